#include "calendar/work_calendar.hpp"

#include <algorithm>

namespace huiyin::calendar {
namespace {

using std::chrono::days;

// Days since Monday, 29 December 1969.
std::int64_t since_monday(Date day) { return day.time_since_epoch().count() + 3; }

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

// The numbers of WorkCalendar::rank() in a world without holidays.
std::int64_t weekday_rank(Date day) {
    const std::int64_t n = since_monday(day);
    const std::int64_t week = floor_div(n, 7);
    return week * 5 + std::min<std::int64_t>(n - week * 7, 5);
}
Date weekday_ranked(std::int64_t number) {
    const std::int64_t week = floor_div(number, 5);
    return Date{days{week * 7 + (number - week * 5) - 3}};
}

DayKind kind_by_weekday(Date day) {
    const std::int64_t n = since_monday(day);
    return n - floor_div(n, 7) * 7 < 5 ? DayKind::workday : DayKind::weekend;
}

bool worked(DayKind kind) {
    return kind == DayKind::workday || kind == DayKind::makeup_workday ||
           kind == DayKind::adjusted_workday;
}

} // namespace

struct WorkCalendar::Table {
    Date first = {};
    Date known_end = {}; // the day after the last known one
    std::vector<NationalDay> national = {};
    std::vector<DayAdjustment> adjustments = {}; // by day

    std::int64_t first_rank = 0;
    std::vector<std::int32_t> rank = {};        // by day from first, one more than days
    std::vector<std::int32_t> worked_days = {}; // by rank from first_rank: days from first

    [[nodiscard]] Date end() const { return first + days{std::ssize(national)}; }

    [[nodiscard]] const DayAdjustment* adjustment(Date day) const {
        const auto found = std::ranges::lower_bound(adjustments, day, {}, &DayAdjustment::day);
        return found != adjustments.end() && found->day == day ? &*found : nullptr;
    }

    [[nodiscard]] CalendarDay at(Date day) const {
        if (day < first || day >= end()) return {kind_by_weekday(day), {}, nullptr};
        const NationalDay& here = national[static_cast<std::size_t>((day - first).count())];
        const DayAdjustment* const adjusted = adjustment(day);
        // An adjustment to what the day is anyway changes nothing and is not shown.
        if (adjusted == nullptr || (adjusted->to == AdjustedTo::working_day) == worked(here.kind))
            return {here.kind, here.name, nullptr};
        return {adjusted->to == AdjustedTo::working_day ? DayKind::adjusted_workday
                                                        : DayKind::adjusted_day_off,
                adjusted->reason.value, adjusted};
    }

    void adjust(const DayAdjustment& adjusted) {
        for (Date day = end(); day <= adjusted.day; day += days{1})
            national.push_back({kind_by_weekday(day)});
        const auto place =
            std::ranges::lower_bound(adjustments, adjusted.day, {}, &DayAdjustment::day);
        if (place != adjustments.end() && place->day == adjusted.day)
            *place = adjusted;
        else
            adjustments.insert(place, adjusted);
    }

    void number_the_days() {
        first_rank = weekday_rank(first);
        rank.assign(1, 0);
        worked_days.clear();
        for (Date day = first; day < end(); day += days{1}) {
            if (worked(at(day).kind))
                worked_days.push_back(static_cast<std::int32_t>((day - first).count()));
            rank.push_back(static_cast<std::int32_t>(worked_days.size()));
        }
    }
};

WorkCalendar::WorkCalendar() : WorkCalendar(Date{}, {}) {}

WorkCalendar::WorkCalendar(Date first, std::span<const NationalDay> days_known) {
    const auto table = std::make_shared<Table>();
    table->first = first;
    table->national.assign(days_known.begin(), days_known.end());
    table->known_end = table->end();
    table->number_the_days();
    table_ = table;
}

Result<WorkCalendar> WorkCalendar::adjusted(std::span<const DayAdjustment> adjustments) const {
    if (adjustments.empty()) return *this;
    const auto table = std::make_shared<Table>(*table_);
    const Date last = last_known() + adjusted_beyond_max;
    for (std::size_t i = 0; i < adjustments.size(); ++i) {
        const Date day = adjustments[i].day;
        if (day < table->first || day > last)
            return invalid("adjustments." + std::to_string(i) + ".day",
                           {"calendar.day_out_of_reach",
                            {{"day", iso(day)}, {"from", iso(table->first)}, {"to", iso(last)}}});
        table->adjust(adjustments[i]);
    }
    table->number_the_days();
    return WorkCalendar{std::shared_ptr<const Table>{table}};
}

CalendarDay WorkCalendar::at(Date day) const { return table_->at(day); }

std::int64_t WorkCalendar::rank(Date day) const {
    const Table& t = *table_;
    if (day < t.first) return weekday_rank(day);
    if (day < t.end())
        return t.first_rank + t.rank[static_cast<std::size_t>((day - t.first).count())];
    return t.first_rank + t.rank.back() + weekday_rank(day) - weekday_rank(t.end());
}

Date WorkCalendar::ranked(std::int64_t number) const {
    const Table& t = *table_;
    const std::int64_t inside = number - t.first_rank;
    if (inside < 0) return weekday_ranked(number);
    if (inside < std::ssize(t.worked_days))
        return t.first + days{t.worked_days[static_cast<std::size_t>(inside)]};
    return weekday_ranked(inside - std::ssize(t.worked_days) + weekday_rank(t.end()));
}

Date WorkCalendar::first_known() const { return table_->first; }
Date WorkCalendar::last_known() const { return table_->known_end - days{1}; }

CalendarWarning WorkCalendar::warning(Date day, days margin) const {
    if (day < first_known() || day > last_known()) return CalendarWarning::beyond;
    return day > last_known() - margin ? CalendarWarning::near_end : CalendarWarning::none;
}

std::vector<Date> WorkCalendar::difference(const WorkCalendar& before, const WorkCalendar& after) {
    std::vector<Date> changed;
    const Date first = std::min(before.table_->first, after.table_->first);
    const Date end = std::max(before.table_->end(), after.table_->end());
    for (Date day = first; day < end; day += days{1})
        if (before.is_working_day(day) != after.is_working_day(day)) changed.push_back(day);
    return changed;
}

} // namespace huiyin::calendar
