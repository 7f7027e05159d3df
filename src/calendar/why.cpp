#include "calendar/why.hpp"

#include "calendar/course.hpp"

#include <algorithm>
#include <iterator>

namespace huiyin::calendar {
namespace {

using std::chrono::days;
using Lines = std::vector<WhyLine>;

std::optional<Date> unless_never(Date day) {
    return day == never ? std::nullopt : std::optional{day};
}

std::int64_t days_from(Date from, Date to) {
    return from == never || to == never ? 0 : (to - from).count();
}

// --- The days of a leg that a reader would not expect ---

bool is_expected(DayKind kind) { return kind == DayKind::workday; }
bool is_worked(DayKind kind) {
    return kind == DayKind::makeup_workday || kind == DayKind::adjusted_workday;
}

WhyLine line_of(Date day, const CalendarDay& seen) {
    WhyLine line{.kind = is_worked(seen.kind) ? WhyKind::worked_weekend : WhyKind::skipped,
                 .from = day,
                 .to = day,
                 .days = 1,
                 .day_kind = seen.kind,
                 .name = {std::string{seen.name}}};
    if (seen.adjustment != nullptr) line.by = seen.adjustment->decided_by;
    return line;
}

// Whether `next`, of `day` alone, is one more day of the same kind and name right after `line`.
bool continues(const WhyLine& line, const WhyLine& next, Date day) {
    return line.kind == next.kind && line.to == day - days{1} && line.day_kind == next.day_kind &&
           line.name == next.name && line.by == next.by;
}

// Skipped days and worked weekends among the counted days of a leg, in ranges.
void append_days(Lines& lines, const Leg& leg, const std::vector<DayRange>& stops,
                 const WorkCalendar& calendar) {
    for (Date day = leg.from + days{1}; day <= leg.to; day += days{1}) {
        if (const DayRange* stop = stop_at(stops, day)) {
            if (stop->to == never) return; // Nothing is counted any more.
            day = stop->to;
            continue;
        }
        const CalendarDay seen = calendar.at(day);
        if (is_expected(seen.kind)) continue;
        WhyLine line = line_of(day, seen);
        if (!lines.empty() && continues(lines.back(), line, day)) {
            lines.back().to = day;
            ++lines.back().days;
        } else
            lines.push_back(std::move(line));
    }
}

// --- Pauses ---

// Tells each pause once, in the leg that it held up, with the days it gave back.
class Pauses {
public:
    Pauses(const Clock& clock, const WorkCalendar& calendar) : calendar_(calendar) {
        for (const ClockPause& pause : clock.pauses)
            if (!pause.to || pause.from <= *pause.to) untold_.push_back(&pause);
        std::ranges::stable_sort(untold_, {}, &ClockPause::from);
    }

    // Those that held up `leg`, whose days are counted in `unit`.
    void append(Lines& lines, const Leg& leg, PeriodUnit unit) {
        if (leg.to <= leg.from) return; // Nothing was counted, so nothing was held up.
        std::erase_if(untold_, [&](const ClockPause* pause) {
            const bool told =
                pause->from <= leg.to && !(known_to(leg, *pause) && outlasts(*pause, leg));
            if (told) lines.push_back(line_of(*pause, given_back(*pause, leg, unit)));
            return told;
        });
    }
    // Those that came too late to hold up anything.
    void append_rest(Lines& lines) {
        for (const ClockPause* pause : untold_) lines.push_back(line_of(*pause, 0));
        untold_.clear();
    }

private:
    static WhyLine line_of(const ClockPause& pause, std::int64_t given_back) {
        return {.kind = WhyKind::pause,
                .from = pause.from,
                .to = pause.to,
                .days = given_back,
                .reason = pause.reason,
                .by = pause.by};
    }

    // Whether the day that `leg` ends on was named with the pause in mind.
    static bool known_to(const Leg& leg, const ClockPause& pause) {
        return leg.extension != nullptr && leg.extension->until &&
               pause.from <= leg.extension->granted_on;
    }
    static bool outlasts(const ClockPause& pause, const Leg& leg) {
        return !pause.to || *pause.to > leg.to;
    }

    // A day in two pauses is given back by the earlier one.
    std::int64_t given_back(const ClockPause& pause, const Leg& leg, PeriodUnit unit) {
        const Date before = std::max({pause.from - days{1}, leg.from, told_to_});
        if (known_to(leg, pause) || (pause.to && *pause.to <= before)) return 0;
        told_to_ = pause.to.value_or(never);
        if (!pause.to) return 0;
        return unit == PeriodUnit::working_day ? calendar_.working_days_between(before, *pause.to)
                                               : days_from(before, *pause.to);
    }

