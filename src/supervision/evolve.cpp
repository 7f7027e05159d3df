#include "supervision/decide.hpp"

namespace huiyin::supervision {
namespace {

void apply(Activity& current, const ActivityPlanned& happened, const Occasion& occasion) {
    current.congress = happened.congress;
    current.organiser = occasion.office;
    current.kind = happened.kind;
    current.plan = happened.plan;
    current.planned_at = occasion.at;
}

void apply(Activity& current, const ActivityReplanned& happened, const Occasion&) {
    current.plan = happened.plan;
}

void apply(Activity& current, const ActivityCalledOff& happened, const Occasion&) {
    current.state = ActivityState::called_off;
    current.called_off_because = happened.reason;
}

void apply(Activity& current, const DrawCommitted& happened, const Occasion&) {
    current.draw = Draw{.candidates = happened.candidates,
                        .count = happened.count,
                        .commitment = happened.commitment};
}

void apply(Activity& current, const DrawMade& happened, const Occasion&) {
    if (!current.draw) return;
    current.draw->seed.value = happened.seed.value;
    current.draw->drawn = happened.drawn;
    for (const CaseId& id : happened.drawn)
        if (!concerns(current.plan, id)) current.plan.cases.push_back({id, {}});
}

void apply(Activity& current, const ActivityStarted&, const Occasion& occasion) {
    current.state = ActivityState::started;
    current.started_on = occasion.today();
}

void apply(Activity& current, const ActivityHeld& happened, const Occasion&) {
    current.state = ActivityState::held;
    current.sessions.push_back(happened.held);
}

void apply(Activity& current, const FindingAdded& happened, const Occasion&) {
    current.findings.push_back(happened.finding);
}

void apply(Activity& current, const ActivityReported& happened, const Occasion& occasion) {
    current.state = ActivityState::reported;
    current.report = Report{happened.words, happened.files, occasion.today()};
}

void apply(Activity& current, const CommissionTakenOn&, const Occasion& occasion) {
    current.state = ActivityState::started;
    current.started_on = occasion.today();
}

void apply(Activity& current, const CommissionDeclined& happened, const Occasion&) {
    current.state = ActivityState::declined;
    current.declined_because = happened.reason;
}

} // namespace

Activity evolve(Activity before, const RecordedEvent& happened) {
    Activity after = std::move(before);
    std::visit([&](const auto& event) { apply(after, event, happened.occasion); }, happened.event);
    return after;
}

} // namespace huiyin::supervision
