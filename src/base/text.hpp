#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

namespace huiyin {

// Text on one line, of Min to Max characters (code points), without control characters.
template <std::size_t Max, std::size_t Min = 1>
struct Line {
    std::string value = {};
    auto operator<=>(const Line&) const = default;
};

// Text of several lines, of Min to Max characters; of control characters only \n and \t.
template <std::size_t Max, std::size_t Min = 1>
struct Text {
    std::string value = {};
    auto operator<=>(const Text&) const = default;
};

// How many code points `text` has, or npos when it is not well-formed UTF-8.
[[nodiscard]] std::size_t character_count(std::string_view text);

// The first `count` characters of well-formed UTF-8.
[[nodiscard]] std::string_view first_characters(std::string_view text, std::size_t count);

// Whether a person would see nothing: only spaces, full-width spaces and line feeds.
[[nodiscard]] bool is_blank(std::string_view text);

} // namespace huiyin
