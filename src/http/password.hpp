#pragma once

#include <string>
#include <string_view>

namespace huiyin::http {

// libsodium asks to be started once before use; a second time is harmless.
void start_sodium();

constexpr std::size_t password_characters_min = 8;

// The Argon2id hash of a password (libsodium's interactive limits), with its salt and limits.
// Takes about a tenth of a second and 64 MB.
[[nodiscard]] std::string hash_password(std::string_view password);

// Whether the password is the one of the hash. Takes as long as hashing. With a hash that is none
// (an unknown login) it takes the same time and says no.
[[nodiscard]] bool verify_password(const std::string& hash, std::string_view password);

// 256 bits of chance in 43 characters.
[[nodiscard]] std::string random_secret();

// Compares without telling by its time how much was right.
[[nodiscard]] bool equal_secrets(std::string_view a, std::string_view b);

} // namespace huiyin::http
