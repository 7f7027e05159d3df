#pragma once

// As what somebody acts: one of his roles, or one of his seats.

#include "access/actor.hpp"
#include "base/occasion.hpp"

namespace huiyin::access {

// The roles of the directory in their order, and the deputy, who is one by a seat.
enum class Party : std::uint8_t {
    deputies_office,
    government_office,
    unit_clerk,
    unit_head,
    committee,
    chair,
    leader,
    station,
    auditor,
    system_administrator,
    security_administrator,
    deputy,
};
BOOST_DESCRIBE_ENUM(Party, deputies_office, government_office, unit_clerk, unit_head, committee,
                    chair, leader, station, auditor, system_administrator, security_administrator,
                    deputy)

// One capacity or one seat of an actor; exactly one of the two is there.
struct Standing {
    Party party = {};
    const Capacity* capacity = nullptr;
    const Seat* seat = nullptr;
    const PersonId* person = nullptr;
};

// Whether a party may handle what another congress gave its office: a county's bureau handles the
// city's suggestions too. What it may do then, its guards say by the office.
[[nodiscard]] bool handles_for_others(Party);

// All that the actor is to a congress. They point into the actor.
[[nodiscard]] std::vector<Standing> standings(const Actor&, const CongressId&);

[[nodiscard]] Occasion occasion_of(const Actor&, const Standing&, Instant at);

// Keys of sentences that name parties, parted by spaces: what fills a gap called `roles`.
[[nodiscard]] std::string named(const std::vector<Party>&);

} // namespace huiyin::access
