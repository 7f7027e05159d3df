#pragma once

// Everything that can be asked of a case, in the order of its life.

#include "base/alternatives.hpp"
#include "suggestion/content.hpp"

namespace huiyin::suggestion {

// --- proposing -------------------------------------------------------------------------------

// Opens a draft. A delegation's suggestion names the delegation; else the acting deputy leads.
// An office that enters a paper form names the lead and the co-proposers who signed it.
struct OpenDraft {
    std::optional<DelegationId> delegation = {};
    std::optional<DeputyId> lead = {};
    std::vector<DeputyId> signed_on_paper = {};
    Content content = {};
};
BOOST_DESCRIBE_STRUCT(OpenDraft, (), (delegation, lead, signed_on_paper, content))

// Saves the whole form as a new version. Confirmations of an earlier text are asked again.
struct SaveDraft {
    Content content = {};
};
BOOST_DESCRIBE_STRUCT(SaveDraft, (), (content))

struct DiscardDraft {};
BOOST_DESCRIBE_STRUCT(DiscardDraft, (), ())

struct InviteCoProposers {
    std::vector<DeputyId> deputies = {};
};
BOOST_DESCRIBE_STRUCT(InviteCoProposers, (), (deputies))

struct WithdrawInvitation {
    DeputyId deputy = {};
};
BOOST_DESCRIBE_STRUCT(WithdrawInvitation, (), (deputy))

// `content_version` is the text that the co-proposer has read.
struct ConfirmCoProposal {
    std::int64_t content_version = {};
};
BOOST_DESCRIBE_STRUCT(ConfirmCoProposal, (), (content_version))

struct DeclineCoProposal {
    std::optional<Text<500>> note = {};
};
BOOST_DESCRIBE_STRUCT(DeclineCoProposal, (), (note))

// Invitations not answered by now lapse.
struct Submit {};
BOOST_DESCRIBE_STRUCT(Submit, (), ())

// The lead asks; joint suggestions need every co-proposer's agreement (mechanisms L12).
struct RequestWithdrawal {
    Text<500> reason = {};
};
BOOST_DESCRIBE_STRUCT(RequestWithdrawal, (), (reason))

struct AgreeToWithdrawal {};
BOOST_DESCRIBE_STRUCT(AgreeToWithdrawal, (), ())

struct RefuseWithdrawal {
    std::optional<Text<500>> note = {};
};
BOOST_DESCRIBE_STRUCT(RefuseWithdrawal, (), (note))

// 提办对接 (M6): asks a unit for a talk before the suggestion is filed. The unit is shown the
// title, the question, and no more of the draft than `shows` says, as it stands now.
struct RequestTalk {
    OfficeId unit = {};
    Text<1000> question = {};
    TalkScope shows = {};
};
BOOST_DESCRIBE_STRUCT(RequestTalk, (), (unit, question, shows))

struct WithdrawTalk {
    TalkNumber talk = {};
};
BOOST_DESCRIBE_STRUCT(WithdrawTalk, (), (talk))

// What was said, by the unit: facts, what is planned already, and whether it can be done.
struct AnswerTalk {
    TalkNumber talk = {};
    Date held_on = {};
    ContactWay way = {};
    TalkFinding finding = {};
    Text<2000> words = {};
    std::optional<Text<2000>> plans = {};
};
BOOST_DESCRIBE_STRUCT(AnswerTalk, (), (talk, held_on, way, finding, words, plans))

struct ConfirmTalk {
    TalkNumber talk = {};
};
BOOST_DESCRIBE_STRUCT(ConfirmTalk, (), (talk))

// The deputy remembers it otherwise; the unit may answer anew.
struct CorrectTalk {
    TalkNumber talk = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(CorrectTalk, (), (talk, note))

// 预读 (M6): asks a station or the deputies' office to read the draft before it is filed. From then
// on that office sees its text as it stands, until the request is taken back or the draft is filed.
struct RequestReading {
    OfficeId reader = {};
    std::optional<Text<500>> note = {};
};
BOOST_DESCRIBE_STRUCT(RequestReading, (), (reader, note))

struct WithdrawReading {
    ReadingNumber reading = {};
};
BOOST_DESCRIBE_STRUCT(WithdrawReading, (), (reading))

struct CommentDraft {
    ReadingNumber reading = {};
    DraftPart part = {};
    Text<1000> words = {};
};
BOOST_DESCRIBE_STRUCT(CommentDraft, (), (reading, part, words))

// The deputy has done what the comment asks for; what he leaves, he leaves.
struct SettleComment {
    ReadingNumber reading = {};
    CommentNumber comment = {};
};
BOOST_DESCRIBE_STRUCT(SettleComment, (), (reading, comment))

// --- review ----------------------------------------------------------------------------------

struct SendBack {
    std::vector<ReviewReason> reasons = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(SendBack, (), (reasons, note))

struct ConvertToLetter {
    std::vector<ReviewReason> reasons = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(ConvertToLetter, (), (reasons, note))

struct KeepForReference {
    std::vector<ReviewReason> reasons = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(KeepForReference, (), (reasons, note))

struct DeclineSuggestion {
    std::vector<ReviewReason> reasons = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(DeclineSuggestion, (), (reasons, note))

// The number is the next one of the congress, term and session.
struct Docket {};
BOOST_DESCRIBE_STRUCT(Docket, (), ())

struct Classify {
    Line<60> subject = {};
    HandlingClass handling_class = {};
    std::optional<Text<500>> note = {};
};
BOOST_DESCRIBE_STRUCT(Classify, (), (subject, handling_class, note))

// Scores the text as it stands by the rubric of the congress (M6). The checks judge some criteria,
// the reviewer the others; where he finds the checks mistaken, he overrules them.
struct ScoreQuality {
    std::vector<Line<160>> met = {};       // of the criteria that the reviewer judges
    std::vector<Line<160>> overruled = {}; // of those that the checks judge
    std::optional<Text<1000>> words = {};
};
BOOST_DESCRIBE_STRUCT(ScoreQuality, (), (met, overruled, words))

// --- assignment ------------------------------------------------------------------------------

// A trial round for objections before the clock starts.
struct PreAssign {
    std::vector<PlannedStrand> strands = {};
};
BOOST_DESCRIBE_STRUCT(PreAssign, (), (strands))

struct ObjectToPreAssignment {
    ReturnReason reason = {};
    Text<1000> basis = {};
    std::optional<OfficeId> proposed_unit = {};
};
BOOST_DESCRIBE_STRUCT(ObjectToPreAssignment, (), (reason, basis, proposed_unit))

// 交办: starts the clock (代表法 2025 第五十一条).
struct Assign {
    std::vector<PlannedStrand> strands = {};
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(Assign, (), (strands, note))

// The government office hands its strand to the department whose duty it is; the clock runs on.
struct SubAssign {
    StrandNumber strand = {};
    OfficeId unit = {};
};
BOOST_DESCRIBE_STRUCT(SubAssign, (), (strand, unit))

struct AddCoUnit {
    OfficeId unit = {};
    std::optional<Text<500>> part = {};
};
BOOST_DESCRIBE_STRUCT(AddCoUnit, (), (unit, part))

struct SignIn {
    StrandNumber strand = {};
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (strand))

// `basis` is the duty list's sentence. A second request is decided by the leader.
struct RequestReturn {
    StrandNumber strand = {};
    ReturnReason reason = {};
    Text<1000> basis = {};
    std::optional<OfficeId> proposed_unit = {};
};
BOOST_DESCRIBE_STRUCT(RequestReturn, (), (strand, reason, basis, proposed_unit))

// Granting hands the strand to `unit` in the same act: nothing lies without a handler.
struct GrantReturn {
    StrandNumber strand = {};
    OfficeId unit = {};
    ClockChoice clock = {};
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(GrantReturn, (), (strand, unit, clock, note))

struct RefuseReturn {
    StrandNumber strand = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(RefuseReturn, (), (strand, note))

struct Reassign {
    StrandNumber strand = {};
    OfficeId unit = {};
    ClockChoice clock = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(Reassign, (), (strand, unit, clock, reason))

// --- handling --------------------------------------------------------------------------------

struct NameResponsible {
    StrandNumber strand = {};
    Officer leader = {};  // 分管领导
    Officer officer = {}; // 承办人
};
BOOST_DESCRIBE_STRUCT(NameResponsible, (), (strand, leader, officer))

struct FilePlan {
    StrandNumber strand = {};
    Text<4000> plan = {};
    std::vector<PlanStep> steps = {};
};
BOOST_DESCRIBE_STRUCT(FilePlan, (), (strand, plan, steps))

// 沟通记录 (facts §3.5).
struct RecordContact {
    StrandNumber strand = {};
    ContactStage stage = {};
    ContactWay way = {};
    Date held_on = {};
    std::optional<Line<200>> place = {};
    std::vector<DeputyId> deputies = {};
    std::vector<Participant> participants = {}; // of the unit, with posts
    Text<2000> words = {};                      // the deputy's words
    std::optional<Text<2000>> follow_up = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(RecordContact, (),
                      (strand, stage, way, held_on, place, deputies, participants, words, follow_up,
                       files))

// The deputy says whether the record is true.
struct ConfirmContact {
    ContactNumber contact = {};
    Agreement agreement = {};
    std::optional<Text<1000>> note = {}; // obligatory when it differs
};
BOOST_DESCRIBE_STRUCT(ConfirmContact, (), (contact, agreement, note))

struct ReportProgress {
    StrandNumber strand = {};
    Text<4000> progress = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(ReportProgress, (), (strand, progress, files))

// 催办 (facts §9): whoever assigned the strand asks its unit to get on. Once a day.
struct Remind {
    StrandNumber strand = {};
    std::optional<Text<500>> words = {};
};
BOOST_DESCRIBE_STRUCT(Remind, (), (strand, words))

// 延期申请 (facts §3.4). Never past six months from assignment.
struct RequestExtension {
    StrandNumber strand = {};
    ExtensionReason reason = {};
    Text<1000> grounds = {};
    Date until = {};
    Text<1000> interim = {}; // what the deputy was told, and how
};
BOOST_DESCRIBE_STRUCT(RequestExtension, (), (strand, reason, grounds, until, interim))

struct GrantExtension {
    StrandNumber strand = {};
    Date until = {};
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(GrantExtension, (), (strand, until, note))

struct RefuseExtension {
    StrandNumber strand = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(RefuseExtension, (), (strand, note))

// 会办意见 to the main unit.
struct GiveCoOpinion {
    StrandNumber strand = {};
    Text<4000> position = {};
    Text<4000> measures = {};
    Line<60> signatory = {};
    std::optional<Line<60>> document_no = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(GiveCoOpinion, (),
                      (strand, position, measures, signatory, document_no, files))

// The main unit sends back an empty opinion; `strand` is the co-unit's.
struct SendBackCoOpinion {
    StrandNumber strand = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(SendBackCoOpinion, (), (strand, reason))

// The main unit goes on without an opinion that is overdue.
struct NoteMissingCoOpinion {
    StrandNumber strand = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(NoteMissingCoOpinion, (), (strand, note))

// --- reply -----------------------------------------------------------------------------------

struct DraftReply {
    StrandNumber strand = {};
    Reply reply = {};
};
BOOST_DESCRIBE_STRUCT(DraftReply, (), (strand, reply))

// Inside the unit: the section's approval, then the head's signature.
struct ApproveReply {
    StrandNumber strand = {};
    std::optional<Text<500>> note = {};
};
BOOST_DESCRIBE_STRUCT(ApproveReply, (), (strand, note))

struct RejectReply {
    StrandNumber strand = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(RejectReply, (), (strand, reason))

// 签发: by the unit's head, in document form (mechanisms L8).
struct SignReply {
    StrandNumber strand = {};
    Participant signatory = {};
    Line<60> document_no = {};
};
BOOST_DESCRIBE_STRUCT(SignReply, (), (strand, signatory, document_no))

// The office's check before the deputies see it.
struct PassReply {
    StrandNumber strand = {};
};
BOOST_DESCRIBE_STRUCT(PassReply, (), (strand))

struct SendBackReply {
    StrandNumber strand = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(SendBackReply, (), (strand, reason))

// One copy per proposer; those not named get theirs in the system.
struct IssueReply {
    StrandNumber strand = {};
    std::vector<Delivery> deliveries = {};
};
BOOST_DESCRIBE_STRUCT(IssueReply, (), (strand, deliveries))

struct AcknowledgeReply {
    StrandNumber strand = {};
};
BOOST_DESCRIBE_STRUCT(AcknowledgeReply, (), (strand))

// 公开: decided with the reply (mechanisms L11).
struct DecidePublication {
    Publicity publicity = {};
    Text<500> reason = {};
};
BOOST_DESCRIBE_STRUCT(DecidePublication, (), (publicity, reason))

// --- rating ----------------------------------------------------------------------------------

// By each proposer for himself; may be changed until the rating closes.
struct RateReply {
    StrandNumber strand = {};
    Ballot ballot = {};
};
BOOST_DESCRIBE_STRUCT(RateReply, (), (strand, ballot))

// The office enters a paper form; the entry is flagged and the form attached.
struct EnterPaperRating {
    StrandNumber strand = {};
    DeputyId deputy = {};
    Ballot ballot = {};
    Attachment form = {};
};
BOOST_DESCRIBE_STRUCT(EnterPaperRating, (), (strand, deputy, ballot, form))

// Whoever has not answered has not answered: never counted as satisfied.
struct CloseRating {
    StrandNumber strand = {};
};
BOOST_DESCRIBE_STRUCT(CloseRating, (), (strand))

struct OrderRehandling {
    StrandNumber strand = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(OrderRehandling, (), (strand, reason))

// The other decision on dissatisfaction: the matter is explained to the deputy, not redone.
struct ExplainInstead {
    StrandNumber strand = {};
    Text<1000> explanation = {};
};
BOOST_DESCRIBE_STRUCT(ExplainInstead, (), (strand, explanation))

// --- promises --------------------------------------------------------------------------------

struct ReportPromise {
    PromiseNumber promise = {};
    Text<2000> progress = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(ReportPromise, (), (promise, progress, files))

struct ProlongPromise {
    PromiseNumber promise = {};
    Date until = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(ProlongPromise, (), (promise, until, reason))

// The unit says it is kept, with evidence; the congress's side confirms or not.
struct ClaimPromiseKept {
    PromiseNumber promise = {};
    Text<2000> result = {};
    std::vector<Attachment> evidence = {};
};
BOOST_DESCRIBE_STRUCT(ClaimPromiseKept, (), (promise, result, evidence))

struct ConfirmPromiseKept {
    PromiseNumber promise = {};
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(ConfirmPromiseKept, (), (promise, note))

struct RejectPromiseClaim {
    PromiseNumber promise = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(RejectPromiseClaim, (), (promise, reason))

struct RatePromise {
    PromiseNumber promise = {};
    Satisfaction satisfaction = {};
    std::optional<Text<1000>> words = {}; // obligatory when dissatisfied
};
BOOST_DESCRIBE_STRUCT(RatePromise, (), (promise, satisfaction, words))

// --- closing, carrying over, joining, linking ------------------------------------------------

// Only by the congress's side, and only with every promise settled.
struct Close {
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(Close, (), (note))

// Into a later year or term; an unfinished case is never closed silently.
struct CarryOver {
    std::int64_t year = {};
    std::int64_t term = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(CarryOver, (), (year, term, reason))

// 并案: this case is handled together with `lead`, and keeps its number, reply and rating.
struct JoinHandling {
    CaseId lead = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(JoinHandling, (), (lead, reason))

struct LeaveJoinedHandling {
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(LeaveJoinedHandling, (), (reason))

struct LinkCase {
    CaseId other = {};
    LinkKind kind = {};
};
BOOST_DESCRIBE_STRUCT(LinkCase, (), (other, kind))

struct UnlinkCase {
    CaseId other = {};
};
BOOST_DESCRIBE_STRUCT(UnlinkCase, (), (other))

// --- supervision (mechanisms M1 to M17) ------------------------------------------------------

// A committee or the deputies' office proposes a suggestion as a key one (M2).
struct ProposeKey {
    std::vector<KeyCriterion> criteria = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(ProposeKey, (), (criteria, reason))

// Records what the chairpersons' meeting decided (M2, M5). `decision` names its document.
struct SelectKey {
    std::vector<KeyCriterion> criteria = {};
    Line<200> decision = {};
    Date decided_on = {};
};
BOOST_DESCRIBE_STRUCT(SelectKey, (), (criteria, decision, decided_on))

struct ReleaseKey {
    Text<500> reason = {};
};
BOOST_DESCRIBE_STRUCT(ReleaseKey, (), (reason))

// 分层督办: the committee that supervises, the chairperson who leads it, the team (M2, M14).
struct NameSupervisor {
    OfficeId committee = {};
    std::optional<PersonId> leader = {};
    std::vector<PersonId> team = {};
};
BOOST_DESCRIBE_STRUCT(NameSupervisor, (), (committee, leader, team))

// 领办: the leader who answers for it (负总责) and the one in charge (分管) (M1).
struct NameLeadingOfficial {
    PersonId official = {};
    std::optional<PersonId> in_charge = {};
};
BOOST_DESCRIBE_STRUCT(NameLeadingOfficial, (), (official, in_charge))

struct RecordLeaderStep {
    LeaderStepKind kind = {};
    Date held_on = {};
    Text<2000> words = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(RecordLeaderStep, (), (kind, held_on, words, files))

// 专门会议 of the unit, with its minutes (M10).
struct HoldSpecialMeeting {
    StrandNumber strand = {};
    Date held_on = {};
    std::vector<Participant> participants = {};
    Text<4000> minutes = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(HoldSpecialMeeting, (), (strand, held_on, participants, minutes, files))

// What the congress did to supervise the handling (M5, M14, M15, M16).
struct RecordSupervision {
    SupervisionKind kind = {};
    Date held_on = {};
    std::optional<Line<100>> place = {};
    std::vector<DeputyId> deputies = {};
    std::vector<Participant> participants = {};
    Text<4000> findings = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(RecordSupervision, (),
                      (kind, held_on, place, deputies, participants, findings, files))

// 测评: a vote of deputies on the handling (M14).
struct HoldPoll {
    Date held_on = {};
    std::int64_t satisfied = {};
    std::int64_t basically_satisfied = {};
    std::int64_t dissatisfied = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(HoldPoll, (), (held_on, satisfied, basically_satisfied, dissatisfied, files))

// 整改: what a unit has to put right, and by when (M9, M17).
struct OrderRectification {
    StrandNumber strand = {};
    Text<1000> what = {};
    Date due = {};
};
BOOST_DESCRIBE_STRUCT(OrderRectification, (), (strand, what, due))

struct ReportRectification {
    RectificationNumber rectification = {};
    Text<2000> result = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(ReportRectification, (), (rectification, result, files))

struct VerifyRectification {
    RectificationNumber rectification = {};
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(VerifyRectification, (), (rectification, note))

struct RejectRectification {
    RectificationNumber rectification = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(RejectRectification, (), (rectification, note))

// 催办单 or, signed by a leader, 督办通知单: each once in a round of a strand (M4).
struct SendPaper {
    StrandNumber strand = {};
    PaperKind kind = {};
    std::optional<PersonId> signed_by = {};
    Text<1000> words = {};
    Date answer_by = {};
};
BOOST_DESCRIBE_STRUCT(SendPaper, (), (strand, kind, signed_by, words, answer_by))

struct AnswerPaper {
    PaperNumber paper = {};
    Text<2000> words = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(AnswerPaper, (), (paper, words, files))

// 回头看·二次验收: passes when every item does; failing begins the handling anew (M17).
struct RecordAcceptance {
    StrandNumber strand = {};
    Date held_on = {};
    std::vector<DeputyId> deputies = {};
    std::vector<AcceptanceItem> items = {};
    Satisfaction deputies_say = {};
    std::optional<Satisfaction> public_says = {};
    Text<2000> findings = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(RecordAcceptance, (),
                      (strand, held_on, deputies, items, deputies_say, public_says, findings,
                       files))

// Lets the bearer off an open duty of a mechanism that allows it (M3), with the reason.
struct WaiveDuty {
    Line<100> mechanism = {};
    Line<60> duty = {};
    StrandNumber strand = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(WaiveDuty, (), (mechanism, duty, strand, reason))

using AnyCommand = std::variant<
    OpenDraft, SaveDraft, DiscardDraft, InviteCoProposers, WithdrawInvitation, ConfirmCoProposal,
    DeclineCoProposal, Submit, RequestWithdrawal, AgreeToWithdrawal, RefuseWithdrawal, RequestTalk,
    WithdrawTalk, AnswerTalk, ConfirmTalk, CorrectTalk, RequestReading, WithdrawReading,
    CommentDraft, SettleComment, SendBack, ConvertToLetter, KeepForReference, DeclineSuggestion,
    Docket, Classify, ScoreQuality, PreAssign, ObjectToPreAssignment, Assign, SubAssign, AddCoUnit,
    SignIn, RequestReturn, GrantReturn, RefuseReturn, Reassign, NameResponsible, FilePlan,
    RecordContact, ConfirmContact, ReportProgress, Remind, RequestExtension, GrantExtension,
    RefuseExtension, GiveCoOpinion, SendBackCoOpinion, NoteMissingCoOpinion, DraftReply,
    ApproveReply, RejectReply, SignReply, PassReply, SendBackReply, IssueReply, AcknowledgeReply,
    DecidePublication, RateReply, EnterPaperRating, CloseRating, OrderRehandling, ExplainInstead,
    ReportPromise, ProlongPromise, ClaimPromiseKept, ConfirmPromiseKept, RejectPromiseClaim,
    RatePromise, Close, CarryOver, JoinHandling, LeaveJoinedHandling, LinkCase, UnlinkCase,
    ProposeKey, SelectKey, ReleaseKey, NameSupervisor, NameLeadingOfficial, RecordLeaderStep,
    HoldSpecialMeeting, RecordSupervision, HoldPoll, OrderRectification, ReportRectification,
    VerifyRectification, RejectRectification, SendPaper, AnswerPaper, RecordAcceptance, WaiveDuty>;

struct Command : AnyCommand {
    using Kinds = AnyCommand;
    using Kinds::Kinds;
    Command();
    Command(const Command&);
    Command(Command&&) noexcept;
    Command& operator=(const Command&);
    Command& operator=(Command&&) noexcept;
    ~Command();
};

} // namespace huiyin::suggestion

namespace huiyin {
extern template const std::vector<Alternative>& alternatives<suggestion::Command>();
}
