#include "app/sha256.hpp"

#include <sodium.h>

#include <array>

namespace huiyin::app {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    const auto* const from = reinterpret_cast<const unsigned char*>(bytes.data()); // NOLINT
    crypto_hash_sha256(digest.data(), from, bytes.size());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
    return sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
}

} // namespace huiyin::app
