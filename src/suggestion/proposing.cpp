// From the first draft to its submission.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

constexpr std::size_t demands_max = 20;
constexpr std::size_t wished_units_max = 10;
constexpr std::size_t files_max = 20;

Barrier editable(const Case& current) {
    return in_phase(current, {Phase::draft, Phase::sent_back}, "suggestion.not_editable");
}

Barrier editable_by_author(const Case& current, const Scene& scene) {
    if (auto why = editable(current)) return why;
    return by_author(current, scene);
}

Barrier content_problem(const Content& content, const Scene& scene) {
    if (content.demands.size() > demands_max)
        return wrong("content.demands",
                     {"suggestion.too_many_demands", {{"most", std::to_string(demands_max)}}});
    if (content.wished_units.size() > wished_units_max)
        return wrong("content.wished_units",
                     {"suggestion.too_many_units", {{"most", std::to_string(wished_units_max)}}});
    if (content.files.size() > files_max)
        return wrong("content.files",
                     {"suggestion.too_many_files", {{"most", std::to_string(files_max)}}});
    if (const auto again = first_repeated(content.wished_units))
        return wrong(item_of("content.wished_units", *again), "suggestion.named_twice");
    for (std::size_t i = 0; i < content.wished_units.size(); ++i)
        if (!exists(content.wished_units[i], scene))
            return wrong(item_of("content.wished_units", i), "suggestion.no_such_office");
    return nothing();
}

// 一事一议, with a title, the cause and what is asked for.
Barrier incomplete(const Content& content) {
    if (is_blank(content.title.value)) return wrong("content.title", "suggestion.needs_title");
    if (is_blank(content.cause.value)) return wrong("content.cause", "suggestion.needs_cause");
    if (content.demands.empty()) return wrong("content.demands", "suggestion.needs_demand");
    for (std::size_t i = 0; i < content.demands.size(); ++i)
        if (is_blank(content.demands[i].value))
            return wrong(item_of("content.demands", i), "suggestion.blank_demand");
    return nothing();
}

// A deputy leads what he opens himself; those who join him confirm it themselves.
Barrier wrong_author(const OpenDraft& asked, const Scene& scene) {
    if (asked.lead && (asked.delegation || *asked.lead != scene.occasion.deputy))
        return wrong("lead", "suggestion.you_lead");
    if (!asked.signed_on_paper.empty())
        return wrong("signed_on_paper", "suggestion.paper_by_office_only");
    return asked.delegation && !contains(scene.context.delegation_members, scene.occasion.deputy)
               ? forbid("suggestion.delegation_only")
               : nothing();
}

// The office that enters a paper form names who signed it.
Barrier wrong_paper(const OpenDraft& asked, const Scene& scene) {
    if (asked.lead.has_value() == asked.delegation.has_value())
        return wrong("lead", "suggestion.paper_needs_lead");
    if (asked.lead && !sits(*asked.lead, scene)) return wrong("lead", "suggestion.no_such_deputy");
    if (asked.delegation && scene.context.delegation_members.empty())
        return wrong("delegation", "suggestion.empty_delegation");
    if (asked.delegation && !asked.signed_on_paper.empty())
        return wrong("signed_on_paper", "suggestion.delegation_stands_alone");
    if (const auto again = first_repeated(asked.signed_on_paper))
        return wrong(item_of("signed_on_paper", *again), "suggestion.named_twice");
    for (std::size_t i = 0; i < asked.signed_on_paper.size(); ++i) {
        const DeputyId& deputy = asked.signed_on_paper[i];
        const std::string field = item_of("signed_on_paper", i);
        if (asked.lead == deputy) return wrong(field, "suggestion.named_twice");
        if (!sits(deputy, scene)) return wrong(field, "suggestion.no_such_deputy");
    }
    return nothing();
}

Barrier invited(const Case& current, const Scene& scene) {
    if (auto why = editable(current)) return why;
    const Proposer* proposer = find_proposer(current, scene.occasion.deputy);
    if (!proposer || proposer->state == ProposerState::lead)
        return forbid("suggestion.not_invited");
    return nothing();
}

} // namespace

