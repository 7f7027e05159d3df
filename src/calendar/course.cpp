#include "calendar/course.hpp"

#include <algorithm>
#include <iterator>

namespace huiyin::calendar {
namespace {

using std::chrono::days;

std::vector<DayRange> stops_of(const std::vector<ClockPause>& pauses) {
    std::vector<DayRange> ranges;
    for (const ClockPause& pause : pauses)
        if (!pause.to || pause.from <= *pause.to)
            ranges.push_back({pause.from, pause.to.value_or(never)});
    std::ranges::sort(ranges, {}, &DayRange::from);

    std::vector<DayRange> stops;
    for (const DayRange& range : ranges)
        if (stops.empty() || range.from > stops.back().to)
            stops.push_back(range);
        else
            stops.back().to = std::max(stops.back().to, range.to);
    return stops;
}

// Where the days in (from, due] end when those of the stops are given back at the end.
Date pushed_by(const std::vector<DayRange>& stops, Date from, Date due) {
    for (const DayRange& stop : stops) {
        const Date first = std::max(stop.from, from + days{1});
        if (first > stop.to) continue;
        if (first > due) break;
        if (stop.to == never) return never;
        due += stop.to - first + days{1};
    }
    return due;
}

// The same when only working days count. A stop reached before the last day gives back all its
// working days, as the last day then lies behind it.
Date pushed_by_working_days(const std::vector<DayRange>& stops, Date from, Date due,
                            const WorkCalendar& calendar) {
    for (const DayRange& stop : stops) {
        const Date first = std::max(stop.from, from + days{1});
        if (first > stop.to) continue;
        if (first > due) break;
        if (stop.to == never) return never;
        const auto taken = calendar.working_days_between(first - days{1}, stop.to);
        due = calendar.ranked(calendar.rank(due) + taken);
    }
    return due;
}

Date run(Date from, Period period, const std::vector<DayRange>& stops,
         const WorkCalendar& calendar) {
    const Date due = due_date(from, period, calendar);
    return period.unit == PeriodUnit::working_day
               ? pushed_by_working_days(stops, from, due, calendar)
               : pushed_by(stops, from, due);
}

// Whoever named the day knew the pauses of before; later ones push it like any other date.
Date run_until(const ClockExtension& extension, Date until, const std::vector<ClockPause>& pauses) {
    std::vector<ClockPause> later;
    std::ranges::copy_if(pauses, std::back_inserter(later), [&](const ClockPause& pause) {
        return pause.from > extension.granted_on;
    });
    return pushed_by(stops_of(later), extension.granted_on, until);
}

Leg extend(Date due, const ClockExtension& extension, const Clock& clock,
           const std::vector<DayRange>& stops, const WorkCalendar& calendar) {
    Leg leg{due, due, &extension};
    if (due == never) return leg;
    if (extension.until)
        leg.to = run_until(extension, *extension.until, clock.pauses);
    else if (extension.period)
        leg.to = run(due, *extension.period, stops, calendar);
    leg.to = std::max(leg.to, due);
    return leg;
}

// A clock that stands still does not run out: a roll does not end inside a pause.
Date rolled(Date due, const std::vector<DayRange>& stops, const WorkCalendar& calendar) {
    if (due == never || calendar.is_working_day(due)) return due;
    due = calendar.working_day_from(due);
    while (const DayRange* stop = stop_at(stops, due)) {
        if (stop->to == never) return never;
        due = calendar.working_day_from(stop->to + days{1});
    }
    return due;
}

std::vector<const ClockExtension*> in_order_of_grant(const std::vector<ClockExtension>& granted) {
    std::vector<const ClockExtension*> order;
    order.reserve(granted.size());
    for (const ClockExtension& extension : granted) order.push_back(&extension);
    std::ranges::stable_sort(order, {}, &ClockExtension::granted_on);
    return order;
}

} // namespace

const DayRange* stop_at(const std::vector<DayRange>& stops, Date day) {
    const auto after = std::ranges::upper_bound(stops, day, {}, &DayRange::from);
    if (after == stops.begin() || std::prev(after)->to < day) return nullptr;
    return &*std::prev(after);
}

Course course_of(const Clock& clock, const WorkCalendar& calendar) {
    Course course{.stops = stops_of(clock.pauses)};
    course.period = {clock.start, run(clock.start, clock.period, course.stops, calendar)};
    Date due = course.period.to;
    for (const ClockExtension* extension : in_order_of_grant(clock.extensions)) {
        course.extensions.push_back(extend(due, *extension, clock, course.stops, calendar));
        due = course.extensions.back().to;
    }
    if (clock.roll == Roll::next_working_day) due = rolled(due, course.stops, calendar);
    course.rolled = due;
    if (clock.cap) course.limit = due_date(clock.cap->from, clock.cap->period, calendar);
    course.due = std::min(due, course.limit.value_or(never));
    return course;
}

std::optional<Date> due(const Clock& clock, const WorkCalendar& calendar) {
    const Date day = course_of(clock, calendar).due;
    return day == never ? std::nullopt : std::optional{day};
}

} // namespace huiyin::calendar
