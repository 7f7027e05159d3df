#include "calendar/period.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::calendar {
namespace {

using enum PeriodUnit;

TEST_CASE("a period is read as mechanisms write it") {
    CHECK(parse_period("3 months") == Period{3, month});
    CHECK(parse_period("1 month") == Period{1, month});
    CHECK(parse_period("15 days") == Period{15, calendar_day});
    CHECK(parse_period("1 day") == Period{1, calendar_day});
    CHECK(parse_period("5 working days") == Period{5, working_day});
    CHECK(parse_period("1 working day") == Period{1, working_day});
    CHECK(parse_period("0 days") == Period{0, calendar_day});
}

TEST_CASE("a reminder lies before its date, an escalation after it") {
    CHECK(parse_period("-5 working days") == Period{-5, working_day});
    CHECK(parse_period("+1 working day") == Period{1, working_day});
}

TEST_CASE("a period that cannot be read is refused with what was found") {
    const auto refusal = [](std::string_view text) {
        const auto period = parse_period(text);
        REQUIRE(!period);
        CHECK(period.error().code == ErrorCode::invalid);
        CHECK(period.error().message.gaps.at(0).second == text);
        return period.error().message.key + " <" + period.error().message.gaps.at(1).second + ">";
    };
    CHECK(refusal("") == "calendar.period_without_number <>");
    CHECK(refusal("three months") == "calendar.period_without_number <three>");
    CHECK(refusal("+-5 days") == "calendar.period_without_number <+-5>");
    CHECK(refusal("5") == "calendar.period_without_unit <5>");
    CHECK(refusal("5days") == "calendar.period_without_unit <5>");
    CHECK(refusal("2.5 days") == "calendar.period_without_unit <2>");
    CHECK(refusal("3 weeks") == "calendar.period_unknown_unit <weeks>");
    CHECK(refusal("3  months") == "calendar.period_unknown_unit < months>");
    CHECK(refusal("3 months ") == "calendar.period_unknown_unit <months >");
    CHECK(refusal("3661 days") == "calendar.period_too_long <3661>");
    CHECK(refusal("+99999999999999999999 days") ==
          "calendar.period_too_long <+99999999999999999999>");
}

TEST_CASE("a period that is written is read back") {
    CHECK(text_of({1, month}) == "1 month");
    CHECK(text_of({-1, working_day}) == "-1 working day");
    CHECK(text_of({15, calendar_day}) == "15 days");
    CHECK(rc::check([] {
        const Period period{*rc::gen::inRange(-period_count_max, period_count_max + 1),
                            *rc::gen::element(calendar_day, working_day, month)};
        RC_ASSERT(parse_period(text_of(period)) == period);
    }));
}

TEST_CASE("a period is described, so it can stand in commands and events") {
    CHECK(type_of<Period>().fields.size() == 2);
    CHECK(name_of(working_day) == "working_day");
}

} // namespace
} // namespace huiyin::calendar
