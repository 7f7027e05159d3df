#pragma once

#include "base/time.hpp"

#include <cstdint>
#include <string>

namespace huiyin::app {

// 26 characters that sort by time and are never given twice (a ULID: 48 bits of milliseconds, 80
// random bits).
[[nodiscard]] std::string fresh_identifier(Instant at);

// The same form with a number for the random part: for worlds that must come out the same again.
[[nodiscard]] std::string identifier(Instant at, std::uint64_t number);

} // namespace huiyin::app
