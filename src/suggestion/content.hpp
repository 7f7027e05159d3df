#pragma once

// What people write and choose: the values that commands and events are made of.

#include "base/described.hpp"

namespace huiyin::suggestion {

using StrandNumber = std::int64_t;  // from 1 within a case; a reassigned strand gets a new one
using RoundNumber = std::int64_t;   // from 1 within a strand
using PromiseNumber = std::int64_t; // from 1 within a case
using ContactNumber = std::int64_t; // from 1 within a case
using RectificationNumber = std::int64_t; // from 1 within a case
using PaperNumber = std::int64_t;         // from 1 within a case
using TalkNumber = std::int64_t;          // from 1 within a case
using ReadingNumber = std::int64_t;       // from 1 within a case
using CommentNumber = std::int64_t;       // from 1 within a reading

// `proposal` leaves room for the CPPCC's 提案.
enum class ItemKind : std::uint8_t { suggestion, criticism, comment, proposal };
BOOST_DESCRIBE_ENUM(ItemKind, suggestion, criticism, comment, proposal)

// 公开意愿, the proposer's wish.
enum class Publicity : std::uint8_t { full_text, title_only, not_public };
BOOST_DESCRIBE_ENUM(Publicity, full_text, title_only, not_public)

enum class FormedBy : std::uint8_t { research, forum, visit, voters, other };
BOOST_DESCRIBE_ENUM(FormedBy, research, forum, visit, voters, other)

enum class RaisedBefore : std::uint8_t { never, two_years, three_years, longer };
BOOST_DESCRIBE_ENUM(RaisedBefore, never, two_years, three_years, longer)

// Whether the congress sat when the suggestion was filed: 大会期间, 闭会期间.
enum class Channel : std::uint8_t { in_session, intersession };
BOOST_DESCRIBE_ENUM(Channel, in_session, intersession)

struct Attachment {
    FileId file = {};
    Line<200> title = {};
    auto operator<=>(const Attachment&) const = default;
};
BOOST_DESCRIBE_STRUCT(Attachment, (), (file, title))

// The suggestion form 建议专用纸 (facts §3.1). A draft may be empty; submitting demands more.
struct Content {
    ItemKind kind = {};
    Line<100, 0> title = {};
    Text<4000, 0> cause = {};                // 事由: situation and problem
    Text<4000, 0> analysis = {};             // 分析
    std::vector<Text<1000>> demands = {};    // 建议, numbered
    std::vector<OfficeId> wished_units = {}; // the proposer's idea of who should handle it
    std::vector<Attachment> files = {};
    Publicity publicity_wish = {};
    FormedBy formed_by = {};
    RaisedBefore raised_before = {};
    bool wants_contact = {};    // wishes more contact by the unit
    bool no_written_reply = {}; // for reference, needs no written reply
    bool open_to_joining = {};  // others may be invited to join
    bool confidential = {};     // the proposer's name stays with the office
    auto operator<=>(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (kind, title, cause, analysis, demands, wished_units, files, publicity_wish,
                       formed_by, raised_before, wants_contact, no_written_reply, open_to_joining,
                       confidential))

// 提办对接: how much of a draft the unit is shown that is asked for a talk (M6).
enum class TalkScope : std::uint8_t { title_only, whole_text };
BOOST_DESCRIBE_ENUM(TalkScope, title_only, whole_text)

// The words of a draft that a unit was shown. What is written later, it is not shown.
struct ShownText {
    Text<4000, 0> cause = {};
    Text<4000, 0> analysis = {};
    std::vector<Text<1000>> demands = {};
    auto operator<=>(const ShownText&) const = default;
};
BOOST_DESCRIBE_STRUCT(ShownText, (), (cause, analysis, demands))

// 预读: what part of a draft a comment is at. Demands are 建议: the measures asked for.
enum class DraftPart : std::uint8_t { title, cause, analysis, demands };
BOOST_DESCRIBE_ENUM(DraftPart, title, cause, analysis, demands)

// What a unit says of a matter that is not filed yet.
enum class TalkFinding : std::uint8_t {
    already_done,
    in_plan, // there is a plan or a budget for it
    can_be_done,
    partly,
    cannot_be_done,
    needs_others, // other units, or the level above
    not_ours,
};
BOOST_DESCRIBE_ENUM(TalkFinding, already_done, in_plan, can_be_done, partly, cannot_be_done,
                    needs_others, not_ours)

// Why a suggestion goes back or is not docketed: the excluded matters of facts §1.3 and defects of
// form.
enum class ReviewReason : std::uint8_t {
    personal_matter,
    own_unit_matter,
    pending_case,
    complaint_or_accusation,
    forwarded_letter,
    tender_or_award,
    consultation,
    academic_or_promotion,
    no_concrete_content,
    several_matters,
    missing_part,
    outside_powers,
    unlawful,
    unfair_competition,
    repeats_another,
};
BOOST_DESCRIBE_ENUM(ReviewReason, personal_matter, own_unit_matter, pending_case,
                    complaint_or_accusation, forwarded_letter, tender_or_award, consultation,
                    academic_or_promotion, no_concrete_content, several_matters, missing_part,
                    outside_powers, unlawful, unfair_competition, repeats_another)

// Who says whether a criterion of the quality score is met (M6).
enum class MarkBasis : std::uint8_t {
    checks,    // what the checks found in the text
    reviewer,  // the reviewer
    overruled, // the reviewer, who found the checks mistaken
};
BOOST_DESCRIBE_ENUM(MarkBasis, checks, reviewer, overruled)

// One line of a quality score. Carries the words and the weight of its criterion, so that it can be
// explained however the rubric changes later.
struct QualityMark {
    Line<160> criterion = {}; // "xinhui.entrance.concrete"
    std::int64_t edition = {};
    Line<100> title_zh = {};
    Line<100> title_en = {};
    MarkBasis basis = {};
    std::int64_t points = {};             // given
    std::int64_t most = {};               // that can be given
    std::vector<Line<160>> findings = {}; // the checks that cost the points
    auto operator<=>(const QualityMark&) const = default;
};
BOOST_DESCRIBE_STRUCT(QualityMark, (),
                      (criterion, edition, title_zh, title_en, basis, points, most, findings))

// 质量评分 of one version of the text, by the rubric that the congress has adopted.
struct QualityScore {
    std::int64_t content_version = {};
    std::int64_t points = {};
    std::int64_t most = {};
    std::vector<QualityMark> marks = {};
    std::optional<Text<1000>> words = {};
    auto operator<=>(const QualityScore&) const = default;
};
BOOST_DESCRIBE_STRUCT(QualityScore, (), (content_version, points, most, marks, words))

// 涉及面广、处理难度大: the class answered within six months of assignment (代表法 2025
// 第五十一条).
enum class HandlingClass : std::uint8_t { ordinary, complex };
BOOST_DESCRIBE_ENUM(HandlingClass, ordinary, complex)

// 主办, 会办, 分办. Exactly one main with any co-, or two or more separate units.
enum class StrandRole : std::uint8_t { main, co, separate };
BOOST_DESCRIBE_ENUM(StrandRole, main, co, separate)

struct PlannedStrand {
    OfficeId unit = {};
    StrandRole role = {};
    std::optional<Text<500>> part = {}; // which part of the matter is this unit's
    auto operator<=>(const PlannedStrand&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlannedStrand, (), (unit, role, part))

enum class ReturnReason : std::uint8_t {
    not_our_duty,
    another_leads,
    above_our_level,
    duplicate,
    unclear
};
BOOST_DESCRIBE_ENUM(ReturnReason, not_our_duty, another_leads, above_our_level, duplicate, unclear)

// Whether a reassigned strand keeps the date its clock began. The six-month cap never moves.
enum class ClockChoice : std::uint8_t { restart, keep };
BOOST_DESCRIBE_ENUM(ClockChoice, restart, keep)

struct Participant {
    Line<60> person = {};
    Line<60> post = {};
    auto operator<=>(const Participant&) const = default;
};
BOOST_DESCRIBE_STRUCT(Participant, (), (person, post))

struct Officer {
    Line<60> person = {};
    Line<60> post = {};
    Line<40> phone = {};
    auto operator<=>(const Officer&) const = default;
};
BOOST_DESCRIBE_STRUCT(Officer, (), (person, post, phone))

struct PlanStep {
    Text<500> what = {};
    Date due = {};
    auto operator<=>(const PlanStep&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanStep, (), (what, due))

// 办前, 办中, 办后.
enum class ContactStage : std::uint8_t { before, during, after };
BOOST_DESCRIBE_ENUM(ContactStage, before, during, after)

enum class ContactWay : std::uint8_t { phone, visit, forum, survey, face_to_face, written, other };
BOOST_DESCRIBE_ENUM(ContactWay, phone, visit, forum, survey, face_to_face, written, other)

// What a deputy says of a contact record.
enum class Agreement : std::uint8_t { agrees, differs };
BOOST_DESCRIBE_ENUM(Agreement, agrees, differs)

enum class ExtensionReason : std::uint8_t {
    many_units,
    difficult,
    needs_survey,
    needs_budget,
    other
};
BOOST_DESCRIBE_ENUM(ExtensionReason, many_units, difficult, needs_survey, needs_budget, other)

// The neutral answer kinds (mechanisms L13); letters A/B/C/D are a matter of the place.
enum class AnswerKind : std::uint8_t {
    solved,
    partly_solved,
    in_progress,
    planned,
    deferred,
    reference_only,
    not_feasible,
    higher_authority,
};
BOOST_DESCRIBE_ENUM(AnswerKind, solved, partly_solved, in_progress, planned, deferred,
                    reference_only, not_feasible, higher_authority)

// One answer per numbered demand, counted from 1.
struct DemandAnswer {
    std::int64_t demand = {};
    Text<2000> answer = {};
    auto operator<=>(const DemandAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(DemandAnswer, (), (demand, answer))

struct PromiseLine {
    Text<500> what = {};
    Line<100> who = {}; // who in the unit keeps it
    Date due = {};
    auto operator<=>(const PromiseLine&) const = default;
};
BOOST_DESCRIBE_STRUCT(PromiseLine, (), (what, who, due))

// 答复函 before it is issued.
struct Reply {
    AnswerKind kind = {};
    Text<8000> body = {};
    std::vector<DemandAnswer> answers = {};
    std::vector<PromiseLine> promises = {}; // obligatory when in_progress or planned
    Publicity publicity = {};
    std::vector<Attachment> files = {};
    auto operator<=>(const Reply&) const = default;
};
BOOST_DESCRIBE_STRUCT(Reply, (), (kind, body, answers, promises, publicity, files))

enum class DeliveryWay : std::uint8_t { in_system, in_person, post, meeting };
BOOST_DESCRIBE_ENUM(DeliveryWay, in_system, in_person, post, meeting)

struct Delivery {
    DeputyId deputy = {};
    DeliveryWay way = {};
    auto operator<=>(const Delivery&) const = default;
};
BOOST_DESCRIBE_STRUCT(Delivery, (), (deputy, way))

enum class Satisfaction : std::uint8_t { satisfied, basically_satisfied, dissatisfied };
BOOST_DESCRIBE_ENUM(Satisfaction, satisfied, basically_satisfied, dissatisfied)

enum class DissatisfactionReason : std::uint8_t {
    late,
    no_contact,
    off_topic,
    no_measures,
    not_carried_out,
    attitude,
    other,
};
BOOST_DESCRIBE_ENUM(DissatisfactionReason, late, no_contact, off_topic, no_measures,
                    not_carried_out, attitude, other)

// 征询意见表. Attitude and result apart (mechanisms L6).
struct Ballot {
    Satisfaction attitude = {};
    Satisfaction result = {};
    std::vector<DissatisfactionReason> reasons = {}; // obligatory when either is dissatisfied
    std::optional<Text<1000>> words = {};
    bool wants_rehandling = {};
    bool wants_meeting = {};
    auto operator<=>(const Ballot&) const = default;
};
BOOST_DESCRIBE_STRUCT(Ballot, (),
                      (attitude, result, reasons, words, wants_rehandling, wants_meeting))

// --- supervision (mechanisms M1 to M17) ------------------------------------------------------

// What makes a suggestion a key one (M5): 改革发展重大事项; 群众切身利益;
// 当年或短期内能有效解决.
enum class KeyCriterion : std::uint8_t { major_matter, vital_interest, soon_solvable };
BOOST_DESCRIBE_ENUM(KeyCriterion, major_matter, vital_interest, soon_solvable)

// What a leading official does himself (M1): 听汇报, 现场, 批示, 协调.
enum class LeaderStepKind : std::uint8_t { heard_report, site_visit, instruction, coordination };
BOOST_DESCRIBE_ENUM(LeaderStepKind, heard_report, site_visit, instruction, coordination)

enum class SupervisionKind : std::uint8_t {
    forum,             // 代表座谈
    face_to_face,      // 三个面对面
    meeting_request,   // 约见
    door_visit,        // 上门
    site_visit,        // 现场查看
    inspection,        // 检查
    spot_check,        // 飞行检查
    unannounced_visit, // 暗访
    report,            // to the chairpersons' meeting
};
BOOST_DESCRIBE_ENUM(SupervisionKind, forum, face_to_face, meeting_request, door_visit, site_visit,
                    inspection, spot_check, unannounced_visit, report)

// The rungs above the reminder (M4): 催办单, 督办通知单.
enum class PaperKind : std::uint8_t { chaser, order };
BOOST_DESCRIBE_ENUM(PaperKind, chaser, order)

// A line of the form of second acceptance (M17).
struct AcceptanceItem {
    Line<200> criterion = {};
    bool passed = {};
    auto operator<=>(const AcceptanceItem&) const = default;
};
BOOST_DESCRIBE_STRUCT(AcceptanceItem, (), (criterion, passed))

enum class LinkKind : std::uint8_t {
    follow_up_of,
    followed_by,
    raised_before,
    raised_again,
    related,
    different, // looked at and found to be another matter: no link, and not to be asked again
};
BOOST_DESCRIBE_ENUM(LinkKind, follow_up_of, followed_by, raised_before, raised_again, related,
                    different)

// Whether both are about one matter, so that they belong to one chain.
[[nodiscard]] constexpr bool is_same_matter(LinkKind kind) {
    return kind != LinkKind::related && kind != LinkKind::different;
}

} // namespace huiyin::suggestion
