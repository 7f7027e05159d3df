#pragma once

// Random commands for the property tests: often plausible, sometimes nonsense.

#include "suggestion/scenario.hpp"

namespace huiyin::suggestion {

// A small generator of its own: the same seed gives the same throws on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    // 0 to `sides` - 1
    std::size_t below(std::size_t sides);
    bool one_in(std::size_t sides) { return below(sides) == 0; }
    template <class List>
    const auto& of(const List& list) {
        return list[below(list.size())];
    }

private:
    std::uint64_t state_;
};

// Somebody who might be the right one.
[[nodiscard]] Occasion random_occasion(Dice&, const Case&, Date today);
[[nodiscard]] Command random_command(Dice&, const Case&, Date today);

struct Step {
    Command command;
    Occasion occasion;
};

// What brings a case nearer to its end; nothing when it is there.
[[nodiscard]] std::optional<Step> next_step_to_end(const Case&, Date today);

} // namespace huiyin::suggestion
