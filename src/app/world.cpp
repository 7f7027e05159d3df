#include "app/world.hpp"

namespace huiyin::app {

World::World(const Congresses& congresses, const CongressView& view, Date today,
             const std::optional<DelegationId>& delegation)
    : roll_(congresses.roll(view, today)) {
    if (delegation) members_ = directory::members_on(view.directory, *delegation, today);
}

suggestion::Context World::context(const CaseId& self) const {
    suggestion::Context context{.self = self,
                                .congress = roll_->congress,
                                .delegation_members = members_,
                                .offices = &roll_->offices,
                                .deputies = &roll_->deputies,
                                .readers = &roll_->readers,
                                .leaders = &roll_->leaders};
    if (!roll_->session) return context;
    context.term = roll_->session->term;
    context.session = roll_->session->session;
    context.channel =
        roll_->session->sits ? suggestion::Channel::in_session : suggestion::Channel::intersession;
    return context;
}

} // namespace huiyin::app
