// 计划: who goes where, when, and about what.

#include "supervision/rules.hpp"

namespace huiyin::supervision::rules {
namespace {

constexpr std::chrono::days longest{366};
constexpr std::size_t cases_max = 100;

using Barrier = std::optional<Error>;

Barrier wrong(const std::string& field, Sentence why) {
    return invalid("plan." + field, std::move(why)).value();
}

Barrier wrong_days(const Plan& plan) {
    if (plan.ends_on < plan.starts_on) return wrong("ends_on", "supervision.ends_before_it_starts");
    if (plan.ends_on - plan.starts_on > longest) return wrong("ends_on", "supervision.too_long");
    for (std::size_t i = 0; i < plan.programme.size(); ++i)
        if (plan.programme[i].on < plan.starts_on || plan.programme[i].on > plan.ends_on)
            return wrong(item_of("programme", i) + ".on", "supervision.outside_its_days");
    return {};
}

Barrier wrong_people(const Plan& plan, const Context& context) {
    if (plan.leader && !is_listed(context.leaders, *plan.leader))
        return wrong("leader", "supervision.no_such_leader");
    if (const auto place = first_unlisted(plan.team, context.people))
        return wrong(item_of("team", *place), "supervision.no_such_person");
    if (const auto place = first_unlisted(plan.deputies, context.deputies))
        return wrong(item_of("deputies", *place), "suggestion.no_such_deputy");
    return {};
}

Barrier wrong_cases(const Plan& plan, const Context& context) {
    if (plan.cases.size() > cases_max)
        return wrong("cases", {"supervision.too_many_cases", {{"max", std::to_string(cases_max)}}});
    for (std::size_t i = 0; i < plan.cases.size(); ++i) {
        const CaseId& id = plan.cases[i].id;
        const auto first = std::ranges::find(plan.cases, id, &PlannedCase::id);
        const std::string field = item_of("cases", i) + ".id";
        if (first != plan.cases.begin() + static_cast<std::ptrdiff_t>(i))
            return wrong(field, "supervision.named_twice");
        const KnownCase* known = find_case(context, id);
        if (known == nullptr) return wrong(field, "app.no_such_case");
        if (!known->assigned) return wrong(field, "suggestion.not_assigned_yet");
    }
    return {};
}

Barrier wrong_plan(const Activity& current, ActivityKind kind, const Plan& plan,
                   const Context& context) {
    if (kind == ActivityKind::training && !plan.cases.empty())
        return wrong("cases", "supervision.training_is_about_none");
    if (auto why = wrong_days(plan)) return why;
    if (auto why = wrong_people(plan, context)) return why;
    if (auto why = wrong_cases(plan, context)) return why;
    return wrong_commission(current, kind, plan, context);
}

// What was held already stays a part of the plan.
Barrier leaves_out(const Activity& current, const Plan& plan) {
    for (const ActivitySession& session : current.sessions) {
        if (session.held_on < plan.starts_on || session.held_on > plan.ends_on)
            return wrong("starts_on", "supervision.held_on_another_day");
        for (const CaseId& id : session.cases)
            if (!concerns(plan, id)) return wrong("cases", "supervision.case_was_visited");
    }
    return {};
}

} // namespace

Decision rule(const Activity& current, const PlanActivity& asked, const Occasion& occasion,
              const Context& context) {
    // A training is put on record when it has been as well.
    if (asked.kind != ActivityKind::training && asked.plan.ends_on < occasion.today())
        return invalid("plan.ends_on", "supervision.is_over");
    if (auto why = wrong_plan(current, asked.kind, asked.plan, context)) return Failure{*why};
    return happens(ActivityPlanned{context.congress, asked.kind, asked.plan});
}

Decision rule(const Activity& current, const ChangePlan& asked, const Occasion&,
              const Context& context) {
    if (asked.plan == current.plan) return std::vector<Event>{};
    if (auto why = wrong_plan(current, current.kind, asked.plan, context)) return Failure{*why};
    if (auto why = leaves_out(current, asked.plan)) return Failure{*why};
    return happens(ActivityReplanned{current.kind, asked.plan});
}

Decision rule(const Activity& current, const CallOff& asked, const Occasion&, const Context&) {
    return happens(ActivityCalledOff{current.kind, asked.reason});
}

} // namespace huiyin::supervision::rules
