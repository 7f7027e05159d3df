#include "access/guard.hpp"

#include <algorithm>
#include <array>

namespace huiyin::access {
namespace {

using namespace suggestion;

// --- what stands where ---------------------------------------------------------------------------

const Strand* strand_of(const Attempt& attempt) {
    return attempt.target.strand ? find_strand(attempt.current, *attempt.target.strand) : nullptr;
}

bool acts_for(const Attempt& attempt, const OfficeId& office) {
    return attempt.standing.capacity && stands_for(*attempt.standing.capacity, office);
}

const Proposer* proposer_in(const Attempt& attempt) {
    return attempt.standing.seat ? find_proposer(attempt.current, attempt.standing.seat->deputy)
                                 : nullptr;
}

bool is_of_the_delegation(const Attempt& attempt) {
    return attempt.standing.seat && attempt.current.delegation == attempt.standing.seat->delegation;
}

// What an office that is gone had assigned is left to the congress's own side.
bool assigned_it(const Attempt& attempt, const Strand& strand) {
    if (acts_for(attempt, strand.assigned_by)) return true;
    const auto* offices = attempt.context.offices;
    return attempt.standing.party == Party::deputies_office && offices &&
           !std::ranges::binary_search(*offices, strand.assigned_by);
}

// --- the guards ----------------------------------------------------------------------------------

bool none(const Attempt&) { return true; }

bool own_seat(const Attempt& attempt) {
    const auto* asked = std::get_if<OpenDraft>(&attempt.command);
    const Seat* seat = attempt.standing.seat;
    if (!asked || !seat || seat->former || asked->lead) return false;
    return asked->signed_on_paper.empty() &&
           (!asked->delegation || *asked->delegation == seat->delegation);
}

bool paper_form(const Attempt& attempt) {
    const auto* asked = std::get_if<OpenDraft>(&attempt.command);
    return asked && (asked->lead || asked->delegation);
}

bool leads(const Attempt& attempt) {
    const Proposer* proposer = proposer_in(attempt);
    return proposer && proposer->state == ProposerState::lead;
}

bool drafts(const Attempt& attempt) {
    if (!attempt.standing.seat || attempt.standing.seat->former) return false;
    return attempt.current.delegation ? is_of_the_delegation(attempt) : leads(attempt);
}

bool submits(const Attempt& attempt) {
    return drafts(attempt) &&
           (!attempt.current.delegation || attempt.standing.seat->heads_delegation);
}

bool invited(const Attempt& attempt) {
    const Proposer* proposer = proposer_in(attempt);
    return proposer && proposer->state != ProposerState::lead && !attempt.standing.seat->former;
}

bool signed_it(const Attempt& attempt) {
    const Proposer* proposer = proposer_in(attempt);
    return proposer &&
           (proposer->state == ProposerState::lead || proposer->state == ProposerState::confirmed);
}

bool entered_it(const Attempt& attempt) {
    return attempt.current.entered_by && acts_for(attempt, *attempt.current.entered_by);
}

bool planned_unit(const Attempt& attempt) {
    return std::ranges::any_of(attempt.current.planned, [&](const PlannedStrand& planned) {
        return acts_for(attempt, planned.unit);
    });
}

bool holds_strand(const Attempt& attempt) {
    const Strand* strand = strand_of(attempt);
    return strand && is_active(*strand) && acts_for(attempt, strand->unit);
}

bool keeps_names(const Attempt& attempt) { return attempt.current.content.confidential; }

bool contacts_proposers(const Attempt& attempt) {
    return holds_strand(attempt) && !keeps_names(attempt);
}

bool leads_handling(const Attempt& attempt) {
    return std::ranges::any_of(attempt.current.strands, [&](const Strand& strand) {
        return strand.role == StrandRole::main && is_active(strand) &&
               acts_for(attempt, strand.unit);
    });
}

bool assigned_strand(const Attempt& attempt) {
    const Strand* strand = strand_of(attempt);
    return strand && assigned_it(attempt, *strand);
}

bool decides_dispute(const Attempt& attempt) {
    const Strand* strand = strand_of(attempt);
    return strand && waits_for_leader(*strand);
}

bool decides_return(const Attempt& attempt) {
    return assigned_strand(attempt) && !decides_dispute(attempt);
}

bool is_of_another_congress(const Attempt& attempt) {
    return attempt.standing.capacity &&
           attempt.standing.capacity->congress != attempt.current.congress;
}

bool own_congress(const Attempt& attempt) { return !is_of_another_congress(attempt); }

bool checks_reply(const Attempt& attempt) {
    const Strand* strand = strand_of(attempt);
    return strand && !acts_for(attempt, strand->unit) && !is_of_another_congress(attempt);
}

bool holds_promise(const Attempt& attempt) {
    const auto number = attempt.target.promise;
    const Promise* promise = number ? find_promise(attempt.current, *number) : nullptr;
    const Strand* strand = promise ? find_strand(attempt.current, promise->strand) : nullptr;
    return strand && acts_for(attempt, strand->unit);
}

bool was_contacted(const Attempt& attempt) {
    const auto number = attempt.target.contact;
    const Contact* contact = number ? find_contact(attempt.current, *number) : nullptr;
    return contact && attempt.standing.seat &&
           std::ranges::count(contact->record.deputies, attempt.standing.seat->deputy) > 0;
}

bool leads_case(const Attempt& attempt) {
    const auto& leading = attempt.current.leading_official;
    const PersonId* person = attempt.standing.person;
    return leading && person && (*person == leading->official || leading->in_charge == *person);
}

bool supervises(const Attempt& attempt) {
    const auto& supervisor = attempt.current.supervisor;
    return supervisor && acts_for(attempt, supervisor->committee);
}

bool has_strand(const Attempt& attempt, StrandNumber number) {
    const Strand* strand = find_strand(attempt.current, number);
    return strand && acts_for(attempt, strand->unit);
}

bool has_to_put_right(const Attempt& attempt) {
    const auto number = attempt.target.rectification;
    const Rectification* found = number ? find_rectification(attempt.current, *number) : nullptr;
    return found && has_strand(attempt, found->strand);
}

bool has_to_answer(const Attempt& attempt) {
    const auto number = attempt.target.paper;
    const Paper* found = number ? find_paper(attempt.current, *number) : nullptr;
    return found && has_strand(attempt, found->strand);
}

bool asked_to_talk(const Attempt& attempt) {
    const auto number = attempt.target.talk;
    const Talk* talk = number ? find_talk(attempt.current, *number) : nullptr;
    return talk && acts_for(attempt, talk->unit);
}

bool asked_to_read(const Attempt& attempt) {
    const auto number = attempt.target.reading;
    const Reading* reading = number ? find_reading(attempt.current, *number) : nullptr;
    return reading && acts_for(attempt, reading->reader);
}

// --- their table ---------------------------------------------------------------------------------

struct Rule {
    Guard guard;
    bool (*met)(const Attempt&);
    const char* otherwise;
    Concern concern;
};

constexpr auto no_concern = Concern::no_concern;
constexpr auto worth_saying = Concern::worth_saying;

constexpr std::array rules{
    Rule{Guard::none, none, "access.no_such_case", no_concern},
    Rule{Guard::own_seat, own_seat, "access.own_draft_only", worth_saying},
    Rule{Guard::paper_form, paper_form, "access.paper_needs_lead", worth_saying},
    Rule{Guard::drafts, drafts, "access.lead_drafts", no_concern},
    Rule{Guard::submits, submits, "access.head_submits", worth_saying},
    Rule{Guard::leads, leads, "access.lead_only", no_concern},
    Rule{Guard::invited, invited, "access.not_invited", no_concern},
    Rule{Guard::signed_it, signed_it, "access.proposers_only", no_concern},
    Rule{Guard::entered_it, entered_it, "access.lead_drafts", no_concern},
    Rule{Guard::planned_unit, planned_unit, "access.unit_not_planned", no_concern},
    Rule{Guard::holds_strand, holds_strand, "access.not_your_strand", no_concern},
    Rule{Guard::contacts_proposers, contacts_proposers, "access.names_are_kept", worth_saying},
    Rule{Guard::keeps_names, keeps_names, "access.unit_contacts", no_concern},
    Rule{Guard::leads_handling, leads_handling, "access.main_unit_only", no_concern},
    Rule{Guard::assigned_strand, assigned_strand, "access.assigner_only", worth_saying},
    Rule{Guard::decides_return, decides_return, "access.assigner_only", worth_saying},
    Rule{Guard::decides_dispute, decides_dispute, "access.first_return", no_concern},
    Rule{Guard::checks_reply, checks_reply, "access.another_office_checks", worth_saying},
    Rule{Guard::holds_promise, holds_promise, "access.not_your_promise", no_concern},
    Rule{Guard::was_contacted, was_contacted, "access.not_contacted", no_concern},
    Rule{Guard::leads_case, leads_case, "access.not_leading_official", no_concern},
    Rule{Guard::supervises, supervises, "access.not_supervisor", worth_saying},
    Rule{Guard::has_to_put_right, has_to_put_right, "access.not_your_strand", no_concern},
    Rule{Guard::has_to_answer, has_to_answer, "access.not_your_strand", no_concern},
    Rule{Guard::own_congress, own_congress, "access.own_congress_only", no_concern},
    Rule{Guard::asked_to_talk, asked_to_talk, "access.not_your_talk", no_concern},
    Rule{Guard::asked_to_read, asked_to_read, "access.not_your_reading", no_concern},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (static_cast<std::size_t>(rules[i].guard) != i) return false;
    return rules.size() == static_cast<std::size_t>(Guard::asked_to_read) + 1;
}
static_assert(in_order());

} // namespace

std::optional<Unmet> unmet(Guard guard, const Attempt& attempt) {
    const Rule& rule = rules[static_cast<std::size_t>(guard)]; // NOLINT: one rule per guard
    if (rule.met(attempt)) return {};
    // Three guards say more, or less, where they know more.
    if (guard == Guard::contacts_proposers && !holds_strand(attempt))
        return unmet(Guard::holds_strand, attempt);
    if (guard == Guard::decides_return && decides_dispute(attempt))
        return Unmet{"access.leader_decides", Concern::worth_saying};
    if (guard == Guard::checks_reply && is_of_another_congress(attempt))
        return Unmet{rule.otherwise, Concern::no_concern};
    return Unmet{rule.otherwise, rule.concern};
}

} // namespace huiyin::access
