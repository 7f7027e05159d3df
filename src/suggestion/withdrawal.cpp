// 撤回: in writing, a joint suggestion only when all agree, and never after a reply.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

// Whoever signed, even if the text was changed after he did: he has to agree.
bool has_a_say(const Proposer& proposer) {
    return proposer.state == ProposerState::lead || proposer.content_version > 0;
}

Barrier withdrawable(const Case& current) {
    if (auto why = in_phase(current,
                            {Phase::submitted, Phase::sent_back, Phase::docketed, Phase::handling},
                            "suggestion.not_withdrawable"))
        return why;
    for (const Strand& strand : current.strands)
        if (last_issued_round(strand)) return refuse("suggestion.not_withdrawable");
    return nothing();
}

Barrier asked_to_agree(const Case& current, const Scene& scene) {
    if (auto why = withdrawable(current)) return why;
    if (!current.withdrawal_reason) return refuse("suggestion.no_withdrawal_asked");
    const Proposer* proposer = find_proposer(current, scene.occasion.deputy);
    return proposer && has_a_say(*proposer) ? nothing() : forbid("suggestion.proposers_only");
}

bool all_others_agree(const Case& current, const DeputyId& acting) {
    return std::ranges::all_of(current.proposers, [&](const Proposer& proposer) {
        return proposer.deputy == acting || !has_a_say(proposer) || proposer.agrees_to_withdrawal;
    });
}

void forget_agreements(Case& current) {
    current.withdrawal_reason.reset();
    for (Proposer& proposer : current.proposers) proposer.agrees_to_withdrawal = false;
}

} // namespace

Barrier bar(const Case& current, const RequestWithdrawal&, const Scene& scene) {
    if (auto why = withdrawable(current)) return why;
    const Proposer* proposer = find_proposer(current, scene.occasion.deputy);
    if (!proposer || proposer->state != ProposerState::lead) return forbid("suggestion.lead_only");
    return current.withdrawal_reason ? refuse("suggestion.withdrawal_already_asked") : nothing();
}

Decision rule(const Case& current, const RequestWithdrawal& asked, const Scene& scene) {
    const DeputyId& acting = scene.occasion.deputy;
    const WithdrawalRequested requested{acting, asked.reason};
    if (all_others_agree(current, acting)) return happens(requested, Withdrawn{asked.reason});
    return happens(requested);
}

void apply(Case& current, const WithdrawalRequested& happened, const Occasion&) {
    forget_agreements(current);
    current.withdrawal_reason = happened.reason;
    if (Proposer* lead = proposer_of(current, happened.deputy)) lead->agrees_to_withdrawal = true;
}

Barrier bar(const Case& current, const AgreeToWithdrawal&, const Scene& scene) {
    return asked_to_agree(current, scene);
}

Decision rule(const Case& current, const AgreeToWithdrawal&, const Scene& scene) {
    const DeputyId& acting = scene.occasion.deputy;
    if (all_others_agree(current, acting))
        return happens(WithdrawalAgreed{acting},
                       Withdrawn{current.withdrawal_reason.value_or(Text<500>{})});
    if (find_proposer(current, acting)->agrees_to_withdrawal) return unchanged();
    return happens(WithdrawalAgreed{acting});
}

void apply(Case& current, const WithdrawalAgreed& happened, const Occasion&) {
    if (Proposer* proposer = proposer_of(current, happened.deputy))
        proposer->agrees_to_withdrawal = true;
}

// The lead refuses his own request by taking it back.
Barrier bar(const Case& current, const RefuseWithdrawal&, const Scene& scene) {
    return asked_to_agree(current, scene);
}

Decision rule(const Case&, const RefuseWithdrawal& asked, const Scene& scene) {
    return happens(WithdrawalRefused{scene.occasion.deputy, asked.note});
}

void apply(Case& current, const WithdrawalRefused&, const Occasion&) { forget_agreements(current); }

void apply(Case& current, const Withdrawn& happened, const Occasion&) {
    current.phase = Phase::withdrawn;
    current.withdrawal_reason = happened.reason;
    for (Strand& strand : current.strands)
        if (is_active(strand)) strand.state = StrandState::ended;
}

} // namespace huiyin::suggestion::rules