    const WorkCalendar& calendar_;
    std::vector<const ClockPause*> untold_ = {};
    Date told_to_ = Date::min();
};

// --- The whole ---

class Telling {
public:
    Telling(const Clock& clock, const WorkCalendar& calendar)
        : clock_(clock),
          calendar_(calendar),
          course_(course_of(clock, calendar)),
          pauses_(clock, calendar) {}

    Lines lines() {
        tell_rule();
        for (const Leg& leg : course_.extensions) tell_extension(leg);
        tell_roll();
        pauses_.append_rest(lines_);
        tell_cap();
        lines_.push_back({.kind = WhyKind::result,
                          .to = unless_never(course_.due),
                          .days = days_from(clock_.start, course_.due)});
        return std::move(lines_);
    }

private:
    void tell_rule() {
        const Date date = due_date(clock_.start, clock_.period, calendar_);
        lines_.push_back({.kind = WhyKind::start, .from = clock_.start});
        lines_.push_back({.kind = WhyKind::rule,
                          .from = clock_.start,
                          .to = date,
                          .days = days_from(clock_.start, date),
                          .period = clock_.period});
        tell_leg(course_.period, clock_.period.unit);
    }

    void tell_extension(const Leg& leg) {
        const ClockExtension& extension = *leg.extension;
        lines_.push_back({.kind = WhyKind::extension,
                          .from = unless_never(leg.from),
                          .to = unless_never(leg.to),
                          .days = days_from(leg.from, leg.to),
                          .period = extension.until ? std::nullopt : extension.period,
                          .until = extension.until,
                          .granted_on = extension.granted_on,
                          .reason = extension.reason,
                          .by = extension.by});
        const bool by_period = !extension.until && extension.period;
        tell_leg(leg, by_period ? extension.period->unit : PeriodUnit::calendar_day);
    }

    void tell_leg(const Leg& leg, PeriodUnit unit) {
        if (leg.from == never) return;
        Lines told;
        if (unit == PeriodUnit::working_day) append_days(told, leg, course_.stops, calendar_);
        pauses_.append(told, leg, unit);
        std::ranges::stable_sort(told, {}, &WhyLine::from);
        std::ranges::move(told, std::back_inserter(lines_));
    }

    void tell_roll() {
        const Date before =
            course_.extensions.empty() ? course_.period.to : course_.extensions.back().to;
        if (course_.rolled == before) return;
        WhyLine line = line_of(before, calendar_.at(before));
        line.kind = WhyKind::roll;
        line.to = unless_never(course_.rolled);
        line.days = days_from(before, course_.rolled);
        lines_.push_back(std::move(line));
        pauses_.append(lines_, {before, course_.rolled}, PeriodUnit::calendar_day);
    }

    void tell_cap() {
        if (!clock_.cap || course_.limit >= course_.rolled) return;
        lines_.push_back({.kind = WhyKind::cap,
                          .from = clock_.cap->from,
                          .to = course_.limit,
                          .period = clock_.cap->period});
    }

    const Clock& clock_;
    const WorkCalendar& calendar_;
    Course course_;
    Pauses pauses_;
    Lines lines_ = {};
};

// Whether any step of the way looked at days off.
bool asks_the_calendar(const Clock& clock) {
    const auto by_working_days = [](const std::optional<Period>& period) {
        return period && period->unit == PeriodUnit::working_day;
    };
    return clock.roll == Roll::next_working_day || by_working_days(clock.period) ||
           (clock.cap && by_working_days(clock.cap->period)) ||
           std::ranges::any_of(clock.extensions, [&](const ClockExtension& extension) {
               return !extension.until && by_working_days(extension.period);
           });
}

} // namespace

WhyThisDate why_this_date(const Clock& clock, const WorkCalendar& calendar) {
    WhyThisDate why{.lines = Telling{clock, calendar}.lines(), .warning = warning(clock, calendar)};
    why.due = why.lines.back().to;
    return why;
}

CalendarWarning warning(const Clock& clock, const WorkCalendar& calendar) {
    if (!asks_the_calendar(clock)) return CalendarWarning::none;
    // Of a clock that stands still nothing is known but where it began.
    const auto date = due(clock, calendar);
    return std::max(calendar.warning(clock.start), calendar.warning(date.value_or(clock.start)));
}

} // namespace huiyin::calendar
