#pragma once

// What the invented suggestions are about.

#include "suggestion/content.hpp"

#include <string_view>

namespace huiyin::demo {

struct Matter {
    std::string_view field;  // of the unit that handles it
    std::string_view second; // of a co-handling unit
    std::string_view title;  // “关于{spot}…的建议”
    std::string_view cause;
    std::string_view analysis;
    std::string_view demand_one;
    std::string_view demand_two;
    std::string_view promise; // what the unit undertakes
};

[[nodiscard]] const std::vector<Matter>& matters();

// The form filled in for one spot: {spot} stands for it in every part.
[[nodiscard]] suggestion::Content content_of(const Matter& matter, std::string_view spot);

// The text with {spot} filled in.
[[nodiscard]] std::string at_spot(std::string_view text, std::string_view spot);

} // namespace huiyin::demo
