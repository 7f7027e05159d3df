// 重点督办建议, and who supervises and leads: key selection, 领衔督办, 领办 (mechanisms M1, M2,
// M5).

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

Barrier docketed_or_running(const Case& current) {
    return in_phase(
        current,
        {Phase::docketed, Phase::handling, Phase::answered, Phase::tracking, Phase::settled},
        "suggestion.not_on_the_list");
}

Barrier wrong_criteria(const std::vector<KeyCriterion>& criteria) {
    if (criteria.empty()) return wrong("criteria", "suggestion.name_a_criterion");
    if (const auto repeated = first_repeated(criteria))
        return wrong(item_of("criteria", *repeated), "suggestion.criterion_twice");
    return nothing();
}

// Whoever leads a case or its supervision is a leader or chairperson of the congress on the day.
Barrier wrong_leader(const std::string& field, const std::optional<PersonId>& leader,
                     const Scene& scene) {
    return !leader || leads(*leader, scene) ? nothing() : wrong(field, "suggestion.no_such_leader");
}

} // namespace

Barrier bar(const Case& current, const ProposeKey&, const Scene&) {
    if (auto why = docketed_or_running(current)) return why;
    return current.key ? refuse("suggestion.key_already") : nothing();
}

Decision rule(const Case&, const ProposeKey& asked, const Scene&) {
    if (auto why = wrong_criteria(asked.criteria)) return Failure{*why};
    return happens(KeyProposed{asked.criteria, asked.reason});
}

void apply(Case&, const KeyProposed&, const Occasion&) {
    // Read from the history; the decision is another event.
}

Barrier bar(const Case& current, const SelectKey&, const Scene&) {
    if (auto why = docketed_or_running(current)) return why;
    return current.key ? refuse("suggestion.key_already") : nothing();
}

Decision rule(const Case& current, const SelectKey& asked, const Scene& scene) {
    if (auto why = wrong_criteria(asked.criteria)) return Failure{*why};
    if (asked.decided_on > scene.occasion.today())
        return invalid("decided_on", "suggestion.date_in_future");
    std::optional<OfficeId> committee;
    if (current.supervisor) committee = current.supervisor->committee;
    return happens(KeySelected{asked.criteria, asked.decision, asked.decided_on, committee});
}

void apply(Case& current, const KeySelected& happened, const Occasion&) {
    current.key = KeyDecision{happened.criteria, happened.decision, happened.decided_on};
}

Barrier bar(const Case& current, const ReleaseKey&, const Scene&) {
    if (auto why = docketed_or_running(current)) return why;
    return current.key ? nothing() : refuse("suggestion.not_key");
}

Decision rule(const Case&, const ReleaseKey& asked, const Scene&) {
    return happens(KeyReleased{asked.reason});
}

void apply(Case& current, const KeyReleased&, const Occasion&) { current.key.reset(); }

Barrier bar(const Case& current, const NameSupervisor&, const Scene&) {
    return docketed_or_running(current);
}

Decision rule(const Case& current, const NameSupervisor& asked, const Scene& scene) {
    if (!exists(asked.committee, scene)) return invalid("committee", "suggestion.no_such_office");
    if (auto why = wrong_leader("leader", asked.leader, scene)) return Failure{*why};
    if (current.supervisor == Supervisor{asked.committee, asked.leader, asked.team})
        return unchanged();
    return happens(SupervisorNamed{asked.committee, asked.leader, asked.team});
}

void apply(Case& current, const SupervisorNamed& happened, const Occasion&) {
    current.supervisor = Supervisor{happened.committee, happened.leader, happened.team};
}

Barrier bar(const Case& current, const NameLeadingOfficial&, const Scene&) {
    return docketed_or_running(current);
}

Decision rule(const Case& current, const NameLeadingOfficial& asked, const Scene& scene) {
    if (auto why = first_of({wrong_leader("official", asked.official, scene),
                             wrong_leader("in_charge", asked.in_charge, scene)}))
        return Failure{*why};
    if (current.leading_official == LeadingOfficial{asked.official, asked.in_charge})
        return unchanged();
    return happens(LeadingOfficialNamed{asked.official, asked.in_charge});
}

void apply(Case& current, const LeadingOfficialNamed& happened, const Occasion&) {
    current.leading_official = LeadingOfficial{happened.official, happened.in_charge};
}

Barrier bar(const Case& current, const RecordLeaderStep&, const Scene&) {
    if (auto why = running(current)) return why;
    return current.leading_official ? nothing() : refuse("suggestion.no_leading_official");
}

Decision rule(const Case&, const RecordLeaderStep& asked, const Scene& scene) {
    if (asked.held_on > scene.occasion.today())
        return invalid("held_on", "suggestion.date_in_future");
    return happens(LeaderStepRecorded{asked.kind, asked.held_on, asked.words, asked.files});
}

void apply(Case&, const LeaderStepRecorded&, const Occasion&) {
    // Read from the history; it discharges duties and decides nothing.
}

} // namespace huiyin::suggestion::rules
