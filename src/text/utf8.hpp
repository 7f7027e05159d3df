#pragma once

#include <string>
#include <string_view>

namespace huiyin::text {

// Reads the character at `at` and moves `at` behind it. A byte that begins no well-formed
// character counts as U+FFFD alone.
[[nodiscard]] char32_t next_character(std::string_view utf8, std::size_t& at);

void append_character(std::string& utf8, char32_t character);
[[nodiscard]] std::string utf8_of(std::u32string_view characters);
[[nodiscard]] std::u32string characters_of(std::string_view utf8);

} // namespace huiyin::text
