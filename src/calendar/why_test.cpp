#include "calendar/calendar_of_china.hpp"
#include "calendar/why.hpp"

#include <doctest/doctest.h>

namespace huiyin::calendar {
namespace {

using namespace std::chrono;
using enum PeriodUnit;

// A line as one short text: "skipped 2025-10-01..2025-10-08 8 holiday 国庆节、中秋节".
std::string short_text(const WhyLine& line) {
    std::string out{name_of(line.kind)};
    if (line.from || line.to) out += ' ';
    if (line.from) out += iso(*line.from);
    if (line.to && line.to != line.from) out += ".." + iso(*line.to);
    if (line.days != 0) out += ' ' + std::to_string(line.days);
    if (line.period) out += " (" + text_of(*line.period) + ')';
    if (line.until) out += " until " + iso(*line.until);
    if (line.granted_on) out += " granted " + iso(*line.granted_on);
    if (line.day_kind) out += ' ' + std::string{name_of(*line.day_kind)};
    if (!line.name.value.empty()) out += ' ' + line.name.value;
    if (!line.reason.value.empty()) out += " “" + line.reason.value + "”";
    if (line.by && !line.by->office.empty()) out += " by " + line.by->office.value;
    return out;
}

// All lines, one below the other.
std::string why(const Clock& clock, const WorkCalendar& calendar = calendar_of_china()) {
    std::string texts;
    for (const WhyLine& line : why_this_date(clock, calendar).lines)
        texts += short_text(line) + '\n';
    return texts;
}

const DecidedBy office{PersonId{"chen"}, OfficeId{"npc"}};

std::string lines(std::initializer_list<std::string_view> expected) {
    std::string texts;
    for (const auto line : expected) texts += std::string{line} + '\n';
    return texts;
}

TEST_CASE("each skipped day and each worked weekend is told, in ranges") {
    CHECK(why({.start = 2025y / 9 / 26, .period = {7, working_day}}) ==
          lines({"start 2025-09-26", "rule 2025-09-26..2025-10-13 17 (7 working days)",
                 "skipped 2025-09-27 1 weekend",
                 "worked_weekend 2025-09-28 1 makeup_workday 国庆节、中秋节",
                 "skipped 2025-10-01..2025-10-08 8 holiday 国庆节、中秋节",
                 "worked_weekend 2025-10-11 1 makeup_workday 国庆节、中秋节",
                 "skipped 2025-10-12 1 weekend", "result ..2025-10-13 17"}));
}

TEST_CASE("Spring Festival 2026 is one range between its worked weekends") {
    CHECK(why({.start = 2026y / 2 / 12, .period = {4, working_day}}) ==
          lines({"start 2026-02-12", "rule 2026-02-12..2026-02-25 13 (4 working days)",
                 "worked_weekend 2026-02-14 1 makeup_workday 春节",
                 "skipped 2026-02-15..2026-02-23 9 holiday 春节", "result ..2026-02-25 13"}));
}

TEST_CASE("of months no day is skipped") {
    CHECK(why({.start = 2025y / 7 / 4, .period = {3, month}}) ==
          lines({"start 2025-07-04", "rule 2025-07-04..2025-10-04 92 (3 months)",
                 "result ..2025-10-04 92"}));
}

TEST_CASE("an adjusted day names its reason and who decided it") {
    const DayAdjustment typhoon{.day = 2025y / 9 / 24,
                                .to = AdjustedTo::day_off,
                                .reason = {"台风停工"},
                                .decided_by = office};
    const auto calendar = calendar_of_china().adjusted(std::vector{typhoon});
    REQUIRE(calendar);
    CHECK(
        why({.start = 2025y / 9 / 23, .period = {1, working_day}}, *calendar) ==
        lines({"start 2025-09-23", "rule 2025-09-23..2025-09-25 2 (1 working day)",
               "skipped 2025-09-24 1 adjusted_day_off 台风停工 by npc", "result ..2025-09-25 2"}));
}

TEST_CASE("a pause is told with the days it gave back, where it fell") {
    const Clock clock{
        .start = 2025y / 9 / 26,
        .period = {4, working_day},
        .pauses = {
            {.from = 2025y / 9 / 30, .to = 2025y / 10 / 9, .reason = {"待鉴定"}, .by = office}}};
    CHECK(why(clock) ==
          lines({"start 2025-09-26", "rule 2025-09-26..2025-10-09 13 (4 working days)",
                 "skipped 2025-09-27 1 weekend",
                 "worked_weekend 2025-09-28 1 makeup_workday 国庆节、中秋节",
                 "pause 2025-09-30..2025-10-09 2 “待鉴定” by npc",
                 "worked_weekend 2025-10-11 1 makeup_workday 国庆节、中秋节",
                 "result ..2025-10-11 15"}));
}

TEST_CASE("of overlapping pauses the later gives back only the rest, and one too late nothing") {
    const Clock clock{.start = 2025y / 3 / 10,
                      .period = {30, calendar_day},
                      .pauses = {{.from = 2025y / 3 / 20, .to = 2025y / 3 / 24},
                                 {.from = 2025y / 3 / 15, .to = 2025y / 3 / 21},
                                 {.from = 2025y / 5 / 1, .to = 2025y / 5 / 2}}};
    CHECK(why(clock) == lines({"start 2025-03-10", "rule 2025-03-10..2025-04-09 30 (30 days)",
                               "pause 2025-03-15..2025-03-21 7", "pause 2025-03-20..2025-03-24 3",
                               "pause 2025-05-01..2025-05-02", "result ..2025-04-19 40"}));
}

TEST_CASE("an extension is told with who allowed it, and the cap where it cuts") {
    const Clock clock{
        .start = 2025y / 3 / 10,
        .period = {3, month},
        .extensions =
            {{.granted_on = 2025y / 6 / 1, .until = 2025y / 8 / 15, .reason = {"难"}, .by = office},
             {.granted_on = 2025y / 8 / 1, .period = Period{2, month}, .by = office}},
        .cap = ClockCap{.from = 2025y / 3 / 10, .period = {6, month}}};
    CHECK(
        why(clock) ==
        lines(
            {"start 2025-03-10", "rule 2025-03-10..2025-06-10 92 (3 months)",
             "extension 2025-06-10..2025-08-15 66 until 2025-08-15 granted 2025-06-01 “难” by npc",
             "extension 2025-08-15..2025-10-15 61 (2 months) granted 2025-08-01 by npc",
             "cap 2025-03-10..2025-09-10 (6 months)", "result ..2025-09-10 184"}));
}

TEST_CASE("a pause that was known when a day was named holds up only what comes after that day") {
    Clock clock{.start = 2025y / 3 / 10,
                .period = {3, month},
                .pauses = {{.from = 2025y / 6 / 15, .to = 2025y / 6 / 18}},
                .extensions = {{.granted_on = 2025y / 6 / 20, .until = 2025y / 7 / 15},
                               {.granted_on = 2025y / 7 / 1, .period = Period{1, month}}}};
    CHECK(why(clock) ==
          lines({"start 2025-03-10", "rule 2025-03-10..2025-06-10 92 (3 months)",
                 "extension 2025-06-10..2025-07-15 35 until 2025-07-15 granted 2025-06-20",
                 "pause 2025-06-15..2025-06-18",
                 "extension 2025-07-15..2025-08-15 31 (1 month) granted 2025-07-01",
                 "result ..2025-08-15 158"}));
    clock.pauses[0].to = 2025y / 7 / 31;
    CHECK(why(clock) ==
          lines({"start 2025-03-10", "rule 2025-03-10..2025-06-10 92 (3 months)",
                 "extension 2025-06-10..2025-07-15 35 until 2025-07-15 granted 2025-06-20",
                 "extension 2025-07-15..2025-08-31 47 (1 month) granted 2025-07-01",
                 "pause 2025-06-15..2025-07-31 16", "result ..2025-08-31 174"}));
}

TEST_CASE("a cap that does not cut is not told") {
    const Clock clock{.start = 2025y / 3 / 10,
                      .period = {6, month},
                      .cap = ClockCap{.from = 2025y / 3 / 10, .period = {6, month}}};
    CHECK(why(clock) == lines({"start 2025-03-10", "rule 2025-03-10..2025-09-10 184 (6 months)",
                               "result ..2025-09-10 184"}));
}

TEST_CASE("a roll names the day off it moved from") {
    CHECK(
        why({.start = 2025y / 7 / 4, .period = {3, month}, .roll = Roll::next_working_day}) ==
        lines({"start 2025-07-04", "rule 2025-07-04..2025-10-04 92 (3 months)",
               "roll 2025-10-04..2025-10-09 5 holiday 国庆节、中秋节", "result ..2025-10-09 97"}));
}

TEST_CASE("a clock that stands still says since when, and has no date") {
    const Clock clock{.start = 2025y / 9 / 26,
                      .period = {5, working_day},
                      .pauses = {{.from = 2025y / 9 / 30, .reason = {"待鉴定"}, .by = office}}};
    CHECK(why(clock) ==
          lines({"start 2025-09-26", "rule 2025-09-26..2025-10-10 14 (5 working days)",
                 "skipped 2025-09-27 1 weekend",
                 "worked_weekend 2025-09-28 1 makeup_workday 国庆节、中秋节",
                 "pause 2025-09-30 “待鉴定” by npc", "result"}));
    CHECK(!why_this_date(clock, calendar_of_china()).due);
}

TEST_CASE("a date that rests on unknown days is flagged, and one soon to rest on them too") {
    const auto flag = [](Date start, Period period, Roll roll = Roll::keep) {
        return why_this_date({.start = start, .period = period, .roll = roll}, calendar_of_china())
            .warning;
    };
    CHECK(flag(2026y / 10 / 20, {5, working_day}) == CalendarWarning::none);
    CHECK(flag(2026y / 11 / 20, {5, working_day}) == CalendarWarning::near_end);
    CHECK(flag(2026y / 12 / 28, {5, working_day}) == CalendarWarning::beyond);
    CHECK(flag(2006y / 12 / 28, {5, working_day}) == CalendarWarning::beyond);
    CHECK_MESSAGE(flag(2026y / 12 / 28, {3, month}) == CalendarWarning::none,
                  "no day off has a say in months");
    CHECK(flag(2026y / 12 / 28, {3, month}, Roll::next_working_day) == CalendarWarning::beyond);
}

} // namespace
} // namespace huiyin::calendar
