#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin {

using Date = std::chrono::sys_days;                               // a day in China
using Instant = std::chrono::sys_time<std::chrono::milliseconds>; // UTC

// The day in China (UTC+8, no summer time since 1992) on which an instant falls.
[[nodiscard]] Date china_date(Instant at);
// The first instant of a day in China.
[[nodiscard]] Instant start_of(Date day);

// "2026-11-23". Years 0001–9999.
[[nodiscard]] std::string iso(Date day);
// "2026-11-23T07:10:00.000Z"
[[nodiscard]] std::string iso(Instant at);
// Accepts exactly the form that iso() gives and only days that exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

} // namespace huiyin
