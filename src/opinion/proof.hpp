#pragma once

// A proof of work: whoever tells something has let his device look for a number for a second. The
// challenge carries its own terms, so nothing is stored for those who never come back. Digests are
// worked out elsewhere; here is what they must look like.

#include "base/time.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace huiyin::opinion {

// "<bits>.<milliseconds>.<salt>.<mac>", where the mac covers all before it and the door's code.
struct Challenge {
    std::int64_t bits = {}; // leading zero bits that the digest of the proof must have
    Instant issued_at = {};
    std::string_view salt = {}; // 16 hexadecimal digits
    std::string_view mac = {};  // 32 hexadecimal digits
};

// "<challenge>:<number>"; its SHA-256 is what counts.
struct Proof {
    Challenge challenge = {};
    std::string_view terms = {}; // the challenge before its mac
};

// Views into the text. Nothing when it has not exactly that form.
[[nodiscard]] std::optional<Proof> parse_proof(std::string_view text);
// The challenge before its mac.
[[nodiscard]] std::string challenge_terms(std::int64_t bits, Instant issued_at,
                                          std::string_view salt);
[[nodiscard]] bool has_zero_bits(std::span<const unsigned char> digest, std::int64_t bits);
// Not from the future, and not older than `age_max`.
[[nodiscard]] bool is_fresh(const Challenge&, Instant now, std::chrono::milliseconds age_max);
// Work grows with the crowd at a door: three bits, eight times as much, when it is all but full.
[[nodiscard]] std::int64_t bits_for(std::int64_t bits_min, double fullness);

} // namespace huiyin::opinion
