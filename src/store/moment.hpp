#pragma once

// Instants as they stand in columns.

#include "base/time.hpp"

#include <cstdint>

namespace huiyin::store {

[[nodiscard]] inline std::int64_t milliseconds(Instant at) { return at.time_since_epoch().count(); }
[[nodiscard]] inline Instant instant(std::int64_t milliseconds) {
    return Instant(std::chrono::milliseconds(milliseconds));
}

} // namespace huiyin::store
