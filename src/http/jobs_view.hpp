#pragma once

// Jobs as they are told over HTTP.

#include "http/desk.hpp"

namespace huiyin::http {

struct JobView {
    app::JobId id = {};
    app::JobKind kind = {};
    CongressId congress = {};
    std::optional<PersonId> by = {}; // none: the program itself
    Line<200, 0> by_name = {};
    Line<200, 0> name = {}; // of the file
    bool applies = {};      // else it only says what it would do
    app::JobState state = {};
    std::int64_t done = {};
    std::int64_t total = {}; // 0: not known yet
    Instant asked_at = {};
    std::optional<Instant> began_at = {};
    std::optional<Instant> ended_at = {};
    Text<4000, 0> said = {}; // what came of it, in the asked language; empty until it has ended
    bool can_cancel = {};    // by whoever asks, now
    std::optional<app::JobReport> report = {};
};
BOOST_DESCRIBE_STRUCT(JobView, (),
                      (id, kind, congress, by, by_name, name, applies, state, done, total, asked_at,
                       began_at, ended_at, said, can_cancel, report))

[[nodiscard]] JobView view_of(const Desk&, const Request&, const app::Job&);

} // namespace huiyin::http
