// People's roles and seats.

#include "directory/directory.hpp"

#include <algorithm>

namespace huiyin::directory {

std::vector<Grant> grants_on(const Directory& state, const PersonId& person, Date day) {
    std::vector<Grant> running;
    const auto positions = state.grants_of.find(person);
    if (positions == state.grants_of.end()) return running;
    for (const std::size_t position : positions->second) {
        const Grant& grant = state.grants[position];
        if (grant.span.contains(day) && office_on(state, grant.office, day))
            running.push_back(grant);
    }
    return running;
}

std::vector<Grant> staff_on(const Directory& state, const OfficeId& office, Date day) {
    std::vector<Grant> staff;
    if (!office_on(state, office, day)) return staff;
    std::ranges::copy_if(state.grants, std::back_inserter(staff), [&](const Grant& grant) {
        return grant.office == office && grant.span.contains(day);
    });
    return staff;
}

std::vector<PersonId> leaders_on(const Directory& state, Date day) {
    std::vector<PersonId> found;
    for (const Grant& grant : state.grants)
        if ((grant.role == Role::leader || grant.role == Role::chair) && grant.span.contains(day) &&
            office_on(state, grant.office, day))
            found.push_back(grant.person);
    std::ranges::sort(found);
    const auto repeats = std::ranges::unique(found);
    found.erase(repeats.begin(), repeats.end());
    return found;
}

bool sits_on(const Directory& state, const Deputy& deputy, Date day) {
    const Term* term = find_term(state, deputy.term);
    return deputy.span.contains(day) && term && term->span.contains(day);
}

std::vector<Deputy> seats_on(const Directory& state, const PersonId& person, Date day) {
    std::vector<Deputy> seats;
    const auto ids = state.seats_of.find(person);
    if (ids == state.seats_of.end()) return seats;
    for (const DeputyId& id : ids->second) {
        const Deputy& deputy = state.deputies.at(id);
        if (sits_on(state, deputy, day)) seats.push_back(deputy);
    }
    return seats;
}

std::vector<DeputyId> deputies_on(const Directory& state, Date day) {
    std::vector<DeputyId> sitting;
    for (const auto& [id, deputy] : state.deputies)
        if (sits_on(state, deputy, day)) sitting.push_back(id);
    return sitting;
}

std::vector<DeputyId> members_on(const Directory& state, const DelegationId& delegation, Date day) {
    std::vector<DeputyId> members;
    for (const auto& [id, deputy] : state.deputies)
        if (deputy.delegation == delegation && sits_on(state, deputy, day)) members.push_back(id);
    if (const auto head = delegation_head_on(state, delegation, day))
        std::ranges::stable_partition(members, [&](const DeputyId& id) { return id == *head; });
    return members;
}

std::optional<DeputyId> delegation_head_on(const Directory& state, const DelegationId& id,
                                           Date day) {
    const auto delegation = state.delegations.find(id);
    if (delegation == state.delegations.end() || !delegation->second.head) return {};
    const auto head = state.deputies.find(*delegation->second.head);
    if (head == state.deputies.end() || !sits_on(state, head->second, day)) return {};
    return head->first;
}

} // namespace huiyin::directory
