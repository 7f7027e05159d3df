#pragma once

// 上下联动: what the congress of one level sees of those directly below it (M21): figures and key
// suggestions, as their general readers have them, and no drafts.

#include "app/queries.hpp"

namespace huiyin::app {

struct LevelFilter {
    CongressId congress = {};
};
BOOST_DESCRIBE_STRUCT(LevelFilter, (), (congress))

struct LevelKeyCase {
    CaseId id = {};
    std::optional<std::int64_t> number = {};
    Line<100, 0> title = {};
    suggestion::Phase phase = {};
};
BOOST_DESCRIBE_STRUCT(LevelKeyCase, (), (id, number, title, phase))

// Each suggestion is counted by its own congress alone, whoever handles it.
struct LevelRow {
    CongressId congress = {};
    Line<200, 0> name = {};
    directory::Level level = {};
    std::int64_t docketed = {};               // all that have a number
    std::int64_t in_hand = {};                // waiting for assignment, in hand or answered
    std::int64_t tracked = {};                // answered, with promises or rectifications open
    std::int64_t finished = {};               // settled or closed
    std::int64_t late = {};                   // with an open duty past its date
    std::int64_t scored = {};                 // whose quality was scored
    std::optional<std::int64_t> quality = {}; // of a hundred, on the mean
    std::vector<LevelKeyCase> key = {};
};
BOOST_DESCRIBE_STRUCT(LevelRow, (),
                      (congress, name, level, docketed, in_hand, tracked, finished, late, scored,
                       quality, key))

struct LevelList {
    std::vector<LevelRow> rows = {}; // by the congress's code
};
BOOST_DESCRIBE_STRUCT(LevelList, (), (rows))

// For those who supervise in the congress, its government's office and its leaders.
[[nodiscard]] Result<LevelList> levels_below(Store&, const Congresses&, const Asker&,
                                             const LevelFilter&);

} // namespace huiyin::app
