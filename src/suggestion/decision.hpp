#pragma once

// What a rule answers: the events that follow, or why there are none. Keeps the variant of all
// events out of the files of the rules, which would compile ten times as long with it.

#include "base/result.hpp"
#include "suggestion/events.hpp"

#include <memory>

namespace huiyin::suggestion::rules {

class Decision {
public:
    Decision(); // nothing happens
    // NOLINTNEXTLINE(google-explicit-constructor): a rule returns its refusal as it is.
    Decision(Failure why);
    Decision(const Decision&) = delete;
    Decision& operator=(const Decision&) = delete;
    Decision(Decision&&) noexcept;
    Decision& operator=(Decision&&) noexcept;
    ~Decision();

    template <class Happened>
    void add(const Happened& happened) {
        add_alternative(place_of_kind<Event, Happened>, &happened);
    }

    [[nodiscard]] Result<std::vector<Event>> result() &&;

private:
    void add_alternative(std::size_t index, const void* happened);

    std::optional<Error> why_ = {};
    std::unique_ptr<std::vector<Event>> events_;
};

} // namespace huiyin::suggestion::rules
