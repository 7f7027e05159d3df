#include "calendar/calendar_of_china.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::calendar {
namespace {

using namespace std::chrono;

const DayAdjustment typhoon{.day = 2025y / 9 / 24,
                            .to = AdjustedTo::day_off,
                            .reason = {"台风停工"},
                            .decided_by = {PersonId{"zhou"}, OfficeId{"npc-office"}}};
const DayAdjustment worked_saturday{
    .day = 2025y / 9 / 27, .to = AdjustedTo::working_day, .reason = {"补班"}};

WorkCalendar with(std::initializer_list<DayAdjustment> adjustments) {
    const auto calendar = calendar_of_china().adjusted(std::vector(adjustments));
    REQUIRE(calendar);
    return *calendar;
}

Date any_day() { return Date{2005y / 1 / 1} + days{*rc::gen::inRange(0, 366 * 24)}; }

TEST_CASE(
    "National Day 2025 is eight days with the Mid-Autumn Festival, paid for by two weekends") {
    const WorkCalendar& calendar = calendar_of_china();
    for (Date day = 2025y / 10 / 1; day <= Date{2025y / 10 / 8}; day += days{1}) {
        CHECK(calendar.at(day).kind == DayKind::holiday);
        CHECK(calendar.at(day).name == "国庆节、中秋节");
    }
    CHECK(calendar.at(2025y / 9 / 28).kind == DayKind::makeup_workday);
    CHECK(calendar.at(2025y / 10 / 11).kind == DayKind::makeup_workday);
    CHECK(calendar.at(2025y / 10 / 12).kind == DayKind::weekend);
    CHECK(calendar.at(2025y / 10 / 9).kind == DayKind::workday);
}

TEST_CASE("working days between two days leave out the first and count the last") {
    const WorkCalendar& calendar = calendar_of_china();
    CHECK(calendar.working_days_between(2025y / 9 / 26, 2025y / 10 / 9) == 4);
    CHECK(calendar.working_days_between(2025y / 10 / 9, 2025y / 9 / 26) == -4);
    CHECK(calendar.working_days_left(2025y / 10 / 9, 2025y / 10 / 9) == 0);
    CHECK(calendar.working_days_left(2025y / 10 / 8, 2025y / 10 / 9) == 1);
    CHECK(calendar.working_days_left(2025y / 10 / 10, 2025y / 10 / 9) == -1);
}

TEST_CASE("a congress may take a day off or work one, with reason and who decided") {
    const WorkCalendar calendar = with({typhoon, worked_saturday});
    const CalendarDay day_off = calendar.at(2025y / 9 / 24);
    CHECK(day_off.kind == DayKind::adjusted_day_off);
    CHECK(day_off.name == "台风停工");
    REQUIRE(day_off.adjustment != nullptr);
    CHECK(day_off.adjustment->decided_by.office == OfficeId{"npc-office"});
    CHECK(calendar.at(2025y / 9 / 27).kind == DayKind::adjusted_workday);
    CHECK(calendar.working_days_between(2025y / 9 / 23, 2025y / 9 / 27) == 3);
    CHECK_MESSAGE(calendar_of_china().is_working_day(2025y / 9 / 24),
                  "the national calendar is left alone");
}

TEST_CASE("an adjustment to what a day is anyway is not shown") {
    DayAdjustment idle = typhoon;
    idle.day = 2025y / 10 / 1;
    const WorkCalendar calendar = with({idle});
    CHECK(calendar.at(idle.day).kind == DayKind::holiday);
    CHECK(calendar.at(idle.day).adjustment == nullptr);
}

TEST_CASE("of two adjustments of a day the later stands") {
    DayAdjustment cancelled = typhoon;
    cancelled.to = AdjustedTo::working_day;
    CHECK(with({typhoon, cancelled}).is_working_day(typhoon.day));
    CHECK(with({typhoon}).adjusted(std::vector{cancelled})->is_working_day(typhoon.day));
}

TEST_CASE("a congress may adjust days of the next two years, and no stray ones") {
    DayAdjustment next_year = typhoon;
    next_year.day = 2027y / 10 / 1;
    const WorkCalendar calendar = with({next_year});
    CHECK(!calendar.is_working_day(next_year.day));
    CHECK(calendar.is_working_day(2027y / 9 / 30));
    CHECK_MESSAGE(calendar.last_known() == Date{2026y / 12 / 31}, "that makes no year known");

    for (const Date stray : {Date{2006y / 12 / 31}, Date{2029y / 1 / 1}}) {
        next_year.day = stray;
        const auto refused = calendar_of_china().adjusted(std::vector{typhoon, next_year});
        REQUIRE(!refused);
        CHECK(refused.error().field == "adjustments.1.day");
    }
}

TEST_CASE("days beyond the known years go by the weekday and are flagged") {
    const WorkCalendar& calendar = calendar_of_china();
    CHECK(calendar.is_working_day(2027y / 1 / 1)); // Surely a holiday, but nobody has said so.
    CHECK(!calendar.is_working_day(2027y / 1 / 2));
    CHECK(calendar.warning(2027y / 1 / 1) == CalendarWarning::beyond);
    CHECK(calendar.warning(2006y / 12 / 31) == CalendarWarning::beyond);
    CHECK(WorkCalendar{}.warning(2025y / 1 / 1) == CalendarWarning::beyond);
}

TEST_CASE("a warning comes before the known years end") {
    const WorkCalendar& calendar = calendar_of_china();
    CHECK(calendar.warning(2026y / 11 / 1) == CalendarWarning::none);
    CHECK(calendar.warning(2026y / 11 / 2) == CalendarWarning::near_end);
    CHECK(calendar.warning(2026y / 12 / 31) == CalendarWarning::near_end);
    CHECK(calendar.warning(2026y / 12 / 21, days{10}) == CalendarWarning::none);
    CHECK(calendar.warning(2026y / 12 / 22, days{10}) == CalendarWarning::near_end);
}

TEST_CASE("working days are numbered in order and without gaps, in the known years and beyond") {
    const WorkCalendar calendar = with({typhoon, worked_saturday});
    CHECK(rc::check([&] {
        const Date day = any_day();
        const auto number = calendar.rank(day);
        RC_ASSERT(calendar.rank(day + days{1}) == number + (calendar.is_working_day(day) ? 1 : 0));
        RC_ASSERT(calendar.ranked(number) >= day);
        RC_ASSERT(calendar.rank(calendar.ranked(number)) == number);
        RC_ASSERT(calendar.is_working_day(calendar.ranked(number)));
        RC_ASSERT(calendar.working_day_from(day) == calendar.ranked(number));
    }));
}

TEST_CASE("the days two calendars disagree on are exactly the adjusted ones") {
    const WorkCalendar adjusted = with({typhoon, worked_saturday});
    CHECK(WorkCalendar::difference(calendar_of_china(), adjusted) ==
          std::vector<Date>{typhoon.day, worked_saturday.day});
    CHECK(WorkCalendar::difference(adjusted, adjusted).empty());
    // Every holiday on a weekday and every worked weekend is a day that weekdays alone get wrong.
    CHECK(WorkCalendar::difference(WorkCalendar{}, calendar_of_china()).size() > 400);
}

} // namespace
} // namespace huiyin::calendar
