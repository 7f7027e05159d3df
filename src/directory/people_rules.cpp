// People, delegations and deputies' seats.

#include "directory/rules.hpp"

namespace huiyin::directory {

Decision rule(const Directory& state, const RecordPerson& command, const Occasion&) {
    const auto known = state.people.find(command.person.id);
    if (known != state.people.end() && known->second == command.person) return unchanged();
    return accept(PersonRecorded{command.person});
}

// A delegation keeps its head until another is named: importing the bare list again, which comes
// before the deputies, takes nobody away.
Decision rule(const Directory& state, const RecordDelegation& command, const Occasion&) {
    Delegation delegation = command.delegation;
    const auto known = state.delegations.find(delegation.id);
    if (delegation.head) {
        const auto head = state.deputies.find(*delegation.head);
        if (head == state.deputies.end())
            return invalid("delegation.head", "directory.no_such_deputy");
        if (head->second.delegation != delegation.id)
            return invalid("delegation.head", "directory.head_is_no_member");
    } else if (known != state.delegations.end()) {
        delegation.head = known->second.head;
    }
    if (known != state.delegations.end() && known->second == delegation) return unchanged();
    return accept(DelegationRecorded{std::move(delegation)});
}

namespace {

Result<void> check_references(const Directory& state, const Deputy& deputy) {
    if (!state.people.contains(deputy.person))
        return invalid("deputy.person", "directory.no_such_person");
    if (!state.delegations.contains(deputy.delegation))
        return invalid("deputy.delegation", "directory.no_such_delegation");
    const Term* term = find_term(state, deputy.term);
    if (!term) return invalid("deputy.term", "directory.no_such_term");
    if (!holds_a_day(deputy.span)) return invalid("deputy.span.until", "directory.span_is_empty");
    if (!lies_in(deputy.span, term->span))
        return invalid("deputy.span", "directory.seat_outside_term");
    return {};
}

// A seat keeps its person and its term; another person or term is another seat.
Result<void> check_others(const Directory& state, const Deputy& deputy) {
    if (const auto known = state.deputies.find(deputy.id); known != state.deputies.end()) {
        if (known->second.person != deputy.person)
            return invalid("deputy.person", "directory.seat_of_another");
        if (known->second.term != deputy.term)
            return invalid("deputy.term", "directory.seat_of_another_term");
    }
    for (const auto& [id, other] : state.deputies) {
        if (id == deputy.id || other.term != deputy.term) continue;
        if (other.certificate_no == deputy.certificate_no)
            return invalid("deputy.certificate_no",
                           {"directory.certificate_taken", {{"deputy", id.value}}});
        if (other.person == deputy.person && overlap(other.span, deputy.span))
            return invalid("deputy.person", {"directory.sits_already", {{"deputy", id.value}}});
    }
    return {};
}

} // namespace

Decision rule(const Directory& state, const RecordDeputy& command, const Occasion&) {
    const Deputy& deputy = command.deputy;
    if (const auto known = state.deputies.find(deputy.id);
        known != state.deputies.end() && known->second == deputy)
        return unchanged();
    return check_references(state, deputy)
        .and_then([&] { return check_others(state, deputy); })
        .and_then([&] { return accept(DeputyRecorded{deputy}); });
}

} // namespace huiyin::directory
