#include "base/text.hpp"

#include "base/id.hpp"

#include <algorithm>
#include <array>

namespace huiyin {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

// The length of the well-formed sequence that starts at `at`, or 0 (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view text, std::size_t at) {
    const unsigned lead = byte_at(text, at);
    if (lead < 0x80) return 1;
    const std::size_t length = lead < 0xC2   ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte_at(text, at + i) & 0xC0U) != 0x80) return 0;
    const unsigned second = byte_at(text, at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || beyond ? 0 : length;
}

} // namespace

std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const std::size_t length = sequence_length(text, at);
        if (length == 0) return std::string_view::npos;
        at += length;
    }
    return count;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (count > 0 && at < text.size()) {
        at += std::max<std::size_t>(1, sequence_length(text, at));
        --count;
    }
    return text.substr(0, at);
}

bool is_blank(std::string_view text) {
    constexpr std::string_view full_width_space = "\u3000";
    while (!text.empty()) {
        if (text.starts_with(full_width_space)) {
            text.remove_prefix(full_width_space.size());
        } else if (text[0] == ' ' || text[0] == '\n' || text[0] == '\t' || text[0] == '\r') {
            text.remove_prefix(1);
        } else {
            return false;
        }
    }
    return true;
}

bool is_id(const std::string& value) {
    constexpr std::size_t length_max = 64;
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '_' || c == '-';
    };
    return !value.empty() && value.size() <= length_max &&
           std::all_of(value.begin(), value.end(), allowed);
}

} // namespace huiyin
