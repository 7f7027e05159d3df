#include "calendar/calendar_of_china.hpp"
#include "calendar/due_date.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::calendar {
namespace {

using namespace std::chrono;
using enum PeriodUnit;

std::string due_after(std::string_view start, std::string_view period, Roll roll = Roll::keep) {
    return iso(due_date(parse_date(start).value(), parse_period(period).value(),
                        calendar_of_china(), roll));
}

TEST_CASE("the day of the event is day zero") {
    CHECK(due_after("2025-11-03", "0 days") == "2025-11-03");
    CHECK(due_after("2025-11-03", "1 day") == "2025-11-04");
    CHECK(due_after("2025-11-03", "15 days") == "2025-11-18");
    CHECK(due_after("2025-11-03", "1 working day") == "2025-11-04");
    CHECK(due_after("2025-11-08", "1 working day") == "2025-11-10"); // from a Saturday
}

TEST_CASE("months are those of the calendar, and end on the last day where the day is missing") {
    CHECK(due_after("2026-01-31", "3 months") == "2026-04-30");
    CHECK(due_after("2026-02-28", "3 months") == "2026-05-28");
    CHECK(due_after("2025-11-30", "3 months") == "2026-02-28");
    CHECK(due_after("2023-11-30", "3 months") == "2024-02-29");
    CHECK(due_after("2025-08-31", "6 months") == "2026-02-28");
    CHECK(due_after("2026-03-31", "-1 month") == "2026-02-28");
    CHECK(due_after("2026-11-15", "2 months") == "2027-01-15");
}

TEST_CASE("a term started on 26 September 2025 crosses a worked Sunday and National Day") {
    // Worked: Sunday 28, Monday 29 and Tuesday 30 September, then 9, 10 and Saturday 11 October.
    CHECK(due_after("2025-09-26", "1 working day") == "2025-09-28");
    CHECK(due_after("2025-09-26", "3 working days") == "2025-09-30");
    CHECK(due_after("2025-09-26", "4 working days") == "2025-10-09");
    CHECK(due_after("2025-09-26", "6 working days") == "2025-10-11");
    CHECK(due_after("2025-09-26", "7 working days") == "2025-10-13");
}

TEST_CASE("National Day 2026 ends with a worked Saturday") {
    CHECK(due_after("2026-09-24", "2 working days") == "2026-09-29"); // after the Mid-Autumn days
    CHECK(due_after("2026-09-30", "3 working days") == "2026-10-10");
    CHECK(due_after("2026-09-30", "4 working days") == "2026-10-12");
}

TEST_CASE("Spring Festival 2026 lies between two worked Saturdays") {
    CHECK(due_after("2026-02-13", "1 working day") == "2026-02-14");
    CHECK(due_after("2026-02-13", "2 working days") == "2026-02-24");
    CHECK(due_after("2026-02-13", "6 working days") == "2026-02-28");
    CHECK(due_after("2026-02-13", "7 working days") == "2026-03-02");
}

TEST_CASE("a reminder is counted back over the same days") {
    CHECK(due_after("2025-10-09", "-1 working day") == "2025-09-30");
    CHECK(due_after("2025-10-13", "-5 working days") == "2025-09-29");
    CHECK(due_after("2025-10-05", "-1 working day") == "2025-09-30"); // from within the holiday
    CHECK(due_after("2025-10-05", "-5 days") == "2025-09-30");
}

TEST_CASE("a date on a day off is kept unless the rule moves it") {
    CHECK(due_after("2025-07-04", "3 months") == "2025-10-04");
    CHECK(due_after("2025-07-04", "3 months", Roll::next_working_day) == "2025-10-09");
    CHECK(due_after("2025-09-13", "15 days", Roll::next_working_day) == "2025-09-28"); // worked
}

TEST_CASE("periods are compared by where they end, from every day") {
    const auto order = [](std::string_view a, std::string_view b) {
        return compare(parse_period(a).value(), parse_period(b).value(), calendar_of_china());
    };
    CHECK(order("2 months", "3 months") == std::partial_ordering::less);
    CHECK(order("30 working days", "1 month") == std::partial_ordering::greater);
    CHECK(order("30 working days", "2 months") == std::partial_ordering::less);
    CHECK(order("5 days", "5 working days") == std::partial_ordering::less);
    CHECK(order("30 days", "1 month") == std::partial_ordering::unordered);
    CHECK(order("31 days", "1 month") == std::partial_ordering::greater);
    CHECK(order("0 days", "0 months") == std::partial_ordering::equivalent);
    CHECK(order("-5 working days", "-5 days") == std::partial_ordering::less);
    CHECK(compare({22, working_day}, {1, month}, WorkCalendar{}) ==
          std::partial_ordering::unordered);
}

TEST_CASE("a longer period never ends earlier, and counts beyond all measure end at the bound") {
    CHECK(rc::check([] {
        const Date start = Date{2007y / 1 / 1} + days{*rc::gen::inRange(0, 7300)};
        const auto unit = *rc::gen::element(calendar_day, working_day, month);
        const std::int64_t count = *rc::gen::inRange(-300, 300);
        RC_ASSERT(due_date(start, {count, unit}, calendar_of_china()) <=
                  due_date(start, {count + 1, unit}, calendar_of_china()));
    }));
    for (const auto unit : {calendar_day, working_day, month})
        CHECK(due_date(2025y / 1 / 1, {INT64_MAX, unit}, calendar_of_china()) ==
              due_date(2025y / 1 / 1, {period_count_max, unit}, calendar_of_china()));
}

} // namespace
} // namespace huiyin::calendar
