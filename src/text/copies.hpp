#pragma once

// Whether one suggestion is the copy of another.

#include "text/grams.hpp"

namespace huiyin::text {

enum class CopyKind : std::uint8_t {
    none,
    near,  // at least `near_copy_share` of all grams of both stand in both
    exact, // nothing differs but blanks, punctuation, width, case and the form of characters
};
BOOST_DESCRIBE_ENUM(CopyKind, none, near, exact)

constexpr double near_copy_share = 0.8;

// 32 hexadecimal digits, the same for exact copies. Others share them by accident only.
[[nodiscard]] std::string fingerprint(std::string_view title, std::string_view body);

// Of the grams that stand in one or the other, the part that stands in both: 0 to 1.
[[nodiscard]] double share_in_both(const GramCounts& left, const GramCounts& right);

// So few of a text's grams that every near copy has at least one of them; the rarest, so that few
// other texts do. None for a text without grams.
[[nodiscard]] std::vector<Gram> copy_grams(const GramCounts& whole, const Corpus& corpus);

} // namespace huiyin::text
