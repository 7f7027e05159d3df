#pragma once

#include "calendar/work_calendar.hpp"

#include <string_view>

namespace huiyin::calendar {

// The national calendar from the text of reference/cn_workdays.csv: whole years, every day in
// order, each with `date,weekday,is_workday,kind,name`. Fails with invalid, naming the line, when a
// day is missing, contradicts itself or cannot be read.
[[nodiscard]] Result<WorkCalendar> read_calendar(std::string_view csv);

// A holiday's name in English; as it stands when it is not one the State Council has ever named.
[[nodiscard]] std::string english_holiday(std::string_view name);

} // namespace huiyin::calendar
