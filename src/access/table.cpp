#include "access/table.hpp"

#include "base/alternatives.hpp"

#include <algorithm>

namespace huiyin::access {
namespace {

using namespace suggestion;
using enum Party;
using Parties = std::vector<Party>;
using Phases = std::vector<Phase>;

const Phases new_case{Phase::unopened};
const Phases draft_only{Phase::draft};
const Phases drafting{Phase::draft, Phase::sent_back};
const Phases drafting_or_review{Phase::draft, Phase::sent_back, Phase::submitted};
const Phases review{Phase::submitted};
const Phases waiting{Phase::docketed};
const Phases review_or_waiting{Phase::submitted, Phase::docketed};
const Phases before_reply{Phase::submitted, Phase::sent_back, Phase::docketed, Phase::handling};
const Phases in_hand{Phase::handling};
const Phases waiting_or_in_hand{Phase::docketed, Phase::handling};
const Phases rating{Phase::handling, Phase::answered};
const Phases promising{Phase::handling, Phase::answered, Phase::tracking};
const Phases unfinished{Phase::docketed, Phase::handling, Phase::answered, Phase::tracking};
const Phases running{Phase::handling, Phase::answered, Phase::tracking, Phase::settled};
const Phases published{Phase::handling, Phase::answered, Phase::tracking, Phase::settled,
                       Phase::closed};
const Phases all_done{Phase::settled};
const Phases on_the_list{Phase::docketed, Phase::handling, Phase::answered, Phase::tracking,
                         Phase::settled};
const Phases done{Phase::tracking, Phase::settled, Phase::closed};
const Phases on_record{Phase::submitted, Phase::sent_back, Phase::docketed,  Phase::handling,
                       Phase::answered,  Phase::tracking,  Phase::settled,   Phase::closed,
                       Phase::withdrawn, Phase::letter,    Phase::reference, Phase::declined};

const Parties by_deputy{deputy};
const Parties by_office{deputies_office};
const Parties by_government{government_office};
const Parties by_offices{deputies_office, government_office};
const Parties by_leader{leader, chair};
// The government office handles what it has not handed on.
const Parties by_unit{unit_clerk, unit_head, government_office};
const Parties by_readers{deputies_office, station};
const Parties by_head{unit_head};
const Parties by_congress{deputies_office, chair};
const Parties by_committee{committee};
const Parties by_chief{leader, chair};

template <class Asked>
Row row(const Parties& parties, const Phases& phases, Guard guard = Guard::none) {
    return {place_of_kind<Command, Asked>, parties, phases, guard};
}

std::vector<Row> proposing() {
    return {
        row<OpenDraft>(by_deputy, new_case, Guard::own_seat),
        row<OpenDraft>(by_office, new_case, Guard::paper_form),
        row<SaveDraft>(by_deputy, drafting, Guard::drafts),
        row<SaveDraft>(by_office, drafting, Guard::entered_it),
        row<DiscardDraft>(by_deputy, draft_only, Guard::drafts),
        row<DiscardDraft>(by_office, draft_only, Guard::entered_it),
        row<InviteCoProposers>(by_deputy, drafting, Guard::drafts),
        row<WithdrawInvitation>(by_deputy, drafting, Guard::drafts),
        row<ConfirmCoProposal>(by_deputy, drafting, Guard::invited),
        row<DeclineCoProposal>(by_deputy, drafting, Guard::invited),
        row<Submit>(by_deputy, drafting, Guard::submits),
        row<Submit>(by_office, drafting, Guard::entered_it),
        row<RequestWithdrawal>(by_deputy, before_reply, Guard::leads),
        row<AgreeToWithdrawal>(by_deputy, before_reply, Guard::signed_it),
        row<RefuseWithdrawal>(by_deputy, before_reply, Guard::signed_it),
    };
}

std::vector<Row> talking() {
    return {
        row<RequestTalk>(by_deputy, drafting, Guard::drafts),
        row<RequestTalk>(by_office, drafting, Guard::entered_it),
        row<WithdrawTalk>(by_deputy, drafting, Guard::drafts),
        row<WithdrawTalk>(by_office, drafting, Guard::entered_it),
        row<AnswerTalk>(by_unit, drafting, Guard::asked_to_talk),
        row<ConfirmTalk>(by_deputy, drafting_or_review, Guard::drafts),
        row<ConfirmTalk>(by_office, drafting_or_review, Guard::entered_it),
        row<CorrectTalk>(by_deputy, drafting_or_review, Guard::drafts),
        row<CorrectTalk>(by_office, drafting_or_review, Guard::entered_it),
    };
}

std::vector<Row> reading() {
    return {
        row<RequestReading>(by_deputy, drafting, Guard::drafts),
        row<RequestReading>(by_office, drafting, Guard::entered_it),
        row<WithdrawReading>(by_deputy, drafting, Guard::drafts),
        row<WithdrawReading>(by_office, drafting, Guard::entered_it),
        row<CommentDraft>(by_readers, drafting, Guard::asked_to_read),
        row<SettleComment>(by_deputy, drafting, Guard::drafts),
        row<SettleComment>(by_office, drafting, Guard::entered_it),
    };
}

std::vector<Row> review_and_assignment() {
    return {
        row<SendBack>(by_office, review),
        row<ConvertToLetter>(by_office, review),
        row<KeepForReference>(by_office, review),
        row<DeclineSuggestion>(by_office, review),
        row<Docket>(by_office, review),
        row<Classify>(by_office, waiting_or_in_hand),
        row<ScoreQuality>(by_office, review_or_waiting),
        row<PreAssign>(by_office, waiting),
        row<ObjectToPreAssignment>(by_unit, waiting, Guard::planned_unit),
        row<Assign>(by_office, waiting),
        row<SubAssign>(by_government, in_hand, Guard::holds_strand),
        row<AddCoUnit>(by_office, in_hand),
        row<SignIn>(by_unit, in_hand, Guard::holds_strand),
        row<RequestReturn>(by_unit, in_hand, Guard::holds_strand),
        row<GrantReturn>(by_offices, in_hand, Guard::decides_return),
        row<GrantReturn>(by_leader, in_hand, Guard::decides_dispute),
        row<RefuseReturn>(by_offices, in_hand, Guard::decides_return),
        row<RefuseReturn>(by_leader, in_hand, Guard::decides_dispute),
        row<Reassign>(by_offices, in_hand, Guard::assigned_strand),
    };
}

std::vector<Row> handling() {
    return {
        row<NameResponsible>(by_unit, running, Guard::holds_strand),
        row<FilePlan>(by_unit, running, Guard::holds_strand),
        row<RecordContact>(by_unit, running, Guard::contacts_proposers),
        row<RecordContact>(by_office, running, Guard::keeps_names),
        row<ConfirmContact>(by_deputy, running, Guard::was_contacted),
        row<ReportProgress>(by_unit, running, Guard::holds_strand),
        row<Remind>(by_office, promising),
        row<Remind>(by_government, promising, Guard::assigned_strand),
        row<RequestExtension>(by_unit, in_hand, Guard::holds_strand),
        row<GrantExtension>(by_office, in_hand),
        row<RefuseExtension>(by_office, in_hand),
        row<GiveCoOpinion>(by_unit, in_hand, Guard::holds_strand),
        row<SendBackCoOpinion>(by_unit, in_hand, Guard::leads_handling),
        row<NoteMissingCoOpinion>(by_unit, in_hand, Guard::leads_handling),
    };
}

std::vector<Row> replying_and_rating() {
    return {
        row<DraftReply>(by_unit, in_hand, Guard::holds_strand),
        row<ApproveReply>(by_unit, in_hand, Guard::holds_strand),
        row<RejectReply>(by_unit, in_hand, Guard::holds_strand),
        row<SignReply>(by_head, in_hand, Guard::holds_strand),
        row<PassReply>(by_offices, in_hand, Guard::checks_reply),
        row<SendBackReply>(by_offices, in_hand, Guard::checks_reply),
        row<IssueReply>(by_unit, in_hand, Guard::holds_strand),
        row<AcknowledgeReply>(by_deputy, running, Guard::signed_it),
        row<DecidePublication>(by_office, published),
        row<RateReply>(by_deputy, rating, Guard::signed_it),
        row<EnterPaperRating>(by_office, rating),
        row<CloseRating>(by_office, rating),
        row<OrderRehandling>(by_office, rating),
        row<ExplainInstead>(by_office, rating),
    };
}

std::vector<Row> promises_and_end() {
    return {
        row<ReportPromise>(by_unit, promising, Guard::holds_promise),
        row<ProlongPromise>(by_unit, promising, Guard::holds_promise),
        row<ClaimPromiseKept>(by_unit, promising, Guard::holds_promise),
        row<ConfirmPromiseKept>(by_office, promising),
        row<RejectPromiseClaim>(by_office, promising),
        row<RatePromise>(by_deputy, running, Guard::signed_it),
        row<Close>(by_office, all_done),
        row<CarryOver>(by_office, unfinished),
        row<JoinHandling>(by_office, in_hand),
        row<LeaveJoinedHandling>(by_office, running),
        row<LinkCase>(by_office, on_record),
        row<LinkCase>(by_deputy, drafting, Guard::drafts),
        row<LinkCase>(by_office, draft_only, Guard::entered_it),
        row<UnlinkCase>(by_office, on_record),
        row<UnlinkCase>(by_deputy, drafting, Guard::drafts),
        row<UnlinkCase>(by_office, draft_only, Guard::entered_it),
    };
}

std::vector<Row> supervision() {
    return {
        row<ProposeKey>({deputies_office, committee}, on_the_list),
        row<SelectKey>(by_congress, on_the_list),
        row<ReleaseKey>(by_congress, on_the_list),
        row<NameSupervisor>(by_congress, on_the_list),
        row<NameLeadingOfficial>(by_office, on_the_list),
        row<NameLeadingOfficial>(by_government, on_the_list, Guard::own_congress),
        row<RecordLeaderStep>(by_chief, running, Guard::leads_case),
        row<RecordLeaderStep>(by_government, running, Guard::own_congress),
        row<HoldSpecialMeeting>(by_unit, running, Guard::holds_strand),
        row<RecordSupervision>(by_office, published),
        row<RecordSupervision>(by_committee, published, Guard::supervises),
        row<HoldPoll>(by_office, published),
        row<HoldPoll>(by_committee, published, Guard::supervises),
        row<OrderRectification>(by_office, running),
        row<OrderRectification>(by_committee, running, Guard::supervises),
        row<ReportRectification>(by_unit, running, Guard::has_to_put_right),
        row<VerifyRectification>(by_office, running),
        row<VerifyRectification>(by_committee, running, Guard::supervises),
        row<RejectRectification>(by_office, running),
        row<RejectRectification>(by_committee, running, Guard::supervises),
        row<SendPaper>(by_office, running),
        row<SendPaper>(by_committee, running, Guard::supervises),
        row<SendPaper>(by_government, running, Guard::assigned_strand),
        row<AnswerPaper>(by_unit, running, Guard::has_to_answer),
        row<RecordAcceptance>(by_office, done),
        row<RecordAcceptance>(by_committee, done, Guard::supervises),
        row<WaiveDuty>(by_office, running),
    };
}

} // namespace

const std::vector<Row>& table() {
    static const auto rows = [] {
        std::vector<Row> all;
        for (const auto& part :
             {proposing(), talking(), reading(), review_and_assignment(), handling(),
              replying_and_rating(), promises_and_end(), supervision()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return rows;
}

// The rows of a command stand together; flaws() sees to it.
std::span<const Row> rows_of(std::size_t command) {
    const auto rows = std::ranges::equal_range(table(), command, {}, &Row::command);
    return {rows.begin(), rows.end()};
}

} // namespace huiyin::access
