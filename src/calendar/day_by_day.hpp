#pragma once

// The arithmetic of clocks done a second time, for tests: no table, no rank, no ranges. It shares
// nothing with the room but the types, and only ever steps from one day to the next.

#include "calendar/clock.hpp"

#include <algorithm>
#include <map>

namespace huiyin::calendar {

inline constexpr Date world_end =
    std::chrono::sys_days{std::chrono::January / 1 / 2060}; // Who steps so far stands still.

using WorkedDays = std::map<Date, bool>;

struct DayBook {
    const WorkedDays& national;
    WorkedDays adjusted = {};

    [[nodiscard]] bool is_worked(Date day) const {
        if (const auto noted = adjusted.find(day); noted != adjusted.end()) return noted->second;
        if (const auto noted = national.find(day); noted != national.end()) return noted->second;
        return std::chrono::weekday{day}.iso_encoding() <= 5;
    }
};

struct DayByDay {
    const DayBook& book;
    const Clock& clock;

    static bool holds(const ClockPause& pause, Date day) {
        return pause.from <= day && (!pause.to || day <= *pause.to);
    }
    [[nodiscard]] bool stands(Date day) const {
        return std::ranges::any_of(clock.pauses, [&](const auto& p) { return holds(p, day); });
    }

    // The day on which `count` days after `from` have passed that `counts` accepts.
    template <class Counts>
    static Date after(Date from, std::int64_t count, Counts counts) {
        while (count > 0 && from < world_end)
            if (counts(from += std::chrono::days{1})) --count;
        return from;
    }

    static std::int64_t days_in_months(Date from, std::int64_t months) {
        const std::chrono::year_month_day start{from};
        Date day = from;
        for (std::int64_t passed = 0; passed < months; day += std::chrono::days{1}) {
            const std::chrono::year_month_day tomorrow{day + std::chrono::days{1}};
            const bool same_number = tomorrow.day() == start.day();
            const bool last_of_short =
                tomorrow == tomorrow.year() / tomorrow.month() / std::chrono::last &&
                tomorrow.day() < start.day();
            if (same_number || last_of_short) ++passed;
        }
        return (day - from).count();
    }

    [[nodiscard]] Date run(Date from, Period period) const {
        if (period.unit == PeriodUnit::working_day)
            return after(from, period.count,
                         [&](Date day) { return book.is_worked(day) && !stands(day); });
        const auto count =
            period.unit == PeriodUnit::month ? days_in_months(from, period.count) : period.count;
        return after(from, count, [&](Date day) { return !stands(day); });
    }

    [[nodiscard]] Date extend(Date due, const ClockExtension& extension) const {
        if (!extension.until) return extension.period ? run(due, *extension.period) : due;
        const Date until =
            *extension.until <= extension.granted_on
                ? *extension.until
                : after(extension.granted_on, (*extension.until - extension.granted_on).count(),
                        [&](Date day) {
                            return std::ranges::none_of(clock.pauses, [&](const auto& p) {
                                return p.from > extension.granted_on && holds(p, day);
                            });
                        });
        return std::max(due, until);
    }

    [[nodiscard]] std::optional<Date> due() const {
        Date day = run(clock.start, clock.period);
        auto granted = clock.extensions;
        std::ranges::stable_sort(granted, {}, &ClockExtension::granted_on);
        for (const auto& extension : granted) day = extend(day, extension);
        if (clock.roll == Roll::next_working_day && !book.is_worked(day))
            day = after(day, 1, [&](Date d) { return book.is_worked(d) && !stands(d); });
        if (clock.cap) {
            const auto allowed = days_in_months(clock.cap->from, clock.cap->period.count);
            day = std::min(day, clock.cap->from + std::chrono::days{allowed});
        }
        return day >= world_end ? std::nullopt : std::optional{day};
    }
};

} // namespace huiyin::calendar
