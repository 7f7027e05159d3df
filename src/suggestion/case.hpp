#pragma once

// The state of one case: what its events add up to.

#include "base/occasion.hpp"
#include "suggestion/events.hpp"

namespace huiyin::suggestion {

// Where the case as a whole stands. Strands, rounds and promises have states of their own.
enum class Phase : std::uint8_t {
    unopened,
    draft,
    submitted, // under review
    sent_back, // with the proposer for correction
    docketed,  // has a number, waits for assignment
    handling,  // some answering unit still owes its reply
    answered,  // every answering unit has replied; rating or a decision on it is open
    tracking,  // ratings are settled, promises are open
    settled,   // nothing is open: may be closed
    closed,
    discarded,
    withdrawn,
    letter,    // handled as a letter
    reference, // passed on for reference only
    declined,
};
BOOST_DESCRIBE_ENUM(Phase, unopened, draft, submitted, sent_back, docketed, handling, answered,
                    tracking, settled, closed, discarded, withdrawn, letter, reference, declined)

enum class ProposerState : std::uint8_t { lead, invited, confirmed, declined };
BOOST_DESCRIBE_ENUM(ProposerState, lead, invited, confirmed, declined)

struct Proposer {
    DeputyId deputy = {};
    ProposerState state = {};
    std::int64_t content_version = {}; // the text that was confirmed
    bool agrees_to_withdrawal = {};
    auto operator<=>(const Proposer&) const = default;
};
BOOST_DESCRIBE_STRUCT(Proposer, (), (deputy, state, content_version, agrees_to_withdrawal))

struct DocketNumber {
    std::int64_t number = {};
    std::int64_t term = {};
    std::int64_t session = {};
    Channel channel = {};
    auto operator<=>(const DocketNumber&) const = default;
};
BOOST_DESCRIBE_STRUCT(DocketNumber, (), (number, term, session, channel))

struct Objection {
    OfficeId unit = {};
    ReturnReason reason = {};
    Text<1000> basis = {};
    std::optional<OfficeId> proposed_unit = {};
    auto operator<=>(const Objection&) const = default;
};
BOOST_DESCRIBE_STRUCT(Objection, (), (unit, reason, basis, proposed_unit))

// How far a reply has come inside its round.
enum class ReplyStage : std::uint8_t {
    none,
    drafted,
    approved,       // by the section
    signed_by_head, // by the unit's head
    passed,         // by the office
    issued,         // the rating is open
    disputed,       // the rating closed dissatisfied: a decision is due, or was to do it again
    settled,        // nothing more is due in this round
};
BOOST_DESCRIBE_ENUM(ReplyStage, none, drafted, approved, signed_by_head, passed, issued, disputed,
                    settled)

struct Vote {
    DeputyId deputy = {};
    Ballot ballot = {};
    std::optional<Attachment> form = {};
    Date cast_on = {};
    auto operator<=>(const Vote&) const = default;
};
BOOST_DESCRIBE_STRUCT(Vote, (), (deputy, ballot, form, cast_on))

struct Receipt {
    DeputyId deputy = {};
    DeliveryWay way = {};
    std::optional<Date> acknowledged_on = {};
    auto operator<=>(const Receipt&) const = default;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (deputy, way, acknowledged_on))

// Reply → rating → redo. The first round begins with the assignment.
struct Round {
    RoundNumber round = {};
    Date began_on = {};
    ReplyStage stage = {};
    std::optional<Reply> reply = {};
    std::optional<Participant> signatory = {};
    std::optional<Line<60>> document_no = {};
    std::optional<Text<1000>> sent_back_because = {}; // by head or office, until drafted again
    std::optional<Date> issued_on = {};
    std::vector<Receipt> receipts = {};
    std::vector<Vote> votes = {};
    std::optional<RatingOutcome> attitude = {}; // official values, once closed
    std::optional<RatingOutcome> result = {};
    std::optional<Text<1000>> decision = {}; // on dissatisfaction
    auto operator<=>(const Round&) const = default;
};
BOOST_DESCRIBE_STRUCT(Round, (),
                      (round, began_on, stage, reply, signatory, document_no, sent_back_because,
                       issued_on, receipts, votes, attitude, result, decision))

enum class StrandState : std::uint8_t {
    assigned,         // waits for sign-in
    return_requested, // waits for the assigning office, or for the leader
    signed_in,        // in hand
    opinion_given,    // of a co-unit
    opinion_missing,  // the main unit went on without it
    left,             // went to another unit
    ended,            // the case was withdrawn
};
BOOST_DESCRIBE_ENUM(StrandState, assigned, return_requested, signed_in, opinion_given,
                    opinion_missing, left, ended)

struct CoOpinion {
    Text<4000> position = {};
    Text<4000> measures = {};
    Line<60> signatory = {};
    std::optional<Line<60>> document_no = {};
    std::vector<Attachment> files = {};
    Date given_on = {};
    auto operator<=>(const CoOpinion&) const = default;
};
BOOST_DESCRIBE_STRUCT(CoOpinion, (), (position, measures, signatory, document_no, files, given_on))

struct ReturnDispute {
    std::int64_t instance = {};
    ReturnReason reason = {};
    Text<1000> basis = {};
    std::optional<OfficeId> proposed_unit = {};
    Date requested_on = {};
    std::optional<Text<1000>> refused_because = {};
    auto operator<=>(const ReturnDispute&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReturnDispute, (),
                      (instance, reason, basis, proposed_unit, requested_on, refused_because))

struct PendingExtension {
    ExtensionReason reason = {};
    Text<1000> grounds = {};
    Date until = {};
    Text<1000> interim = {};
    auto operator<=>(const PendingExtension&) const = default;
};
BOOST_DESCRIBE_STRUCT(PendingExtension, (), (reason, grounds, until, interim))

// 催办单: its place in the list is its number.
struct Reminder {
    Date on = {};
    OfficeId by = {};
    auto operator<=>(const Reminder&) const = default;
};
BOOST_DESCRIBE_STRUCT(Reminder, (), (on, by))

struct Strand {
    StrandNumber strand = {};
    OfficeId unit = {};
    StrandRole role = {};
    StrandState state = {};
    std::optional<Text<500>> part = {};
    OfficeId assigned_by = {};
    std::optional<StrandNumber> replaces = {};
    Date assigned_on = {};
    Date clock_from = {};
    std::optional<Date> signed_in_on = {};
    std::vector<ReturnDispute> disputes = {};
    std::optional<Officer> leader = {};
    std::optional<Officer> officer = {};
    std::optional<Text<4000>> plan = {};
    std::vector<PlanStep> steps = {};
    std::vector<Reminder> reminders = {};           // oldest first
    std::optional<PendingExtension> extension = {}; // asked, not decided
    std::optional<Date> extended_until = {};
    std::optional<CoOpinion> opinion = {};
    std::optional<Text<1000>> opinion_sent_back_because = {};
    std::vector<Round> rounds = {}; // empty for a co-unit
    auto operator<=>(const Strand&) const = default;
};
BOOST_DESCRIBE_STRUCT(Strand, (),
                      (strand, unit, role, state, part, assigned_by, replaces, assigned_on,
                       clock_from, signed_in_on, disputes, leader, officer, plan, steps, reminders,
                       extension, extended_until, opinion, opinion_sent_back_because, rounds))

struct ContactConfirmation {
    DeputyId deputy = {};
    Agreement agreement = {};
    std::optional<Text<1000>> note = {};
    auto operator<=>(const ContactConfirmation&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContactConfirmation, (), (deputy, agreement, note))

struct Contact {
    ContactRecorded record = {};
    RoundNumber round = {}; // in hand when it was recorded; 0 for a co-unit
    std::vector<ContactConfirmation> confirmations = {};
    auto operator<=>(const Contact&) const = default;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (record, round, confirmations))

enum class PromiseState : std::uint8_t { open, claimed, kept };
BOOST_DESCRIBE_ENUM(PromiseState, open, claimed, kept)

struct PromiseVote {
    DeputyId deputy = {};
    Satisfaction satisfaction = {};
    std::optional<Text<1000>> words = {};
    auto operator<=>(const PromiseVote&) const = default;
};
BOOST_DESCRIBE_STRUCT(PromiseVote, (), (deputy, satisfaction, words))

struct Promise {
    PromiseNumber promise = {};
    StrandNumber strand = {};
    RoundNumber round = {};
    Text<500> what = {};
    Line<100> who = {};
    Date made_on = {};
    Date first_due = {};
    Date due = {};
    PromiseState state = {};
    std::optional<Date> kept_on = {};
    std::vector<PromiseVote> votes = {};
    auto operator<=>(const Promise&) const = default;
};
BOOST_DESCRIBE_STRUCT(Promise, (),
                      (promise, strand, round, what, who, made_on, first_due, due, state, kept_on,
                       votes))

// 重点督办建议, as decided.
struct KeyDecision {
    std::vector<KeyCriterion> criteria = {};
    Line<200> decision = {};
    Date decided_on = {};
    auto operator<=>(const KeyDecision&) const = default;
};
BOOST_DESCRIBE_STRUCT(KeyDecision, (), (criteria, decision, decided_on))

struct Supervisor {
    OfficeId committee = {};
    std::optional<PersonId> leader = {};
    std::vector<PersonId> team = {};
    auto operator<=>(const Supervisor&) const = default;
};
BOOST_DESCRIBE_STRUCT(Supervisor, (), (committee, leader, team))

// 领办领导
struct LeadingOfficial {
    PersonId official = {};
    std::optional<PersonId> in_charge = {};
    auto operator<=>(const LeadingOfficial&) const = default;
};
BOOST_DESCRIBE_STRUCT(LeadingOfficial, (), (official, in_charge))

// 委托督办: which congress below was commissioned to supervise it, by which activity (M21).
struct Commission {
    ActivityId activity = {};
    CongressId commissioned = {};
    Date report_by = {};
    auto operator<=>(const Commission&) const = default;
};
BOOST_DESCRIBE_STRUCT(Commission, (), (activity, commissioned, report_by))

enum class RectificationState : std::uint8_t { ordered, reported, verified };
BOOST_DESCRIBE_ENUM(RectificationState, ordered, reported, verified)

struct Rectification {
    RectificationNumber rectification = {};
    StrandNumber strand = {};
    Text<1000> what = {};
    Date due = {};
    RectificationState state = {};
    auto operator<=>(const Rectification&) const = default;
};
BOOST_DESCRIBE_STRUCT(Rectification, (), (rectification, strand, what, due, state))

struct Paper {
    PaperNumber paper = {};
    PaperKind kind = {};
    StrandNumber strand = {};
    RoundNumber round = {};
    Date sent_on = {};
    Date answer_by = {};
    std::optional<Date> answered_on = {};
    auto operator<=>(const Paper&) const = default;
};
BOOST_DESCRIBE_STRUCT(Paper, (), (paper, kind, strand, round, sent_on, answer_by, answered_on))

enum class TalkState : std::uint8_t {
    asked,
    answered,
    confirmed,
    corrected, // the deputy remembers it otherwise
    withdrawn,
    lapsed, // the draft was filed or discarded before the unit answered
};
BOOST_DESCRIBE_ENUM(TalkState, asked, answered, confirmed, corrected, withdrawn, lapsed)

struct TalkAnswer {
    Date held_on = {};
    ContactWay way = {};
    TalkFinding finding = {};
    Text<2000> words = {};
    std::optional<Text<2000>> plans = {};
    Date answered_on = {};
    auto operator<=>(const TalkAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(TalkAnswer, (), (held_on, way, finding, words, plans, answered_on))

// 提办对接: a talk with a unit before the suggestion is filed (M6).
struct Talk {
    TalkNumber talk = {};
    OfficeId unit = {};
    Text<1000> question = {};
    Line<100, 0> title = {};             // of the draft when the unit was asked
    std::optional<ShownText> shown = {}; // of the draft, likewise
    TalkState state = {};
    Date asked_on = {};
    std::optional<DeputyId> asked_by = {}; // nobody when an office entered the draft from paper
    std::optional<TalkAnswer> answer = {}; // the last one
    std::optional<Text<1000>> correction = {};
    auto operator<=>(const Talk&) const = default;
};
BOOST_DESCRIBE_STRUCT(Talk, (),
                      (talk, unit, question, title, shown, state, asked_on, asked_by, answer,
                       correction))

enum class ReadingState : std::uint8_t {
    open,
    withdrawn,
    closed, // the draft was filed or discarded
};
BOOST_DESCRIBE_ENUM(ReadingState, open, withdrawn, closed)

struct DraftComment {
    CommentNumber comment = {};
    DraftPart part = {};
    Text<1000> words = {};
    Date given_on = {};
    bool done = {}; // the deputy has seen to it
    auto operator<=>(const DraftComment&) const = default;
};
BOOST_DESCRIBE_STRUCT(DraftComment, (), (comment, part, words, given_on, done))

// 预读: an office that was asked to read the draft before it is filed, and its comments (M6).
struct Reading {
    ReadingNumber reading = {};
    OfficeId reader = {};
    std::optional<Text<500>> note = {};
    ReadingState state = {};
    Date asked_on = {};
    std::optional<DeputyId> asked_by = {}; // nobody when an office entered the draft from paper
    std::vector<DraftComment> comments = {};
    auto operator<=>(const Reading&) const = default;
};
BOOST_DESCRIBE_STRUCT(Reading, (), (reading, reader, note, state, asked_on, asked_by, comments))

struct Link {
    CaseId other = {};
    LinkKind kind = {};
    auto operator<=>(const Link&) const = default;
};
BOOST_DESCRIBE_STRUCT(Link, (), (other, kind))

struct Case {
    Phase phase = {};
    CongressId congress = {};
    std::optional<DelegationId> delegation = {};
    std::optional<OfficeId> entered_by = {}; // the office that entered a paper form
    Content content = {};
    std::int64_t content_version = {};
    std::vector<Proposer> proposers = {}; // the lead first
    std::optional<Date> submitted_on = {};
    std::int64_t term = {};
    std::int64_t session = {};
    Channel channel = {};
    std::optional<DocketNumber> docket = {};
    std::optional<Date> docketed_on = {};
    std::vector<ReviewReason> review_reasons = {}; // of the last send-back or refusal
    std::optional<Text<1000>> review_note = {};
    std::optional<QualityScore> quality = {};        // the last one
    std::optional<Text<500>> withdrawal_reason = {}; // asked for, not yet agreed by all
    std::optional<Line<60>> subject = {};
    HandlingClass handling_class = {};
    std::vector<PlannedStrand> planned = {}; // pre-assigned
    std::vector<Objection> objections = {};
    std::optional<Date> assigned_on = {};    // the first assignment: bounds every path
    std::optional<Instant> assigned_at = {}; // tells the rules that the case keeps
    std::vector<Strand> strands = {};
    std::vector<Contact> contacts = {};
    std::vector<Promise> promises = {};
    std::optional<Publicity> publication = {};
    std::optional<Date> closed_on = {};
    std::optional<std::int64_t> carried_to_year = {};
    std::optional<std::int64_t> carried_to_term = {};
    std::optional<CaseId> joined_to = {};
    std::vector<Link> links = {};
    std::optional<KeyDecision> key = {};
    std::optional<Supervisor> supervisor = {};
    std::optional<LeadingOfficial> leading_official = {};
    std::vector<Commission> commissions = {}; // that stand
    std::vector<Rectification> rectifications = {};
    std::vector<Paper> papers = {}; // 催办单, 督办通知单
    std::vector<Talk> talks = {};
    std::vector<Reading> readings = {};
    auto operator<=>(const Case&) const = default;
};
BOOST_DESCRIBE_STRUCT(Case, (),
                      (phase, congress, delegation, entered_by, content, content_version, proposers,
                       submitted_on, term, session, channel, docket, docketed_on, review_reasons,
                       review_note, quality, withdrawal_reason, subject, handling_class, planned,
                       objections, assigned_on, assigned_at, strands, contacts, promises,
                       publication, closed_on, carried_to_year, carried_to_term, joined_to, links,
                       key, supervisor, leading_official, commissions, rectifications, papers,
                       talks, readings))

// The state after one more event. Total: every event of a stored stream can be evolved.
[[nodiscard]] Case evolve(Case before, const RecordedEvent& happened);

// --- questions of the state ------------------------------------------------------------------

[[nodiscard]] const Strand* find_strand(const Case&, StrandNumber);
[[nodiscard]] const Promise* find_promise(const Case&, PromiseNumber);
[[nodiscard]] const Contact* find_contact(const Case&, ContactNumber);
[[nodiscard]] const Rectification* find_rectification(const Case&, RectificationNumber);
[[nodiscard]] const Paper* find_paper(const Case&, PaperNumber);
[[nodiscard]] const Talk* find_talk(const Case&, TalkNumber);
[[nodiscard]] const Reading* find_reading(const Case&, ReadingNumber);
[[nodiscard]] const Proposer* find_proposer(const Case&, const DeputyId&);

// Assigned, and neither closed nor withdrawn.
[[nodiscard]] bool is_running(const Case&);
// Nothing can happen to it any more, but links and publication.
[[nodiscard]] bool is_terminal(Phase);

// Not left to another unit and not ended by withdrawal.
[[nodiscard]] bool is_active(const Strand&);
// Owes a reply: main or separate.
[[nodiscard]] bool is_answering(const Strand&);
// The round in hand, or nullptr for a co-unit.
[[nodiscard]] const Round* current_round(const Strand&);
// The last round whose reply the deputies have, or nullptr.
[[nodiscard]] const Round* last_issued_round(const Strand&);
// The office that alone may change the unit of a strand decides on its return; the second time the
// leader does.
[[nodiscard]] bool waits_for_leader(const Strand&);

// Lead and confirmed co-proposers, the lead first.
[[nodiscard]] std::vector<DeputyId> signatories(const Case&);

// The law's last day (代表法 2025 第五十一条): the same day six calendar months on, or the last day
// of that month.
[[nodiscard]] Date six_months_after(Date first_assigned);

} // namespace huiyin::suggestion
