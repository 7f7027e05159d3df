// 征询意见: each proposer for himself; what follows when the result does not satisfy.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

Barrier rating_open(const Case& current, StrandNumber number) {
    if (auto why = owes_reply(current, number)) return why;
    const ReplyStage stage = round_in_hand(current, number).stage;
    if (stage < ReplyStage::issued) return refuse("suggestion.not_issued");
    return stage == ReplyStage::issued ? nothing() : refuse("suggestion.rating_closed");
}

Barrier ballot_problem(const Ballot& ballot) {
    const bool dissatisfied = ballot.attitude == Satisfaction::dissatisfied ||
                              ballot.result == Satisfaction::dissatisfied;
    if (dissatisfied && ballot.reasons.empty())
        return wrong("ballot.reasons", "suggestion.say_why_dissatisfied");
    if (const auto again = first_repeated(ballot.reasons))
        return wrong(item_of("ballot.reasons", *again), "suggestion.named_twice");
    if (contains(ballot.reasons, DissatisfactionReason::other) && !ballot.words)
        return wrong("ballot.words", "suggestion.say_other_reason");
    return nothing();
}

const Vote* vote_of(const Round& round, const DeputyId& deputy) {
    const auto found = std::ranges::find(round.votes, deputy, &Vote::deputy);
    return found == round.votes.end() ? nullptr : &*found;
}

RatingOutcome outcome(Satisfaction satisfaction) {
    switch (satisfaction) {
    case Satisfaction::satisfied: return RatingOutcome::satisfied;
    case Satisfaction::basically_satisfied: return RatingOutcome::basically_satisfied;
    case Satisfaction::dissatisfied: return RatingOutcome::dissatisfied;
    }
    return RatingOutcome::no_response;
}

Barrier disputed(const Case& current, StrandNumber strand) {
    if (auto why = owes_reply(current, strand)) return why;
    return round_in_hand(current, strand).stage == ReplyStage::disputed
               ? nothing()
               : refuse("suggestion.nothing_disputed");
}

} // namespace

Barrier bar(const Case& current, const RateReply& asked, const Scene& scene) {
    if (auto why = rating_open(current, asked.strand)) return why;
    return by_signatory(current, scene);
}

Decision rule(const Case& current, const RateReply& asked, const Scene& scene) {
    if (auto why = ballot_problem(asked.ballot)) return Failure{*why};
    const Round& round = round_in_hand(current, asked.strand);
    const Vote* former = vote_of(round, scene.occasion.deputy);
    if (former && !former->form && former->ballot == asked.ballot) return unchanged();
    return happens(ReplyRated{asked.strand, round.round, scene.occasion.deputy, asked.ballot, {}});
}

void apply(Case& current, const ReplyRated& happened, const Occasion& occasion) {
    Round* round = round_of(current, happened.strand, happened.round);
    if (!round) return;
    std::erase_if(round->votes, [&](const Vote& vote) { return vote.deputy == happened.deputy; });
    round->votes.push_back({happened.deputy, happened.ballot, happened.form, occasion.today()});
}

Barrier bar(const Case& current, const EnterPaperRating& asked, const Scene&) {
    return rating_open(current, asked.strand);
}

Decision rule(const Case& current, const EnterPaperRating& asked, const Scene&) {
    if (!contains(signatories(current), asked.deputy))
        return invalid("deputy", "suggestion.not_a_proposer");
    if (asked.form.file.empty()) return invalid("form.file", "suggestion.attach_form");
    if (auto why = ballot_problem(asked.ballot)) return Failure{*why};
    const Round& round = round_in_hand(current, asked.strand);
    const Vote* former = vote_of(round, asked.deputy);
    if (former && !former->form) return refused("suggestion.rated_in_person");
    if (former && former->form == asked.form && former->ballot == asked.ballot) return unchanged();
    return happens(ReplyRated{asked.strand, round.round, asked.deputy, asked.ballot, asked.form});
}

Barrier bar(const Case& current, const CloseRating& asked, const Scene&) {
    return rating_open(current, asked.strand);
}

// The lead speaks for all, after asking them (鲁23 渝26); who has not answered has not answered.
Decision rule(const Case& current, const CloseRating& asked, const Scene&) {
    const Round& round = round_in_hand(current, asked.strand);
    RatingClosed closed{asked.strand, round.round, RatingOutcome::no_response,
                        RatingOutcome::no_response};
    const auto proposers = signatories(current);
    if (const Vote* official = proposers.empty() ? nullptr : vote_of(round, proposers.front())) {
        closed.attitude = outcome(official->ballot.attitude);
        closed.result = outcome(official->ballot.result);
    }
    return happens(closed);
}

void apply(Case& current, const RatingClosed& happened, const Occasion&) {
    if (Round* round = round_of(current, happened.strand, happened.round)) {
        round->attitude = happened.attitude;
        round->result = happened.result;
        round->stage = happened.result == RatingOutcome::dissatisfied ? ReplyStage::disputed
                                                                      : ReplyStage::settled;
    }
}

Barrier bar(const Case& current, const OrderRehandling& asked, const Scene&) {
    return disputed(current, asked.strand);
}

Decision rule(const Case& current, const OrderRehandling& asked, const Scene& scene) {
    const Round& round = round_in_hand(current, asked.strand);
    return happens(RehandlingOrdered{asked.strand, round.round + 1, asked.reason,
                                     current.assigned_on.value_or(scene.occasion.today())});
}

void apply(Case& current, const RehandlingOrdered& happened, const Occasion& occasion) {
    Strand* strand = strand_of(current, happened.strand);
    if (!strand || strand->rounds.empty()) return;
    strand->rounds.back().decision = happened.reason;
    strand->rounds.push_back(new_round(happened.round, occasion.today()));
}

Barrier bar(const Case& current, const ExplainInstead& asked, const Scene&) {
    return disputed(current, asked.strand);
}

Decision rule(const Case& current, const ExplainInstead& asked, const Scene&) {
    return happens(DissatisfactionExplained{
        asked.strand, round_in_hand(current, asked.strand).round, asked.explanation});
}

void apply(Case& current, const DissatisfactionExplained& happened, const Occasion&) {
    if (Round* round = round_of(current, happened.strand, happened.round)) {
        round->decision = happened.explanation;
        round->stage = ReplyStage::settled;
    }
}

} // namespace huiyin::suggestion::rules