Barrier bar(const Case& current, const OpenDraft&, const Scene& scene) {
    if (current.phase != Phase::unopened) return refuse("suggestion.already_open");
    return scene.occasion.deputy.empty() && scene.occasion.office.empty()
               ? forbid("suggestion.deputies_only")
               : nothing();
}

Decision rule(const Case&, const OpenDraft& asked, const Scene& scene) {
    if (auto why = content_problem(asked.content, scene)) return Failure{*why};
    const auto& [by, office, deputy, at] = scene.occasion;
    if (auto why = deputy.empty() ? wrong_paper(asked, scene) : wrong_author(asked, scene))
        return Failure{*why};
    DraftOpened opened{scene.context.congress, asked.lead,   asked.delegation, {},
                       asked.signed_on_paper,  asked.content};
    if (deputy.empty())
        opened.entered_by = office;
    else if (!asked.delegation)
        opened.lead = deputy;
    return happens(opened);
}

void apply(Case& current, const DraftOpened& happened, const Occasion&) {
    current.phase = Phase::draft;
    current.congress = happened.congress;
    current.delegation = happened.delegation;
    current.entered_by = happened.entered_by;
    current.content = happened.content;
    current.content_version = 1;
    if (happened.lead) current.proposers = {{*happened.lead, ProposerState::lead, 1, {}}};
    for (const DeputyId& deputy : happened.signed_on_paper)
        current.proposers.push_back({deputy, ProposerState::confirmed, 1, {}});
}

Barrier bar(const Case& current, const SaveDraft&, const Scene& scene) {
    return editable_by_author(current, scene);
}

Decision rule(const Case& current, const SaveDraft& asked, const Scene& scene) {
    if (auto why = content_problem(asked.content, scene)) return Failure{*why};
    if (asked.content == current.content) return unchanged();
    return happens(DraftSaved{current.content_version + 1, asked.content});
}

// A new text has to be confirmed anew, unless the office corrects what it typed from the paper that
// they signed.
void apply(Case& current, const DraftSaved& happened, const Occasion& occasion) {
    current.content = happened.content;
    current.content_version = happened.content_version;
    const bool same_paper = current.entered_by && *current.entered_by == occasion.office;
    for (Proposer& proposer : current.proposers) {
        const bool confirmed = proposer.state == ProposerState::confirmed;
        if (proposer.state == ProposerState::lead || (confirmed && same_paper))
            proposer.content_version = happened.content_version;
        else if (confirmed)
            proposer.state = ProposerState::invited;
    }
}

Barrier bar(const Case& current, const DiscardDraft&, const Scene& scene) {
    if (auto why = in_phase(current, {Phase::draft}, "suggestion.not_a_draft")) return why;
    return by_author(current, scene);
}

Decision rule(const Case&, const DiscardDraft&, const Scene&) { return happens(DraftDiscarded{}); }

void apply(Case& current, const DraftDiscarded&, const Occasion&) {
    current.phase = Phase::discarded;
    let_talks_lapse(current);
    close_readings(current);
}

Barrier bar(const Case& current, const InviteCoProposers&, const Scene& scene) {
    if (auto why = editable_by_author(current, scene)) return why;
    return current.delegation ? refuse("suggestion.delegation_stands_alone") : nothing();
}

Decision rule(const Case& current, const InviteCoProposers& asked, const Scene& scene) {
    if (asked.deputies.empty()) return invalid("deputies", "suggestion.name_a_deputy");
    if (const auto again = first_repeated(asked.deputies))
        return invalid(item_of("deputies", *again), "suggestion.named_twice");
    for (std::size_t i = 0; i < asked.deputies.size(); ++i) {
        const std::string field = item_of("deputies", i);
        if (!sits(asked.deputies[i], scene)) return invalid(field, "suggestion.no_such_deputy");
        const Proposer* known = find_proposer(current, asked.deputies[i]);
        if (known && known->state == ProposerState::lead)
            return invalid(field, "suggestion.lead_invites_himself");
        if (known && known->state != ProposerState::declined)
            return invalid(field, "suggestion.already_invited");
    }
    return happens(CoProposersInvited{asked.deputies});
}

