// 回头看·二次验收: whether what was said to be done is done (mechanism M17).

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

const Strand* accepted_strand(const Case& current, StrandNumber number) {
    const Strand* strand = find_strand(current, number);
    return strand && is_active(*strand) && is_answering(*strand) ? strand : nullptr;
}

Barrier wrong_people(const Case& current, const RecordAcceptance& asked, const Scene& scene) {
    if (asked.deputies.empty()) return wrong("deputies", "suggestion.look_back_with_deputies");
    for (std::size_t i = 0; i < asked.deputies.size(); ++i)
        if (!sits(asked.deputies[i], scene) && !find_proposer(current, asked.deputies[i]))
            return wrong(item_of("deputies", i), "suggestion.no_such_deputy");
    return nothing();
}

} // namespace

Barrier bar(const Case& current, const RecordAcceptance& asked, const Scene&) {
    if (auto why = in_phase(current, {Phase::tracking, Phase::settled, Phase::closed},
                            "suggestion.not_finished_yet"))
        return why;
    return accepted_strand(current, asked.strand) ? nothing()
                                                  : missing("suggestion.no_such_strand");
}

Decision rule(const Case& current, const RecordAcceptance& asked, const Scene& scene) {
    if (asked.held_on > scene.occasion.today())
        return invalid("held_on", "suggestion.date_in_future");
    if (asked.items.empty()) return invalid("items", "suggestion.name_a_criterion");
    if (auto why = wrong_people(current, asked, scene)) return Failure{*why};
    if (std::ranges::all_of(asked.items, &AcceptanceItem::passed))
        return happens(AcceptancePassed{asked.strand, asked.held_on, asked.deputies, asked.items,
                                        asked.deputies_say, asked.public_says, asked.findings,
                                        asked.files});
    const RoundNumber next = accepted_strand(current, asked.strand)->rounds.back().round + 1;
    return happens(AcceptanceFailed{asked.strand, next, asked.held_on, asked.deputies, asked.items,
                                    asked.deputies_say, asked.public_says, asked.findings,
                                    asked.files});
}

void apply(Case&, const AcceptancePassed&, const Occasion&) {
    // Read from the history: a case that passes stays as it is.
}

void apply(Case& current, const AcceptanceFailed& happened, const Occasion& occasion) {
    Strand* strand = strand_of(current, happened.strand);
    if (!strand) return;
    strand->rounds.push_back(new_round(happened.round, occasion.today()));
    current.closed_on.reset();
    current.phase = Phase::handling;
}

} // namespace huiyin::suggestion::rules
