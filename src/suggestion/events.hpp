#pragma once

// Everything that can have happened to a case. Stored for ever: a field may be added, never
// changed.

#include "base/alternatives.hpp"
#include "base/occasion.hpp"
#include "suggestion/content.hpp"

namespace huiyin::suggestion {

// --- proposing -------------------------------------------------------------------------------

// `lead` is empty for a delegation's suggestion. `entered_by` is the office that entered a paper
// form; those in `signed_on_paper` count as confirmed.
struct DraftOpened {
    CongressId congress = {};
    std::optional<DeputyId> lead = {};
    std::optional<DelegationId> delegation = {};
    std::optional<OfficeId> entered_by = {};
    std::vector<DeputyId> signed_on_paper = {};
    Content content = {};
};
BOOST_DESCRIBE_STRUCT(DraftOpened, (),
                      (congress, lead, delegation, entered_by, signed_on_paper, content))

struct DraftSaved {
    std::int64_t content_version = {};
    Content content = {};
};
BOOST_DESCRIBE_STRUCT(DraftSaved, (), (content_version, content))

struct DraftDiscarded {};
BOOST_DESCRIBE_STRUCT(DraftDiscarded, (), ())

struct CoProposersInvited {
    std::vector<DeputyId> deputies = {};
};
BOOST_DESCRIBE_STRUCT(CoProposersInvited, (), (deputies))

struct InvitationWithdrawn {
    DeputyId deputy = {};
};
BOOST_DESCRIBE_STRUCT(InvitationWithdrawn, (), (deputy))

struct CoProposalConfirmed {
    DeputyId deputy = {};
    std::int64_t content_version = {};
};
BOOST_DESCRIBE_STRUCT(CoProposalConfirmed, (), (deputy, content_version))

struct CoProposalDeclined {
    DeputyId deputy = {};
    std::optional<Text<500>> note = {};
};
BOOST_DESCRIBE_STRUCT(CoProposalDeclined, (), (deputy, note))

// `proposers`: the lead first, then those who confirmed; a delegation's head for a delegation.
struct Submitted {
    std::int64_t term = {};
    std::int64_t session = {};
    Channel channel = {};
    std::vector<DeputyId> proposers = {};
    std::int64_t content_version = {};
};
BOOST_DESCRIBE_STRUCT(Submitted, (), (term, session, channel, proposers, content_version))

struct WithdrawalRequested {
    DeputyId deputy = {};
    Text<500> reason = {};
};
BOOST_DESCRIBE_STRUCT(WithdrawalRequested, (), (deputy, reason))

struct WithdrawalAgreed {
    DeputyId deputy = {};
};
BOOST_DESCRIBE_STRUCT(WithdrawalAgreed, (), (deputy))

struct WithdrawalRefused {
    DeputyId deputy = {};
    std::optional<Text<500>> note = {};
};
BOOST_DESCRIBE_STRUCT(WithdrawalRefused, (), (deputy, note))

struct Withdrawn {
    Text<500> reason = {};
};
BOOST_DESCRIBE_STRUCT(Withdrawn, (), (reason))

// `title` and `shown` are what the unit reads of the draft.
struct TalkRequested {
    TalkNumber talk = {};
    OfficeId unit = {};
    Text<1000> question = {};
    Line<100, 0> title = {};
    std::optional<ShownText> shown = {};
};
BOOST_DESCRIBE_STRUCT(TalkRequested, (), (talk, unit, question, title, shown))

struct TalkWithdrawn {
    TalkNumber talk = {};
};
BOOST_DESCRIBE_STRUCT(TalkWithdrawn, (), (talk))

struct TalkAnswered {
    TalkNumber talk = {};
    OfficeId unit = {};
    Date held_on = {};
    ContactWay way = {};
    TalkFinding finding = {};
    Text<2000> words = {};
    std::optional<Text<2000>> plans = {};
};
BOOST_DESCRIBE_STRUCT(TalkAnswered, (), (talk, unit, held_on, way, finding, words, plans))

struct TalkConfirmed {
    TalkNumber talk = {};
    OfficeId unit = {};
};
BOOST_DESCRIBE_STRUCT(TalkConfirmed, (), (talk, unit))

struct TalkCorrected {
    TalkNumber talk = {};
    OfficeId unit = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(TalkCorrected, (), (talk, unit, note))

struct ReadingRequested {
    ReadingNumber reading = {};
    OfficeId reader = {};
    std::optional<Text<500>> note = {};
};
BOOST_DESCRIBE_STRUCT(ReadingRequested, (), (reading, reader, note))

struct ReadingWithdrawn {
    ReadingNumber reading = {};
    OfficeId reader = {};
};
BOOST_DESCRIBE_STRUCT(ReadingWithdrawn, (), (reading, reader))

struct DraftCommented {
    ReadingNumber reading = {};
    CommentNumber comment = {};
    OfficeId reader = {};
    DraftPart part = {};
    Text<1000> words = {};
};
BOOST_DESCRIBE_STRUCT(DraftCommented, (), (reading, comment, reader, part, words))

struct CommentSettled {
    ReadingNumber reading = {};
    CommentNumber comment = {};
};
BOOST_DESCRIBE_STRUCT(CommentSettled, (), (reading, comment))

// --- review ----------------------------------------------------------------------------------

struct SentBack {
    std::vector<ReviewReason> reasons = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(SentBack, (), (reasons, note))

struct ConvertedToLetter {
    std::vector<ReviewReason> reasons = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(ConvertedToLetter, (), (reasons, note))

struct KeptForReference {
    std::vector<ReviewReason> reasons = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(KeptForReference, (), (reasons, note))

struct SuggestionDeclined {
    std::vector<ReviewReason> reasons = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(SuggestionDeclined, (), (reasons, note))

struct Docketed {
    std::int64_t number = {}; // within congress, term and session
    std::int64_t term = {};
    std::int64_t session = {};
    Channel channel = {};
};
BOOST_DESCRIBE_STRUCT(Docketed, (), (number, term, session, channel))

struct Classified {
    Line<60> subject = {};
    HandlingClass handling_class = {};
    std::optional<Text<500>> note = {};
};
BOOST_DESCRIBE_STRUCT(Classified, (), (subject, handling_class, note))

struct QualityScored {
    QualityScore score = {};
};
BOOST_DESCRIBE_STRUCT(QualityScored, (), (score))

// --- assignment ------------------------------------------------------------------------------

struct PreAssigned {
    std::vector<PlannedStrand> strands = {};
};
BOOST_DESCRIBE_STRUCT(PreAssigned, (), (strands))

struct PreAssignmentObjected {
    OfficeId unit = {};
    ReturnReason reason = {};
    Text<1000> basis = {};
    std::optional<OfficeId> proposed_unit = {};
};
BOOST_DESCRIBE_STRUCT(PreAssignmentObjected, (), (unit, reason, basis, proposed_unit))

// 交办 of the case; a StrandAssigned for each unit follows it.
struct Assigned {
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(Assigned, (), (note))

// `clock_from` starts the strand's clock; `first_assigned` is the case's and bounds every path.
struct StrandAssigned {
    StrandNumber strand = {};
    OfficeId unit = {};
    StrandRole role = {};
    std::optional<Text<500>> part = {};
    OfficeId assigned_by = {}; // the office that alone may change the unit
    std::optional<StrandNumber> replaces = {};
    std::optional<Text<1000>> reason = {};
    Date clock_from = {};
    Date first_assigned = {};
};
BOOST_DESCRIBE_STRUCT(StrandAssigned, (),
                      (strand, unit, role, part, assigned_by, replaces, reason, clock_from,
                       first_assigned))

// The strand went to another unit; its successor's StrandAssigned follows.
struct StrandLeft {
    StrandNumber strand = {};
};
BOOST_DESCRIBE_STRUCT(StrandLeft, (), (strand))

struct SignedIn {
    StrandNumber strand = {};
};
BOOST_DESCRIBE_STRUCT(SignedIn, (), (strand))

// `instance` 1, then 2: the second dispute goes to the leader.
struct ReturnRequested {
    StrandNumber strand = {};
    std::int64_t instance = {};
    ReturnReason reason = {};
    Text<1000> basis = {};
    std::optional<OfficeId> proposed_unit = {};
};
BOOST_DESCRIBE_STRUCT(ReturnRequested, (), (strand, instance, reason, basis, proposed_unit))

struct ReturnGranted {
    StrandNumber strand = {};
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(ReturnGranted, (), (strand, note))

struct ReturnRefused {
    StrandNumber strand = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(ReturnRefused, (), (strand, note))

// --- handling --------------------------------------------------------------------------------

struct ResponsibleNamed {
    StrandNumber strand = {};
    Officer leader = {};
    Officer officer = {};
};
BOOST_DESCRIBE_STRUCT(ResponsibleNamed, (), (strand, leader, officer))

struct PlanFiled {
    StrandNumber strand = {};
    Text<4000> plan = {};
    std::vector<PlanStep> steps = {};
};
BOOST_DESCRIBE_STRUCT(PlanFiled, (), (strand, plan, steps))

struct ContactRecorded {
    ContactNumber contact = {};
    StrandNumber strand = {};
    ContactStage stage = {};
    ContactWay way = {};
    Date held_on = {};
    std::optional<Line<200>> place = {};
    std::vector<DeputyId> deputies = {};
    std::vector<Participant> participants = {};
    Text<2000> words = {};
    std::optional<Text<2000>> follow_up = {};
    std::vector<Attachment> files = {};
    auto operator<=>(const ContactRecorded&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContactRecorded, (),
                      (contact, strand, stage, way, held_on, place, deputies, participants, words,
                       follow_up, files))

struct ContactConfirmed {
    ContactNumber contact = {};
    DeputyId deputy = {};
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(ContactConfirmed, (), (contact, deputy, note))

struct ContactDisputed {
    ContactNumber contact = {};
    DeputyId deputy = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(ContactDisputed, (), (contact, deputy, note))

struct ProgressReported {
    StrandNumber strand = {};
    Text<4000> progress = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(ProgressReported, (), (strand, progress, files))

// `number` counts the reminders of the strand.
struct Reminded {
    StrandNumber strand = {};
    std::int64_t number = {};
    std::optional<Text<500>> words = {};
};
BOOST_DESCRIBE_STRUCT(Reminded, (), (strand, number, words))

struct ExtensionRequested {
    StrandNumber strand = {};
    ExtensionReason reason = {};
    Text<1000> grounds = {};
    Date until = {};
    Text<1000> interim = {};
};
BOOST_DESCRIBE_STRUCT(ExtensionRequested, (), (strand, reason, grounds, until, interim))

struct ExtensionGranted {
    StrandNumber strand = {};
    Date until = {};
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(ExtensionGranted, (), (strand, until, note))

struct ExtensionRefused {
    StrandNumber strand = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(ExtensionRefused, (), (strand, note))

struct CoOpinionGiven {
    StrandNumber strand = {};
    Text<4000> position = {};
    Text<4000> measures = {};
    Line<60> signatory = {};
    std::optional<Line<60>> document_no = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(CoOpinionGiven, (),
                      (strand, position, measures, signatory, document_no, files))

struct CoOpinionSentBack {
    StrandNumber strand = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(CoOpinionSentBack, (), (strand, reason))

struct MissingCoOpinionNoted {
    StrandNumber strand = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(MissingCoOpinionNoted, (), (strand, note))

// --- reply -----------------------------------------------------------------------------------

struct ReplyDrafted {
    StrandNumber strand = {};
    RoundNumber round = {};
    Reply reply = {};
};
BOOST_DESCRIBE_STRUCT(ReplyDrafted, (), (strand, round, reply))

struct ReplyApproved {
    StrandNumber strand = {};
    RoundNumber round = {};
    std::optional<Text<500>> note = {};
};
BOOST_DESCRIBE_STRUCT(ReplyApproved, (), (strand, round, note))

struct ReplyRejected {
    StrandNumber strand = {};
    RoundNumber round = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(ReplyRejected, (), (strand, round, reason))

struct ReplySigned {
    StrandNumber strand = {};
    RoundNumber round = {};
    Participant signatory = {};
    Line<60> document_no = {};
};
BOOST_DESCRIBE_STRUCT(ReplySigned, (), (strand, round, signatory, document_no))

struct ReplyPassed {
    StrandNumber strand = {};
    RoundNumber round = {};
};
BOOST_DESCRIBE_STRUCT(ReplyPassed, (), (strand, round))

struct ReplySentBack {
    StrandNumber strand = {};
    RoundNumber round = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(ReplySentBack, (), (strand, round, reason))

// One delivery per proposer. A PromiseMade for each promise line follows it.
struct ReplyIssued {
    StrandNumber strand = {};
    RoundNumber round = {};
    AnswerKind kind = {};
    std::vector<Delivery> deliveries = {};
};
BOOST_DESCRIBE_STRUCT(ReplyIssued, (), (strand, round, kind, deliveries))

struct ReplyAcknowledged {
    StrandNumber strand = {};
    RoundNumber round = {};
    DeputyId deputy = {};
};
BOOST_DESCRIBE_STRUCT(ReplyAcknowledged, (), (strand, round, deputy))

struct PublicationDecided {
    Publicity publicity = {};
    Text<500> reason = {};
};
BOOST_DESCRIBE_STRUCT(PublicationDecided, (), (publicity, reason))

// --- rating ----------------------------------------------------------------------------------

// `form` is there when the office entered a paper form.
struct ReplyRated {
    StrandNumber strand = {};
    RoundNumber round = {};
    DeputyId deputy = {};
    Ballot ballot = {};
    std::optional<Attachment> form = {};
};
BOOST_DESCRIBE_STRUCT(ReplyRated, (), (strand, round, deputy, ballot, form))

enum class RatingOutcome : std::uint8_t {
    satisfied,
    basically_satisfied,
    dissatisfied,
    no_response,
};
BOOST_DESCRIBE_ENUM(RatingOutcome, satisfied, basically_satisfied, dissatisfied, no_response)

// The official value is the lead's; `result` decides whether there is dissatisfaction to decide on.
struct RatingClosed {
    StrandNumber strand = {};
    RoundNumber round = {};
    RatingOutcome attitude = {};
    RatingOutcome result = {};
};
BOOST_DESCRIBE_STRUCT(RatingClosed, (), (strand, round, attitude, result))

// A new round begins; the first one stays as it was.
struct RehandlingOrdered {
    StrandNumber strand = {};
    RoundNumber round = {}; // the new one
    Text<1000> reason = {};
    Date first_assigned = {};
};
BOOST_DESCRIBE_STRUCT(RehandlingOrdered, (), (strand, round, reason, first_assigned))

struct DissatisfactionExplained {
    StrandNumber strand = {};
    RoundNumber round = {};
    Text<1000> explanation = {};
};
BOOST_DESCRIBE_STRUCT(DissatisfactionExplained, (), (strand, round, explanation))

// --- promises --------------------------------------------------------------------------------

struct PromiseMade {
    PromiseNumber promise = {};
    StrandNumber strand = {};
    RoundNumber round = {};
    Text<500> what = {};
    Line<100> who = {};
    Date due = {};
};
BOOST_DESCRIBE_STRUCT(PromiseMade, (), (promise, strand, round, what, who, due))

struct PromiseReported {
    PromiseNumber promise = {};
    Text<2000> progress = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(PromiseReported, (), (promise, progress, files))

struct PromiseProlonged {
    PromiseNumber promise = {};
    Date from = {};
    Date until = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(PromiseProlonged, (), (promise, from, until, reason))

struct PromiseClaimedKept {
    PromiseNumber promise = {};
    Text<2000> result = {};
    std::vector<Attachment> evidence = {};
};
BOOST_DESCRIBE_STRUCT(PromiseClaimedKept, (), (promise, result, evidence))

struct PromiseKept {
    PromiseNumber promise = {};
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(PromiseKept, (), (promise, note))

struct PromiseClaimRejected {
    PromiseNumber promise = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(PromiseClaimRejected, (), (promise, reason))

struct PromiseRated {
    PromiseNumber promise = {};
    DeputyId deputy = {};
    Satisfaction satisfaction = {};
    std::optional<Text<1000>> words = {};
};
BOOST_DESCRIBE_STRUCT(PromiseRated, (), (promise, deputy, satisfaction, words))

// --- closing, carrying over, joining, linking ------------------------------------------------

struct Closed {
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(Closed, (), (note))

struct CarriedOver {
    std::int64_t year = {};
    std::int64_t term = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(CarriedOver, (), (year, term, reason))

struct JoinedHandling {
    CaseId lead = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(JoinedHandling, (), (lead, reason))

struct JoinedHandlingLeft {
    CaseId lead = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(JoinedHandlingLeft, (), (lead, reason))

struct CaseLinked {
    CaseId other = {};
    LinkKind kind = {};
};
BOOST_DESCRIBE_STRUCT(CaseLinked, (), (other, kind))

struct CaseUnlinked {
    CaseId other = {};
};
BOOST_DESCRIBE_STRUCT(CaseUnlinked, (), (other))

// --- dates -----------------------------------------------------------------------------------

// What moves dates without anybody touching the case.
enum class RecountCause : std::uint8_t {
    calendar, // the State Council's notice, or a day that the congress adjusted
    rules,    // a mechanism, or a parameter that the congress set
};
BOOST_DESCRIBE_ENUM(RecountCause, calendar, rules)

// An open duty, named by its mechanism and itself, and what it hangs on.
struct MovedDate {
    Line<100> mechanism = {};
    Line<100> duty = {};
    std::optional<StrandNumber> strand = {};
    std::optional<RoundNumber> round = {};
    std::optional<PromiseNumber> promise = {};
    Date from = {};
    Date to = {};
    auto operator<=>(const MovedDate&) const = default;
};
BOOST_DESCRIBE_STRUCT(MovedDate, (), (mechanism, duty, strand, round, promise, from, to))

// The line that a late amendment leaves on each case whose dates it moved.
struct DatesRecounted {
    RecountCause cause = {};
    std::vector<MovedDate> moved = {};
};
BOOST_DESCRIBE_STRUCT(DatesRecounted, (), (cause, moved))

// --- the past --------------------------------------------------------------------------------

// What a list of old years may leave out.
enum class Unstated : std::uint8_t {
    text,
    filing_date,
    unit,
    assignment_date,
    reply,
    reply_date,
    signatory,
    rating,
    closing_date,
};
BOOST_DESCRIBE_ENUM(Unstated, text, filing_date, unit, assignment_date, reply, reply_date,
                    signatory, rating, closing_date)

// The mark under a case that was handled before this program was there: all that stands before it
// was taken from a list on the day of this event, with the dates that the list gives. A date that
// it does not give is that of the step before.
struct PastRecorded {
    Line<200> source = {}; // what the list is called
    std::vector<Unstated> unstated = {};
};
BOOST_DESCRIBE_STRUCT(PastRecorded, (), (source, unstated))

// --- supervision (mechanisms M1 to M17) ------------------------------------------------------

struct KeyProposed {
    std::vector<KeyCriterion> criteria = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(KeyProposed, (), (criteria, reason))

struct KeySelected {
    std::vector<KeyCriterion> criteria = {};
    Line<200> decision = {};
    Date decided_on = {};
    std::optional<OfficeId> committee = {}; // that supervised it already
};
BOOST_DESCRIBE_STRUCT(KeySelected, (), (criteria, decision, decided_on, committee))

struct KeyReleased {
    Text<500> reason = {};
};
BOOST_DESCRIBE_STRUCT(KeyReleased, (), (reason))

struct SupervisorNamed {
    OfficeId committee = {};
    std::optional<PersonId> leader = {};
    std::vector<PersonId> team = {};
};
BOOST_DESCRIBE_STRUCT(SupervisorNamed, (), (committee, leader, team))

struct LeadingOfficialNamed {
    PersonId official = {};
    std::optional<PersonId> in_charge = {};
};
BOOST_DESCRIBE_STRUCT(LeadingOfficialNamed, (), (official, in_charge))

struct LeaderStepRecorded {
    LeaderStepKind kind = {};
    Date held_on = {};
    Text<2000> words = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(LeaderStepRecorded, (), (kind, held_on, words, files))

struct SpecialMeetingHeld {
    StrandNumber strand = {};
    Date held_on = {};
    std::vector<Participant> participants = {};
    Text<4000> minutes = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(SpecialMeetingHeld, (), (strand, held_on, participants, minutes, files))

struct SupervisionRecorded {
    SupervisionKind kind = {};
    Date held_on = {};
    std::optional<Line<100>> place = {};
    std::vector<DeputyId> deputies = {};
    std::vector<Participant> participants = {};
    Text<4000> findings = {};
    std::vector<Attachment> files = {};
    std::optional<ActivityId> activity = {}; // of which it is a part
};
BOOST_DESCRIBE_STRUCT(SupervisionRecorded, (),
                      (kind, held_on, place, deputies, participants, findings, files, activity))

// 委托督办: another congress, below, was commissioned to supervise it (M21). Said again, with
// another date, of the same activity, it takes the place of what was said before.
struct SupervisionCommissioned {
    ActivityId activity = {};
    CongressId commissioned = {};
    Date report_by = {};
};
BOOST_DESCRIBE_STRUCT(SupervisionCommissioned, (), (activity, commissioned, report_by))

// It was called off, or declined, or is no longer about this suggestion.
struct CommissionEnded {
    ActivityId activity = {};
    CongressId commissioned = {};
};
BOOST_DESCRIBE_STRUCT(CommissionEnded, (), (activity, commissioned))

struct PollHeld {
    Date held_on = {};
    std::int64_t satisfied = {};
    std::int64_t basically_satisfied = {};
    std::int64_t dissatisfied = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(PollHeld, (), (held_on, satisfied, basically_satisfied, dissatisfied, files))

struct RectificationOrdered {
    RectificationNumber rectification = {};
    StrandNumber strand = {};
    Text<1000> what = {};
    Date due = {};
    std::optional<ActivityId> activity = {}; // whose report asks for it
};
BOOST_DESCRIBE_STRUCT(RectificationOrdered, (), (rectification, strand, what, due, activity))

struct RectificationReported {
    RectificationNumber rectification = {};
    StrandNumber strand = {};
    Text<2000> result = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(RectificationReported, (), (rectification, strand, result, files))

struct RectificationVerified {
    RectificationNumber rectification = {};
    StrandNumber strand = {};
    std::optional<Text<1000>> note = {};
};
BOOST_DESCRIBE_STRUCT(RectificationVerified, (), (rectification, strand, note))

struct RectificationRejected {
    RectificationNumber rectification = {};
    StrandNumber strand = {};
    Text<1000> note = {};
};
BOOST_DESCRIBE_STRUCT(RectificationRejected, (), (rectification, strand, note))

struct PaperSent {
    PaperNumber paper = {};
    PaperKind kind = {};
    StrandNumber strand = {};
    RoundNumber round = {}; // in hand when it was sent; 0 for a co-unit
    std::optional<PersonId> signed_by = {};
    Text<1000> words = {};
    Date answer_by = {};
};
BOOST_DESCRIBE_STRUCT(PaperSent, (), (paper, kind, strand, round, signed_by, words, answer_by))

struct PaperAnswered {
    PaperNumber paper = {};
    StrandNumber strand = {};
    Text<2000> words = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(PaperAnswered, (), (paper, strand, words, files))

// 二次验收, passed.
struct AcceptancePassed {
    StrandNumber strand = {};
    Date held_on = {};
    std::vector<DeputyId> deputies = {};
    std::vector<AcceptanceItem> items = {};
    Satisfaction deputies_say = {};
    std::optional<Satisfaction> public_says = {};
    Text<2000> findings = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(AcceptancePassed, (),
                      (strand, held_on, deputies, items, deputies_say, public_says, findings,
                       files))

// 二次验收, failed: the handling begins anew with round `round`.
struct AcceptanceFailed {
    StrandNumber strand = {};
    RoundNumber round = {};
    Date held_on = {};
    std::vector<DeputyId> deputies = {};
    std::vector<AcceptanceItem> items = {};
    Satisfaction deputies_say = {};
    std::optional<Satisfaction> public_says = {};
    Text<2000> findings = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(AcceptanceFailed, (),
                      (strand, round, held_on, deputies, items, deputies_say, public_says, findings,
                       files))

// Somebody is let off a duty of a mechanism that allows it.
struct DutyWaived {
    Line<100> mechanism = {};
    Line<60> duty = {};
    StrandNumber strand = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(DutyWaived, (), (mechanism, duty, strand, reason))

using AnyEvent = std::variant<
    DraftOpened, DraftSaved, DraftDiscarded, CoProposersInvited, InvitationWithdrawn,
    CoProposalConfirmed, CoProposalDeclined, Submitted, WithdrawalRequested, WithdrawalAgreed,
    WithdrawalRefused, Withdrawn, TalkRequested, TalkWithdrawn, TalkAnswered, TalkConfirmed,
    TalkCorrected, ReadingRequested, ReadingWithdrawn, DraftCommented, CommentSettled, SentBack,
    ConvertedToLetter, KeptForReference, SuggestionDeclined, Docketed, Classified, QualityScored,
    PreAssigned, PreAssignmentObjected, Assigned, StrandAssigned, StrandLeft, SignedIn,
    ReturnRequested, ReturnGranted, ReturnRefused, ResponsibleNamed, PlanFiled, ContactRecorded,
    ContactConfirmed, ContactDisputed, ProgressReported, Reminded, ExtensionRequested,
    ExtensionGranted, ExtensionRefused, CoOpinionGiven, CoOpinionSentBack, MissingCoOpinionNoted,
    ReplyDrafted, ReplyApproved, ReplyRejected, ReplySigned, ReplyPassed, ReplySentBack,
    ReplyIssued, ReplyAcknowledged, PublicationDecided, ReplyRated, RatingClosed, RehandlingOrdered,
    DissatisfactionExplained, PromiseMade, PromiseReported, PromiseProlonged, PromiseClaimedKept,
    PromiseKept, PromiseClaimRejected, PromiseRated, Closed, CarriedOver, JoinedHandling,
    JoinedHandlingLeft, CaseLinked, CaseUnlinked, DatesRecounted, PastRecorded, KeyProposed,
    KeySelected, KeyReleased, SupervisorNamed, LeadingOfficialNamed, LeaderStepRecorded,
    SpecialMeetingHeld, SupervisionRecorded, SupervisionCommissioned, CommissionEnded, PollHeld,
    RectificationOrdered, RectificationReported, RectificationVerified, RectificationRejected,
    PaperSent, PaperAnswered, AcceptancePassed, AcceptanceFailed, DutyWaived>;

struct Event : AnyEvent {
    using Kinds = AnyEvent;
    using Kinds::Kinds;
    Event();
    Event(const Event&);
    Event(Event&&) noexcept;
    Event& operator=(const Event&);
    Event& operator=(Event&&) noexcept;
    ~Event();
};

using RecordedEvent = Recorded<Event>;

} // namespace huiyin::suggestion

namespace huiyin {
extern template const std::vector<Alternative>& alternatives<suggestion::Event>();
}
