#include "access/activity_table.hpp"

#include "access/command_rows.hpp"
#include "access/in_order.hpp"

#include <algorithm>
#include <array>

namespace huiyin::access {
namespace {

using namespace supervision;
using enum Party;
using Parties = std::vector<Party>;

template <class Asked>
ActivityRow row(const Parties& parties, ActivityGuard guard) {
    return {place_of_kind<Command, Asked>, parties, guard, ActivityPlace::planning};
}

template <class Asked>
ActivityRow carried_out(const Parties& parties, ActivityGuard guard) {
    return {place_of_kind<Command, Asked>, parties, guard, ActivityPlace::carrying_out};
}

const CongressId& congress_of(const ActivityRow& row, const Activity& current) {
    return row.place == ActivityPlace::planning ? current.congress : carried_out_by(current);
}

bool is_met(ActivityGuard guard, const Standing& standing, const Activity& current) {
    return guard == ActivityGuard::none ||
           (standing.capacity && stands_for(*standing.capacity, current.organiser));
}

std::optional<Standing> standing_for(const Actor& actor, std::size_t command,
                                     const Activity& current) {
    for (const ActivityRow& row : activity_table()) {
        if (row.command != command) continue;
        for (const Standing& standing : standings(actor, congress_of(row, current)))
            if (standing.capacity && contains(row.parties, standing.party) &&
                is_met(row.guard, standing, current))
                return standing;
    }
    return {};
}

// --- who may see it ------------------------------------------------------------------------------

// A circle of a congress, the role it has in the directory, and the roles of mechanisms that hide
// from it. The deputies' office keeps the file and is hidden from nothing.
struct Circle {
    std::string_view name;
    directory::Role role;
    std::string_view hidden_as;
};
constexpr std::array circles{
    Circle{"desk-", directory::Role::deputies_office, ""},
    Circle{"committees-", directory::Role::committee, "committee"},
    Circle{"chairs-", directory::Role::chair, "chair"},
    Circle{"auditors-", directory::Role::auditor, ""},
    Circle{"government-", directory::Role::government_office, "government_office"},
    Circle{"leaders-", directory::Role::leader, "leader"},
};

bool hides(const HiddenFrom& hidden, std::initializer_list<std::string_view> roles) {
    return std::ranges::any_of(
        roles, [&](std::string_view role) { return hidden.contains(std::string{role}); });
}

Audience of(std::string_view circle, const std::string& id) { return std::string{circle} + id; }

} // namespace

const std::vector<ActivityRow>& activity_table() {
    using enum ActivityGuard;
    static const Parties office{deputies_office};
    static const Parties supervisors{committee, chair};
    static const Parties all{deputies_office, committee, chair};
    static const std::vector<ActivityRow> rows{
        row<PlanActivity>(all, none),
        row<ChangePlan>(office, none),
        row<ChangePlan>(supervisors, organises),
        row<CallOff>(office, none),
        row<CallOff>(supervisors, organises),
        row<CommitDraw>(office, none),
        row<CommitDraw>(supervisors, organises),
        row<MakeDraw>(office, none),
        row<MakeDraw>(supervisors, organises),
        row<StartActivity>(office, none),
        row<StartActivity>(supervisors, organises),
        row<HoldActivity>(office, none),
        row<HoldActivity>(supervisors, organises),
        carried_out<AddFinding>(office, none),
        carried_out<AddFinding>(supervisors, organises),
        carried_out<ReportActivity>(office, none),
        carried_out<ReportActivity>(supervisors, organises),
        carried_out<TakeOnCommission>(office, none),
        carried_out<DeclineCommission>(office, none),
    };
    return rows;
}

Result<Occasion> permit_activity(const Actor& actor, std::size_t command, const Activity& current,
                                 Instant at) {
    const auto standing = standing_for(actor, command, current);
    if (!standing) return forbidden(for_others(activity_table(), command));
    return occasion_of(actor, *standing, at);
}

std::vector<ActivityAction> activity_actions(const Actor& actor, const Activity& current) {
    std::vector<ActivityAction> actions;
    for (std::size_t command = 1; command < count_of_kinds<Command>; ++command) {
        if (!standing_for(actor, command, current)) continue;
        ActivityAction action{.command = {alternatives<Command>()[command].name}};
        if (auto why = barrier(current, command)) action.why_not = std::move(why->message);
        actions.push_back(std::move(action));
    }
    return actions;
}

std::vector<std::string> flaws(const std::vector<ActivityRow>& rows) {
    return row_flaws(rows, alternatives<Command>());
}

std::vector<Audience> audiences_of(const Activity& current, const HiddenFrom& hidden) {
    std::vector<Audience> found;
    for (const Circle& circle : circles)
        if (!hides(hidden, {circle.hidden_as}))
            found.push_back(of(circle.name, current.congress.value));
    for (Audience& audience : commissioned_audiences(current)) found.push_back(std::move(audience));
    for (const DeputyId& deputy : current.plan.deputies)
        found.push_back(of("deputy-", deputy.value));
    if (current.kind == ActivityKind::training) // By itself, as no suggestion leads there.
        for (const ActivitySession& session : current.sessions)
            for (const DeputyId& deputy : session.deputies)
                found.push_back(of("deputy-", deputy.value));
    for (const PersonId& person : current.plan.team) found.push_back(of("person-", person.value));
    if (current.plan.leader) found.push_back(of("person-", current.plan.leader->value));
    return in_order(std::move(found));
}

std::vector<Audience> commissioned_audiences(const Activity& current) {
    if (!current.plan.commissioned) return {};
    const std::string& below = current.plan.commissioned->value;
    std::vector<Audience> found;
    for (const Circle& circle : circles)
        if (is_supervisor(circle.role) &&
            (stands_as_commission(current) || circle.role == directory::Role::deputies_office))
            found.push_back(of(circle.name, below));
    return in_order(std::move(found));
}

ThroughCases through_cases(const HiddenFrom& hidden) {
    return {.units = !hides(hidden, {"strand_unit", "main_unit", "unit_head"}),
            .proposers = !hides(hidden, {"proposer", "lead_proposer"})};
}

std::vector<Audience> activity_audiences(const Actor& actor) {
    std::vector<Audience> found{of("person-", actor.person.value)};
    for (const Capacity& capacity : actor.capacities) {
        for (const Circle& circle : circles)
            if (capacity.role == circle.role)
                found.push_back(of(circle.name, capacity.congress.value));
        for (const Audience& audience : audiences_of(capacity))
            if (audience.starts_with("office-")) found.push_back(audience);
    }
    for (const Seat& seat : actor.seats) found.push_back(of("deputy-", seat.deputy.value));
    return in_order(std::move(found));
}

} // namespace huiyin::access
