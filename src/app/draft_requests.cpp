#include "app/draft_requests.hpp"

#include "access/table.hpp"

#include <algorithm>

namespace huiyin::app {

std::vector<OfficeId> offices_of(const access::Actor& actor,
                                 std::initializer_list<directory::Role> roles) {
    std::vector<OfficeId> offices;
    for (const access::Capacity& held : actor.capacities) {
        if (std::ranges::find(roles, held.role) == roles.end()) continue;
        offices.push_back(held.office);
        offices.insert(offices.end(), held.carries_on.begin(), held.carries_on.end());
    }
    return offices;
}

std::string asked_by(const Names& names, const suggestion::Case& state,
                     const std::optional<DeputyId>& deputy) {
    if (state.content.confidential) return {};
    if (state.delegation) return names.of(*state.delegation);
    if (deputy) return names.of(*deputy);
    return state.proposers.empty() ? std::string{} : names.of(state.proposers.front().deputy);
}

bool may_give(const Asker& asker, const World& world, const LoadedCase& loaded,
              const suggestion::Command& command) {
    const suggestion::Context context = world.context(loaded.id);
    const auto occasion = access::permit(asker.actor, command, loaded.state, context, asker.at);
    return occasion && !suggestion::barrier(loaded.state, command, *occasion, context);
}

} // namespace huiyin::app
