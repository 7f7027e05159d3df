#pragma once

// The shipped calendar, for the tests of this room.

#include "calendar/calendar_file.hpp"

namespace huiyin::calendar {

// Read once from reference/cn_workdays.csv under the working directory.
const WorkCalendar& calendar_of_china();
[[nodiscard]] std::string text_of_calendar_file();

} // namespace huiyin::calendar
