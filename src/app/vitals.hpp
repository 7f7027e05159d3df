#pragma once

// How the store fares: figures for whoever runs the program.

#include "base/described.hpp"

namespace huiyin::app {

// The last day of a congress whose events are chained into an anchor.
struct AnchorFigure {
    CongressId congress = {};
    Date day = {};
    std::int64_t position = {}; // every event up to this one is under it
    bool operator==(const AnchorFigure&) const = default;
};

struct StoreFigures {
    std::int64_t database_bytes = {}; // with its log
    std::int64_t free_bytes = {};     // of the disk it stands on
    std::int64_t events = {};
    std::int64_t works_waiting = {}; // for the writer
    bool writes_well = {};           // whether the last group could be committed
    std::int64_t sessions_open = {};
    std::vector<AnchorFigure> anchors = {}; // one of each congress that has any, by congress
};

class Vitals {
public:
    virtual ~Vitals() = default;

    // Sessions are open that were used, and began, at these instants or later. From any thread.
    virtual StoreFigures figures(Instant used_since, Instant began_since) = 0;
};

} // namespace huiyin::app
