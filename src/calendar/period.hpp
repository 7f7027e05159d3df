#pragma once

#include "base/described.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace huiyin::calendar {

enum class PeriodUnit : std::uint8_t {
    calendar_day, // 日
    working_day,  // 工作日
    month,        // 月, of the calendar: 31 January + 3 is 30 April
};
BOOST_DESCRIBE_ENUM(PeriodUnit, calendar_day, working_day, month)

// Ten years of days: what goes beyond it is a slip of the pen.
constexpr std::int64_t period_count_max = 3660;

// A length of time as the rules state it. Below zero it lies before its start, as a reminder does.
// Arithmetic takes a count beyond period_count_max as period_count_max.
struct Period {
    std::int64_t count = 0;
    PeriodUnit unit = PeriodUnit::calendar_day;

    bool operator==(const Period&) const = default;
};
BOOST_DESCRIBE_STRUCT(Period, (), (count, unit))

// Reads "15 days", "1 working day", "-5 working days", "+3 months": a whole number, one space, a
// unit in singular or plural. The refusal says which of the three is wrong and what was found.
[[nodiscard]] Result<Period> parse_period(std::string_view text);

// As parse_period() reads it: "1 month", "-5 working days".
[[nodiscard]] std::string text_of(Period period);

} // namespace huiyin::calendar