void apply(Case& current, const CoProposersInvited& happened, const Occasion&) {
    for (const DeputyId& deputy : happened.deputies) {
        if (Proposer* known = proposer_of(current, deputy))
            *known = {deputy, ProposerState::invited, {}, {}};
        else
            current.proposers.push_back({deputy, ProposerState::invited, {}, {}});
    }
}

Barrier bar(const Case& current, const WithdrawInvitation&, const Scene& scene) {
    if (auto why = editable_by_author(current, scene)) return why;
    return contains(current.proposers, ProposerState::invited, &Proposer::state)
               ? nothing()
               : refuse("suggestion.nobody_invited");
}

Decision rule(const Case& current, const WithdrawInvitation& asked, const Scene&) {
    const Proposer* proposer = find_proposer(current, asked.deputy);
    if (!proposer || proposer->state != ProposerState::invited)
        return invalid("deputy", "suggestion.no_open_invitation");
    return happens(InvitationWithdrawn{asked.deputy});
}

void apply(Case& current, const InvitationWithdrawn& happened, const Occasion&) {
    std::erase_if(current.proposers,
                  [&](const Proposer& proposer) { return proposer.deputy == happened.deputy; });
}

Barrier bar(const Case& current, const ConfirmCoProposal&, const Scene& scene) {
    return invited(current, scene);
}

Decision rule(const Case& current, const ConfirmCoProposal& asked, const Scene& scene) {
    if (asked.content_version != current.content_version)
        return conflict("suggestion.text_changed");
    const DeputyId& acting = scene.occasion.deputy;
    if (find_proposer(current, acting)->state == ProposerState::confirmed) return unchanged();
    return happens(CoProposalConfirmed{acting, asked.content_version});
}

void apply(Case& current, const CoProposalConfirmed& happened, const Occasion&) {
    if (Proposer* proposer = proposer_of(current, happened.deputy))
        *proposer = {happened.deputy, ProposerState::confirmed, happened.content_version, {}};
}

Barrier bar(const Case& current, const DeclineCoProposal&, const Scene& scene) {
    return invited(current, scene);
}

Decision rule(const Case& current, const DeclineCoProposal& asked, const Scene& scene) {
    const DeputyId& acting = scene.occasion.deputy;
    if (find_proposer(current, acting)->state == ProposerState::declined) return unchanged();
    return happens(CoProposalDeclined{acting, asked.note});
}

void apply(Case& current, const CoProposalDeclined& happened, const Occasion&) {
    if (Proposer* proposer = proposer_of(current, happened.deputy))
        *proposer = {happened.deputy, ProposerState::declined, {}, {}};
}

Barrier bar(const Case& current, const Submit&, const Scene& scene) {
    if (auto why = editable_by_author(current, scene)) return why;
    if (current.delegation && scene.context.delegation_members.empty())
        return refuse("suggestion.empty_delegation");
    if (current.delegation && !scene.occasion.deputy.empty() &&
        scene.context.delegation_members.front() != scene.occasion.deputy)
        return forbid("suggestion.delegation_head_only");
    if (scene.context.term < 1 || scene.context.session < 1)
        return refuse("suggestion.no_session_known");
    return incomplete(current.content);
}

Decision rule(const Case& current, const Submit&, const Scene& scene) {
    const Context& context = scene.context;
    const auto proposers =
        current.delegation ? std::vector{scene.occasion.deputy} : signatories(current);
    return happens(Submitted{context.term, context.session, context.channel, proposers,
                             current.content_version});
}

void apply(Case& current, const Submitted& happened, const Occasion& occasion) {
    current.phase = Phase::submitted;
    let_talks_lapse(current);
    close_readings(current);
    current.submitted_on = occasion.today();
    current.term = happened.term;
    current.session = happened.session;
    current.channel = happened.channel;
    current.withdrawal_reason.reset(); // Submitting anew is the opposite of withdrawing.
    current.proposers.clear();
    for (const DeputyId& deputy : happened.proposers) {
        const bool first = current.proposers.empty();
        current.proposers.push_back({deputy,
                                     first ? ProposerState::lead : ProposerState::confirmed,
                                     happened.content_version,
                                     {}});
    }
}

} // namespace huiyin::suggestion::rules
