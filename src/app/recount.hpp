#pragma once

// After a congress's calendar or rules have changed: the rows of its cases, worked out again.

#include "app/case_service.hpp"

namespace huiyin::app {

struct Recounted {
    std::int64_t cases = 0; // whose rows were written anew
    bool finished = {};     // else it was told to stop, and goes on when asked again
};

struct RecountOptions {
    std::function<Instant()> now = {};
    std::function<bool()> stop = {};
    std::function<void(const CaseMoved&)> watch = {}; // of each case that got a line
    std::function<void(std::int64_t done, std::int64_t total)> at = {}; // how many cases were read
};

// Reads every case of the congress beside the work of the day and writes, one by one, those whose
// rows are behind; each gets a line when its dates have moved. May be cut short at any moment.
[[nodiscard]] Result<Recounted> recount(Store&, Congresses&, CaseCache&, const CongressId&,
                                        const RecountOptions&);

} // namespace huiyin::app
