#pragma once

#include "directory/directory.hpp"

namespace huiyin::access {

// What somebody is in an office, today.
struct Capacity {
    directory::Role role = {};
    OfficeId office = {};
    CongressId congress = {};
    auto operator<=>(const Capacity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Capacity, (), (role, office, congress))

// A seat somebody holds, today.
struct Seat {
    DeputyId deputy = {};
    CongressId congress = {};
    DelegationId delegation = {};
    bool heads_delegation = {};
    auto operator<=>(const Seat&) const = default;
};
BOOST_DESCRIBE_STRUCT(Seat, (), (deputy, congress, delegation, heads_delegation))

// Whoever asks, with all that he is, in every congress.
struct Actor {
    PersonId person = {};
    std::vector<Capacity> capacities = {};
    std::vector<Seat> seats = {};
};

} // namespace huiyin::access
