#pragma once

// decide(state, command, context) → events, or why not. Pure.

#include "base/result.hpp"
#include "suggestion/case.hpp"
#include "suggestion/commands.hpp"

namespace huiyin::suggestion {

// What a decision may know of the world besides the case.
struct Context {
    CongressId congress = {}; // where a new draft is filed
    std::int64_t term = {};   // the running term and session, and whether it sits
    std::int64_t session = {};
    Channel channel = {};
    std::int64_t next_number = {};                 // what Docket gives
    std::vector<DeputyId> delegation_members = {}; // of the delegation named, its head first
    // Whether an office exists on the day, and a deputy sits in the case's congress on the day.
    const std::vector<OfficeId>* offices = nullptr;  // sorted
    const std::vector<DeputyId>* deputies = nullptr; // sorted
    bool joins_assigned_lead = {}; // of JoinHandling: the lead case has the same answering unit
};

// The events that a command leads to; an empty list when it changes nothing.
// Who may give it, and in which phase, is the table of the room access; this checks the rest.
[[nodiscard]] Result<std::vector<Event>> decide(const Case&, const Command&, const Occasion&,
                                                const Context&);

} // namespace huiyin::suggestion
