#include "app/draft_requests.hpp"

#include "access/sight.hpp"
#include "access/table.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

bool ends_the_making(const suggestion::RecordedEvent& happened) {
    return std::holds_alternative<suggestion::Submitted>(happened.event) ||
           std::holds_alternative<suggestion::DraftDiscarded>(happened.event);
}

} // namespace

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

bool may_be_asked(const access::Actor& actor) {
    return std::ranges::any_of(actor.capacities, [](const access::Capacity& held) {
        return access::reads_drafts(held.role) || access::answers_talks(held.role);
    });
}

std::optional<Version> news_of_requests(const access::Actor& actor, const LoadedCase& loaded,
                                        const CaseMoved& moved) {
    const std::span events(loaded.events);
    const auto after = std::min(static_cast<std::size_t>(moved.after), events.size());
    const auto before = std::min(static_cast<std::size_t>(moved.before), after);
    const Version then = access::version_of_requests(actor, loaded.state, events.first(before));
    const Version now = access::version_of_requests(actor, loaded.state, events.first(after));
    if (now > then && access::sees_requests_only(actor, loaded.state)) return now;
    if (now > 0 && (access::is_asked_to_read(actor, loaded.state) ||
                    std::ranges::any_of(events.subspan(before, after - before), ends_the_making)))
        return now;
    return {};
}

} // namespace huiyin::app
