#include "supervision/rules.hpp"

namespace huiyin::supervision {
namespace {

using enum ActivityState;

template <class Asked>
constexpr std::size_t place_of = place_of_kind<Command, Asked>;

// What is done about suggestions, of which a training has none.
bool is_about_cases(std::size_t command) {
    return command == place_of<CommitDraw> || command == place_of<MakeDraw> ||
           command == place_of<AddFinding>;
}

// A commission is answered and reported by the congress below, and held by nobody: what is done for
// it are activities of that congress's own.
std::optional<Sentence> barrier_of_commission(ActivityState state, std::size_t command) {
    if (command == place_of<StartActivity> || command == place_of<HoldActivity> ||
        command == place_of<CommitDraw> || command == place_of<MakeDraw>)
        return Sentence{"supervision.commission_is_not_held"};
    const bool answers =
        command == place_of<TakeOnCommission> || command == place_of<DeclineCommission>;
    if (answers && state != planned) return Sentence{"supervision.commission_was_taken_on"};
    const bool finds = command == place_of<AddFinding> || command == place_of<ReportActivity>;
    if (finds && state != started) return Sentence{"supervision.commission_not_taken_on"};
    return {};
}

// Of every other activity.
std::optional<Sentence> barrier_of_others(const Activity& current, std::size_t command) {
    if (command == place_of<TakeOnCommission> || command == place_of<DeclineCommission>)
        return Sentence{"supervision.no_commission"};
    const bool begins = command == place_of<StartActivity> || command == place_of<CommitDraw> ||
                        command == place_of<MakeDraw>;
    if (begins && current.state != planned) return Sentence{"supervision.started"};
    const bool finds = command == place_of<AddFinding> || command == place_of<ReportActivity>;
    if (finds && current.sessions.empty()) return Sentence{"supervision.not_held_yet"};
    return {};
}

} // namespace

bool concerns(const Plan& plan, const CaseId& id) {
    return std::ranges::count(plan.cases, id, &PlannedCase::id) > 0;
}

bool stands_as_commission(const Activity& current) {
    return current.plan.commissioned && current.state != called_off && current.state != declined;
}

const CongressId& carried_out_by(const Activity& current) {
    return current.plan.commissioned ? *current.plan.commissioned : current.congress;
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
    if (current.state == declined) return refused("supervision.declined").value();
    if (current.state == reported) return refused("supervision.reported").value();
    if (current.kind == ActivityKind::training && is_about_cases(command))
        return refused("supervision.training_is_about_none").value();
    const bool commission = current.kind == ActivityKind::commission;
    auto why = commission ? barrier_of_commission(current.state, command)
                          : barrier_of_others(current, command);
    if (why) return refused(*std::move(why)).value();
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
