#pragma once

// When somebody is told: never in the quiet hours, and a digest once a working day.

#include "app/notices.hpp"
#include "calendar/work_calendar.hpp"

namespace huiyin::app {

// Since midnight. A rung is sent and told within them, and not in the night before.
inline constexpr std::chrono::minutes office_opens{8 * 60 + 30};
inline constexpr std::chrono::minutes office_closes{17 * 60 + 30};

// Up to when somebody has been told by `now`: to now, or to the beginning of the quiet hours that
// it falls into, which end at `quiet_until`.
struct ToldUntil {
    Instant until = {};
    std::optional<Instant> quiet_until = {};
    bool operator==(const ToldUntil&) const = default;
};
[[nodiscard]] ToldUntil told_until(const NoticeHabits&, const calendar::WorkCalendar&, Instant now);

// What the latest digest is about: what came after the digest before it.
struct DigestSpan {
    Instant from = {};
    Instant until = {};
    bool operator==(const DigestSpan&) const = default;
};
BOOST_DESCRIBE_STRUCT(DigestSpan, (), (from, until))
[[nodiscard]] DigestSpan digest_span(const NoticeHabits&, const calendar::WorkCalendar&,
                                     Instant now);

} // namespace huiyin::app
