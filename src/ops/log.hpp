#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace huiyin::ops {

enum class Level : std::uint8_t {
    debug,   // off in production
    info,    // normal
    warning, // it mended itself
    error,   // a person must look
};

// Writes one JSON line to standard error: the time, the level, a stable name for what happened, and
// its fields. Never the text of a case, a header or a token. Safe from any thread.
void log(Level level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string_view>> fields = {});

// Lines below this level are dropped; info at first.
void log_from(Level level);

} // namespace huiyin::ops
