#include "access/actor.hpp"

#include "access/in_order.hpp"

#include <algorithm>

namespace huiyin::access {

void add_capacities(Actor& actor, const directory::Directory& directory, Date day) {
    if (!directory.congress) return;
    const CongressId& congress = directory.congress->id;
    for (const directory::Grant& grant : directory::grants_on(directory, actor.person, day))
        actor.capacities.push_back({grant.role, grant.office, congress,
                                    directory::predecessors_on(directory, grant.office, day)});
    const auto seats = directory.seats_of.find(actor.person);
    if (seats == directory.seats_of.end()) return;
    for (const DeputyId& id : seats->second) {
        const directory::Deputy& deputy = directory.deputies.at(id);
        if (deputy.span.from > day) continue;
        const auto head = directory::delegation_head_on(directory, deputy.delegation, day);
        actor.seats.push_back({id, congress, deputy.delegation, head == id,
                               !directory::sits_on(directory, deputy, day)});
    }
}

bool reads_levels_below(directory::Role role) {
    switch (role) {
    case directory::Role::deputies_office:
    case directory::Role::committee:
    case directory::Role::chair:
    case directory::Role::auditor:
    case directory::Role::government_office:
    case directory::Role::leader: return true;
    case directory::Role::unit_clerk:
    case directory::Role::unit_head:
    case directory::Role::station:
    case directory::Role::system_administrator:
    case directory::Role::security_administrator: break;
    }
    return false;
}

bool is_supervisor(directory::Role role) {
    return role == directory::Role::deputies_office || role == directory::Role::committee ||
           role == directory::Role::chair;
}

// A suggestion is given to offices of its own congress and those below it, and goes up to the
// government directly above, which may hand it on to its bureaus (docs/decisions/0011).
void add_level(Actor& actor, const CongressId& of, std::span<const CongressId> above) {
    for (const Capacity& held : actor.capacities) {
        const bool directly_above = !above.empty() && above.front() == held.congress;
        if (directly_above && reads_levels_below(held.role)) actor.below.push_back(of);
        if (held.congress == of) {
            actor.handles_for.push_back(of);
            actor.handles_for.insert(actor.handles_for.end(), above.begin(), above.end());
        } else if (directly_above) {
            actor.handles_for.push_back(of);
        }
    }
    actor.below = in_order(std::move(actor.below));
    actor.handles_for = in_order(std::move(actor.handles_for));
}

bool stands_for(const Capacity& capacity, const OfficeId& office) {
    return capacity.office == office || std::ranges::count(capacity.carries_on, office) > 0;
}

} // namespace huiyin::access
