// From sign-in to the reply in hand.

#include "demo/steps.hpp"

#include <algorithm>

namespace huiyin::demo::steps {
namespace {

using namespace suggestion;

bool is_wrong(const Strand& strand, const Fate& fate) {
    return fate.wrong_first != nullptr && strand.unit == fate.wrong_first->office;
}

MaybeDeed request_return(const Strand& strand, const Scene& scene, const Unit& unit) {
    return Deed{unit.clerk, RequestReturn{strand.strand,
                                          ReturnReason::not_our_duty,
                                          {"依据本单位“三定”规定，该事项由相关主管部门负责。"},
                                          scene.fate.main->office}};
}

MaybeDeed begin(const Strand& strand, const Scene& scene, const Unit& unit) {
    if (!after_working_days(scene, strand.assigned_on, scene.fate.sign_in_days)) return {};
    if (is_wrong(strand, scene.fate) && strand.disputes.size() < 2 && scene.fate.sign_in_days <= 4)
        return request_return(strand, scene, unit);
    return Deed{unit.clerk, SignIn{strand.strand}};
}

bool contacted(const Case& state, const Strand& strand, ContactStage stage) {
    const auto round = static_cast<RoundNumber>(strand.rounds.size());
    return std::any_of(state.contacts.begin(), state.contacts.end(), [&](const Contact& contact) {
        return contact.record.strand == strand.strand && contact.record.stage == stage &&
               contact.round == round;
    });
}

MaybeDeed contact(const Case& state, const Strand& strand, const Scene& scene, ContactStage stage,
                  const Unit& unit) {
    const bool by_phone = stage == ContactStage::before;
    // Only the deputies' office knows who proposed a confidential suggestion.
    return Deed{state.content.confidential ? scene.roster.desk.person : unit.clerk,
                RecordContact{.strand = strand.strand,
                              .stage = stage,
                              .way = by_phone ? ContactWay::phone : ContactWay::face_to_face,
                              .held_on = scene.today,
                              .place = Line<200>{scene.roster.place + "现场"},
                              .deputies = signatories(state),
                              .participants = {{{"陈科长"}, {"科长"}}, {{"林经办"}, {"科员"}}},
                              .words = {"希望明确完成时间，施工时顾及居民出行。"},
                              .follow_up = {},
                              .files = {}}};
}

// Whoever leads the handling now, or nullptr while the main unit has not signed in.
const Unit* host(const Case& state, const Scene& scene) {
    for (const Strand& strand : state.strands)
        if (strand.role == StrandRole::main && strand.state == StrandState::signed_in)
            return unit_of(scene, strand.unit);
    return nullptr;
}

MaybeDeed co_unit_step(const Case& state, const Strand& strand, const Scene& scene,
                       const Unit& unit) {
    const Unit* leads = host(state, scene);
    if (strand.state == StrandState::opinion_missing) return {};
    if (scene.fate.opinion_missing) {
        if (leads == nullptr || !after_working_days(scene, strand.assigned_on, 30)) return {};
        return Deed{leads->clerk,
                    NoteMissingCoOpinion{strand.strand, {"多次催促仍未提出会办意见，先行答复。"}}};
    }
    if (strand.state == StrandState::opinion_given) {
        const bool hollow = scene.fate.opinion_redone && strand.opinion->measures.value.size() < 40;
        if (!hollow || leads == nullptr) return {};
        return Deed{leads->clerk, SendBackCoOpinion{strand.strand, {"请写明具体措施和完成时间。"}}};
    }
    const std::int64_t wait = strand.opinion_sent_back_because ? 15 : 12;
    if (!after_working_days(scene, strand.assigned_on, wait)) return {};
    const bool first_hollow = scene.fate.opinion_redone && !strand.opinion_sent_back_because;
    return Deed{
        unit.clerk,
        GiveCoOpinion{.strand = strand.strand,
                      .position = {"同意主办单位意见。"},
                      .measures = {first_hollow
                                       ? "无。"
                                       : "将在职责范围内安排专人配合，每月通报一次进展情况。"},
                      .signatory = {"郑负责"},
                      .document_no = {},
                      .files = {}}};
}

MaybeDeed extension_step(const Strand& strand, const Scene& scene, const Unit& unit) {
    if (!scene.fate.extended || strand.extended_until || strand.rounds.size() > 1) return {};
    if (strand.extension && scene.fate.extension_refused) {
        if (!after_working_days(scene, strand.assigned_on, 43)) return {};
        return Deed{scene.roster.desk.person,
                    RefuseExtension{strand.strand, {"理由不充分，请按期答复。"}}};
    }
    if (strand.extension) {
        if (strand.extension->until > scene.today + std::chrono::days{150}) return {};
        return Deed{scene.roster.desk.person,
                    GrantExtension{strand.strand, strand.extension->until, {}}};
    }
    // On one day only: whoever was refused does not ask again.
    if (scene.calendar.working_days_between(strand.assigned_on, scene.today) != 40) return {};
    const Date until = strand.clock_from + std::chrono::days{130};
    if (until <= scene.today) return {};
    return Deed{unit.clerk, RequestExtension{strand.strand,
                                             ExtensionReason::needs_survey,
                                             {"需委托第三方勘察，勘察周期较长。"},
                                             until,
                                             {"已电话向代表说明情况，代表表示理解。"}}};
}

MaybeDeed host_step(const Case& state, const Strand& strand, const Scene& scene, const Unit& unit) {
    if (!strand.leader)
        return Deed{unit.clerk, NameResponsible{strand.strand,
                                                {{"郑分管"}, {"副局长"}, {"0750-0000001"}},
                                                {{"王经办"}, {"科员"}, {"0750-0000002"}}}};
    if (!strand.plan && after_working_days(scene, strand.assigned_on, 8))
        return Deed{unit.clerk,
                    FilePlan{strand.strand,
                             {"一、实地查看；二、会商方案；三、书面答复代表。"},
                             {{{"实地查看并联系代表"}, scene.today + std::chrono::days{20}},
                              {{"提出办理意见"}, scene.today + std::chrono::days{45}}}}};
    if (!contacted(state, strand, ContactStage::before) &&
        after_working_days(scene, strand.rounds.back().began_on, strand.rounds.size() > 1 ? 2 : 12))
        return contact(state, strand, scene, ContactStage::before, unit);
    if (!contacted(state, strand, ContactStage::during) && strand.rounds.size() == 1 &&
        after_working_days(scene, strand.rounds.back().began_on, 28))
        return contact(state, strand, scene, ContactStage::during, unit);
    return extension_step(strand, scene, unit);
}

} // namespace

MaybeDeed settle_returns(const Case&, const Strand& strand, const Scene& scene) {
    const ReturnDispute& dispute = strand.disputes.back();
    if (!after_working_days(scene, dispute.requested_on, 2)) return {};
    const bool second = dispute.instance > 1;
    if (!second && scene.fate.return_refused_once)
        return Deed{
            scene.roster.desk.person,
            RefuseReturn{strand.strand, {"经核对职责清单，该事项涉及你单位，请先行办理。"}}};
    return Deed{second ? scene.roster.leader.person : scene.roster.desk.person,
                GrantReturn{strand.strand, scene.fate.main->office, ClockChoice::keep,
                            Text<1000>{"理由成立，改交主管部门。"}}};
}

namespace {

MaybeDeed withdraw(const Case& state, const Strand& strand, const Scene& scene) {
    if (state.withdrawal_reason) {
        for (const Proposer& proposer : state.proposers) {
            if (proposer.state != ProposerState::confirmed || proposer.agrees_to_withdrawal)
                continue;
            const PersonId person = person_of(scene.roster, proposer.deputy);
            if (!scene.fate.withdrawal_refused) return Deed{person, AgreeToWithdrawal{}};
            if (!after_working_days(scene, strand.assigned_on, 22)) return {};
            return Deed{person, RefuseWithdrawal{Text<500>{"问题仍然存在，希望继续办理。"}}};
        }
        return {};
    }
    // On one day only: whoever was refused does not ask again.
    const bool asks = scene.fate.withdrawn && !state.entered_by && !state.delegation &&
                      strand.rounds.size() == 1 && !strand.rounds[0].issued_on &&
                      scene.calendar.working_days_between(strand.assigned_on, scene.today) == 20;
    if (!asks) return {};
    return Deed{scene.fate.lead->person, RequestWithdrawal{{"问题已在日常工作中解决。"}}};
}

// The lead says whether what was recorded is what was said.
MaybeDeed answer_to_contact(const Case& state, const Scene& scene) {
    if (state.content.confidential || state.proposers.empty()) return {};
    const DeputyId& lead = state.proposers.front().deputy;
    for (const Contact& contact : state.contacts) {
        const auto& named = contact.record.deputies;
        if (!contact.confirmations.empty() ||
            std::find(named.begin(), named.end(), lead) == named.end() ||
            !after_working_days(scene, contact.record.held_on, 2))
            continue;
        const PersonId person = person_of(scene.roster, lead);
        if (contact.record.contact == 1 && scene.fate.contact_disputed)
            return Deed{person, ConfirmContact{contact.record.contact, Agreement::differs,
                                               Text<1000>{"当时只作了电话通知，没有听取意见。"}}};
        return Deed{person, ConfirmContact{contact.record.contact, Agreement::agrees, {}}};
    }
    return {};
}

} // namespace

MaybeDeed handle(const Case& state, const Strand& strand, const Scene& scene) {
    const Staff* government = scene.fate.handed_on.government;
    if (government != nullptr && strand.unit == government->office)
        return Deed{government->person,
                    SubAssign{strand.strand, scene.fate.handed_on.unit->office}};
    const Unit* unit = unit_of(scene, strand.unit);
    if (unit == nullptr) return {};
    if (auto deed = withdraw(state, strand, scene)) return deed;
    if (auto deed = answer_to_contact(state, scene)) return deed;
    if (strand.state == StrandState::assigned) return begin(strand, scene, *unit);
    if (strand.role == StrandRole::co) return co_unit_step(state, strand, scene, *unit);
    const Round& round = strand.rounds.back();
    if (round.stage == ReplyStage::none) return host_step(state, strand, scene, *unit);
    return {};
}

} // namespace huiyin::demo::steps
