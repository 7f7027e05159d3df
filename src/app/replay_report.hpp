#pragma once

// What a replay is asked and what it answers, as figures.

#include "app/bilingual.hpp"
#include "directory/records.hpp"

namespace huiyin::app {

// The mechanisms that a congress tries as if it had adopted them on the first day, and values it
// would have set. Without either, the rules that really held are replayed.
struct ReplayAsk {
    CongressId congress = {};
    std::vector<Line<100>> mechanisms = {};
    std::vector<directory::ParameterValue> values = {};
    Date from = {};  // counted are the duties that began on this day or later …
    Date until = {}; // … and on this day or before
    bool operator==(const ReplayAsk&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReplayAsk, (), (congress, mechanisms, values, from, until))

// How many duties there are, and what became of them by the day of the replay.
struct ReplayCount {
    std::int64_t asked = {};
    std::int64_t in_time = {}; // met by their date
    std::int64_t late = {};    // met after it, or open past it
    std::int64_t open = {};    // not due yet, or their clock stands still
    std::int64_t let_off = {}; // waived, or without object before their date
    bool operator==(const ReplayCount&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReplayCount, (), (asked, in_time, late, open, let_off))

struct ReplayFigure {
    Line<100> mechanism = {};
    Line<60> duty = {};
    Bilingual title = {};
    Line<60> role = {}; // who bears it
    Bilingual role_title = {};
    ReplayCount replayed = {};
    ReplayCount really = {}; // of the same duty, under the rules that held
    bool operator==(const ReplayFigure&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReplayFigure, (),
                      (mechanism, duty, title, role, role_title, replayed, really))

// What falls due for a role in a week.
struct ReplayWeek {
    Line<60> role = {};
    Date monday = {};
    std::int64_t due = {};
    std::int64_t late = {};
    bool operator==(const ReplayWeek&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReplayWeek, (), (role, monday, due, late))

struct ReplayReport {
    ReplayAsk asked = {};
    Date on = {}; // as of this day
    std::int64_t cases = {};
    std::int64_t events = {};
    std::int64_t cases_concerned = {}; // that have such a duty
    std::vector<ReplayFigure> figures = {};
    std::vector<ReplayWeek> weeks = {}; // by role and week
    bool operator==(const ReplayReport&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReplayReport, (), (asked, on, cases, events, cases_concerned, figures, weeks))

} // namespace huiyin::app
