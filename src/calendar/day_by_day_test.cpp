// Due dates and explanations against the routine of day_by_day.hpp, over thousands of random
// clocks.

#include "calendar/calendar_of_china.hpp"
#include "calendar/day_by_day.hpp"
#include "calendar/why.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <sstream>

namespace huiyin::calendar {
namespace {

using namespace std::chrono;

// --- Random clocks and calendars ---

// The shipped file, read by its mark alone.
const WorkedDays& worked_days_of_china() {
    static const WorkedDays worked = [] {
        WorkedDays marks;
        std::istringstream file{text_of_calendar_file()};
        std::string line;
        std::getline(file, line);
        while (std::getline(file, line))
            marks[parse_date(line.substr(0, 10)).value()] = line.at(13) == '1';
        return marks;
    }();
    return worked;
}

std::int64_t number(int from, int to) { return *rc::gen::inRange(from, to + 1); }
days some_days(int from, int to) { return days{number(from, to)}; }

Period any_period() {
    switch (number(0, 2)) {
    case 0: return {number(0, 100), PeriodUnit::calendar_day};
    case 1: return {number(0, 60), PeriodUnit::working_day};
    default: return {number(0, 7), PeriodUnit::month};
    }
}

ClockPause any_pause(Date start) {
    ClockPause pause{.from = start + some_days(-20, 200)};
    if (number(0, 9) > 0) pause.to = pause.from + some_days(-1, 40);
    return pause;
}

ClockExtension any_extension(Date start) {
    ClockExtension extension{.granted_on = start + some_days(0, 150)};
    if (number(0, 1) == 0)
        extension.until = start + some_days(0, 300);
    else
        extension.period = any_period();
    return extension;
}

Clock any_clock_from(Date start) {
    Clock clock{.start = start, .period = any_period()};
    for (auto left = number(0, 3); left > 0; --left) clock.pauses.push_back(any_pause(clock.start));
    for (auto left = number(0, 3); left > 0; --left)
        clock.extensions.push_back(any_extension(clock.start));
    if (number(0, 1) == 0)
        clock.cap = {clock.start - some_days(0, 60), {number(1, 6), PeriodUnit::month}};
    clock.roll = number(0, 1) == 0 ? Roll::keep : Roll::next_working_day;
    return clock;
}

Clock any_clock() { return any_clock_from(Date{2006y / 6 / 1} + some_days(0, 366 * 21)); }

struct World {
    DayBook book;
    WorkCalendar calendar;
};

// The real calendar, with some days around `start` adjusted by the congress.
World adjusted_around(Date start) {
    World world{{worked_days_of_china()}, calendar_of_china()};
    std::vector<DayAdjustment> adjustments;
    for (auto left = number(0, 6); left > 0; --left) {
        const Date day =
            std::clamp(start + some_days(-5, 200), Date{2007y / 1 / 1}, Date{2028y / 12 / 30});
        const auto to = number(0, 1) == 0 ? AdjustedTo::working_day : AdjustedTo::day_off;
        adjustments.push_back({.day = day, .to = to, .reason = {"r" + std::to_string(left)}});
        world.book.adjusted[day] = to == AdjustedTo::working_day;
    }
    world.calendar = world.calendar.adjusted(adjustments).value();
    return world;
}

// One calendar serves many clocks, so that a run sees thousands of them.
template <class Check>
bool holds_for_many_clocks(Check check) {
    return rc::check([&] {
        const Clock first = any_clock();
        const World world = adjusted_around(first.start);
        check(first, world);
        for (int more = 0; more < 50; ++more) {
            const Clock clock = any_clock();
            RC_LOG() << "clock " << more << " from " << iso(clock.start) << "\n";
            check(clock, world);
        }
    });
}

TEST_CASE("the due date is what counting day by day gives") {
    CHECK(holds_for_many_clocks([](const Clock& clock, const World& world) {
        RC_ASSERT((due(clock, world.calendar) == DayByDay{world.book, clock}.due()));
    }));
}

// --- The explanation, read as a person would: day by day with a finger on the lines ---

bool lies_in(const WhyLine& line, Date day) {
    return line.from <= day && (!line.to || day <= *line.to);
}

// A period with the lines that account for it: the rule or an extension and what follows it.
struct ToldLeg {
    Date from = {};
    Period period = {};
    Date to = {};
    std::vector<WhyLine> lines = {};

