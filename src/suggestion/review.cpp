// 审查: what the office makes of a submitted suggestion.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

Barrier under_review(const Case& current) {
    return in_phase(current, {Phase::submitted}, "suggestion.not_under_review");
}

// Every refusal is given coded reasons and a note.
template <class Happened, class Asked>
Decision with_reasons(const Asked& asked) {
    if (asked.reasons.empty()) return invalid("reasons", "suggestion.needs_reason");
    if (const auto again = first_repeated(asked.reasons))
        return invalid(item_of("reasons", *again), "suggestion.named_twice");
    return happens(Happened{asked.reasons, asked.note});
}

template <class Happened>
void review_ends(Case& current, const Happened& happened, Phase phase) {
    current.phase = phase;
    current.review_reasons = happened.reasons;
    current.review_note = happened.note;
}

} // namespace

Barrier bar(const Case& current, const SendBack&, const Scene&) { return under_review(current); }

Decision rule(const Case&, const SendBack& asked, const Scene&) {
    return with_reasons<SentBack>(asked);
}

void apply(Case& current, const SentBack& happened, const Occasion&) {
    review_ends(current, happened, Phase::sent_back);
}

Barrier bar(const Case& current, const ConvertToLetter&, const Scene&) {
    return under_review(current);
}

Decision rule(const Case&, const ConvertToLetter& asked, const Scene&) {
    return with_reasons<ConvertedToLetter>(asked);
}

void apply(Case& current, const ConvertedToLetter& happened, const Occasion&) {
    review_ends(current, happened, Phase::letter);
}

Barrier bar(const Case& current, const KeepForReference&, const Scene&) {
    return under_review(current);
}

Decision rule(const Case&, const KeepForReference& asked, const Scene&) {
    return with_reasons<KeptForReference>(asked);
}

void apply(Case& current, const KeptForReference& happened, const Occasion&) {
    review_ends(current, happened, Phase::reference);
}

Barrier bar(const Case& current, const DeclineSuggestion&, const Scene&) {
    return under_review(current);
}

Decision rule(const Case&, const DeclineSuggestion& asked, const Scene&) {
    return with_reasons<SuggestionDeclined>(asked);
}

void apply(Case& current, const SuggestionDeclined& happened, const Occasion&) {
    review_ends(current, happened, Phase::declined);
}

Barrier bar(const Case& current, const Docket&, const Scene&) { return under_review(current); }

Decision rule(const Case& current, const Docket&, const Scene& scene) {
    if (scene.context.next_number < 1) return refused("suggestion.no_number_known");
    return happens(
        Docketed{scene.context.next_number, current.term, current.session, current.channel});
}

void apply(Case& current, const Docketed& happened, const Occasion& occasion) {
    current.phase = Phase::docketed;
    current.docket = {happened.number, happened.term, happened.session, happened.channel};
    current.docketed_on = occasion.today();
}

Barrier bar(const Case& current, const Classify&, const Scene&) {
    return in_phase(current, {Phase::docketed, Phase::handling}, "suggestion.not_classifiable");
}

Decision rule(const Case& current, const Classify& asked, const Scene&) {
    if (current.subject == asked.subject && current.handling_class == asked.handling_class)
        return unchanged();
    return happens(Classified{asked.subject, asked.handling_class, asked.note});
}

void apply(Case& current, const Classified& happened, const Occasion&) {
    current.subject = happened.subject;
    current.handling_class = happened.handling_class;
}

} // namespace huiyin::suggestion::rules
