#pragma once

#include <span>
#include <string>
#include <string_view>

namespace huiyin::store {

inline void append_hex(std::string& out, std::span<const unsigned char> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    for (const unsigned char byte : bytes) {
        out += digits[byte >> 4U];
        out += digits[byte & 0xfU];
    }
}

} // namespace huiyin::store
