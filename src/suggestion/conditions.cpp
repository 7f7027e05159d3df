#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {

Barrier in_phase(const Case& current, std::initializer_list<Phase> phases, Sentence otherwise) {
    return contains(phases, current.phase) ? nothing() : refuse(std::move(otherwise));
}

Barrier running(const Case& current) {
    return is_running(current) ? nothing() : refuse("suggestion.not_running");
}

Barrier in_play(const Case& current, StrandNumber number) {
    if (auto why = running(current)) return why;
    const Strand* strand = find_strand(current, number);
    if (!strand) return missing("suggestion.no_such_strand");
    return is_active(*strand) ? nothing() : refuse("suggestion.strand_left");
}

Barrier in_hand(const Case& current, StrandNumber number) {
    if (auto why = in_play(current, number)) return why;
    switch (find_strand(current, number)->state) {
    case StrandState::assigned: return refuse("suggestion.sign_in_first");
    case StrandState::return_requested: return refuse("suggestion.return_undecided");
    default: return nothing();
    }
}

Barrier owes_reply(const Case& current, StrandNumber number) {
    if (auto why = in_play(current, number)) return why;
    return is_answering(*find_strand(current, number)) ? nothing()
                                                       : refuse("suggestion.co_unit_no_reply");
}

Barrier reply_in_work(const Case& current, StrandNumber number) {
    if (auto why = owes_reply(current, number)) return why;
    return current_round(*find_strand(current, number))->stage < ReplyStage::issued
               ? nothing()
               : refuse("suggestion.already_issued");
}

Barrier never_answered(const Case& current, StrandNumber number) {
    if (auto why = in_play(current, number)) return why;
    const Strand& strand = *find_strand(current, number);
    if (last_issued_round(strand)) return refuse("suggestion.unit_fixed_by_reply");
    return is_answering(strand) ? nothing() : main_reply_in_work(current);
}

Barrier main_reply_in_work(const Case& current) {
    for (const Strand& strand : current.strands)
        if (is_active(strand) && strand.role == StrandRole::main)
            return reply_in_work(current, strand.strand);
    return refuse("suggestion.no_main_unit");
}

Barrier by_author(const Case& current, const Scene& scene) {
    const auto& [by, office, deputy, at] = scene.occasion;
    if (current.entered_by && *current.entered_by == office) return nothing();
    if (current.delegation)
        return contains(scene.context.delegation_members, deputy)
                   ? nothing()
                   : forbid("suggestion.delegation_only");
    const Proposer* proposer = find_proposer(current, deputy);
    return proposer && proposer->state == ProposerState::lead ? nothing()
                                                              : forbid("suggestion.lead_only");
}

Barrier by_signatory(const Case& current, const Scene& scene) {
    return contains(signatories(current), scene.occasion.deputy)
               ? nothing()
               : forbid("suggestion.proposers_only");
}

bool exists(const OfficeId& office, const Scene& scene) {
    const auto* offices = scene.context.offices;
    return offices && std::ranges::binary_search(*offices, office);
}

bool sits(const DeputyId& deputy, const Scene& scene) {
    const auto* deputies = scene.context.deputies;
    return deputies && std::ranges::binary_search(*deputies, deputy);
}

bool leads(const PersonId& person, const Scene& scene) {
    const auto* leaders = scene.context.leaders;
    return leaders && std::ranges::binary_search(*leaders, person);
}

Round new_round(RoundNumber number, Date began_on) {
    Round round;
    round.round = number;
    round.began_on = began_on;
    return round;
}

Barrier can_take_strand(const Case& current, const OfficeId& unit, const std::string& field,
                        const Scene& scene) {
    if (!exists(unit, scene)) return wrong(field, "suggestion.no_such_office");
    for (const Strand& strand : current.strands)
        if (is_active(strand) && strand.unit == unit)
            return wrong(field, {"suggestion.unit_has_strand", {{"unit", unit.value}}});
    return nothing();
}

Barrier can_be_proposed(const std::optional<OfficeId>& proposed, const OfficeId& by,
                        const Scene& scene) {
    if (!proposed) return nothing();
    if (!exists(*proposed, scene)) return wrong("proposed_unit", "suggestion.no_such_office");
    return *proposed == by ? wrong("proposed_unit", "suggestion.proposes_itself") : nothing();
}

Barrier within_six_months(const Case& current, Date until, const Scene& scene) {
    if (until <= scene.occasion.today()) return wrong("until", "suggestion.date_not_future");
    const Date last = six_months_after(current.assigned_on.value_or(scene.occasion.today()));
    if (until > last) return wrong("until", {"suggestion.past_six_months", {{"last", iso(last)}}});
    return nothing();
}

Strand* strand_of(Case& current, StrandNumber number) {
    const bool there = find_strand(current, number) != nullptr;
    return there ? &current.strands[static_cast<std::size_t>(number) - 1] : nullptr;
}

Round* round_of(Case& current, StrandNumber number, RoundNumber round) {
    Strand* strand = strand_of(current, number);
    if (!strand || round < 1 || static_cast<std::size_t>(round) > strand->rounds.size())
        return nullptr;
    return &strand->rounds[static_cast<std::size_t>(round) - 1];
}

Promise* promise_of(Case& current, PromiseNumber number) {
    const bool there = find_promise(current, number) != nullptr;
    return there ? &current.promises[static_cast<std::size_t>(number) - 1] : nullptr;
}

Proposer* proposer_of(Case& current, const DeputyId& deputy) {
    const auto found = std::ranges::find(current.proposers, deputy, &Proposer::deputy);
    return found == current.proposers.end() ? nullptr : &*found;
}

const Round& round_in_hand(const Case& current, StrandNumber strand) {
    return *current_round(*find_strand(current, strand));
}

} // namespace huiyin::suggestion::rules
