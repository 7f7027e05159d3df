// Every command there is: carried out once, and before that refused to the wrong person, in a wrong
// phase, and on a page that is no longer what it was; and rehearsed, which changes nothing.

#include "access/table.hpp"
#include "base/alternatives.hpp"
#include "small_world.hpp"

#include <set>
#include <utility>

namespace huiyin::app {
namespace {

using namespace suggestion;

// Whether anybody may give the command in a phase.
bool is_open_in(Phase phase, const Command& command) {
    return std::ranges::any_of(access::rows_of(command.index()), [&](const access::Row& row) {
        return std::ranges::count(row.phases, phase) > 0;
    });
}

struct Probed : SmallWorld {
    Probed() {
        closed = issued(content("已经结束的建议"));
        for (const char* deputy : {"ann", "bob"}) done(deputy, closed, RateReply{1, pleased()});
        done("desk", closed, CloseRating{1});
        done("desk", closed, Close{{}});
        draft = draft_of_ann(content("没有提交的草稿"));
        before_each = [this](const char* person, const CaseId& id, const Command& command) {
            probe(person, id, command);
        };
    }

    // The same command: refused, with nothing stored.
    void refuses(ErrorCode code, const char* person, const CaseId& id, const Command& command,
                 std::optional<Version> seen = {}) {
        const Version before = store()->version(StreamId{id.value});
        const auto refused = attempt(person, id, command, seen);
        REQUIRE(!refused);
        CHECK(name_of_code(refused.error().code) == name_of_code(code));
        CHECK(!told(refused.error()).empty());
        CHECK(store()->version(StreamId{id.value}) == before);
    }

    void probe(const char* person, const CaseId& id, const Command& command) {
        const std::string name = name_in(command);
        CAPTURE(name);
        refuses(ErrorCode::not_found, "stranger", id, command);
        const Version seen = page(person, id).version;
        refuses(ErrorCode::conflict, person, id, command, seen - 1);
        if (!is_open_in(Phase::closed, command))
            refuses_in_wrong_phase(person, closed, command);
        else if (!is_open_in(Phase::draft, command))
            refuses_in_wrong_phase(person, draft, command);
        rehearses(person, id, command);
        carried_out.insert(name);
    }

    void rehearses(const char* person, const CaseId& id, const Command& command) {
        const std::string before = everything(person, id);
        const Version version = store()->version(StreamId{id.value});
        const auto would = rehearsed(person, id, command);
        REQUIRE(would);
        CHECK(would->starts_with("{\"version\":"));
        CHECK(would->find("\"happens\":[{\"version\":") != std::string::npos);
        CHECK(store()->version(StreamId{id.value}) == version);
        CHECK(everything(person, id) == before);
        const auto refused = rehearsed("stranger", id, command);
        REQUIRE(!refused);
        CHECK(refused.error().code == ErrorCode::not_found);
    }

    // In a wrong phase the right person is refused; whoever may not see that case learns nothing.
    void refuses_in_wrong_phase(const char* person, const CaseId& id, const Command& command) {
        const auto refused = attempt(person, id, command);
        REQUIRE(!refused);
        const ErrorCode code = refused.error().code;
        CHECK((code == ErrorCode::refused || code == ErrorCode::not_found));
    }

    static std::string name_of_code(ErrorCode code) {
        switch (code) {
        case ErrorCode::invalid: return "invalid";
        case ErrorCode::forbidden: return "forbidden";
        case ErrorCode::not_found: return "not_found";
        case ErrorCode::conflict: return "conflict";
        case ErrorCode::refused: return "refused";
        case ErrorCode::unavailable: return "unavailable";
        }
        return {};
    }

