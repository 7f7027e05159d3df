// 催办单 and 督办通知单: the rungs above the reminder, each once (mechanism M4).

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

RoundNumber number_in_hand(const Case& current, StrandNumber number) {
    const Strand* strand = find_strand(current, number);
    const Round* round = strand ? current_round(*strand) : nullptr;
    return round ? round->round : 0;
}

bool was_sent(const Case& current, StrandNumber strand, PaperKind kind) {
    return std::ranges::any_of(current.papers, [&](const Paper& paper) {
        return paper.strand == strand && paper.kind == kind &&
               paper.round == number_in_hand(current, strand);
    });
}

} // namespace

Barrier bar(const Case& current, const SendPaper& asked, const Scene&) {
    if (auto why = in_play(current, asked.strand)) return why;
    return was_sent(current, asked.strand, PaperKind::order) ? refuse("suggestion.last_rung_sent")
                                                             : nothing();
}

Decision rule(const Case& current, const SendPaper& asked, const Scene& scene) {
    const bool chased = was_sent(current, asked.strand, PaperKind::chaser);
    if (asked.kind == PaperKind::chaser && chased) return invalid("kind", "suggestion.chaser_sent");
    if (asked.kind == PaperKind::order && !chased) return invalid("kind", "suggestion.chase_first");
    if (asked.kind == PaperKind::order && !asked.signed_by)
        return invalid("signed_by", "suggestion.order_needs_leader");
    if (asked.signed_by && !leads(*asked.signed_by, scene))
        return invalid("signed_by", "suggestion.no_such_leader");
    if (asked.answer_by <= scene.occasion.today())
        return invalid("answer_by", "suggestion.date_not_future");
    return happens(PaperSent{static_cast<PaperNumber>(current.papers.size()) + 1, asked.kind,
                             asked.strand, number_in_hand(current, asked.strand), asked.signed_by,
                             asked.words, asked.answer_by});
}

void apply(Case& current, const PaperSent& happened, const Occasion& occasion) {
    current.papers.push_back({happened.paper,
                              happened.kind,
                              happened.strand,
                              happened.round,
                              occasion.today(),
                              happened.answer_by,
                              {}});
}

Barrier bar(const Case& current, const AnswerPaper& asked, const Scene&) {
    if (auto why = running(current)) return why;
    const Paper* paper = find_paper(current, asked.paper);
    if (!paper) return missing("suggestion.no_such_paper");
    return paper->answered_on ? refuse("suggestion.paper_answered") : nothing();
}

Decision rule(const Case& current, const AnswerPaper& asked, const Scene&) {
    return happens(PaperAnswered{asked.paper, find_paper(current, asked.paper)->strand, asked.words,
                                 asked.files});
}

void apply(Case& current, const PaperAnswered& happened, const Occasion& occasion) {
    if (find_paper(current, happened.paper))
        current.papers[static_cast<std::size_t>(happened.paper) - 1].answered_on = occasion.today();
}

} // namespace huiyin::suggestion::rules
