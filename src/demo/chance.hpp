#pragma once

#include <cstdint>
#include <random>

namespace huiyin::demo {

// Dice that fall the same on every machine for the same seed.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}

    // 0 to sides - 1.
    std::int64_t draw(std::int64_t sides) {
        return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(sides));
    }
    // low to high, both included.
    std::int64_t between(std::int64_t low, std::int64_t high) { return low + draw(high - low + 1); }
    // True in so many of a hundred cases.
    bool percent(std::int64_t of_hundred) { return draw(100) < of_hundred; }

private:
    std::mt19937_64 engine_;
};

} // namespace huiyin::demo
