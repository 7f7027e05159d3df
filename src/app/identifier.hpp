#pragma once

#include "base/time.hpp"

#include <string>

namespace huiyin::app {

// 26 characters that sort by time and are never given twice (a ULID: 48 bits of milliseconds, 80
// random bits).
[[nodiscard]] std::string fresh_identifier(Instant at);

} // namespace huiyin::app
