#include "text/utf8.hpp"

#include <algorithm>

namespace huiyin::text {
namespace {

constexpr char32_t not_readable = 0xFFFD;

char32_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

// How many bytes a character has that begins with this byte beyond ASCII; 0 when none does.
std::size_t length_after(char32_t lead) {
    if (lead < 0xC2 || lead > 0xF4) return 0;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

bool is_well_formed(char32_t character, std::size_t length) {
    const char32_t least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    return character >= least && character <= 0x10FFFF &&
           (character < 0xD800 || character > 0xDFFF);
}

} // namespace

char32_t next_character(std::string_view utf8, std::size_t& at) {
    const char32_t lead = byte_at(utf8, at++);
    if (lead < 0x80) return lead;
    const std::size_t length = length_after(lead);
    if (length == 0 || at + length - 1 > utf8.size()) return not_readable;
    char32_t character = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 0; i + 1 < length; ++i) {
        const char32_t byte = byte_at(utf8, at + i);
        if ((byte & 0xC0U) != 0x80) return not_readable;
        character = (character << 6U) | (byte & 0x3FU);
    }
    if (!is_well_formed(character, length)) return not_readable;
    at += length - 1;
    return character;
}

void append_character(std::string& utf8, char32_t character) {
    const auto byte = [](char32_t value) { return static_cast<char>(value); };
    const auto rest = [&](unsigned shift) { return byte(0x80U | ((character >> shift) & 0x3FU)); };
    if (character < 0x80) {
        utf8 += byte(character);
    } else if (character < 0x800) {
        utf8 += {byte(0xC0U | (character >> 6U)), rest(0)};
    } else if (character < 0x10000) {
        utf8 += {byte(0xE0U | (character >> 12U)), rest(6), rest(0)};
    } else {
        utf8 += {byte(0xF0U | (character >> 18U)), rest(12), rest(6), rest(0)};
    }
}

std::string utf8_of(std::u32string_view characters) {
    std::string utf8;
    utf8.reserve(characters.size() * 3);
    for (const char32_t character : characters) append_character(utf8, character);
    return utf8;
}

std::u32string characters_of(std::string_view utf8) {
    std::u32string characters;
    for (std::size_t at = 0; at < utf8.size();) characters += next_character(utf8, at);
    return characters;
}

} // namespace huiyin::text
