#include "app/world.hpp"

namespace huiyin::app {

World::World(const CongressView& view, Date today, const std::optional<DelegationId>& delegation)
    : congress_(view.id),
      session_(directory::session_on(view.directory, today)),
      offices_(directory::offices_on(view.directory, today)),
      deputies_(directory::deputies_on(view.directory, today)) {
    if (delegation) members_ = directory::members_on(view.directory, *delegation, today);
}

suggestion::Context World::context(const CaseId& self) const {
    suggestion::Context context{.self = self,
                                .congress = congress_,
                                .delegation_members = members_,
                                .offices = &offices_,
                                .deputies = &deputies_};
    if (!session_) return context;
    context.term = session_->term;
    context.session = session_->session;
    context.channel =
        session_->sits ? suggestion::Channel::in_session : suggestion::Channel::intersession;
    return context;
}

} // namespace huiyin::app
