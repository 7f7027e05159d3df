#pragma once

// How a clock ran, leg by leg. The due date and its explanation are both read from this.

#include "calendar/clock.hpp"

namespace huiyin::calendar {

constexpr Date never = Date::max();

// Days from `from` to `to`, both included.
struct DayRange {
    Date from = {};
    Date to = {}; // never: without end
};

// A stretch of a clock: the days after `from` up to `to` were counted.
struct Leg {
    Date from = {};
    Date to = {};
    const ClockExtension* extension = nullptr; // that added it; none for the period itself
};

struct Course {
    std::vector<DayRange> stops = {}; // the pauses, in order and without overlap
    Leg period = {};
    std::vector<Leg> extensions = {}; // in the order of their grant
    Date rolled = {};
    std::optional<Date> limit = {}; // where the cap stands
    Date due = {};                  // never: the clock stands still
};

// Refers to the extensions of `clock`.
[[nodiscard]] Course course_of(const Clock& clock, const WorkCalendar& calendar);

// The stop that `day` lies in, or nullptr.
[[nodiscard]] const DayRange* stop_at(const std::vector<DayRange>& stops, Date day);

} // namespace huiyin::calendar
