// 答复函 inside the unit and before the office: drafted, approved, signed, passed.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

// The reply is in work and has come as far as one of `stages`.
Barrier at_stage(const Case& current, StrandNumber strand, std::initializer_list<ReplyStage> stages,
                 Sentence otherwise) {
    if (auto why = first_of({reply_in_work(current, strand), in_hand(current, strand)})) return why;
    return contains(stages, round_in_hand(current, strand).stage) ? nothing()
                                                                  : refuse(std::move(otherwise));
}

// Each numbered demand is answered once; a separate unit answers those that are its part.
Barrier unanswered(const Case& current, const Strand& strand, const Reply& reply) {
    const auto demands = static_cast<std::int64_t>(current.content.demands.size());
    std::vector<std::int64_t> answered;
    for (std::size_t i = 0; i < reply.answers.size(); ++i) {
        const std::string field = item_of("reply.answers", i) + ".demand";
        const std::int64_t demand = reply.answers[i].demand;
        if (demand < 1 || demand > demands)
            return wrong(field, {"suggestion.no_such_demand", {{"last", std::to_string(demands)}}});
        if (contains(answered, demand)) return wrong(field, "suggestion.demand_answered_twice");
        answered.push_back(demand);
    }
    if (strand.role == StrandRole::separate && !answered.empty()) return nothing();
    for (std::int64_t demand = 1; demand <= demands; ++demand)
        if (!contains(answered, demand))
            return wrong("reply.answers",
                         {"suggestion.demand_unanswered", {{"demand", std::to_string(demand)}}});
    return nothing();
}

// A plan without a date is no answer: what, who and by when.
Barrier promise_problem(const Reply& reply, const Scene& scene) {
    const bool obliged = reply.kind == AnswerKind::in_progress || reply.kind == AnswerKind::planned;
    if (obliged && reply.promises.empty())
        return wrong("reply.promises", "suggestion.needs_promises");
    for (std::size_t i = 0; i < reply.promises.size(); ++i)
        if (reply.promises[i].due <= scene.occasion.today())
            return wrong(item_of("reply.promises", i) + ".due", "suggestion.date_not_future");
    return nothing();
}

void send_back(Case& current, StrandNumber strand, RoundNumber number, const Text<1000>& reason) {
    if (Round* round = round_of(current, strand, number)) {
        round->stage = ReplyStage::none;
        round->sent_back_because = reason;
        round->signatory.reset();
        round->document_no.reset();
    }
}

} // namespace

Barrier bar(const Case& current, const DraftReply& asked, const Scene&) {
    return first_of({reply_in_work(current, asked.strand), in_hand(current, asked.strand)});
}

Decision rule(const Case& current, const DraftReply& asked, const Scene& scene) {
    const Strand& strand = *find_strand(current, asked.strand);
    if (auto why = first_of(
            {unanswered(current, strand, asked.reply), promise_problem(asked.reply, scene)}))
        return Failure{*why};
    const Round& round = *current_round(strand);
    if (round.stage == ReplyStage::drafted && round.reply == asked.reply) return unchanged();
    return happens(ReplyDrafted{asked.strand, round.round, asked.reply});
}

// A new draft starts the chain of signatures anew.
void apply(Case& current, const ReplyDrafted& happened, const Occasion&) {
    if (Round* round = round_of(current, happened.strand, happened.round)) {
        round->stage = ReplyStage::drafted;
        round->reply = happened.reply;
        round->sent_back_because.reset();
        round->signatory.reset();
        round->document_no.reset();
    }
}

Barrier bar(const Case& current, const ApproveReply& asked, const Scene&) {
    return at_stage(current, asked.strand, {ReplyStage::drafted}, "suggestion.no_draft_to_approve");
}

Decision rule(const Case& current, const ApproveReply& asked, const Scene&) {
    return happens(
        ReplyApproved{asked.strand, round_in_hand(current, asked.strand).round, asked.note});
}

void apply(Case& current, const ReplyApproved& happened, const Occasion&) {
    if (Round* round = round_of(current, happened.strand, happened.round))
        round->stage = ReplyStage::approved;
}

Barrier bar(const Case& current, const RejectReply& asked, const Scene&) {
    return at_stage(current, asked.strand, {ReplyStage::drafted, ReplyStage::approved},
                    "suggestion.nothing_to_reject");
}

Decision rule(const Case& current, const RejectReply& asked, const Scene&) {
    return happens(
        ReplyRejected{asked.strand, round_in_hand(current, asked.strand).round, asked.reason});
}

void apply(Case& current, const ReplyRejected& happened, const Occasion&) {
    send_back(current, happened.strand, happened.round, happened.reason);
}

Barrier bar(const Case& current, const SignReply& asked, const Scene&) {
    return at_stage(current, asked.strand, {ReplyStage::approved}, "suggestion.not_approved");
}

Decision rule(const Case& current, const SignReply& asked, const Scene&) {
    return happens(ReplySigned{asked.strand, round_in_hand(current, asked.strand).round,
                               asked.signatory, asked.document_no});
}

void apply(Case& current, const ReplySigned& happened, const Occasion&) {
    if (Round* round = round_of(current, happened.strand, happened.round)) {
        round->stage = ReplyStage::signed_by_head;
        round->signatory = happened.signatory;
        round->document_no = happened.document_no;
    }
}

Barrier bar(const Case& current, const PassReply& asked, const Scene&) {
    return at_stage(current, asked.strand, {ReplyStage::signed_by_head}, "suggestion.not_signed");
}

Decision rule(const Case& current, const PassReply& asked, const Scene&) {
    return happens(ReplyPassed{asked.strand, round_in_hand(current, asked.strand).round});
}

void apply(Case& current, const ReplyPassed& happened, const Occasion&) {
    if (Round* round = round_of(current, happened.strand, happened.round))
        round->stage = ReplyStage::passed;
}

Barrier bar(const Case& current, const SendBackReply& asked, const Scene&) {
    return at_stage(current, asked.strand, {ReplyStage::signed_by_head, ReplyStage::passed},
                    "suggestion.not_signed");
}

Decision rule(const Case& current, const SendBackReply& asked, const Scene&) {
    return happens(
        ReplySentBack{asked.strand, round_in_hand(current, asked.strand).round, asked.reason});
}

void apply(Case& current, const ReplySentBack& happened, const Occasion&) {
    send_back(current, happened.strand, happened.round, happened.reason);
}

} // namespace huiyin::suggestion::rules
