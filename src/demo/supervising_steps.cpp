// Supervision: key selection, leaders, inspections, chasers, what is put right, second acceptance.

#include "demo/steps.hpp"

#include <algorithm>

namespace huiyin::demo::steps {
namespace {

using namespace suggestion;
using std::chrono::days;

const Strand* main_strand(const Case& state) {
    for (const Strand& strand : state.strands)
        if (is_active(strand) && is_answering(strand)) return &strand;
    return nullptr;
}

bool is_signed_in(const Strand* strand) {
    return strand && strand->state == StrandState::signed_in;
}

const Unit* main_unit(const Case& state, const Scene& scene) {
    const Strand* strand = main_strand(state);
    return is_signed_in(strand) ? unit_of(scene, strand->unit) : nullptr;
}

RecordSupervision supervision(SupervisionKind kind, const Scene& scene) {
    const std::string findings =
        kind == SupervisionKind::report ? "向主任会议汇报：办理按计划推进，征地仍需协调。"
        : kind == SupervisionKind::forum ? "代表座谈：代表肯定进度，希望公布完工时间。"
        : kind == SupervisionKind::face_to_face
            ? "面对面答复、面对面反馈办理情况、面对面再次征求意见。"
            : "现场查看：施工围挡已经设置，排水管线尚未动工。";
    RecordSupervision held{.kind = kind, .held_on = scene.today, .findings = {findings}};
    held.deputies = {scene.fate.lead->deputy};
    return held;
}

RecordAcceptance acceptance(StrandNumber strand, bool passes, const Scene& scene) {
    return {.strand = strand,
            .held_on = scene.today,
            .deputies = {scene.fate.lead->deputy},
            .items = {{{"承诺的工程已经完工"}, true}, {{"排水和绿化已经配套"}, passes}},
            .deputies_say = passes ? Satisfaction::satisfied : Satisfaction::basically_satisfied,
            .public_says = Satisfaction::satisfied,
            .findings = {passes ? "配套已经补齐，验收通过。" : "配套绿化缺失，退回重新办理。"}};
}

std::optional<RectificationNumber> rectification_in(const Case& state, RectificationState wanted) {
    for (const Rectification& each : state.rectifications)
        if (each.state == wanted) return each.rectification;
    return {};
}

// A look-back comes after the closing, which it answers for, and not on the very day.
bool is_looked_back_at(const Case& state, const Scene& scene) {
    return state.phase == Phase::closed && state.closed_on &&
           after_working_days(scene, *state.closed_on, 10);
}

MaybeDeed select(ErrandKind kind, const Case& state, const Scene& scene) {
    const PersonId desk = scene.roster.desk.person;
    if (kind == ErrandKind::propose_key && !state.key)
        return Deed{scene.roster.committee.person,
                    ProposeKey{{KeyCriterion::vital_interest}, {"沿线群众反映强烈。"}}};
    if (kind == ErrandKind::select_key && !state.key)
        return Deed{desk, SelectKey{{KeyCriterion::vital_interest, KeyCriterion::soon_solvable},
                                    {"主任会议纪要第5号"},
                                    scene.today}};
    if (kind == ErrandKind::release_key && state.key)
        return Deed{desk, ReleaseKey{{"已经解决，转入日常督办。"}}};
    if (kind == ErrandKind::name_supervisor)
        return Deed{desk, NameSupervisor{scene.roster.committee.office,
                                         scene.roster.chair.person,
                                         {scene.roster.committee.person}}};
    if (kind == ErrandKind::name_leading_official)
        return Deed{scene.roster.government.person,
                    NameLeadingOfficial{scene.roster.leader.person, {}}};
    if (kind == ErrandKind::leader_step && state.leading_official)
        return Deed{scene.roster.leader.person, RecordLeaderStep{LeaderStepKind::site_visit,
                                                                 scene.today,
                                                                 {"到现场察看，要求按月通报进展。"},
                                                                 {}}};
    return {};
}

MaybeDeed put_right(ErrandKind kind, const Case& state, const Scene& scene) {
    const PersonId desk = scene.roster.desk.person;
    const Strand* strand = main_strand(state);
    const Unit* unit = main_unit(state, scene);
    if (kind == ErrandKind::order_rectification && strand)
        return Deed{desk, OrderRectification{strand->strand,
                                             {"补设施工警示标志，恢复人行通道。"},
                                             scene.today + days{20}}};
    const auto ordered = rectification_in(state, RectificationState::ordered);
    const auto reported = rectification_in(state, RectificationState::reported);
    if (kind == ErrandKind::report_rectification && unit && ordered)
        return Deed{unit->clerk, ReportRectification{*ordered, {"已经补设并恢复。"}, {}}};
    if (kind == ErrandKind::reject_rectification && reported)
        return Deed{desk, RejectRectification{*reported, {"人行通道仍被占用。"}}};
    if (kind == ErrandKind::verify_rectification && reported)
        return Deed{desk, VerifyRectification{*reported, {}}};
    return {};
}

MaybeDeed chase(ErrandKind kind, const Case& state, const Scene& scene) {
    const PersonId desk = scene.roster.desk.person;
    const Strand* strand = main_strand(state);
    const Unit* unit = main_unit(state, scene);
    if (kind == ErrandKind::send_chaser && is_signed_in(strand))
        return Deed{desk, SendPaper{strand->strand,
                                    PaperKind::chaser,
                                    {},
                                    {"请说明办理进度和联系代表的情况。"},
                                    scene.today + days{7}}};
    if (kind == ErrandKind::send_order && is_signed_in(strand))
        return Deed{desk, SendPaper{strand->strand,
                                    PaperKind::order,
                                    scene.roster.leader.person,
                                    {"请主要负责人督促，按期办结。"},
                                    scene.today + days{7}}};
    if (kind == ErrandKind::answer_paper && unit)
        for (const Paper& paper : state.papers)
            if (!paper.answered_on)
                return Deed{unit->clerk,
                            AnswerPaper{paper.paper, {"已联系代表，方案正在会签。"}, {}}};
    return {};
}

MaybeDeed accept(ErrandKind kind, const Case& state, const Scene& scene) {
    const Strand* strand = main_strand(state);
    if (!strand || !is_looked_back_at(state, scene)) return {};
    // What fails is handled again: it has to be closed once more before it passes.
    const bool passes = kind == ErrandKind::acceptance_passes;
    return Deed{scene.roster.desk.person, acceptance(strand->strand, passes, scene)};
}

MaybeDeed look_into(const Errand& errand, const Case& state, const Scene& scene) {
    const Unit* unit = main_unit(state, scene);
    const StrandNumber strand = unit ? main_strand(state)->strand : 0;
    switch (errand.kind) {
    case ErrandKind::special_meeting:
        if (!unit) return {};
        return Deed{unit->clerk,
                    HoldSpecialMeeting{strand,
                                       scene.today,
                                       {{{"局长"}, {"主要负责人"}}, {{"经办"}, {"科长"}}},
                                       {"研究办理方案，明确两周内上门听取代表意见。"},
                                       {}}};
    case ErrandKind::supervised_progress:
        if (!unit) return {};
        return Deed{unit->clerk,
                    ReportProgress{strand, {"本月完成征地签约，施工图进入审查。"}, {}}};
    case ErrandKind::supervise:
        return Deed{state.supervisor ? scene.roster.committee.person : scene.roster.desk.person,
                    supervision(errand.supervision, scene)};
    case ErrandKind::hold_poll:
        return Deed{scene.roster.desk.person, HoldPoll{scene.today, 18, 5, 1, {}}};
    case ErrandKind::waive_contact:
        if (!unit) return {};
        return Deed{scene.roster.desk.person, WaiveDuty{{"pengjiang.three-contacts"},
                                                        {"during"},
                                                        strand,
                                                        {"代表出访，已电话说明，同意免除。"}}};
    default: return {};
    }
}

} // namespace

MaybeDeed supervise(const Errand& errand, const Case& state, const Scene& scene) {
    if (errand.kind == ErrandKind::acceptance_fails || errand.kind == ErrandKind::acceptance_passes)
        return accept(errand.kind, state, scene);
    if (!is_running(state)) return {};
    if (auto deed = select(errand.kind, state, scene)) return deed;
    if (auto deed = put_right(errand.kind, state, scene)) return deed;
    if (auto deed = chase(errand.kind, state, scene)) return deed;
    return look_into(errand, state, scene);
}

} // namespace huiyin::demo::steps
