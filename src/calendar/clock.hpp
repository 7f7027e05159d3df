#pragma once

#include "calendar/due_date.hpp"

#include <optional>
#include <vector>

namespace huiyin::calendar {

// Days on which a clock stands still: `from` and `to` and all between are not counted. A clock
// stopped by an event on day X and started again on day Y pauses from X + 1 to Y.
struct ClockPause {
    Date from = {};
    std::optional<Date> to = {}; // none: it still stands
    Text<2000, 0> reason = {};
    DecidedBy by = {};

    bool operator==(const ClockPause&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClockPause, (), (from, to, reason, by))

// More time, granted by somebody: either until a day or by a period after the date so far.
// `until` goes before `period`; it never makes the date earlier, and pauses that begin after
// granted_on push it.
struct ClockExtension {
    Date granted_on = {};
    std::optional<Date> until = {};
    std::optional<Period> period = {};
    Text<2000, 0> reason = {};
    DecidedBy by = {};

    bool operator==(const ClockExtension&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClockExtension, (), (granted_on, until, period, reason, by))

// The day that no pause, extension or roll passes: "within six months of assignment".
struct ClockCap {
    Date from = {};
    Period period = {};

    bool operator==(const ClockCap&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClockCap, (), (from, period))

// A term as it was given and what happened to it. Its due date is a projection, never stored in it.
struct Clock {
    Date start = {}; // the day of the event: day zero
    Period period = {};
    std::vector<ClockPause> pauses = {};
    std::vector<ClockExtension> extensions = {}; // applied in the order of granted_on
    std::optional<ClockCap> cap = {};
    Roll roll = {};

    bool operator==(const Clock&) const = default;
};
BOOST_DESCRIBE_STRUCT(Clock, (), (start, period, pauses, extensions, cap, roll))

// The last day of the term: period and pauses, then each extension, then the roll, then the cap.
// None while the clock stands still and no cap bounds it.
[[nodiscard]] std::optional<Date> due(const Clock& clock, const WorkCalendar& calendar);

} // namespace huiyin::calendar
