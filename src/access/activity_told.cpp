#include "access/activity_told.hpp"

#include "access/in_order.hpp"

namespace huiyin::access {
namespace {

using namespace supervision;

// What becomes of an activity on the way tells of itself in the files of its suggestions.
bool is_news(const Event& event) {
    return std::holds_alternative<ActivityPlanned>(event) ||
           std::holds_alternative<ActivityReplanned>(event) ||
           std::holds_alternative<ActivityCalledOff>(event) ||
           std::holds_alternative<ActivityReported>(event);
}

// Whether the congress below takes it on is between the two congresses.
bool is_answer(const Event& event) {
    return std::holds_alternative<CommissionTakenOn>(event) ||
           std::holds_alternative<CommissionDeclined>(event);
}

void add_participants(const Activity& now, std::vector<Addressee>& to) {
    to.push_back("desk-" + now.congress.value);
    if (now.plan.commissioned) to.push_back("desk-" + now.plan.commissioned->value);
    for (const DeputyId& deputy : now.plan.deputies) to.push_back("deputy-" + deputy.value);
    for (const PersonId& person : now.plan.team) to.push_back("person-" + person.value);
    if (now.plan.leader) to.push_back("person-" + now.plan.leader->value);
}

} // namespace

std::vector<Addressee> told(const Activity& now, const ActivityMoment& moment) {
    std::vector<Addressee> found;
    const bool news = is_news(moment.event);
    if (news || is_answer(moment.event)) add_participants(now, found);
    const ThroughCases before = through_cases(moment.before);
    const ThroughCases after = through_cases(moment.after);
    if (after.units && (news || !before.units)) found.push_back("units-" + now.congress.value);
    if (after.proposers && (news || !before.proposers))
        found.push_back("proposers-" + now.congress.value);
    return in_order(std::move(found));
}

std::vector<ByCases> told_by_cases(const Actor& actor) {
    std::vector<ByCases> found;
    std::vector<Audience> offices;
    for (const Capacity& capacity : actor.capacities)
        for (Audience& audience : audiences_of(capacity))
            if (audience.starts_with("office-")) offices.push_back(std::move(audience));
    offices = in_order(std::move(offices));
    if (!offices.empty())
        for (const CongressId& congress : actor.handles_for)
            found.push_back({"units-" + congress.value, offices});
    for (const Seat& seat : actor.seats)
        found.push_back({"proposers-" + seat.congress.value, {"deputy-" + seat.deputy.value}});
    return found;
}

} // namespace huiyin::access
