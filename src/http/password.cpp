#include "http/password.hpp"

#include "app/fault.hpp"

#include <sodium.h>

#include <array>

namespace huiyin::http {

void start_sodium() {
    static const int started = sodium_init();
    if (started < 0) throw app::Fault("libsodium cannot start");
}

std::string hash_password(std::string_view password) {
    start_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw app::Fault("no memory to hash a password");
    return hash.data();
}

bool verify_password(const std::string& hash, std::string_view password) {
    // Hashed once per process, so that an unknown login costs what a known one does.
    static const std::string nobody = hash_password(random_secret());
    const bool known = hash.starts_with(crypto_pwhash_STRPREFIX);
    const std::string& against = known ? hash : nobody;
    return crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0 &&
           known;
}

std::string random_secret() {
    start_sodium();
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::array<char, sodium_base64_ENCODED_LEN(32, variant)> text{};
    return sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
}

bool equal_secrets(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace huiyin::http
