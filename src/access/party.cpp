#include "access/party.hpp"

#include <array>

namespace huiyin::access {
namespace {

constexpr std::array party_names{
    "access.party.deputies_office",
    "access.party.government_office",
    "access.party.unit_clerk",
    "access.party.unit_head",
    "access.party.committee",
    "access.party.chair",
    "access.party.leader",
    "access.party.station",
    "access.party.auditor",
    "access.party.system_administrator",
    "access.party.security_administrator",
    "access.party.deputy",
};
static_assert(party_names.size() == static_cast<std::size_t>(Party::deputy) + 1);
static_assert(static_cast<int>(directory::Role::security_administrator) ==
              static_cast<int>(Party::security_administrator));

} // namespace

bool handles_for_others(Party party) {
    return party == Party::unit_clerk || party == Party::unit_head ||
           party == Party::government_office;
}

std::vector<Standing> standings(const Actor& actor, const CongressId& congress) {
    std::vector<Standing> found;
    for (const Capacity& capacity : actor.capacities) {
        const auto party = static_cast<Party>(capacity.role);
        if (capacity.congress == congress || handles_for_others(party))
            found.push_back({party, &capacity, nullptr, &actor.person});
    }
    for (const Seat& seat : actor.seats)
        if (seat.congress == congress)
            found.push_back({Party::deputy, nullptr, &seat, &actor.person});
    return found;
}

Occasion occasion_of(const Actor& actor, const Standing& standing, Instant at) {
    Occasion occasion{.by = actor.person, .at = at};
    if (standing.capacity) occasion.office = standing.capacity->office;
    if (standing.seat) occasion.deputy = standing.seat->deputy;
    return occasion;
}

std::string named(const std::vector<Party>& parties) {
    std::string names;
    for (const Party party : parties) {
        if (!names.empty()) names += ' ';
        names += party_names[static_cast<std::size_t>(party)]; // NOLINT: within by the assert above
    }
    return names;
}

} // namespace huiyin::access
