#include "calendar/calendar_of_china.hpp"
#include "calendar/clock.hpp"

#include <doctest/doctest.h>

namespace huiyin::calendar {
namespace {

using namespace std::chrono;
using enum PeriodUnit;

std::string due_of(const Clock& clock) {
    const auto day = due(clock, calendar_of_china());
    return day ? iso(*day) : "stands still";
}

TEST_CASE("the law's three months run from the day of assignment") {
    CHECK(due_of({.start = 2025y / 3 / 10, .period = {3, month}}) == "2025-06-10");
    CHECK(due_of({.start = 2026y / 1 / 31, .period = {3, month}}) == "2026-04-30");
}

TEST_CASE("a pause gives back the days it took") {
    Clock clock{.start = 2025y / 3 / 10, .period = {3, month}};
    clock.pauses = {{.from = 2025y / 4 / 1, .to = 2025y / 4 / 10}};
    CHECK(due_of(clock) == "2025-06-20");
    clock.pauses = {{.from = 2025y / 6 / 10, .to = 2025y / 6 / 10}}; // the last day itself
    CHECK(due_of(clock) == "2025-06-11");
    clock.pauses = {{.from = 2025y / 6 / 11, .to = 2025y / 6 / 30}}; // after the last day
    CHECK(due_of(clock) == "2025-06-10");
    clock.pauses = {{.from = 2025y / 3 / 1, .to = 2025y / 3 / 12}}; // it was there before the start
    CHECK(due_of(clock) == "2025-06-12");
}

TEST_CASE("of a period in working days a pause gives back working days") {
    Clock clock{.start = 2025y / 9 / 26, .period = {5, working_day}};
    CHECK(due_of(clock) == "2025-10-10");
    clock.pauses = {{.from = 2025y / 9 / 29, .to = 2025y / 10 / 3}}; // two working days
    CHECK(due_of(clock) == "2025-10-13");
    clock.pauses = {{.from = 2025y / 10 / 1, .to = 2025y / 10 / 8}}; // none
    CHECK(due_of(clock) == "2025-10-10");
}

TEST_CASE("a day in two pauses is given back once") {
    Clock clock{.start = 2025y / 3 / 10, .period = {30, calendar_day}};
    clock.pauses = {{.from = 2025y / 3 / 20, .to = 2025y / 3 / 24},
                    {.from = 2025y / 3 / 15, .to = 2025y / 3 / 21}};
    CHECK(due_of(clock) == "2025-04-19");
}

TEST_CASE("a pause that ends before it begins is none") {
    Clock clock{.start = 2025y / 3 / 10, .period = {30, calendar_day}};
    clock.pauses = {{.from = 2025y / 3 / 20, .to = 2025y / 3 / 19}};
    CHECK(due_of(clock) == "2025-04-09");
}

TEST_CASE("a clock that stands still has no date but the cap's") {
    Clock clock{.start = 2025y / 3 / 10, .period = {3, month}};
    clock.pauses = {{.from = 2025y / 5 / 1}};
    CHECK(due_of(clock) == "stands still");
    clock.cap = {.from = 2025y / 3 / 10, .period = {6, month}};
    CHECK(due_of(clock) == "2025-09-10");
    clock.pauses = {{.from = 2025y / 6 / 11}};
    CHECK(due_of(clock) == "2025-06-10"); // It had run out before.
}

TEST_CASE("an extension by a period is counted from the date so far") {
    Clock clock{.start = 2025y / 3 / 10, .period = {3, month}};
    clock.extensions = {{.granted_on = 2025y / 6 / 1, .period = Period{1, month}}};
    CHECK(due_of(clock) == "2025-07-10");
    clock.extensions.push_back({.granted_on = 2025y / 7 / 1, .period = Period{5, working_day}});
    CHECK(due_of(clock) == "2025-07-17");
    clock.pauses = {{.from = 2025y / 7 / 14, .to = 2025y / 7 / 15}}; // within the second extension
    CHECK(due_of(clock) == "2025-07-21");
}

TEST_CASE("an extension until a day never makes the date earlier") {
    Clock clock{.start = 2025y / 3 / 10, .period = {3, month}};
    clock.extensions = {{.granted_on = 2025y / 6 / 1, .until = 2025y / 8 / 15}};
    CHECK(due_of(clock) == "2025-08-15");
    clock.extensions = {{.granted_on = 2025y / 6 / 1, .until = 2025y / 6 / 5}};
    CHECK(due_of(clock) == "2025-06-10");
}

TEST_CASE("a day that was named is pushed by the pauses that came after, not by earlier ones") {
    Clock clock{.start = 2025y / 3 / 10, .period = {3, month}};
    clock.extensions = {{.granted_on = 2025y / 6 / 1, .until = 2025y / 8 / 15}};
    clock.pauses = {{.from = 2025y / 5 / 1, .to = 2025y / 5 / 5}};
    CHECK(due_of(clock) == "2025-08-15");
    clock.pauses.push_back({.from = 2025y / 7 / 1, .to = 2025y / 7 / 3});
    CHECK(due_of(clock) == "2025-08-18");
}

TEST_CASE("extensions apply in the order in which they were granted") {
    const ClockExtension until{.granted_on = 2025y / 6 / 1, .until = 2025y / 8 / 15};
    const ClockExtension month_more{.granted_on = 2025y / 8 / 1, .period = Period{1, month}};
    const Clock clock{
        .start = 2025y / 3 / 10, .period = {3, month}, .extensions = {month_more, until}};
    CHECK(due_of(clock) == "2025-09-15");
}

TEST_CASE("nothing passes the cap: no extension, pause or roll") {
    Clock clock{.start = 2025y / 4 / 5, .period = {3, month}, .roll = Roll::next_working_day};
    clock.cap = {.from = 2025y / 4 / 5, .period = {6, month}};
    CHECK(due_of(clock) == "2025-07-07"); // from a Saturday to the Monday
    clock.extensions = {{.granted_on = 2025y / 7 / 1, .period = Period{3, month}}};
    CHECK(due_of(clock) == "2025-10-05"); // within National Day, where the cap stands
    clock.extensions.push_back({.granted_on = 2025y / 9 / 1, .period = Period{3, month}});
    clock.pauses = {{.from = 2025y / 5 / 1, .to = 2025y / 5 / 31}};
    CHECK(due_of(clock) == "2025-10-05");
}

TEST_CASE("a reassigned case keeps the cap of its first date") {
    const Clock clock{.start = 2025y / 5 / 20,
                      .period = {6, month},
                      .cap = ClockCap{.from = 2025y / 3 / 10, .period = {6, month}}};
    CHECK(due_of(clock) == "2025-09-10");
}

TEST_CASE("a roll does not end inside a pause") {
    Clock clock{.start = 2025y / 6 / 15, .period = {20, calendar_day}};
    clock.roll = Roll::next_working_day;
    CHECK(due_of(clock) == "2025-07-07"); // Saturday 5 July to Monday 7
    clock.pauses = {{.from = 2025y / 7 / 6, .to = 2025y / 7 / 8}};
    CHECK(due_of(clock) == "2025-07-09");
    clock.pauses.push_back({.from = 2025y / 7 / 9, .to = 2025y / 7 / 9}); // right behind it
    CHECK(due_of(clock) == "2025-07-10");
    clock.pauses = {{.from = 2025y / 7 / 6}};
    CHECK(due_of(clock) == "stands still");
}

TEST_CASE("a clock is described, so it can stand in facts and answers") {
    CHECK(type_of<Clock>().fields.size() == 6);
    CHECK(type_of<Clock>().fields[2].type().element().name == "ClockPause");
}

} // namespace
} // namespace huiyin::calendar
