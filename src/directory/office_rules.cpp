// Offices over time, and who is what in them.

#include "directory/rules.hpp"

#include <algorithm>

namespace huiyin::directory {
namespace {

const std::vector<Office>* forms_of(const Directory& state, const OfficeId& id) {
    const auto found = state.offices.find(id);
    return found == state.offices.end() ? nullptr : &found->second;
}

Result<void> check_predecessors(const Directory& state, const Office& office) {
    for (std::size_t i = 0; i < office.succeeds.size(); ++i) {
        const OfficeId& before = office.succeeds[i];
        const std::string field = "office.succeeds." + std::to_string(i);
        const auto* forms = forms_of(state, before);
        if (before == office.id) return invalid(field, "directory.succeeds_itself");
        if (!forms) return invalid(field, "directory.no_such_office");
        // Only what began earlier can be succeeded, so successions cannot run in a circle.
        if (forms->front().span.from >= office.span.from)
            return invalid(field, "directory.succeeds_a_younger");
    }
    return {};
}

// A form that has begun is history: only the day of its end may still be recorded.
Result<void> check_history(const std::vector<Office>& forms, const Office& office, Date today) {
    const Office& last = forms.back();
    if (office.kind != last.kind) return invalid("office.kind", "directory.kind_stays");
    if (office.span.from < last.span.from)
        return invalid("office.span.from",
                       {"directory.form_before_last", {{"day", iso(last.span.from)}}});
    if (office.span.from > last.span.from) return {};
    const bool begun = last.span.from < today;
    if (begun && (office.title != last.title || office.succeeds != last.succeeds))
        return invalid("office.span.from",
                       {"directory.form_has_begun", {{"day", iso(last.span.from)}}});
    return {};
}

} // namespace

Decision rule(const Directory& state, const RecordOffice& command, const Occasion& occasion) {
    const Office& office = command.office;
    if (!holds_a_day(office.span)) return invalid("office.span.until", "directory.span_is_empty");
    if (const auto checked = check_predecessors(state, office); !checked)
        return Failure{checked.error()};
    const auto* forms = forms_of(state, office.id);
    if (forms) {
        const auto known = std::ranges::find(*forms, office.span.from,
                                             [](const Office& form) { return form.span.from; });
        const bool is_last = known + 1 == forms->end();
        // An earlier form, or one that has ended since, is said again without its end.
        if (known != forms->end()) {
            Office said = office;
            if (!said.span.until) said.span.until = known->span.until;
            if (said == *known) return unchanged();
            if (!is_last)
                return invalid("office.span.from", {"directory.form_before_last",
                                                    {{"day", iso(forms->back().span.from)}}});
        }
        if (const auto checked = check_history(*forms, office, occasion.today()); !checked)
            return Failure{checked.error()};
    }
    return accept(OfficeRecorded{office});
}

namespace {

// In which kinds of office a role is held. Leaders and those who run the program sit anywhere.
bool fits(Role role, OfficeKind kind) {
    using enum OfficeKind;
    switch (role) {
    case Role::deputies_office: return kind == deputies_office;
    case Role::government_office: return kind == government_office;
    case Role::unit_clerk:
    case Role::unit_head: return kind == unit || kind == government_office;
    case Role::committee: return kind == committee;
    case Role::chair: return kind == chairpersons || kind == deputies_office;
    case Role::station: return kind == station;
    case Role::leader:
    case Role::auditor:
    case Role::system_administrator:
    case Role::security_administrator: return true;
    }
    return false;
}

// 三员分立: who runs the system, who guards it and who audits both are three persons.
bool is_guardian(Role role) {
    return role == Role::auditor || role == Role::system_administrator ||
           role == Role::security_administrator;
}

Result<void> check_other_grants(const Directory& state, const Grant& grant) {
    const auto positions = state.grants_of.find(grant.person);
    if (positions == state.grants_of.end()) return {};
    for (const std::size_t position : positions->second) {
        const Grant& other = state.grants[position];
        if (!holds_a_day(other.span)) continue;
        const bool same = other.role == grant.role && other.office == grant.office;
        if (same && other.span.from == grant.span.from) {
            // An old list read again must not bring back a role that was ended.
            if (other.span.until && !grant.span.until)
                return invalid("grant.span.from",
                               {"directory.grant_has_ended", {{"day", iso(*other.span.until)}}});
            continue;
        }
        if (!overlap(other.span, grant.span)) continue;
        if (same)
            return invalid("grant.span",
                           {"directory.grant_clashes", {{"day", iso(other.span.from)}}});
        if (is_guardian(grant.role) && is_guardian(other.role) && grant.role != other.role)
            return invalid("grant.role", "directory.three_administrators_apart");
    }
    return {};
}

Result<void> check_grant(const Directory& state, const Grant& grant) {
    if (!state.people.contains(grant.person))
        return invalid("grant.person", "directory.no_such_person");
    if (!forms_of(state, grant.office)) return invalid("grant.office", "directory.no_such_office");
    if (!holds_a_day(grant.span)) return invalid("grant.span.until", "directory.span_is_empty");
    const Office* office = office_on(state, grant.office, grant.span.from);
    if (!office)
        return invalid("grant.span.from",
                       {"directory.office_not_there", {{"day", iso(grant.span.from)}}});
    if (!fits(grant.role, office->kind))
        return invalid("grant.role", "directory.role_does_not_fit");
    return {};
}

} // namespace

Decision rule(const Directory& state, const GrantRole& command, const Occasion&) {
    const Grant& grant = command.grant;
    if (std::ranges::count(state.grants, grant) > 0) return unchanged();
    return check_grant(state, grant)
        .and_then([&] { return check_other_grants(state, grant); })
        .and_then([&] { return accept(RoleGranted{grant}); });
}

Decision rule(const Directory& state, const EndRole& command, const Occasion&) {
    const auto positions = state.grants_of.find(command.person);
    if (positions == state.grants_of.end()) return invalid("person", "directory.no_such_grant");
    for (const std::size_t position : positions->second) {
        const Grant& grant = state.grants[position];
        if (grant.role != command.role || grant.office != command.office) continue;
        if (grant.span.until == command.until) return unchanged();
        if (grant.span.contains(command.until))
            return accept(RoleEnded{command.person, command.role, command.office, command.until});
    }
    return invalid("until", "directory.no_such_grant");
}

} // namespace huiyin::directory
