#include "intake/stable_id.hpp"

#include <sodium/crypto_hash_sha256.h>

#include <array>

namespace huiyin::intake {

std::string stable_id(std::initializer_list<std::string_view> parts) {
    std::string all;
    // With lengths, so that "a", "bc" and "ab", "c" differ.
    for (const std::string_view part : parts)
        all.append(std::to_string(part.size())).append(":").append(part);
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): characters as bytes.
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(all.data()),
                       all.size());
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::size_t length = 24;
    std::string id;
    for (std::size_t i = 0; i < length / 2; ++i) {
        id += digits[digest[i] >> 4U]; // NOLINT: i is below the digest's length
        id += digits[digest[i] & 15U]; // NOLINT
    }
    return id;
}

} // namespace huiyin::intake
