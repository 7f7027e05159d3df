#pragma once

// 催办: the papers that a congress's mechanisms send by themselves when a duty is late (M4).

#include "app/case_service.hpp"

namespace huiyin::app {

struct ChaseOptions {
    Instant now = {};
    std::function<void(const CaseMoved&)> watch = {}; // of each case that got a paper
};

// Sends what is due by now, each paper once, and answers how many. Silent outside working time.
[[nodiscard]] Result<std::int64_t> chase(Store&, const Congresses&, CaseCache&, const CongressId&,
                                         const ChaseOptions&);

} // namespace huiyin::app
