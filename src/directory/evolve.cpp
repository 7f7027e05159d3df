// What each event adds to the state. An event that stands in a stream was once decided to be right,
// so nothing is checked here.

#include "directory/directory.hpp"

#include <algorithm>

namespace huiyin::directory {
namespace {

// Puts `value` in the place of the one with the same key, or among the others in the key's order.
template <class Value, class Key>
void put(std::vector<Value>& sorted, Value value, Key key) {
    const auto at = std::ranges::lower_bound(sorted, key(value), {}, key);
    if (at != sorted.end() && key(*at) == key(value))
        *at = std::move(value);
    else
        sorted.insert(at, std::move(value));
}

void apply(Directory& state, const CongressFounded& event, const Occasion&) {
    state.congress = event.congress;
}

void apply(Directory& state, const TermRecorded& event, const Occasion&) {
    put(state.terms, event.term, [](const Term& term) { return term.term; });
}

void apply(Directory& state, const SessionRecorded& event, const Occasion&) {
    std::erase_if(state.sessions, [&](const Session& other) {
        return other.term == event.session.term && other.session == event.session.session;
    });
    put(state.sessions, event.session, [](const Session& session) { return session.opens; });
}

// A new form ends the one before it on the day it begins.
void apply(Directory& state, const OfficeRecorded& event, const Occasion&) {
    auto& forms = state.offices[event.office.id];
    const Date from = event.office.span.from;
    if (!forms.empty() && forms.back().span.from < from &&
        (!forms.back().span.until || *forms.back().span.until > from))
        forms.back().span.until = from;
    put(forms, event.office, [](const Office& form) { return form.span.from; });
}

void apply(Directory& state, const PersonRecorded& event, const Occasion&) {
    state.people[event.person.id] = event.person;
}

void apply(Directory& state, const RoleGranted& event, const Occasion&) {
    auto& positions = state.grants_of[event.grant.person];
    for (const std::size_t position : positions) {
        Grant& grant = state.grants[position];
        if (grant.role == event.grant.role && grant.office == event.grant.office &&
            grant.span.from == event.grant.span.from) {
            grant = event.grant;
            return;
        }
    }
    positions.push_back(state.grants.size());
    state.grants.push_back(event.grant);
}

void apply(Directory& state, const RoleEnded& event, const Occasion&) {
    for (const std::size_t position : state.grants_of[event.person]) {
        Grant& grant = state.grants[position];
        if (grant.role == event.role && grant.office == event.office &&
            grant.span.contains(event.until))
            grant.span.until = event.until;
    }
}

void apply(Directory& state, const DelegationRecorded& event, const Occasion&) {
    state.delegations[event.delegation.id] = event.delegation;
}

void apply(Directory& state, const DeputyRecorded& event, const Occasion&) {
    if (!state.deputies.contains(event.deputy.id))
        state.seats_of[event.deputy.person].push_back(event.deputy.id);
    state.deputies[event.deputy.id] = event.deputy;
}

void apply(Directory& state, const CalendarAdjusted& event, const Occasion& occasion) {
    put(state.calendar, AdjustedDay{event.day, occasion.by, occasion.today()},
        [](const AdjustedDay& adjusted) { return adjusted.day.day; });
}

void apply(Directory& state, const ParameterSet& event, const Occasion&) {
    const auto key = [](const ParameterValue& value) {
        return std::pair{value.mechanism.value, value.parameter.value};
    };
    put(state.parameters, event.parameter, key);
}

void apply(Directory& state, const MechanismAdopted& event, const Occasion& occasion) {
    state.mechanisms.push_back({event.mechanism, event.decision, occasion.at});
    for (const ChosenValue& chosen : event.values)
        apply(state, ParameterSet{{event.mechanism, {chosen.parameter.value}, chosen.value}},
              occasion);
}

void apply(Directory& state, const MechanismEnded& event, const Occasion&) {
    std::erase_if(state.mechanisms, [&](const AdoptedMechanism& adopted) {
        return adopted.mechanism == event.mechanism;
    });
}

void apply(Directory& state, const YearlyReportFiled& event, const Occasion&) {
    put(state.reports, event, [](const YearlyReportFiled& report) { return report.year; });
}

} // namespace

Directory evolve(Directory before, const RecordedEvent& happened) {
    std::visit([&](const auto& event) { apply(before, event, happened.occasion); }, happened.event);
    before.version = happened.version;
    return before;
}

} // namespace huiyin::directory
