#include "demo/acting.hpp"

#include "demo/steps.hpp"

#include <algorithm>

namespace huiyin::demo {
namespace steps {

const Unit* unit_of(const Scene& scene, const OfficeId& office) {
    const Unit* handed_on = scene.fate.handed_on.unit;
    if (handed_on != nullptr && handed_on->office == office) return handed_on;
    for (const Unit& unit : scene.roster.units)
        if (unit.office == office) return &unit;
    return nullptr;
}

const Member* member_of(const Roster& roster, const DeputyId& deputy) {
    for (const Member& member : roster.members)
        if (member.deputy == deputy) return &member;
    return nullptr;
}

PersonId person_of(const Roster& roster, const DeputyId& deputy) {
    const Member* member = member_of(roster, deputy);
    return member != nullptr ? member->person : PersonId{};
}

namespace {

std::optional<suggestion::ReplyStage> stage_of_rest(Rest rest) {
    using suggestion::ReplyStage;
    switch (rest) {
    case Rest::drafted: return ReplyStage::drafted;
    case Rest::approved: return ReplyStage::approved;
    case Rest::signed_by_head: return ReplyStage::signed_by_head;
    case Rest::passed: return ReplyStage::passed;
    case Rest::disputed: return ReplyStage::disputed;
    default: return {};
    }
}

} // namespace

bool rests(const suggestion::Case& state, const Fate& fate) {
    using namespace suggestion;
    switch (fate.rests) {
    case Rest::invited:
        return std::ranges::count(state.proposers, ProposerState::invited, &Proposer::state) > 0;
    case Rest::submitted: return state.phase == Phase::submitted;
    case Rest::sent_back: return state.phase == Phase::sent_back;
    case Rest::docketed: return state.phase == Phase::docketed;
    case Rest::assigned:
        return std::ranges::count(state.strands, StrandState::assigned, &Strand::state) > 0;
    case Rest::returning:
        return std::ranges::count(state.strands, StrandState::return_requested, &Strand::state) > 0;
    case Rest::claimed:
        return std::ranges::count(state.promises, PromiseState::claimed, &Promise::state) > 0;
    default: break;
    }
    const auto stage = stage_of_rest(fate.rests);
    return stage &&
           std::any_of(state.strands.begin(), state.strands.end(), [&](const Strand& strand) {
               const Round* round = current_round(strand);
               return round != nullptr && round->stage == *stage;
           });
}

} // namespace steps

namespace {

using namespace suggestion;

// The head of a delegation is its first member (world.cpp).
const Member& head_of(const Roster& roster, const DelegationId& delegation) {
    for (const Member& member : roster.members)
        if (member.delegation == delegation) return member;
    return roster.members.front();
}

std::optional<Deed> act_on_strand(const Case& state, const Strand& strand, const Scene& scene) {
    if (strand.state == StrandState::return_requested)
        return steps::settle_returns(state, strand, scene);
    if (auto deed = steps::handle(state, strand, scene)) return deed;
    if (!is_answering(strand)) return {};
    if (auto deed = steps::answer(state, strand, scene)) return deed;
    return steps::rate(state, strand, scene);
}

} // namespace

Deed opening(const Fate& fate, const Roster& roster) {
    OpenDraft open{.content = fate.content};
    if (fate.on_paper) {
        open.lead = fate.lead->deputy;
        for (const Member* member : fate.co_proposers)
            open.signed_on_paper.push_back(member->deputy);
        return {roster.desk.person, open};
    }
    if (!fate.by_delegation) return {fate.lead->person, open};
    open.delegation = fate.lead->delegation;
    return {head_of(roster, fate.lead->delegation).person, open};
}

std::optional<Deed> next_deed(const Case& state, const Scene& scene) {
    if (steps::rests(state, scene.fate)) return {};
    // Offices rest when the calendar rests; so does this small world as a whole.
    if (!scene.calendar.is_working_day(scene.today)) return {};
    switch (state.phase) {
    case Phase::draft:
    case Phase::sent_back: return steps::propose(state, scene);
    case Phase::submitted: return steps::review(state, scene);
    case Phase::docketed: return steps::assign(state, scene);
    case Phase::handling:
    case Phase::answered:
    case Phase::tracking:
    case Phase::settled: break;
    default: return {};
    }
    if (auto deed = steps::keep_promises(state, scene)) return deed;
    for (const Strand& strand : state.strands)
        if (is_active(strand))
            if (auto deed = act_on_strand(state, strand, scene)) return deed;
    return steps::close(state, scene);
}

} // namespace huiyin::demo
