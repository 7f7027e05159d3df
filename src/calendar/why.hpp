#pragma once

#include "calendar/clock.hpp"

namespace huiyin::calendar {

enum class WhyKind : std::uint8_t {
    start,          // from: the day of the event, not counted itself
    rule,           // period; to: the date it gives without pauses
    skipped,        // from..to: days off that were not counted; day_kind and name say why
    worked_weekend, // from..to: weekend days that were counted
    pause,          // from..to: the clock stood still; no `to` when it still stands
    extension,      // period or until; from: the date before, to: the date after
    roll,           // from: the day off the term ended on, to: the next working day
    cap,            // period after from; to: the day the date may not pass, and would have
    result,         // to: the due date; none while the clock stands still
};
BOOST_DESCRIBE_ENUM(WhyKind, start, rule, skipped, worked_weekend, pause, extension, roll, cap,
                    result)

// One line of the answer to "why this date?". What does not concern its kind is left empty.
struct WhyLine {
    WhyKind kind = {};
    std::optional<Date> from = {};
    std::optional<Date> to = {};
    // Skipped, worked, given back by a pause (days of the clock's unit, months by the day); gained
    // by an extension or a roll; of the rule and the result, calendar days from the start.
    std::int64_t days = 0;
    std::optional<Period> period = {};
    std::optional<Date> until = {};       // the day an extension named
    std::optional<Date> granted_on = {};  // of an extension
    std::optional<DayKind> day_kind = {}; // of skipped and worked days and of the day rolled from
    Line<200, 0> name = {};               // of the holiday; of an adjusted day, the reason
    Text<2000, 0> reason = {};            // of a pause or an extension
    std::optional<DecidedBy> by = {};     // of a pause, an extension or an adjusted day

    bool operator==(const WhyLine&) const = default;
};
BOOST_DESCRIBE_STRUCT(WhyLine, (),
                      (kind, from, to, days, period, until, granted_on, day_kind, name, reason, by))

// A due date with the lines that lead to it, in the order in which they happened.
struct WhyThisDate {
    std::vector<WhyLine> lines = {};
    std::optional<Date> due = {};
    CalendarWarning warning = {}; // none when the date does not depend on days off

    bool operator==(const WhyThisDate&) const = default;
};
BOOST_DESCRIBE_STRUCT(WhyThisDate, (), (lines, due, warning))

// The due date is that of due().
[[nodiscard]] WhyThisDate why_this_date(const Clock& clock, const WorkCalendar& calendar);

// Whether that due date rests on days near or beyond the end of the known years.
[[nodiscard]] CalendarWarning warning(const Clock& clock, const WorkCalendar& calendar);

} // namespace huiyin::calendar
