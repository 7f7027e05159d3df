#pragma once

// A supervision activity, which concerns several suggestions: what is planned, what was done, what
// was found, and what became of it (mechanisms M5, M9, M15, M16, M18); a commission to a congress
// below, which supervises and reports (M21); or a training of deputies, which concerns none (M6). A
// stream of its own.

#include "base/occasion.hpp"
#include "suggestion/content.hpp"

#include <optional>
#include <vector>

namespace huiyin::supervision {

using suggestion::Attachment;
using suggestion::Participant;
using suggestion::StrandNumber;
using suggestion::SupervisionKind;

using SessionNumber = std::int64_t; // from 1 within an activity
using FindingNumber = std::int64_t; // from 1 within an activity

enum class ActivityKind : std::uint8_t {
    campaign,          // 重点督办活动, 督办周: a window with a programme
    forum,             // 座谈
    face_to_face,      // 面对面
    meeting_request,   // 约见
    door_visit,        // 上门
    site_visit,        // 现场查看
    inspection,        // 不定期督查
    spot_check,        // 飞行检查: the unit learns of it when it starts
    unannounced_visit, // 暗访: the unit learns of it by its report
    look_back,         // 回头看
    training,          // 代表培训: about no suggestion, for the deputies who take part
    commission,        // 委托督办: a congress below supervises and reports
};
BOOST_DESCRIBE_ENUM(ActivityKind, campaign, forum, face_to_face, meeting_request, door_visit,
                    site_visit, inspection, spot_check, unannounced_visit, look_back, training,
                    commission)

enum class ActivityState : std::uint8_t {
    planned,
    started, // of a commission: taken on
    held,
    reported,
    called_off,
    declined, // of a commission, by the congress below
};
BOOST_DESCRIBE_ENUM(ActivityState, planned, started, held, reported, called_off, declined)

// A suggestion that the activity is about, and by which criteria a key one was chosen (M5).
struct PlannedCase {
    CaseId id = {};
    std::vector<suggestion::KeyCriterion> criteria = {};
    auto operator<=>(const PlannedCase&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlannedCase, (), (id, criteria))

// A line of the programme.
struct PlannedDay {
    Date on = {};
    Line<200> what = {};
    auto operator<=>(const PlannedDay&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlannedDay, (), (on, what))

struct Plan {
    Line<100> title = {};
    Text<2000, 0> purpose = {}; // of a commission: what is asked
    Date starts_on = {};
    Date ends_on = {}; // of a commission: report by
    std::optional<CongressId> commissioned = {};
    std::optional<Line<100>> place = {};
    std::optional<PersonId> leader = {}; // who leads it: a chairperson or leader
    std::vector<PersonId> team = {};     // full-time members and others of the congress's offices
    std::vector<DeputyId> deputies = {}; // who are asked to take part
    std::vector<PlannedCase> cases = {};
    std::vector<PlannedDay> programme = {};
    auto operator<=>(const Plan&) const = default;
};
BOOST_DESCRIBE_STRUCT(Plan, (),
                      (title, purpose, starts_on, ends_on, commissioned, place, leader, team,
                       deputies, cases, programme))

// The three parts of 面对面 (M15): the reply, the report on the handling, opinions asked again.
enum class MeetingPart : std::uint8_t { reply, handling_report, opinions };
BOOST_DESCRIBE_ENUM(MeetingPart, reply, handling_report, opinions)

struct SessionPart {
    MeetingPart part = {};
    Text<2000> words = {};
    auto operator<=>(const SessionPart&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionPart, (), (part, words))

// One time that it was held: a meeting, a visit, a day of a campaign.
struct ActivitySession {
    SessionNumber session = {};
    std::optional<SupervisionKind> form = {}; // none of a training
    Date held_on = {};
    std::optional<Line<100>> place = {};
    std::vector<CaseId> cases = {};
    std::vector<DeputyId> deputies = {}; // who were there
    std::vector<Participant> participants = {};
    std::vector<SessionPart> parts = {}; // of 面对面
    Text<4000> minutes = {};
    std::optional<Text<2000>> deputies_say = {};
    std::vector<DeputyId> signed_by = {};
    std::vector<Attachment> files = {}; // photographs among them
    auto operator<=>(const ActivitySession&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActivitySession, (),
                      (session, form, held_on, place, cases, deputies, participants, parts, minutes,
                       deputies_say, signed_by, files))

// A problem at one suggestion; with a date, its unit has to put it right once the report is out.
struct Finding {
    FindingNumber finding = {};
    CaseId id = {};
    std::optional<StrandNumber> strand = {};
    Text<1000> what = {};
    std::optional<Date> put_right_by = {};
    std::vector<Attachment> files = {};
    auto operator<=>(const Finding&) const = default;
};
BOOST_DESCRIBE_STRUCT(Finding, (), (finding, id, strand, what, put_right_by, files))

// The cases to visit, drawn by lot. `seed` and `drawn` are empty until the draw is made.
struct Draw {
    std::vector<CaseId> candidates = {}; // frozen, in order
    std::int64_t count = {};
    Line<64> commitment = {}; // SHA-256 of the seed in hexadecimal
    Line<200, 0> seed = {};
    std::vector<CaseId> drawn = {};
    auto operator<=>(const Draw&) const = default;
};
BOOST_DESCRIBE_STRUCT(Draw, (), (candidates, count, commitment, seed, drawn))

struct Report {
    Text<8000> words = {};
    std::vector<Attachment> files = {};
    Date on = {};
    auto operator<=>(const Report&) const = default;
};
BOOST_DESCRIBE_STRUCT(Report, (), (words, files, on))

struct Activity {
    CongressId congress = {};
    OfficeId organiser = {};
    ActivityKind kind = {};
    ActivityState state = {};
    Plan plan = {};
    Instant planned_at = {};
    std::optional<Date> started_on = {};
    std::optional<Draw> draw = {};
    std::vector<ActivitySession> sessions = {};
    std::vector<Finding> findings = {};
    std::optional<Report> report = {};
    std::optional<Text<1000>> called_off_because = {};
    std::optional<Text<1000>> declined_because = {};
    bool operator==(const Activity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Activity, (),
                      (congress, organiser, kind, state, plan, planned_at, started_on, draw,
                       sessions, findings, report, called_off_because, declined_because))

[[nodiscard]] bool concerns(const Plan&, const CaseId&);
// Whether a commission still asks something of the congress below: until it is declined or called
// off, and after its report as well, for whoever reported goes on reading what he reported of.
[[nodiscard]] bool stands_as_commission(const Activity&);
// The congress whose offices carry the activity out.
[[nodiscard]] const CongressId& carried_out_by(const Activity&);

} // namespace huiyin::supervision
