#include "supervision/rules.hpp"

namespace huiyin::supervision {
namespace {

using enum ActivityState;

template <class Asked>
constexpr std::size_t place_of = place_of_kind<Command, Asked>;

bool is_in(ActivityState state, std::initializer_list<ActivityState> states) {
    return std::ranges::count(states, state) > 0;
}

// What is done about suggestions, of which a training has none.
bool is_about_cases(std::size_t command) {
    return command == place_of<CommitDraw> || command == place_of<MakeDraw> ||
           command == place_of<AddFinding>;
}

} // namespace

bool concerns(const Plan& plan, const CaseId& id) {
    return std::ranges::count(plan.cases, id, &PlannedCase::id) > 0;
}

std::vector<CaseId> cases_in(const Command& command) {
    std::vector<CaseId> named;
    const auto add_plan = [&](const Plan& plan) {
        for (const PlannedCase& planned : plan.cases) named.push_back(planned.id);
    };
    if (const auto* plan = std::get_if<PlanActivity>(&command)) add_plan(plan->plan);
    if (const auto* change = std::get_if<ChangePlan>(&command)) add_plan(change->plan);
    if (const auto* commit = std::get_if<CommitDraw>(&command)) named = commit->candidates;
    if (const auto* finding = std::get_if<AddFinding>(&command)) named.push_back(finding->id);
    return named;
}

std::optional<Error> barrier(const Activity& current, std::size_t command) {
    if (command == place_of<PlanActivity>) return {};
    if (current.state == called_off) return refused("supervision.called_off").value();
    if (current.state == reported) return refused("supervision.reported").value();
    if (current.kind == ActivityKind::training && is_about_cases(command))
        return refused("supervision.training_is_about_none").value();
    if (command == place_of<StartActivity> && !is_in(current.state, {planned}))
        return refused("supervision.started").value();
    if ((command == place_of<CommitDraw> || command == place_of<MakeDraw>)&&!is_in(current.state,
                                                                                   {planned}))
        return refused("supervision.started").value();
    if ((command == place_of<AddFinding> ||
         command == place_of<ReportActivity>)&&current.sessions.empty())
        return refused("supervision.not_held_yet").value();
    return {};
}

// A command without a rule does not compile.
Result<std::vector<Event>> decide(const Activity& current, const Command& command,
                                  const Occasion& occasion, const Context& context) {
    if (auto why = barrier(current, command.index())) return Failure{*std::move(why)};
    return std::visit(
        [&](const auto& asked) { return rules::rule(current, asked, occasion, context); }, command);
}

} // namespace huiyin::supervision
