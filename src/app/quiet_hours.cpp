#include "app/quiet_hours.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace huiyin::app {
namespace {

using calendar::WorkCalendar;
using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;

// Longer than any run of rest days: whoever is quiet all day long is told in the end.
constexpr days longest_quiet{30};
constexpr milliseconds moment{1};

minutes at(const TimeOfDay& time) { return minutes{minutes_of(time).value_or(0)}; }

bool is_quiet(const NoticeHabits& habits, const WorkCalendar& calendar, Instant when) {
    const Date day = china_date(when);
    if (habits.rest_days_quiet && !calendar.is_working_day(day)) return true;
    const auto time = when - start_of(day);
    const minutes from = at(habits.quiet_from);
    const minutes until = at(habits.quiet_until);
    if (from == until) return false;
    return from < until ? time >= from && time < until : time >= from || time < until;
}

// Where the quiet may begin or end on a day: in between nothing changes.
std::array<Instant, 3> turns_of(const NoticeHabits& habits, Date day) {
    const Instant begun = start_of(day);
    std::array turns{begun, begun + at(habits.quiet_from), begun + at(habits.quiet_until)};
    std::sort(turns.begin(), turns.end());
    return turns;
}

} // namespace

std::optional<std::int64_t> minutes_of(const TimeOfDay& time) {
    const std::string& text = time.value;
    if (text.size() != 5 || text[2] != ':') return {};
    const auto number = [&](std::size_t from) -> std::int64_t {
        std::int64_t read = -1;
        const char* const begin = text.data() + from;
        const auto [end, wrong] = std::from_chars(begin, begin + 2, read);
        return wrong == std::errc{} && end == begin + 2 ? read : -1;
    };
    const std::int64_t hours = number(0);
    const std::int64_t rest = number(3);
    if (hours < 0 || hours > 23 || rest < 0 || rest > 59) return {};
    return hours * 60 + rest;
}

ToldUntil told_until(const NoticeHabits& habits, const WorkCalendar& calendar, Instant now) {
    if (!is_quiet(habits, calendar, now)) return {now, {}};
    ToldUntil told{now, {}};
    const Date today = china_date(now);
    for (Date day = today; day > today - longest_quiet; day -= days{1}) {
        const auto turns = turns_of(habits, day);
        const auto began = std::find_if(turns.rbegin(), turns.rend(), [&](Instant turn) {
            return turn <= now && !is_quiet(habits, calendar, turn - moment);
        });
        if (began == turns.rend()) continue;
        told.until = *began;
        break;
    }
    for (Date day = today; day < today + longest_quiet; day += days{1}) {
        const auto turns = turns_of(habits, day);
        const auto ends = std::find_if(turns.begin(), turns.end(), [&](Instant turn) {
            return turn > now && !is_quiet(habits, calendar, turn);
        });
        if (ends == turns.end()) continue;
        told.quiet_until = *ends;
        break;
    }
    return told;
}

DigestSpan digest_span(const NoticeHabits& habits, const WorkCalendar& calendar, Instant now) {
    Date day = china_date(now);
    const auto step_back = [&] {
        do day -= days{1};
        while (!calendar.is_working_day(day));
    };
    const auto made_on = [&](Date made) { return start_of(made) + at(habits.digest_at); };
    if (!calendar.is_working_day(day) || made_on(day) > now) step_back();
    DigestSpan span{.until = made_on(day)};
    step_back();
    span.from = made_on(day);
    return span;
}

} // namespace huiyin::app
