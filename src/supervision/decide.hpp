#pragma once

// decide(state, command, context) → events, or why not. Pure.

#include "base/result.hpp"
#include "supervision/commands.hpp"
#include "supervision/draw.hpp"
#include "supervision/events.hpp"

namespace huiyin::supervision {

// A suggestion that whoever acts may see, with the strands that a finding can be about.
struct KnownCase {
    CaseId id = {};
    bool assigned = {};
    std::vector<StrandNumber> strands = {};
    bool key = {};
    bool own = true; // of the congress whose activity it is
};

// What a decision may know of the world besides the activity. Without the lists none.
struct Context {
    CongressId congress = {};
    const std::vector<DeputyId>* deputies = nullptr; // who sit in the congress today; sorted
    const std::vector<PersonId>* leaders = nullptr;  // leaders and chairpersons today; sorted
    const std::vector<PersonId>* people = nullptr;   // everybody the congress knows; sorted
    const std::vector<CongressId>* below = nullptr;  // congresses at any level below it; sorted
    std::vector<KnownCase> cases = {};               // those that the command names
    Sha256 sha256 = {};
};

// Every case that a command names; of a finding and of a session too.
[[nodiscard]] std::vector<CaseId> cases_in(const Command&);

// What keeps the command from being given now, whatever else it says: fit for a button.
[[nodiscard]] std::optional<Error> barrier(const Activity&, std::size_t command);

[[nodiscard]] Result<std::vector<Event>> decide(const Activity&, const Command&, const Occasion&,
                                                const Context&);

[[nodiscard]] Activity evolve(Activity, const RecordedEvent&);

} // namespace huiyin::supervision
