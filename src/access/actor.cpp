#include "access/actor.hpp"

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

bool stands_for(const Capacity& capacity, const OfficeId& office) {
    return capacity.office == office || std::ranges::count(capacity.carries_on, office) > 0;
}

} // namespace huiyin::access
