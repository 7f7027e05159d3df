// 委托督办: a congress below supervises key suggestions and reports what it found (M21).

#include "supervision/rules.hpp"

namespace huiyin::supervision::rules {
namespace {

using Barrier = std::optional<Error>;

Barrier amiss(const std::string& field, Sentence why) {
    return invalid("plan." + field, std::move(why)).value();
}

Barrier wrong_congress(const Activity& current, const Plan& plan, const Context& context) {
    if (!plan.commissioned) return amiss("commissioned", "supervision.name_whom_to_commission");
    const bool planned = current.kind == ActivityKind::commission;
    if (planned && current.plan.commissioned != plan.commissioned)
        return amiss("commissioned", "supervision.commission_stays");
    if (!planned && !is_listed(context.below, *plan.commissioned))
        return amiss("commissioned", "supervision.commissions_below");
    return {};
}

// One that is no key suggestion any more stays with what was asked about it.
Barrier wrong_cases_of_commission(const Activity& current, const Plan& plan,
                                  const Context& context) {
    if (plan.cases.empty()) return amiss("cases", "supervision.name_key_ones");
    for (std::size_t i = 0; i < plan.cases.size(); ++i) {
        const CaseId& id = plan.cases[i].id;
        const KnownCase* known = find_case(context, id);
        const bool taken_over = current.plan.commissioned && concerns(current.plan, id);
        const std::string field = item_of("cases", i) + ".id";
        if (known == nullptr) return amiss(field, "app.no_such_case");
        if (!known->own || (!known->key && !taken_over))
            return amiss(field, "supervision.commissions_key_ones");
    }
    return {};
}

} // namespace

std::optional<Error> wrong_commission(const Activity& current, ActivityKind kind, const Plan& plan,
                                      const Context& context) {
    if (kind != ActivityKind::commission) {
        if (plan.commissioned) return amiss("commissioned", "supervision.commissions_nobody");
        return {};
    }
    if (auto why = wrong_congress(current, plan, context)) return why;
    if (plan.purpose.value.empty()) return amiss("purpose", "supervision.say_what_is_asked");
    return wrong_cases_of_commission(current, plan, context);
}

Decision rule(const Activity& current, const TakeOnCommission&, const Occasion&, const Context&) {
    return happens(CommissionTakenOn{carried_out_by(current)});
}

Decision rule(const Activity& current, const DeclineCommission& asked, const Occasion&,
              const Context&) {
    return happens(CommissionDeclined{carried_out_by(current), asked.reason});
}

} // namespace huiyin::supervision::rules