    [[nodiscard]] std::int64_t lines_over(WhyKind kind, Date day) const {
        return std::ranges::count_if(
            lines, [&](const WhyLine& line) { return line.kind == kind && lies_in(line, day); });
    }
    [[nodiscard]] std::int64_t days_given_back() const {
        std::int64_t sum = 0;
        for (const WhyLine& line : lines)
            if (line.kind == WhyKind::pause) sum += line.days;
        return sum;
    }
};

std::vector<ToldLeg> legs_of(const WhyThisDate& why) {
    std::vector<ToldLeg> legs;
    for (const WhyLine& line : why.lines) {
        if (line.kind == WhyKind::extension) legs.back().to = line.from.value();
        if (line.kind == WhyKind::rule || line.kind == WhyKind::extension)
            legs.push_back({.from = line.from.value(), .period = line.period.value()});
        else if (!legs.empty())
            legs.back().lines.push_back(line);
    }
    legs.back().to = why.due.value();
    return legs;
}

// Every day of a leg is accounted for by exactly the lines that it needs.
void check_each_day(const ToldLeg& leg, const Clock& clock, const World& world) {
    const DayByDay other{world.book, clock};
    std::int64_t counted = 0;
    std::int64_t given_back = 0;
    for (Date day = leg.from + days{1}; day <= leg.to; day += days{1}) {
        const bool worked = world.book.is_worked(day);
        const bool stands = other.stands(day);
        const bool by_decree = worked && world.calendar.at(day).kind != DayKind::workday;
        RC_ASSERT((leg.lines_over(WhyKind::pause, day) > 0) == stands);
        RC_ASSERT(leg.lines_over(WhyKind::skipped, day) == (!worked && !stands ? 1 : 0));
        RC_ASSERT(leg.lines_over(WhyKind::worked_weekend, day) == (by_decree && !stands ? 1 : 0));
        if (worked) ++(stands ? given_back : counted);
    }
    RC_ASSERT(counted == leg.period.count);
    RC_ASSERT(given_back == leg.days_given_back());
}

TEST_CASE("the explanation accounts for each day of the period and of each extension") {
    CHECK(holds_for_many_clocks([](Clock clock, const World& world) {
        for (ClockExtension& extension : clock.extensions)
            if (extension.until.has_value()) extension = {extension.granted_on, {}, any_period()};
        clock.cap.reset();
        clock.roll = Roll::keep;
        const WhyThisDate why = why_this_date(clock, world.calendar);
        if (!why.due) return;
        for (const ToldLeg& leg : legs_of(why))
            if (leg.period.unit == PeriodUnit::working_day)
                check_each_day(leg, clock, world);
            else
                RC_ASSERT((leg.to == due_date(leg.from, leg.period, world.calendar) +
                                         days{leg.days_given_back()}));
    }));
}

TEST_CASE("the lines of an explanation lead from the start to the due date") {
    CHECK(holds_for_many_clocks([](const Clock& clock, const World& world) {
        const WhyThisDate why = why_this_date(clock, world.calendar);
        RC_ASSERT((why.due == DayByDay{world.book, clock}.due()));
        RC_ASSERT((why.lines.front().from == clock.start));
        RC_ASSERT((why.lines.back().to == why.due));
        std::int64_t pauses = 0;
        std::optional<Date> date;
        for (const WhyLine& line : why.lines) {
            if (line.kind == WhyKind::pause) ++pauses;
            if ((line.kind == WhyKind::extension || line.kind == WhyKind::roll) && date && line.to)
                RC_ASSERT((line.from <= line.to));
            if (line.kind == WhyKind::cap) RC_ASSERT((line.to == why.due));
            if (line.kind == WhyKind::extension || line.kind == WhyKind::roll) date = line.to;
        }
        RC_ASSERT(pauses == std::ranges::count_if(clock.pauses, [](const ClockPause& pause) {
                      return !pause.to || pause.from <= *pause.to;
                  }));
        const bool cut = std::ranges::count(why.lines, WhyKind::cap, &WhyLine::kind) > 0;
        if (date && !cut) RC_ASSERT((date == why.due));
    }));
}

TEST_CASE("no path passes the cap") {
    CHECK(holds_for_many_clocks([](Clock clock, const World& world) {
        if (!clock.cap) clock.cap = {clock.start, {6, PeriodUnit::month}};
        RC_ASSERT((due(clock, world.calendar) <=
                   due_date(clock.cap->from, clock.cap->period, world.calendar)));
    }));
}

TEST_CASE("a late amendment changes only the dates whose days it touches") {
    CHECK(rc::check([] {
        const Date amended_day = Date{2008y / 1 / 1} + some_days(0, 366 * 20);
        const World world = adjusted_around(amended_day - days{100});
        const auto to =
            world.book.is_worked(amended_day) ? AdjustedTo::day_off : AdjustedTo::working_day;
        const std::vector<DayAdjustment> notice = {{amended_day, to, {"改"}}};
        const WorkCalendar amended = world.calendar.adjusted(notice).value();
        RC_ASSERT(WorkCalendar::difference(world.calendar, amended) == std::vector{amended_day});

        for (int clocks = 0; clocks < 50; ++clocks) {
            Clock clock = any_clock_from(amended_day - some_days(-10, 250));
            clock.cap.reset(); // What lies behind a cap is told, but no longer counts.
            const WhyThisDate before = why_this_date(clock, world.calendar);
            const WhyThisDate after = why_this_date(clock, amended);
            const Date end =
                std::max(before.due.value_or(world_end), after.due.value_or(world_end));
            // A term of no days ends on the day it began, and may roll on from it.
            const bool begun = amended_day > clock.start ||
                               (amended_day == clock.start && clock.period.count == 0);
            if (!begun || amended_day > end) RC_ASSERT((before == after));
        }
    }));
}

} // namespace
} // namespace huiyin::calendar
