#pragma once

// decide(state, command, context) → events, or why not. Pure.

#include "base/result.hpp"
#include "suggestion/case.hpp"
#include "suggestion/commands.hpp"

namespace huiyin::suggestion {

// A criterion of the rubric, as it stands with one text.
struct Criterion {
    Line<160> id = {};
    std::int64_t edition = {};
    Line<100> title_zh = {};
    Line<100> title_en = {};
    std::int64_t points = {};
    bool by_checks = {};                  // else the reviewer judges it
    std::vector<Line<160>> findings = {}; // what the checks found against it
};

// What a decision may know of the world besides the case.
struct Context {
    CaseId self = {};         // the case itself
    CongressId congress = {}; // where a new draft is filed
    std::int64_t term = {};   // the running term and session, and whether it sits
    std::int64_t session = {};
    Channel channel = {};
    std::int64_t next_number = {};                 // what Docket gives in the case's own session
    std::vector<DeputyId> delegation_members = {}; // of the delegation named, its head first
    // On the day: which offices whoever acts can give a strand to, those of his own congress and of
    // the congresses below it; and which deputies sit in the case's congress. Without them none.
    const std::vector<OfficeId>* offices = nullptr;  // sorted
    const std::vector<DeputyId>* deputies = nullptr; // sorted
    // Stations and deputies' offices of the congress on the day, who may read a draft.
    const std::vector<OfficeId>* readers = nullptr; // sorted
    // Leaders and chairpersons of the congress on the day, who may lead a case or its supervision.
    const std::vector<PersonId>* leaders = nullptr; // sorted
    // Of ScoreQuality: the rubric of the congress, put to the case's text. Without it none.
    const std::vector<Criterion>* rubric = nullptr;
    // Of JoinHandling: the lead case is being handled, is joined to no other and has the same
    // answering unit.
    bool joins_assigned_lead = {};
};

// What keeps this person from giving the command now, whatever else the command says; nothing when
// nothing does. Looks at the state, at who acts, and of the command only at the strand, promise or
// contact it is about: fill in that number to ask whether a button is open. Who may press it at all
// is the table of the room access.
// Gaps called deputy, deputies, unit and units hold ids, parted by spaces, for the edge to name.
[[nodiscard]] std::optional<Error> barrier(const Case&, const Command&, const Occasion&,
                                           const Context&);

// The events that a command leads to; an empty list when it changes nothing. Asks barrier() first,
// then looks at what the command says. Keeps every history sound by itself, whoever is let through.
[[nodiscard]] Result<std::vector<Event>> decide(const Case&, const Command&, const Occasion&,
                                                const Context&);

} // namespace huiyin::suggestion
