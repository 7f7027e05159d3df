// 督办: meetings, inspections, polls, and what a unit has to put right (mechanisms M5, M9, M10,
// M14, M15, M16, M21).

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

Barrier assigned_once(const Case& current) {
    return in_phase(
        current, {Phase::handling, Phase::answered, Phase::tracking, Phase::settled, Phase::closed},
        "suggestion.not_assigned_yet");
}

Barrier wrong_day(Date held_on, const Case& current, const Scene& scene) {
    if (held_on > scene.occasion.today()) return wrong("held_on", "suggestion.date_in_future");
    if (held_on < current.assigned_on.value_or(held_on))
        return wrong("held_on", "suggestion.before_assignment");
    return nothing();
}

Barrier strangers(const std::vector<DeputyId>& deputies, const Scene& scene) {
    for (std::size_t i = 0; i < deputies.size(); ++i)
        if (!sits(deputies[i], scene))
            return wrong(item_of("deputies", i), "suggestion.no_such_deputy");
    return nothing();
}

Barrier in_state(const Case& current, RectificationNumber number, RectificationState state,
                 Sentence otherwise) {
    if (auto why = running(current)) return why;
    const Rectification* found = find_rectification(current, number);
    if (!found) return missing("suggestion.no_such_rectification");
    return found->state == state ? nothing() : refuse(std::move(otherwise));
}

void set(Case& current, RectificationNumber number, RectificationState state) {
    if (find_rectification(current, number))
        current.rectifications[static_cast<std::size_t>(number) - 1].state = state;
}

} // namespace

Barrier bar(const Case& current, const HoldSpecialMeeting& asked, const Scene&) {
    return in_hand(current, asked.strand);
}

Decision rule(const Case& current, const HoldSpecialMeeting& asked, const Scene& scene) {
    if (auto why = wrong_day(asked.held_on, current, scene)) return Failure{*why};
    return happens(SpecialMeetingHeld{asked.strand, asked.held_on, asked.participants,
                                      asked.minutes, asked.files});
}

void apply(Case&, const SpecialMeetingHeld&, const Occasion&) {
    // Read from the history; it discharges duties and decides nothing.
}

Barrier bar(const Case& current, const RecordSupervision&, const Scene&) {
    return assigned_once(current);
}

Decision rule(const Case& current, const RecordSupervision& asked, const Scene& scene) {
    if (auto why =
            first_of({wrong_day(asked.held_on, current, scene), strangers(asked.deputies, scene)}))
        return Failure{*why};
    return happens(SupervisionRecorded{asked.kind, asked.held_on, asked.place, asked.deputies,
                                       asked.participants, asked.findings, asked.files});
}

void apply(Case&, const SupervisionRecorded&, const Occasion&) {
    // Read from the history; it discharges duties and decides nothing.
}

void apply(Case& current, const SupervisionCommissioned& happened, const Occasion&) {
    std::erase_if(current.commissions, [&](const Commission& commission) {
        return commission.activity == happened.activity;
    });
    current.commissions.push_back({happened.activity, happened.commissioned, happened.report_by});
}

void apply(Case& current, const CommissionEnded& happened, const Occasion&) {
    std::erase_if(current.commissions, [&](const Commission& commission) {
        return commission.activity == happened.activity;
    });
}

Barrier bar(const Case& current, const HoldPoll&, const Scene&) { return assigned_once(current); }

Decision rule(const Case& current, const HoldPoll& asked, const Scene& scene) {
    if (auto why = wrong_day(asked.held_on, current, scene)) return Failure{*why};
    for (const auto& [field, votes] : {std::pair{"satisfied", asked.satisfied},
                                       {"basically_satisfied", asked.basically_satisfied},
                                       {"dissatisfied", asked.dissatisfied}})
        if (votes < 0) return invalid(field, "suggestion.no_votes_below_none");
    if (asked.satisfied + asked.basically_satisfied + asked.dissatisfied == 0)
        return invalid("satisfied", "suggestion.nobody_voted");
    return happens(PollHeld{asked.held_on, asked.satisfied, asked.basically_satisfied,
                            asked.dissatisfied, asked.files});
}

void apply(Case&, const PollHeld&, const Occasion&) {
    // Read from the history; it discharges duties and decides nothing.
}

Barrier bar(const Case& current, const WaiveDuty& asked, const Scene&) {
    return in_play(current, asked.strand);
}

// Whether such a duty is open, and its mechanism lets anybody off it, is known where the duties
// are.
Decision rule(const Case&, const WaiveDuty& asked, const Scene&) {
    return happens(DutyWaived{asked.mechanism, asked.duty, asked.strand, asked.reason});
}

void apply(Case&, const DutyWaived&, const Occasion&) {
    // Read from the history by the duties.
}

Barrier bar(const Case& current, const OrderRectification& asked, const Scene&) {
    return in_play(current, asked.strand);
}

Decision rule(const Case& current, const OrderRectification& asked, const Scene& scene) {
    if (asked.due <= scene.occasion.today()) return invalid("due", "suggestion.date_not_future");
    return happens(
        RectificationOrdered{static_cast<RectificationNumber>(current.rectifications.size()) + 1,
                             asked.strand, asked.what, asked.due});
}

void apply(Case& current, const RectificationOrdered& happened, const Occasion&) {
    current.rectifications.push_back({happened.rectification, happened.strand, happened.what,
                                      happened.due, RectificationState::ordered});
}

Barrier bar(const Case& current, const ReportRectification& asked, const Scene&) {
    return in_state(current, asked.rectification, RectificationState::ordered,
                    "suggestion.rectification_reported");
}

Decision rule(const Case& current, const ReportRectification& asked, const Scene&) {
    return happens(RectificationReported{asked.rectification,
                                         find_rectification(current, asked.rectification)->strand,
                                         asked.result, asked.files});
}

void apply(Case& current, const RectificationReported& happened, const Occasion&) {
    set(current, happened.rectification, RectificationState::reported);
}

Barrier bar(const Case& current, const VerifyRectification& asked, const Scene&) {
    return in_state(current, asked.rectification, RectificationState::reported,
                    "suggestion.rectification_not_reported");
}

Decision rule(const Case& current, const VerifyRectification& asked, const Scene&) {
    return happens(RectificationVerified{
        asked.rectification, find_rectification(current, asked.rectification)->strand, asked.note});
}

void apply(Case& current, const RectificationVerified& happened, const Occasion&) {
    set(current, happened.rectification, RectificationState::verified);
}

Barrier bar(const Case& current, const RejectRectification& asked, const Scene&) {
    return in_state(current, asked.rectification, RectificationState::reported,
                    "suggestion.rectification_not_reported");
}

Decision rule(const Case& current, const RejectRectification& asked, const Scene&) {
    return happens(RectificationRejected{
        asked.rectification, find_rectification(current, asked.rectification)->strand, asked.note});
}

void apply(Case& current, const RectificationRejected& happened, const Occasion&) {
    set(current, happened.rectification, RectificationState::ordered);
}

} // namespace huiyin::suggestion::rules
