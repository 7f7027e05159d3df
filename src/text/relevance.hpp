#pragma once

// How much a text says about what was searched for, from what an index knows.

#include <cstdint>

namespace huiyin::text {

constexpr double title_weight = 4; // of a phrase in the title, one in any other field weighs 1

// What the hits of one phrase in one field of so many terms are worth, 0 to 1: often says more than
// once, but less and less, and in a long text less than in a short one.
[[nodiscard]] constexpr double worth_of_hits(std::int64_t hits, std::int64_t terms) {
    constexpr double usual_length = 400;
    const auto count = static_cast<double>(hits);
    return count / (count + 0.5 + static_cast<double>(terms) / usual_length);
}

} // namespace huiyin::text
