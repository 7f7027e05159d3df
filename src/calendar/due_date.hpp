#pragma once

#include "calendar/period.hpp"
#include "calendar/work_calendar.hpp"

#include <compare>

namespace huiyin::calendar {

// What becomes of a due date that falls on a day off (decision 0007).
enum class Roll : std::uint8_t { keep, next_working_day };
BOOST_DESCRIBE_ENUM(Roll, keep, next_working_day)

// The last day of a period. The day of the event is day zero: counting begins on the day after.
// Below zero the same, backwards: "-1 working day" is the last working day before `start`.
[[nodiscard]] Date due_date(Date start, Period period, const WorkCalendar& calendar,
                            Roll roll = Roll::keep);

// Which of two periods ends earlier, from whatever known day both start. Unordered when it depends
// on the day: 30 days and 1 month. Exact, as every known start is tried: for checking settings.
[[nodiscard]] std::partial_ordering compare(Period a, Period b, const WorkCalendar& calendar);

} // namespace huiyin::calendar
