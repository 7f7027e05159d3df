#pragma once

// Whether one suggestion is the copy of another.

#include "text/grams.hpp"

namespace huiyin::text {

// Texts of whose grams at least this part stands in both are near copies.
constexpr double near_copy_share = 0.8;

// 32 hexadecimal digits, the same for texts that differ in nothing but blanks, punctuation, width,
// case and the form of characters. Others share them by accident only.
[[nodiscard]] std::string fingerprint(std::string_view title, std::string_view body);

// Of the grams that stand in one or the other, the part that stands in both: 0 to 1.
[[nodiscard]] double share_in_both(const GramCounts& left, const GramCounts& right);

} // namespace huiyin::text
