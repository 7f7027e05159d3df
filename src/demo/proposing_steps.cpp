// From the first draft to the assignment.

#include "demo/steps.hpp"

#include <algorithm>

namespace huiyin::demo::steps {
namespace {

using namespace suggestion;

PersonId drafter(const Case& state, const Scene& scene) {
    return state.entered_by ? scene.roster.desk.person : opening(scene.fate, scene.roster).by;
}

bool talks_first(const Case& state, const Scene& scene) {
    if (scene.fate.talk == TalkFate::none || state.phase != Phase::draft) return false;
    if (state.talks.empty()) return true;
    const TalkState talk = state.talks.front().state;
    return talk != TalkState::confirmed && talk != TalkState::withdrawn;
}

const Text<2000> in_reserve{"与代表当面对接：属于本单位职责，已列入下一年度项目储备。"};
const Text<2000> in_budget{"按代表的意见更正：资金已列入本年度预算，正在办理立项。"};

AnswerTalk talk_answer(const Talk& talk, Date today) {
    const bool anew = talk.state == TalkState::corrected;
    return {talk.talk,
            today,
            ContactWay::face_to_face,
            TalkFinding::in_plan,
            anew ? in_budget : in_reserve,
            Text<2000>{"建议写明具体地点和受益人数，便于安排资金。"}};
}

MaybeDeed hear_answer(const Talk& talk, const Scene& scene) {
    const PersonId lead = scene.fate.lead->person;
    const bool differs = scene.fate.talk == TalkFate::corrected && talk.answer->words == in_reserve;
    if (differs) return Deed{lead, CorrectTalk{talk.talk, {"对接时说的是已列入今年预算。"}}};
    if (scene.fate.talk == TalkFate::answered) return {};
    return Deed{lead, ConfirmTalk{talk.talk}};
}

MaybeDeed talk(const Case& state, const Scene& scene) {
    const Fate& fate = scene.fate;
    if (state.talks.empty())
        return Deed{fate.lead->person, RequestTalk{fate.main->office,
                                                   {"这件事今年有没有计划？由贵单位主办是否合适？"},
                                                   TalkScope::whole_text}};
    const Talk& talk = state.talks.front();
    if (talk.state == TalkState::answered) return hear_answer(talk, scene);
    if (fate.talk == TalkFate::asked || !after_working_days(scene, talk.asked_on, 2)) return {};
    if (fate.talk == TalkFate::withdrawn) return Deed{fate.lead->person, WithdrawTalk{talk.talk}};
    return Deed{fate.main->clerk, talk_answer(talk, scene.today)};
}

bool reads_first(const Case& state, const Scene& scene) {
    if (scene.fate.reading == ReadingFate::none || state.phase != Phase::draft) return false;
    if (state.readings.empty()) return true;
    const Reading& reading = state.readings.front();
    return reading.state == ReadingState::open &&
           (reading.comments.empty() || !reading.comments.front().done);
}

MaybeDeed read(const Case& state, const Scene& scene) {
    const PersonId lead = scene.fate.lead->person;
    const Roster& roster = scene.roster;
    const Staff& reader = roster.stations.empty() ? roster.desk : roster.stations.front();
    if (state.readings.empty())
        return Deed{lead,
                    RequestReading{reader.office, Text<500>{"请看看建议部分写得够不够具体。"}}};
    const Reading& reading = state.readings.front();
    if (!after_working_days(scene, reading.asked_on, 1)) return {};
    switch (scene.fate.reading) {
    case ReadingFate::none:
    case ReadingFate::asked: return {};
    case ReadingFate::withdrawn: return Deed{lead, WithdrawReading{reading.reading}};
    case ReadingFate::commented:
    case ReadingFate::settled: break;
    }
    if (reading.comments.empty())
        return Deed{reader.person, CommentDraft{reading.reading,
                                                DraftPart::demands,
                                                {"第一项请写明路段起止和希望完成的时间。"}}};
    if (scene.fate.reading == ReadingFate::commented) return {};
    return Deed{lead, SettleComment{reading.reading, reading.comments.front().comment}};
}

MaybeDeed invite(const Case& state, const Scene& scene) {
    if (state.proposers.size() > 1) return {}; // All at once, and only once.
    InviteCoProposers invitation;
    for (const Member* member : scene.fate.co_proposers)
        invitation.deputies.push_back(member->deputy);
    if (invitation.deputies.empty()) return {};
    return Deed{scene.fate.lead->person, invitation};
}

// The fourth one invited declines; the last one may be asked in error.
MaybeDeed answer_invitation(const Case& state, const Scene& scene) {
    for (std::size_t i = 0; i < state.proposers.size(); ++i) {
        const Proposer& proposer = state.proposers[i];
        if (proposer.state != ProposerState::invited) continue;
        const PersonId person = person_of(scene.roster, proposer.deputy);
        if (scene.fate.invitation_taken_back && i + 1 == state.proposers.size())
            return Deed{scene.fate.lead->person, WithdrawInvitation{proposer.deputy}};
        if (i == 4) return Deed{person, DeclineCoProposal{Text<500>{"内容与本人了解的情况不同。"}}};
        return Deed{person, ConfirmCoProposal{state.content_version}};
    }
    return {};
}

MaybeDeed correct(const Case& state, const Scene& scene) {
    Content better = scene.fate.content;
    better.analysis.value += "现补充具体地点和数据。";
    if (state.content == better) return {};
    return Deed{drafter(state, scene), SaveDraft{better}};
}

} // namespace

MaybeDeed propose(const Case& state, const Scene& scene) {
    if (talks_first(state, scene)) return talk(state, scene);
    if (reads_first(state, scene)) return read(state, scene);
    if (scene.fate.stays_draft) return {};
    if (scene.fate.rests == Rest::discarded)
        return after_working_days(scene, scene.fate.drafted_on, 4)
                   ? MaybeDeed{Deed{scene.fate.lead->person, DiscardDraft{}}}
                   : MaybeDeed{};
    if (state.phase == Phase::sent_back) {
        if (!after_working_days(scene, *state.submitted_on, 8)) return {};
        if (auto deed = correct(state, scene)) return deed;
    } else if (!state.entered_by) {
        if (auto deed = invite(state, scene)) return deed;
    }
    if (auto deed = answer_invitation(state, scene)) return deed;
    return Deed{drafter(state, scene), Submit{}};
}

MaybeDeed review(const Case& state, const Scene& scene) {
    const bool corrected = state.content_version > 1;
    if (!after_working_days(scene, *state.submitted_on, corrected ? 10 : 2)) return {};
    const PersonId desk = scene.roster.desk.person;
    const auto fate = corrected ? ReviewFate::docketed : scene.fate.review;
    switch (fate) {
    case ReviewFate::docketed: return Deed{desk, Docket{}};
    case ReviewFate::sent_back:
        return Deed{desk, SendBack{{ReviewReason::missing_part},
                                   {"请补充具体地点、涉及人数，并把建议写成可以办理的措施。"}}};
    case ReviewFate::letter:
        return Deed{desk, ConvertToLetter{{ReviewReason::personal_matter},
                                          {"所提为个案诉求，已转信访部门办理并告知代表。"}}};
    case ReviewFate::reference:
        return Deed{desk, KeepForReference{{ReviewReason::consultation},
                                           {"所提为政策咨询，转有关部门参考。"}}};
    case ReviewFate::declined:
        return Deed{desk, DeclineSuggestion{{ReviewReason::pending_case},
                                            {"所提事项正在诉讼中，依法不作为建议交办。"}}};
    }
    return {};
}

namespace {

std::vector<PlannedStrand> first_plan(const Fate& fate) {
    if (fate.handed_on.government != nullptr)
        return {{fate.handed_on.government->office, StrandRole::main, {}}};
    const Unit* first = fate.wrong_first != nullptr ? fate.wrong_first : fate.main;
    if (fate.separate != nullptr)
        return {{first->office, StrandRole::separate, Text<500>{"第一项建议"}},
                {fate.separate->office, StrandRole::separate, Text<500>{"第二项建议"}}};
    std::vector<PlannedStrand> plan{{first->office, StrandRole::main, {}}};
    for (const Unit* unit : fate.co_units)
        plan.push_back({unit->office, StrandRole::co, Text<500>{"配合提供本部门意见"}});
    return plan;
}

} // namespace

MaybeDeed assign(const Case& state, const Scene& scene) {
    const PersonId desk = scene.roster.desk.person;
    if (!state.subject) {
        Classify classify{.subject = {scene.fate.main->subject},
                          .handling_class = scene.fate.handling_class};
        return Deed{desk, classify};
    }
    if (scene.fate.pre_assigned && state.planned.empty())
        return Deed{desk, PreAssign{first_plan(scene.fate)}};
    if (scene.fate.pre_assigned && scene.fate.wrong_first != nullptr && state.objections.empty())
        return Deed{scene.fate.wrong_first->clerk,
                    ObjectToPreAssignment{ReturnReason::not_our_duty,
                                          {"该事项不在本单位职责清单内。"},
                                          scene.fate.main->office}};
    if (!after_working_days(scene, *state.docketed_on, 3)) return {};
    return Deed{desk, Assign{first_plan(scene.fate), {}}};
}

} // namespace huiyin::demo::steps
