#include "app/quiet_hours.hpp"

#include <doctest/doctest.h>

namespace huiyin::app {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Instant at(const char* day, int hour, int minute = 0) {
    return start_of(parse_date(day).value()) + hours{hour} + minutes{minute};
}

// 23 to 27 November 2026 is a week from Monday to Friday.
const calendar::WorkCalendar weekdays;

TEST_CASE("by day everything is told at once") {
    CHECK(told_until({}, weekdays, at("2026-11-24", 10)) ==
          ToldUntil{at("2026-11-24", 10), std::nullopt});
    CHECK(told_until({}, weekdays, at("2026-11-24", 8)) ==
          ToldUntil{at("2026-11-24", 8), std::nullopt});
}

TEST_CASE("what comes in the evening is told in the morning") {
    const ToldUntil night{at("2026-11-24", 20), at("2026-11-25", 8)};
    CHECK(told_until({}, weekdays, at("2026-11-24", 20)) == night);
    CHECK(told_until({}, weekdays, at("2026-11-24", 23, 59)) == night);
    CHECK(told_until({}, weekdays, at("2026-11-25", 7, 59)) == night);
}

TEST_CASE("a weekend is one long night, unless somebody wants it otherwise") {
    const ToldUntil weekend{at("2026-11-27", 20), at("2026-11-30", 8)};
    CHECK(told_until({}, weekdays, at("2026-11-27", 21)) == weekend);
    CHECK(told_until({}, weekdays, at("2026-11-28", 12)) == weekend);
    CHECK(told_until({}, weekdays, at("2026-11-30", 7)) == weekend);
    NoticeHabits eager;
    eager.rest_days_quiet = false;
    CHECK(told_until(eager, weekdays, at("2026-11-28", 12)).until == at("2026-11-28", 12));
    CHECK(told_until(eager, weekdays, at("2026-11-28", 21)) ==
          ToldUntil{at("2026-11-28", 20), at("2026-11-29", 8)});
}

TEST_CASE("quiet hours may lie within a day, or be none") {
    NoticeHabits midday;
    midday.quiet_from = {"12:00"};
    midday.quiet_until = {"14:30"};
    CHECK(told_until(midday, weekdays, at("2026-11-24", 13)) ==
          ToldUntil{at("2026-11-24", 12), at("2026-11-24", 14, 30)});
    CHECK(told_until(midday, weekdays, at("2026-11-24", 23)).until == at("2026-11-24", 23));
    midday.quiet_until = midday.quiet_from;
    CHECK(told_until(midday, weekdays, at("2026-11-24", 12)).until == at("2026-11-24", 12));
}

TEST_CASE("a digest is made once a working day, about what came since the one before") {
    CHECK(digest_span({}, weekdays, at("2026-11-25", 9)) ==
          DigestSpan{at("2026-11-24", 8, 30), at("2026-11-25", 8, 30)});
    CHECK(digest_span({}, weekdays, at("2026-11-25", 8, 29)) ==
          DigestSpan{at("2026-11-23", 8, 30), at("2026-11-24", 8, 30)});
    CHECK(digest_span({}, weekdays, at("2026-11-29", 9)) ==
          DigestSpan{at("2026-11-26", 8, 30), at("2026-11-27", 8, 30)});
    CHECK(digest_span({}, weekdays, at("2026-11-30", 9)) ==
          DigestSpan{at("2026-11-27", 8, 30), at("2026-11-30", 8, 30)});
}

TEST_CASE("a time of day is written with two digits each") {
    CHECK(minutes_of({"00:00"}) == 0);
    CHECK(minutes_of({"23:59"}) == 1439);
    for (const char* wrong : {"24:00", "8:30", "08:60", "0830", "08-30", "-1:30", "aa:bb", ""})
        CHECK_FALSE(minutes_of({wrong}));
}

} // namespace
} // namespace huiyin::app