    CaseId closed;
    CaseId draft;
    std::set<std::string> carried_out = {};
};

struct AllOfThem : Probed {
    void drafting() {
        const CaseId id = draft_of_ann();
        done("ann", id, SaveDraft{content()});
        done("ann", id, InviteCoProposers{{bob}});
        done("ann", id, WithdrawInvitation{bob});
        done("ann", id, InviteCoProposers{{bob}});
        done("bob", id, DeclineCoProposal{{}});
        done("ann", id, DiscardDraft{});
    }
    // An office that is asked has no page of the draft: it counts the events of what it was asked.
    void done_unseen(const char* person, const CaseId& id, const Command& command) {
        const auto probing = std::exchange(before_each, nullptr);
        for (const char* other : {"stranger", "water"})
            refuses(ErrorCode::not_found, other, id, command);
        refuses(ErrorCode::conflict, person, id, command, Version{0});
        done(person, id, command);
        carried_out.insert(name_in(command));
        before_each = probing;
    }
    void talking() {
        const CaseId id = draft_of_ann(content());
        const RequestTalk asked{roads, {"今年有没有计划？"}, TalkScope::title_only};
        done("ann", id, asked);
        done("ann", id, WithdrawTalk{1});
        done("ann", id, asked);
        AnswerTalk answer{2, today(), ContactWay::phone, TalkFinding::in_plan, {"已列入计划。"},
                          {}};
        done_unseen("clerk", id, answer);
        done("ann", id, CorrectTalk{2, {"说的是明年的计划。"}});
        done_unseen("clerk", id, answer);
        done("ann", id, ConfirmTalk{2});
    }
    void reading() {
        const CaseId id = draft_of_ann(content());
        const RequestReading asked{desk_office, {}};
        done("ann", id, asked);
        done("ann", id, WithdrawReading{1});
        done("ann", id, asked);
        done_unseen("desk", id, CommentDraft{2, DraftPart::cause, {"请写明路段。"}});
        done("ann", id, SettleComment{2, 1});
    }
    void review() {
        const std::vector<ReviewReason> reasons{ReviewReason::missing_part};
        const CaseId corrected = submitted(content());
        done("desk", corrected, SendBack{reasons, {"请补充。"}});
        done("desk", submitted(content()), ConvertToLetter{reasons, {"转信访。"}});
        done("desk", submitted(content()), KeepForReference{reasons, {"供参考。"}});
        done("desk", submitted(content()), DeclineSuggestion{reasons, {"不属建议。"}});
    }
    void withdrawal() {
        const CaseId id = in_hand(content());
        done("ann", id, RequestWithdrawal{{"已经解决。"}});
        done("bob", id, RefuseWithdrawal{{}});
        done("ann", id, RequestWithdrawal{{"确已解决。"}});
        done("bob", id, AgreeToWithdrawal{});
    }
    void assignment() {
        const CaseId id = docketed(content());
        done("desk", id, Classify{{"交通"}, HandlingClass::ordinary, {}});
        done("desk", id, PreAssign{{{water, StrandRole::main, {}}}});
        done("water", id, ObjectToPreAssignment{ReturnReason::not_our_duty, {"不属职责。"}, roads});
        done("desk", id, Assign{{{water, StrandRole::main, {}}}, {}});
        done("water", id, RequestReturn{1, ReturnReason::not_our_duty, {"不属职责。"}, roads});
        done("desk", id, RefuseReturn{1, {"请办理。"}});
        done("water", id, RequestReturn{1, ReturnReason::not_our_duty, {"仍不属职责。"}, roads});
        done("leader", id, GrantReturn{1, roads, ClockChoice::keep, {}});
        done("desk", id, Reassign{2, water, ClockChoice::restart, {"改由水利局牵头。"}});
        done("county", assigned(content(), county_government), SubAssign{1, county_roads});
    }
    void co_handling() {
        const CaseId id = in_hand(content());
        done("desk", id, AddCoUnit{water, {}});
        done("water", id, SignIn{2});
        done("water", id, GiveCoOpinion{2, {"同意。"}, {"无。"}, {"周局长"}, {}, {}});
        done("clerk", id, SendBackCoOpinion{2, {"请写明措施。"}});
        wait_until("2026-05-20"); // Both opinions are overdue by now.
        done("clerk", id, NoteMissingCoOpinion{2, {"多次催促未提。"}});
        wait_until("2026-03-10");
    }
    void handling() {
        const CaseId id = in_hand(content());
        const Officer officer{{"赵经办"}, {"科员"}, {"0750-1"}};
        done("clerk", id, NameResponsible{1, officer, officer});
        done("clerk", id, FilePlan{1, {"先勘察。"}, {}});
        done("clerk", id, contact());
        done("ann", id, ConfirmContact{1, Agreement::agrees, {}});
        done("clerk", id, ReportProgress{1, {"在办。"}, {}});
        done("desk", id, Remind{1, {{"请抓紧办理。"}}});
        const Date until = today() + std::chrono::days{120};
        const RequestExtension asked{
            1, ExtensionReason::difficult, {"需勘察。"}, until, {"已说明。"}};
        done("clerk", id, asked);
        done("desk", id, RefuseExtension{1, {"理由不充分。"}});
        done("clerk", id, asked);
        done("desk", id, GrantExtension{1, until, {}});
    }
    void replying() {
        const CaseId id = in_hand(content());
        done("clerk", id, DraftReply{1, solved()});
        done("head", id, RejectReply{1, {"请补充。"}});
        done("clerk", id, DraftReply{1, solved()});
        done("clerk", id, ApproveReply{1, {}});
        done("head", id, SignReply{1, {{"王局长"}, {"局长"}}, {"1号"}});
        done("desk", id, SendBackReply{1, {"第一项未回应。"}});
    }
    void rating() {
        const CaseId id = issued(content());
        done("ann", id, AcknowledgeReply{1});
        done("desk", id, DecidePublication{Publicity::full_text, {"不涉密。"}});
        Ballot ballot{.result = Satisfaction::dissatisfied,
                      .reasons = {DissatisfactionReason::late}};
        done("ann", id, RateReply{1, ballot});
        done("desk", id, EnterPaperRating{1, bob, ballot, {FileId{std::string(64, 'a')}, {"表"}}});
        done("desk", id, CloseRating{1});
        done("desk", id, ExplainInstead{1, {"已当面说明。"}});
    }
    void second_handling() {
        const CaseId id = issued(content());
        const Ballot ballot{.result = Satisfaction::dissatisfied,
                            .reasons = {DissatisfactionReason::late}};
        for (const char* deputy : {"ann", "bob"}) done(deputy, id, RateReply{1, ballot});
        done("desk", id, CloseRating{1});
        done("desk", id, OrderRehandling{1, {"重新办理。"}});
    }
    void promises() {
        Reply reply = solved();
        reply.kind = AnswerKind::in_progress;
        const Date due = today() + std::chrono::days{90};
        reply.promises = {{{"扩宽通车"}, {"副局长"}, due}};
        const CaseId id = issued(content(), reply);
        done("clerk", id, ReportPromise{1, {"已开工。"}, {}});
        done("clerk", id, ProlongPromise{1, due + std::chrono::days{30}, {"雨季。"}});
        done("clerk", id, ClaimPromiseKept{1, {"已通车。"}, {}});
        done("desk", id, RejectPromiseClaim{1, {"尚未完工。"}});
        done("clerk", id, ClaimPromiseKept{1, {"已通车。"}, {}});
        done("desk", id, ConfirmPromiseKept{1, {}});
        done("ann", id, RatePromise{1, Satisfaction::satisfied, {}});
        for (const char* deputy : {"ann", "bob"}) done(deputy, id, RateReply{1, pleased()});
        done("desk", id, CloseRating{1});
        done("desk", id, Close{{}});
    }
    void together() {
        const CaseId lead = in_hand(content());
        const CaseId id = in_hand(content());
        done("desk", id, CarryOver{2027, 16, {"转入下一年度。"}});
        done("desk", id, JoinHandling{lead, {"内容相同。"}});
        done("desk", id, LeaveJoinedHandling{{"地点不同。"}});
        done("desk", id, LinkCase{lead, LinkKind::related});
        done("desk", id, UnlinkCase{lead});
    }
    void key_selection() {
        const CaseId id = in_hand(content());
        done("committee", id, ProposeKey{{KeyCriterion::vital_interest}, {"群众关心。"}});
        done("desk", id, SelectKey{{KeyCriterion::vital_interest}, {"纪要第3号"}, today()});
        done("desk", id, NameSupervisor{{"4407-gw"}, PersonId{"leader"}, {}});
        done("government", id, NameLeadingOfficial{{"leader"}, {}});
        done("leader", id, RecordLeaderStep{LeaderStepKind::instruction, today(), {"抓紧。"}, {}});
        done("clerk", id, HoldSpecialMeeting{1, today(), {{{"王局长"}, {"局长"}}}, {"研究。"}, {}});
        done(
            "committee", id,
            RecordSupervision{SupervisionKind::inspection, today(), {}, {ann}, {}, {"正常。"}, {}});
        done("committee", id, HoldPoll{today(), 10, 1, 0, {}});
        done("desk", id, ReleaseKey{{"已经解决。"}});
    }
    void pressing() {
        const CaseId id = in_hand(content());
        const Date soon = today() + std::chrono::days{10};
        done("desk", id, SendPaper{1, PaperKind::chaser, {}, {"请说明进度。"}, soon});
        done("clerk", id, AnswerPaper{1, {"正在会签。"}, {}});
        done("desk", id, OrderRectification{1, {"恢复通道。"}, soon});
        done("clerk", id, ReportRectification{1, {"已恢复。"}, {}});
        done("desk", id, RejectRectification{1, {"仍被占用。"}});
        done("clerk", id, ReportRectification{1, {"再次恢复。"}, {}});
        done("desk", id, VerifyRectification{1, {}});
    }
    void waiving() {
        record(city, "desk",
               {directory::AdoptMechanism{{"pengjiang.three-contacts"}, {}, {"纪要"}}});
        now += std::chrono::minutes{1};
        const CaseId id = in_hand(content());
        done("desk", id, WaiveDuty{{"pengjiang.three-contacts"}, {"before"}, 1, {"出访。"}});
        record(city, "desk",
               {directory::EndMechanism{{"pengjiang.three-contacts"}, {"试行期满。"}}});
        now += std::chrono::minutes{1};
    }
    void scoring() {
        record(city, "desk", {directory::AdoptMechanism{{"xinhui.entrance"}, {}, {"纪要"}}});
        now += std::chrono::minutes{1};
        done("desk", submitted(content()), ScoreQuality{});
        record(city, "desk", {directory::EndMechanism{{"xinhui.entrance"}, {"试行期满。"}}});
        now += std::chrono::minutes{1};
    }
    void second_acceptance() {
        const CaseId id = issued(content());
        for (const char* deputy : {"ann", "bob"}) done(deputy, id, RateReply{1, pleased()});
        done("desk", id, CloseRating{1});
        done("desk", id,
             RecordAcceptance{1, today(), {ann}, {{{"路面完好"}, false}}, {}, {}, {"坑洼。"}, {}});
    }
};

TEST_CASE_FIXTURE(AllOfThem, "every command is open to the right person on the right page, and to "
                             "nobody else and nowhere else") {
    drafting();
    talking();
    reading();
    review();
    withdrawal();
    assignment();
    co_handling();
    handling();
    replying();
    rating();
    second_handling();
    promises();
    together();
    key_selection();
    pressing();
    waiving();
    scoring();
    second_acceptance();
    for (const Alternative& command : alternatives<Command>()) {
        CAPTURE(command.name);
        CHECK((carried_out.contains(command.name) || command.name == "open_draft"));
    }
}

} // namespace
} // namespace huiyin::app
