#pragma once

// What the queries answer: described structs, so that the interface document and the web's types
// come from here.

#include "access/actions.hpp"
#include "app/accounts.hpp"
#include "app/bilingual.hpp"
#include "app/store.hpp"
#include "calendar/why.hpp"
#include "suggestion/case.hpp"

namespace huiyin::app {

// The name of something that stands elsewhere as an id.
struct Name {
    Line<64> id = {};
    Line<200> name = {};
};
BOOST_DESCRIBE_STRUCT(Name, (), (id, name))

struct CapacityView {
    directory::Role role = {};
    CongressId congress = {};
    Line<200> congress_name = {};
    OfficeId office = {};
    Line<200> office_name = {};
};
BOOST_DESCRIBE_STRUCT(CapacityView, (), (role, congress, congress_name, office, office_name))

struct SeatView {
    DeputyId deputy = {};
    CongressId congress = {};
    Line<200> congress_name = {};
    DelegationId delegation = {};
    Line<200> delegation_name = {};
    std::int64_t term = {};
    bool heads_delegation = {};
    bool former = {}; // proposes nothing new, and answers for what it proposed
};
BOOST_DESCRIBE_STRUCT(SeatView, (),
                      (deputy, congress, congress_name, delegation, delegation_name, term,
                       heads_delegation, former))

// Who is asking, and as what.
struct Me {
    PersonId person = {};
    Line<200, 0> name = {};
    std::vector<Login> logins = {}; // by which this person signs in
    Line<200, 0> csrf = {};
    std::vector<CapacityView> capacities = {};
    std::vector<SeatView> seats = {};
};
BOOST_DESCRIBE_STRUCT(Me, (), (person, name, logins, csrf, capacities, seats))

struct CongressSummary {
    CongressId id = {};
    Line<200, 0> name = {};
    directory::Level level = {};
    std::optional<CongressId> superior = {};
    std::optional<std::int64_t> term = {};
    std::optional<std::int64_t> session = {};
    bool in_session = {};
    std::int64_t version = {};
};
BOOST_DESCRIBE_STRUCT(CongressSummary, (),
                      (id, name, level, superior, term, session, in_session, version))
struct CongressList {
    std::vector<CongressSummary> rows = {};
};
BOOST_DESCRIBE_STRUCT(CongressList, (), (rows))

// Which of the texts of a case.
enum class FoundIn : std::uint8_t { title, body, replies, progress, opinions };
BOOST_DESCRIBE_ENUM(FoundIn, title, body, replies, progress, opinions)

struct ExcerptPart {
    Text<1000, 0> text = {};
    bool hit = {}; // it is what was looked for
};
BOOST_DESCRIBE_STRUCT(ExcerptPart, (), (text, hit))

// Where the words stand that were looked for.
struct ExcerptView {
    FoundIn found_in = {};
    std::vector<ExcerptPart> parts = {}; // one after another they are the excerpt
};
BOOST_DESCRIBE_STRUCT(ExcerptView, (), (found_in, parts))

// One line of a queue.
struct QueueRow {
    CaseId id = {};
    CongressId congress = {};
    suggestion::Phase phase = {};
    std::optional<std::int64_t> number = {};
    std::int64_t term = {};
    std::int64_t session = {};
    suggestion::Channel channel = {};
    suggestion::ItemKind kind = {};
    Line<100, 0> title = {};
    Line<200, 0> lead_name = {}; // empty when confidential to the asker
    std::int64_t proposer_count = {};
    std::optional<OfficeId> main_unit = {};
    Line<200, 0> main_unit_name = {};
    std::optional<Line<60>> subject = {};
    std::optional<Lamp> worst = {};
    std::optional<Bilingual> next_duty = {};
    std::optional<Date> next_due = {};
    std::optional<std::int64_t> working_days_left = {};
    Line<200, 0> waits_for = {};
    std::optional<Date> submitted_on = {};
    std::optional<Date> assigned_on = {};
    std::optional<Date> closed_on = {};
    std::optional<suggestion::AnswerKind> answer_kind = {};
    std::optional<suggestion::RatingOutcome> satisfaction = {};
    std::int64_t promises_open = {};
    std::optional<CaseId> joined_to = {};
    bool confidential = {};
    std::optional<ExcerptView> excerpt = {}; // of a search
};
BOOST_DESCRIBE_STRUCT(QueueRow, (),
                      (id, congress, phase, number, term, session, channel, kind, title, lead_name,
                       proposer_count, main_unit, main_unit_name, subject, worst, next_duty,
                       next_due, working_days_left, waits_for, submitted_on, assigned_on, closed_on,
                       answer_kind, satisfaction, promises_open, joined_to, confidential, excerpt))
struct QueueList {
    std::vector<QueueRow> rows = {};
    std::optional<Line<200>> next = {};
};
BOOST_DESCRIBE_STRUCT(QueueList, (), (rows, next))

struct PhaseCount {
    suggestion::Phase phase = {};
    std::int64_t cases = {};
};
BOOST_DESCRIBE_STRUCT(PhaseCount, (), (phase, cases))
struct PhaseCounts {
    std::vector<PhaseCount> rows = {};
};
BOOST_DESCRIBE_STRUCT(PhaseCounts, (), (rows))

struct CaseCount {
    std::int64_t cases = {};
};
BOOST_DESCRIBE_STRUCT(CaseCount, (), (cases))

// What a unit has in hand. Each number counts the rows of the queue with unit=, phase=handling and
// what the field says: lamp=late, lamp=due_soon, strand=assigned, strand=return_requested.
struct UnitLoad {
    OfficeId unit = {};
    Line<200, 0> unit_name = {};
    std::int64_t in_hand = {};
    std::int64_t late = {};
    std::int64_t due_soon = {};
    std::int64_t to_sign_in = {};
    std::int64_t return_requested = {};
};
BOOST_DESCRIBE_STRUCT(UnitLoad, (),
                      (unit, unit_name, in_hand, late, due_soon, to_sign_in, return_requested))
struct UnitLoads {
    std::vector<UnitLoad> rows = {};
};
BOOST_DESCRIBE_STRUCT(UnitLoads, (), (rows))

// One line of the promise ledger.
struct PromiseView {
    CaseId id = {}; // of the case
    CongressId congress = {};
    std::optional<std::int64_t> number = {};
    Line<100, 0> case_title = {};
    Line<200, 0> lead_name = {}; // empty when confidential to the asker
    std::int64_t promise = {};
    OfficeId unit = {};
    Line<200, 0> unit_name = {};
    Text<500> what = {};
    Line<100> who = {};
    Date first_due = {};
    Date due = {};
    suggestion::PromiseState state = {};
    std::optional<Date> kept_on = {};
    Lamp lamp = {};
    std::optional<std::int64_t> working_days_left = {}; // until kept; below zero when late
};
BOOST_DESCRIBE_STRUCT(PromiseView, (),
                      (id, congress, number, case_title, lead_name, promise, unit, unit_name, what,
                       who, first_due, due, state, kept_on, lamp, working_days_left))
struct PromiseList {
    std::vector<PromiseView> rows = {};
    std::optional<Line<200>> next = {};
};
BOOST_DESCRIBE_STRUCT(PromiseList, (), (rows, next))

// A duty as somebody sees it today.
struct DutyView {
    CaseId id = {}; // of the case
    std::optional<std::int64_t> number = {};
    Line<100, 0> case_title = {};
    Line<200> duty = {};
    Line<100> mechanism = {};
    Line<100> name = {};
    Bilingual title = {};
    std::optional<std::int64_t> strand = {};
    std::optional<std::int64_t> round = {};
    std::optional<std::int64_t> promise = {};
    Line<60> bearer_role = {};
    std::optional<OfficeId> bearer_office = {};
    std::optional<DeputyId> bearer_deputy = {};
    Line<200, 0> bearer_name = {};
    Date starts_on = {};
    std::optional<Date> warn_on = {};
    Date due_on = {};
    DutyState state = {};
    std::optional<Date> met_on = {};
    Lamp lamp = {};
    std::optional<std::int64_t> working_days_left = {}; // while open; below zero when late
    // On the page of its case: the line of the history that discharged it.
    std::optional<std::int64_t> evidence = {};
};
BOOST_DESCRIBE_STRUCT(DutyView, (),
                      (id, number, case_title, duty, mechanism, name, title, strand, round, promise,
                       bearer_role, bearer_office, bearer_deputy, bearer_name, starts_on, warn_on,
                       due_on, state, met_on, lamp, working_days_left, evidence))
struct DutyList {
    std::vector<DutyView> rows = {};
    std::optional<Line<200>> next = {};
};
BOOST_DESCRIBE_STRUCT(DutyList, (), (rows, next))

enum class NoticeKind : std::uint8_t { happened, reminder, escalation };
BOOST_DESCRIBE_ENUM(NoticeKind, happened, reminder, escalation)

// What happened to an activity, and how it was planned after that.
struct ActivityNews {
    ActivityId id = {};
    Line<60> event = {};
    supervision::ActivityKind kind = {};
    Line<100> title = {};
    Date starts_on = {};
    Date ends_on = {};
    std::optional<Line<100>> place = {};
    Line<200, 0> by_name = {};
    Line<200, 0> office_name = {};
};
BOOST_DESCRIBE_STRUCT(ActivityNews, (),
                      (id, event, kind, title, starts_on, ends_on, place, by_name, office_name))

// Something that the asker is told, of a case or of an activity. What happened to a case comes
// beside it as `happened`, an item of the case's history.
struct NoticeView {
    Line<300> notice = {};
    Instant at = {};
    NoticeKind kind = {};
    std::optional<CaseId> id = {}; // of the case
    CongressId congress = {};
    std::optional<std::int64_t> number = {};
    Line<100, 0> case_title = {};
    std::optional<suggestion::Phase> phase = {}; // of the case
    std::optional<DutyView> duty = {};           // that he is reminded of, or that is late
    std::optional<ActivityNews> activity = {};
    bool read = {};
};
BOOST_DESCRIBE_STRUCT(NoticeView, (),
                      (notice, at, kind, id, congress, number, case_title, phase, duty, activity,
                       read))
struct NoticeList {
    std::vector<NoticeView> rows = {};
    std::optional<Line<200>> next = {};
};
BOOST_DESCRIBE_STRUCT(NoticeList, (), (rows, next))

// `unread` were told and are not read; `held` came in the quiet hours, which end at `quiet_until`.
// Both are counted up to `notices_counted_max`.
struct NoticeCount {
    std::int64_t unread = {};
    std::int64_t held = {};
    std::optional<Instant> quiet_until = {};
    Instant read_until = {}; // what is older counts as read
};
BOOST_DESCRIBE_STRUCT(NoticeCount, (), (unread, held, quiet_until, read_until))

// What came between the digest before the latest one and that one.
struct NoticeDigest {
    Instant from = {};
    Instant until = {};
    std::vector<NoticeView> rows = {};
};
BOOST_DESCRIBE_STRUCT(NoticeDigest, (), (from, until, rows))

// Something the asker may do now, later, or no more. The numbers say to what.
struct ActionView {
    Line<60> command = {};
    std::optional<std::int64_t> strand = {};
    std::optional<std::int64_t> round = {};
    std::optional<std::int64_t> promise = {};
    std::optional<std::int64_t> contact = {};
    std::optional<std::int64_t> rectification = {};
    std::optional<std::int64_t> paper = {};
    std::optional<std::int64_t> talk = {};
    std::optional<std::int64_t> reading = {};
    access::Opening opening = {};
    Line<1000, 0> why_not = {}; // in the asked language
};
BOOST_DESCRIBE_STRUCT(ActionView, (),
                      (command, strand, round, promise, contact, rectification, paper, talk,
                       reading, opening, why_not))

// The case page. `version` counts the events that the asker may see; `names` resolves every id.
struct CasePage {
    CaseId id = {};
    std::int64_t version = {};
    suggestion::Case state = {};
    std::vector<DutyView> duties = {};
    std::vector<ActionView> actions = {};
    std::vector<Name> names = {};
};
BOOST_DESCRIBE_STRUCT(CasePage, (), (id, version, state, duties, actions, names))

// Why this date: the rule, its article, and the counting line by line.
struct WhyView {
    Line<200> duty = {};
    Bilingual title = {};
    Text<2000, 0> why = {};
    Line<200, 0> article = {};
    std::vector<calendar::WhyLine> lines = {};
    std::optional<Date> due_on = {};
    std::vector<Name> names = {};
};
BOOST_DESCRIBE_STRUCT(WhyView, (), (duty, title, why, article, lines, due_on, names))

} // namespace huiyin::app
