#pragma once

// The read models: rows computed from a case's state, written in the transaction of its events.
// Nothing here depends on today's date; lamps are worked out when a row is read.

#include "base/described.hpp"
#include "suggestion/case.hpp"
#include "supervision/activity.hpp"

namespace huiyin::app {

// A table of the read models. The first `key_fields` fields of the row are its key.
struct Table {
    std::string_view name;
    const TypeInfo& (*row)();
    std::size_t key_fields;
};

// One case, as a line of a queue.
struct CaseRow {
    CaseId id = {};
    CongressId congress = {};
    std::int64_t version = {};
    suggestion::Phase phase = {};
    std::optional<std::int64_t> number = {};
    std::int64_t term = {};
    std::int64_t session = {};
    suggestion::Channel channel = {};
    suggestion::ItemKind kind = {};
    Line<100, 0> title = {};
    std::optional<DeputyId> lead = {};
    std::optional<DelegationId> delegation = {};
    std::int64_t proposer_count = {};
    std::optional<OfficeId> main_unit = {};
    std::optional<Line<60>> subject = {};
    std::optional<Line<200>> next_duty = {}; // "law.reply:reply": mechanism and duty; no ballot
    std::optional<Date> next_warn = {};
    std::optional<Date> next_due = {};
    std::optional<OfficeId> waits_for_office = {};
    std::optional<DeputyId> waits_for_deputy = {};
    std::optional<Date> submitted_on = {};
    std::optional<Date> assigned_on = {};
    std::optional<Date> closed_on = {};
    std::optional<suggestion::AnswerKind> answer_kind = {};
    std::optional<suggestion::RatingOutcome> satisfaction = {}; // once the rating is closed
    std::int64_t promises_open = {};
    std::optional<CaseId> joined_to = {};
    bool confidential = {};
    bool key_item = {};                       // 重点督办建议
    std::optional<OfficeId> supervisor = {};  // the committee
    std::optional<std::int64_t> quality = {}; // of a hundred, as last scored (M6)
    auto operator<=>(const CaseRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(CaseRow, (),
                      (id, congress, version, phase, number, term, session, channel, kind, title,
                       lead, delegation, proposer_count, main_unit, subject, next_duty, next_warn,
                       next_due, waits_for_office, waits_for_deputy, submitted_on, assigned_on,
                       closed_on, answer_kind, satisfaction, promises_open, joined_to, confidential,
                       key_item, supervisor, quality))

// Who may see a case, and in which order: the filter of every list is `audience = ?`.
// The audiences are those of access/sight.hpp.
struct AudienceRow {
    Id<struct AudienceKind> audience = {};
    CaseId id = {};
    suggestion::Phase phase = {};
    Date due = {};  // next_due, or 9999-12-31 when nothing is due: late first, then nearest
    Date warn = {}; // next_warn, or 9999-12-31
    std::int64_t number = {}; // 0 before docketing
    // As in the case's row: filters must not leave the index.
    std::int64_t term = {};
    std::int64_t session = {};
    suggestion::ItemKind kind = {};
    suggestion::Channel channel = {};
    auto operator<=>(const AudienceRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(AudienceRow, (),
                      (audience, id, phase, due, warn, number, term, session, kind, channel))

struct StrandRow {
    CaseId id = {};
    std::int64_t strand = {};
    CongressId congress = {};
    OfficeId unit = {};
    suggestion::StrandRole role = {};
    suggestion::StrandState state = {};
    std::optional<suggestion::ReplyStage> stage = {};
    Date assigned_on = {};
    std::optional<Date> signed_in_on = {};
    std::optional<Date> next_due = {};
    auto operator<=>(const StrandRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(StrandRow, (),
                      (id, strand, congress, unit, role, state, stage, assigned_on, signed_in_on,
                       next_due))

enum class DutyState : std::uint8_t { open, paused, met, waived, ended };
BOOST_DESCRIBE_ENUM(DutyState, open, paused, met, waived, ended)

struct DutyRow {
    CaseId id = {};
    Line<200> duty = {}; // the engine's key: "law.reply:reply:strand=1,round=1"
    CongressId congress = {};
    Line<100> mechanism = {};
    Line<100> name = {};
    std::optional<std::int64_t> strand = {};
    std::optional<std::int64_t> round = {};
    std::optional<std::int64_t> promise = {};
    Line<60> bearer_role = {};
    std::optional<OfficeId> bearer_office = {};
    std::optional<DeputyId> bearer_deputy = {};
    Date starts_on = {};
    std::optional<Date> warn_on = {};
    Date due_on = {};
    DutyState state = {};
    std::optional<Date> met_on = {};
    bool ballot = {}; // met by a rating: whether it is open tells who has rated
    std::optional<std::int64_t> closed_by = {}; // the version of the event that closed it
    auto operator<=>(const DutyRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(DutyRow, (),
                      (id, duty, congress, mechanism, name, strand, round, promise, bearer_role,
                       bearer_office, bearer_deputy, starts_on, warn_on, due_on, state, met_on,
                       ballot, closed_by))

struct PromiseRow {
    CaseId id = {};
    std::int64_t promise = {};
    CongressId congress = {};
    OfficeId unit = {};
    Text<500> what = {};
    Line<100> who = {};
    Date first_due = {};
    Date due = {};
    suggestion::PromiseState state = {};
    std::optional<Date> kept_on = {};
    auto operator<=>(const PromiseRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(PromiseRow, (),
                      (id, promise, congress, unit, what, who, first_due, due, state, kept_on))

// The official outcome of a round, once its rating is closed.
struct RatingRow {
    CaseId id = {};
    std::int64_t strand = {};
    std::int64_t round = {};
    CongressId congress = {};
    OfficeId unit = {};
    suggestion::RatingOutcome attitude = {};
    suggestion::RatingOutcome result = {};
    std::int64_t ballots = {};
    std::int64_t asked = {};
    auto operator<=>(const RatingRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(RatingRow, (),
                      (id, strand, round, congress, unit, attitude, result, ballots, asked))

// A talk before filing, by the unit that was asked for it. It points to the draft and tells nothing
// of it: the unit reads what stands in the talk itself (app/talk_views.hpp).
struct TalkRow {
    CaseId id = {};
    std::int64_t talk = {};
    CongressId congress = {};
    OfficeId unit = {};
    suggestion::TalkState state = {};
    Date asked_on = {};
    std::optional<Date> due = {}; // of the answer, where a mechanism sets a date
    auto operator<=>(const TalkRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(TalkRow, (), (id, talk, congress, unit, state, asked_on, due))

// An office that reads a draft before it is filed. It points to the draft and tells nothing of it.
struct ReadingRow {
    CaseId id = {};
    std::int64_t reading = {};
    CongressId congress = {};
    OfficeId reader = {};
    suggestion::ReadingState state = {};
    Date asked_on = {};
    auto operator<=>(const ReadingRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReadingRow, (), (id, reading, congress, reader, state, asked_on))

// An event that a circle of people is told of. The circles are those of access/told.hpp.
struct NoticeRow {
    Id<struct AddresseeKind> addressee = {};
    Instant at = {};
    CaseId id = {};
    std::int64_t version = {}; // of the stream, after the event
    PersonId by = {};          // who did it needs not be told
    auto operator<=>(const NoticeRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoticeRow, (), (addressee, at, id, version, by))

enum class RungKind : std::uint8_t { reminder, escalation };
BOOST_DESCRIBE_ENUM(RungKind, reminder, escalation)

// A rung of the ladder of an open duty, whether its day has come or not: it is told from `at` on,
// once, and gone when the duty is done.
struct RungRow {
    CaseId id = {};
    Line<200> duty = {};
    Instant at = {};
    Id<struct AddresseeKind> addressee = {};
    RungKind kind = {};
    auto operator<=>(const RungRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(RungRow, (), (id, duty, at, addressee, kind))

// One supervision activity, as a line of a list.
struct ActivityRow {
    ActivityId id = {};
    CongressId congress = {};
    std::int64_t version = {};
    supervision::ActivityKind kind = {};
    supervision::ActivityState state = {};
    Line<100> title = {};
    OfficeId organiser = {};
    Date starts_on = {};
    Date ends_on = {};
    std::int64_t cases = {};
    std::int64_t sessions = {};
    std::optional<CongressId> commissioned = {};
    auto operator<=>(const ActivityRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActivityRow, (),
                      (id, congress, version, kind, state, title, organiser, starts_on, ends_on,
                       cases, sessions, commissioned))

// A circle that may see an activity: those of access/activity_table.hpp. `congress`: in whose list
// it stands for them: where the circle is of a congress that was commissioned, in that one's.
struct ActivityAudienceRow {
    Id<struct AudienceKind> audience = {};
    ActivityId id = {};
    CongressId congress = {};
    auto operator<=>(const ActivityAudienceRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActivityAudienceRow, (), (audience, id, congress))

// A suggestion that an activity is about, and who may see the activity because of it.
struct ActivityCaseRow {
    ActivityId id = {};
    CaseId of_case = {};
    CongressId congress = {};
    bool to_units = {};
    bool to_proposers = {};
    auto operator<=>(const ActivityCaseRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActivityCaseRow, (), (id, of_case, congress, to_units, to_proposers))

// An event of an activity that a circle of people is told of: those of access/activity_told.hpp.
struct ActivityNoticeRow {
    Id<struct AddresseeKind> addressee = {};
    Instant at = {};
    ActivityId id = {};
    std::int64_t version = {}; // of the stream, after the event
    PersonId by = {};
    auto operator<=>(const ActivityNoticeRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActivityNoticeRow, (), (addressee, at, id, version, by))

// Every row that one activity has, each list in the order of its key.
struct ActivityRows {
    std::vector<ActivityRow> activities = {}; // none before the first event, else one
    std::vector<ActivityAudienceRow> audiences = {};
    std::vector<ActivityCaseRow> cases = {};
    std::vector<ActivityNoticeRow> notices = {};
};

// Under which calendar and rules the rows of a congress's cases were last worked out, all of them.
struct BasisRow {
    CongressId congress = {};
    Line<200, 0> basis = {}; // CongressView::basis
    auto operator<=>(const BasisRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(BasisRow, (), (congress, basis))

// What is found in a case by its words: nothing but what everybody reads who may see the case.
struct TextRow {
    CaseId id = {};
    Text<1'000, 0> title = {};
    Text<1'000'000, 0> body = {};     // cause, analysis and demands
    Text<1'000'000, 0> replies = {};  // those that were issued
    Text<1'000'000, 0> progress = {}; // of the handling and of promises
    Text<1'000'000, 0> opinions = {}; // of co-units
    auto operator<=>(const TextRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(TextRow, (), (id, title, body, replies, progress, opinions))

// Every row that one case has, each list in the order of its key.
struct CaseRows {
    std::vector<CaseRow> cases = {}; // none before the first event, else one
    std::vector<TextRow> texts = {}; // likewise
    std::vector<AudienceRow> audiences = {};
    std::vector<StrandRow> strands = {};
    std::vector<DutyRow> duties = {};
    std::vector<PromiseRow> promises = {};
    std::vector<RatingRow> ratings = {};
    std::vector<TalkRow> talks = {};
    std::vector<ReadingRow> readings = {};
    std::vector<NoticeRow> notices = {};
    std::vector<RungRow> rungs = {};
    bool operator==(const CaseRows&) const = default;
};

inline constexpr Table case_table{"case_row", &type_of<CaseRow>, 1};
inline constexpr Table text_table{"text_row", &type_of<TextRow>, 1};
inline constexpr Table audience_table{"audience_row", &type_of<AudienceRow>, 2};
inline constexpr Table strand_table{"strand_row", &type_of<StrandRow>, 2};
inline constexpr Table duty_table{"duty_row", &type_of<DutyRow>, 2};
inline constexpr Table promise_table{"promise_row", &type_of<PromiseRow>, 2};
inline constexpr Table rating_table{"rating_row", &type_of<RatingRow>, 3};
inline constexpr Table talk_table{"talk_row", &type_of<TalkRow>, 2};
inline constexpr Table reading_table{"reading_row", &type_of<ReadingRow>, 2};
inline constexpr Table notice_table{"notice_row", &type_of<NoticeRow>, 4};
inline constexpr Table rung_table{"rung_row", &type_of<RungRow>, 4};
inline constexpr Table activity_table{"activity_row", &type_of<ActivityRow>, 1};
inline constexpr Table activity_audience_table{"activity_audience_row",
                                               &type_of<ActivityAudienceRow>, 2};
inline constexpr Table activity_case_table{"activity_case_row", &type_of<ActivityCaseRow>, 2};
inline constexpr Table activity_notice_table{"activity_notice_row", &type_of<ActivityNoticeRow>, 4};
inline constexpr Table basis_table{"basis_row", &type_of<BasisRow>, 1};

inline constexpr std::array read_model_tables{case_table,          text_table,
                                              audience_table,      strand_table,
                                              duty_table,          promise_table,
                                              rating_table,        notice_table,
                                              rung_table,          basis_table,
                                              activity_table,      activity_audience_table,
                                              activity_case_table, activity_notice_table,
                                              talk_table,          reading_table};

} // namespace huiyin::app
