#include "calendar/due_date.hpp"

#include <algorithm>

namespace huiyin::calendar {
namespace {

using namespace std::chrono;

// 31 January + 1 month is the last of February: a month without that day gives its last.
Date add_months(Date start, std::int64_t count) {
    const year_month_day sum = year_month_day{start} + months{count};
    return sum.ok() ? Date{sum} : Date{sum.year() / sum.month() / last};
}

Date add_working_days(Date start, std::int64_t count, const WorkCalendar& calendar) {
    if (count == 0) return start;
    // The first counted day after `start` is number rank(start + 1), the last before it one less
    // than rank(start).
    return count > 0 ? calendar.ranked(calendar.rank(start + days{1}) + count - 1)
                     : calendar.ranked(calendar.rank(start) + count);
}

Date unrolled(Date start, Period period, const WorkCalendar& calendar) {
    const std::int64_t count = std::clamp(period.count, -period_count_max, period_count_max);
    switch (period.unit) {
    case PeriodUnit::calendar_day: return start + days{count};
    case PeriodUnit::working_day: return add_working_days(start, count, calendar);
    case PeriodUnit::month: return add_months(start, count);
    }
    return start;
}

} // namespace

Date due_date(Date start, Period period, const WorkCalendar& calendar, Roll roll) {
    const Date due = unrolled(start, period, calendar);
    return roll == Roll::next_working_day ? calendar.working_day_from(due) : due;
}

std::partial_ordering compare(Period a, Period b, const WorkCalendar& calendar) {
    if (a.unit == b.unit) return a.count <=> b.count;
    const bool known = calendar.first_known() <= calendar.last_known();
    // Without known years, 28 years hold every month on every weekday.
    const Date first = known ? calendar.first_known() : Date{2001y / 1 / 1};
    const Date last = known ? calendar.last_known() : Date{2028y / 12 / 31};

    bool earlier = false;
    bool later = false;
    for (Date start = first; start <= last && !(earlier && later); start += days{1}) {
        const auto order = due_date(start, a, calendar) <=> due_date(start, b, calendar);
        earlier |= std::is_lt(order);
        later |= std::is_gt(order);
    }
    if (earlier && later) return std::partial_ordering::unordered;
    if (earlier == later) return std::partial_ordering::equivalent;
    return earlier ? std::partial_ordering::less : std::partial_ordering::greater;
}

} // namespace huiyin::calendar
