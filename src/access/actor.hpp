#pragma once

#include "directory/directory.hpp"

#include <span>

namespace huiyin::access {

// What somebody is in an office, today.
struct Capacity {
    directory::Role role = {};
    OfficeId office = {};
    CongressId congress = {};
    std::vector<OfficeId> carries_on = {}; // offices that are gone, whose work this one took over
    auto operator<=>(const Capacity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Capacity, (), (role, office, congress, carries_on))

// A seat somebody holds, today. A former one proposes nothing new, but answers for what it
// proposed: what is unfinished when a term ends is answered to the original proposer (沪19).
struct Seat {
    DeputyId deputy = {};
    CongressId congress = {};
    DelegationId delegation = {};
    bool heads_delegation = {};
    bool former = {};
    auto operator<=>(const Seat&) const = default;
};
BOOST_DESCRIBE_STRUCT(Seat, (), (deputy, congress, delegation, heads_delegation, former))

// Whoever asks, with all that he is, in every congress.
struct Actor {
    PersonId person = {};
    std::vector<Capacity> capacities = {};
    std::vector<Seat> seats = {};
    // Congresses directly below one in which he supervises: he reads their key suggestions.
    std::vector<CongressId> below = {};
    // Congresses whose suggestions his offices may have to handle; sorted, without repeats.
    std::vector<CongressId> handles_for = {};
};

// Adds what the actor's person is in one congress on a day.
void add_capacities(Actor&, const directory::Directory&, Date);

// Whether a role sees the figures and key suggestions of the congresses directly below (M21).
[[nodiscard]] bool reads_levels_below(directory::Role);
// Whether a role supervises for its congress, and so what another one commissions it to (M21).
[[nodiscard]] bool is_supervisor(directory::Role role);
// Adds what another congress is to the actor, whose capacities are known: `above` are the
// congresses over it, the nearest first.
void add_level(Actor&, const CongressId& of, std::span<const CongressId> above);

// Whether acting for the capacity's office is acting for `office`: itself, or one it carries on.
[[nodiscard]] bool stands_for(const Capacity&, const OfficeId& office);

} // namespace huiyin::access
