// From the draft of the reply to the closing.

#include "demo/steps.hpp"

#include <algorithm>

namespace huiyin::demo::steps {
namespace {

using namespace suggestion;

bool promises_something(AnswerKind kind) {
    return kind == AnswerKind::in_progress || kind == AnswerKind::planned;
}

constexpr std::string_view supplement = "（根据审核意见已作补充。）";

Reply reply_of(const Case& state, const Scene& scene, const Round& round) {
    Reply reply{.kind = scene.fate.answer};
    if (round.round > 1 && reply.kind == AnswerKind::reference_only)
        reply.kind = AnswerKind::in_progress;
    reply.body = {"您提出的《" + state.content.title.value +
                  "》收悉。我单位高度重视，到现场查看并与代表沟通，现将办理情况答复如下。"};
    if (round.sent_back_because) reply.body.value += supplement;
    for (std::size_t i = 0; i < state.content.demands.size(); ++i)
        reply.answers.push_back({static_cast<std::int64_t>(i) + 1,
                                 {i == 0 ? "已纳入工作安排，由分管领导负责，按计划推进。"
                                         : "已会同有关单位研究，将结合实际落实。"}});
    if (promises_something(reply.kind))
        reply.promises.push_back({{scene.fate.promise},
                                  {"分管副局长"},
                                  scene.today + std::chrono::days{scene.fate.promise_days}});
    return reply;
}

bool is_supplemented(const Round& round) { return round.reply->body.value.ends_with(supplement); }

bool is_time_to_reply(const Strand& strand, const Scene& scene) {
    const Round& round = strand.rounds.back();
    const std::int64_t days = strand.rounds.size() > 1 ? 18 : scene.fate.reply_days;
    return scene.today >= round.began_on + std::chrono::days{days};
}

bool opinions_are_in(const Case& state) {
    return std::all_of(state.strands.begin(), state.strands.end(), [](const Strand& strand) {
        return strand.role != StrandRole::co || !is_active(strand) ||
               strand.state == StrandState::opinion_given ||
               strand.state == StrandState::opinion_missing;
    });
}

} // namespace

MaybeDeed answer(const Case& state, const Strand& strand, const Scene& scene) {
    const Unit* unit = unit_of(scene, strand.unit);
    if (unit == nullptr || strand.state != StrandState::signed_in) return {};
    const Round& round = strand.rounds.back();
    switch (round.stage) {
    case ReplyStage::none:
        if (!is_time_to_reply(strand, scene)) return {};
        return Deed{unit->clerk, DraftReply{strand.strand, reply_of(state, scene, round)}};
    case ReplyStage::drafted:
        if (scene.fate.reply_rejected && round.round == 1 && !is_supplemented(round))
            return Deed{unit->head, RejectReply{strand.strand, {"时限不明确，请补充。"}}};
        return Deed{unit->head, ApproveReply{strand.strand, {}}};
    case ReplyStage::approved:
        return Deed{unit->head, SignReply{strand.strand,
                                          {{"郑局长"}, {"局长"}},
                                          {"函〔" + iso(scene.today).substr(0, 4) + "〕" +
                                           std::to_string(state.docket->number) + "号"}}};
    case ReplyStage::signed_by_head:
        if (scene.fate.reply_sent_back && round.round == 1 && !is_supplemented(round))
            return Deed{scene.roster.government.person,
                        SendBackReply{strand.strand, {"第二项建议没有正面回应，请补充后再报。"}}};
        return Deed{scene.roster.government.person, PassReply{strand.strand}};
    case ReplyStage::passed:
        if (!opinions_are_in(state)) return {};
        return Deed{unit->clerk, IssueReply{strand.strand, {}}};
    default: return {};
    }
}

namespace {

Ballot ballot_of(const Fate& fate, RoundNumber round) {
    Ballot ballot{.attitude = fate.attitude,
                  .result = round > 1 ? fate.second_result : fate.result};
    if (ballot.attitude == Satisfaction::dissatisfied ||
        ballot.result == Satisfaction::dissatisfied) {
        ballot.reasons = {DissatisfactionReason::no_measures};
        ballot.words = Text<1000>{"答复没有明确时间，希望重新办理。"};
        ballot.wants_rehandling = true;
    }
    return ballot;
}

bool has_voted(const Round& round, const DeputyId& deputy) {
    return std::any_of(round.votes.begin(), round.votes.end(),
                       [&](const Vote& vote) { return vote.deputy == deputy; });
}

MaybeDeed vote(const Strand& strand, const Scene& scene) {
    const Round& round = strand.rounds.back();
    if (!scene.fate.silent)
        for (const Receipt& receipt : round.receipts) {
            const Ballot ballot = ballot_of(scene.fate, round.round);
            if (!receipt.acknowledged_on)
                return Deed{person_of(scene.roster, receipt.deputy),
                            AcknowledgeReply{strand.strand}};
            if (has_voted(round, receipt.deputy) || !after_working_days(scene, *round.issued_on, 5))
                continue;
            if (scene.fate.rated_on_paper && &receipt == &round.receipts.front())
                return Deed{
                    scene.roster.desk.person,
                    EnterPaperRating{strand.strand, receipt.deputy, ballot, scene.paper_form}};
            return Deed{person_of(scene.roster, receipt.deputy), RateReply{strand.strand, ballot}};
        }
    if (!after_working_days(scene, *round.issued_on, 17)) return {};
    return Deed{scene.roster.desk.person, CloseRating{strand.strand}};
}

} // namespace

MaybeDeed rate(const Case& state, const Strand& strand, const Scene& scene) {
    const Round& round = strand.rounds.back();
    if (round.stage == ReplyStage::issued) {
        if (!state.publication && after_working_days(scene, *round.issued_on, 8))
            return Deed{scene.roster.desk.person,
                        DecidePublication{state.content.confidential ? Publicity::not_public
                                                                     : state.content.publicity_wish,
                                          {"经审查不涉密，按代表意愿公开。"}}};
        return vote(strand, scene);
    }
    if (round.stage != ReplyStage::disputed) return {};
    if (scene.fate.explained || round.round > 1)
        return Deed{scene.roster.desk.person,
                    ExplainInstead{strand.strand, {"已当面说明受规划条件限制，代表表示理解。"}}};
    return Deed{scene.roster.desk.person,
                OrderRehandling{strand.strand, {"代表对结果不满意且理由具体，退回重新办理。"}}};
}

namespace {

// What the desk says to a claim. One that is found wanting was made a little early, and is looked
// at on the day itself.
MaybeDeed answer_claim(const Promise& promise, const Scene& scene) {
    const PersonId desk = scene.roster.desk.person;
    if (!scene.fate.promise_claim_rejected || scene.today >= promise.due + std::chrono::days{20})
        return Deed{desk, ConfirmPromiseKept{promise.promise, {}}};
    if (scene.today < promise.due) return {};
    return Deed{desk, RejectPromiseClaim{promise.promise, {"现场查看尚未完工，请完成后再报。"}}};
}

MaybeDeed rate_promise(const Case& state, const Promise& promise, const Scene& scene) {
    if (!promise.kept_on || after_working_days(scene, *promise.kept_on, 10) ||
        !after_working_days(scene, *promise.kept_on, 3))
        return {};
    for (const DeputyId& deputy : signatories(state))
        if (std::ranges::count(promise.votes, deputy, &PromiseVote::deputy) == 0)
            return Deed{person_of(scene.roster, deputy),
                        RatePromise{promise.promise, Satisfaction::satisfied, {}}};
    return {};
}

bool is_claimed_now(const Promise& promise, const Scene& scene) {
    using std::chrono::days;
    if (!scene.fate.promise_claim_rejected) return scene.today >= promise.due - days{3};
    const bool early = scene.today < promise.due && scene.today + days{5} >= promise.due;
    return early || scene.today >= promise.due + days{21};
}

MaybeDeed work_on_promise(const Promise& promise, const Unit& unit, const Scene& scene) {
    using std::chrono::days;
    if (scene.fate.promise_forgotten) return {};
    if (scene.fate.promise_prolonged && promise.due == promise.first_due &&
        scene.today + days{10} >= promise.due)
        return Deed{
            unit.clerk,
            ProlongPromise{promise.promise, promise.due + days{90}, {"受雨季影响，工期顺延。"}}};
    if (!is_claimed_now(promise, scene)) return {};
    return Deed{unit.clerk, ClaimPromiseKept{
                                promise.promise, {"已完成并投入使用，详见现场照片和验收表。"}, {}}};
}

MaybeDeed promise_step(const Case& state, const Promise& promise, const Scene& scene) {
    const Strand* strand = find_strand(state, promise.strand);
    const Unit* unit = strand != nullptr ? unit_of(scene, strand->unit) : nullptr;
    if (unit == nullptr) return {};
    switch (promise.state) {
    case PromiseState::open: return work_on_promise(promise, *unit, scene);
    case PromiseState::claimed: return answer_claim(promise, scene);
    case PromiseState::kept: return rate_promise(state, promise, scene);
    }
    return {};
}

bool is_new_year(const Case& state, const Scene& scene) {
    const std::chrono::year_month_day today{scene.today};
    return today.month() == std::chrono::January && state.assigned_on &&
           std::chrono::year_month_day{*state.assigned_on}.year() < today.year() &&
           state.carried_to_year.value_or(0) < int{today.year()};
}

} // namespace

MaybeDeed keep_promises(const Case& state, const Scene& scene) {
    for (const Promise& promise : state.promises)
        if (auto deed = promise_step(state, promise, scene)) return deed;
    if (state.phase == Phase::tracking && is_new_year(state, scene)) {
        const auto year = int{std::chrono::year_month_day{scene.today}.year()};
        return Deed{
            scene.roster.desk.person,
            CarryOver{year, state.docket->term, {"承诺事项尚未完成，转入下一年度继续跟踪。"}}};
    }
    return {};
}

MaybeDeed close(const Case& state, const Scene& scene) {
    if (state.phase != Phase::settled || scene.fate.never_closed) return {};
    return Deed{scene.roster.desk.person, Close{Text<1000>{"办理完毕，销号。"}}};
}

} // namespace huiyin::demo::steps
