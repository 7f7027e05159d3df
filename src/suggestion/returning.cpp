// 签收、退办、调整: a unit can ask to be relieved; only the office that assigned it changes it.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

constexpr std::int64_t disputes_max = 2; // The second is decided by the leader, for good.

const Strand* predecessor(const Case& current, const Strand& strand) {
    return strand.replaces ? find_strand(current, *strand.replaces) : nullptr;
}

// Disputes go with the matter, not with the unit: else it could be passed around for ever.
std::int64_t disputes_so_far(const Case& current, const Strand& strand) {
    std::int64_t disputes = 0;
    for (const Strand* held = &strand; held; held = predecessor(current, *held))
        disputes += static_cast<std::int64_t>(held->disputes.size());
    return disputes;
}

// Back with a unit that had it before, the strand is under the office that had assigned it then.
OfficeId assigner(const Case& current, const Strand& strand, const OfficeId& unit,
                  const Scene& scene) {
    for (const Strand* held = predecessor(current, strand); held;
         held = predecessor(current, *held))
        if (held->unit == unit) return held->assigned_by;
    return exists(strand.assigned_by, scene) ? strand.assigned_by : scene.occasion.office;
}

// An office that no longer exists decides nothing; then whoever the table of access lets, may.
Barrier by_assigner(const Strand& strand, const Scene& scene) {
    if (strand.assigned_by == scene.occasion.office || !exists(strand.assigned_by, scene))
        return nothing();
    return forbid({"suggestion.assigner_only", {{"unit", strand.assigned_by.value}}});
}

Barrier disputed(const Case& current, StrandNumber number, const Scene& scene) {
    if (auto why = in_play(current, number)) return why;
    const Strand& strand = *find_strand(current, number);
    if (strand.state != StrandState::return_requested) return refuse("suggestion.no_return_asked");
    return waits_for_leader(strand) ? nothing() : by_assigner(strand, scene);
}

StrandAssigned handed_to(const OfficeId& unit, const Case& current, const Strand& strand,
                         const OfficeId& assigned_by) {
    return {static_cast<StrandNumber>(current.strands.size()) + 1,
            unit,
            strand.role,
            strand.part,
            assigned_by,
            strand.strand,
            {},
            strand.clock_from,
            current.assigned_on.value_or(strand.assigned_on)};
}

Date clock_from(const Strand& strand, ClockChoice clock, const Scene& scene) {
    return clock == ClockChoice::keep ? strand.clock_from : scene.occasion.today();
}

// A co-unit may become the main unit; its own strand then ends with the one it takes over.
const Strand* given_up_by(const OfficeId& unit, const Case& current, const Strand& taken_over) {
    for (const Strand& strand : current.strands)
        if (is_active(strand) && strand.unit == unit && strand.role == StrandRole::co &&
            strand.assigned_by == taken_over.assigned_by && taken_over.role == StrandRole::main)
            return &strand;
    return nullptr;
}

// What the assigning office gives to another unit, and how its clock goes on.
template <class Asked>
Decision given_to_another(const Case& current, const Asked& asked,
                          const std::optional<Text<1000>>& reason, const Scene& scene,
                          Decision decision = {}) {
    const Strand& strand = *find_strand(current, asked.strand);
    const Strand* given_up = given_up_by(asked.unit, current, strand);
    if (auto why = given_up ? nothing() : can_take_strand(current, asked.unit, "unit", scene))
        return Failure{*why};
    auto successor =
        handed_to(asked.unit, current, strand, assigner(current, strand, asked.unit, scene));
    successor.reason = reason;
    successor.clock_from = clock_from(strand, asked.clock, scene);
    if (given_up) decision.add(StrandLeft{given_up->strand});
    decision.add(StrandLeft{asked.strand});
    decision.add(successor);
    return decision;
}

} // namespace

Barrier bar(const Case& current, const SignIn& asked, const Scene&) {
    if (auto why = in_play(current, asked.strand)) return why;
    return find_strand(current, asked.strand)->state == StrandState::assigned
               ? nothing()
               : refuse("suggestion.not_waiting_for_sign_in");
}

Decision rule(const Case&, const SignIn& asked, const Scene&) {
    return happens(SignedIn{asked.strand});
}

void apply(Case& current, const SignedIn& happened, const Occasion& occasion) {
    if (Strand* strand = strand_of(current, happened.strand)) {
        strand->state = StrandState::signed_in;
        strand->signed_in_on = occasion.today();
    }
}

Barrier bar(const Case& current, const SubAssign& asked, const Scene& scene) {
    if (auto why = never_answered(current, asked.strand)) return why;
    const Strand& strand = *find_strand(current, asked.strand);
    if (strand.unit != scene.occasion.office && exists(strand.unit, scene))
        return forbid("suggestion.holder_only");
    if (strand.state == StrandState::return_requested) return refuse("suggestion.return_undecided");
    return strand.state > StrandState::signed_in ? refuse("suggestion.opinion_settled") : nothing();
}

Decision rule(const Case& current, const SubAssign& asked, const Scene& scene) {
    if (auto why = can_take_strand(current, asked.unit, "unit", scene)) return Failure{*why};
    const Strand& strand = *find_strand(current, asked.strand);
    return happens(StrandLeft{asked.strand},
                   handed_to(asked.unit, current, strand, scene.occasion.office));
}

Barrier bar(const Case& current, const RequestReturn& asked, const Scene&) {
    if (auto why = never_answered(current, asked.strand)) return why;
    const Strand& strand = *find_strand(current, asked.strand);
    if (strand.state == StrandState::return_requested) return refuse("suggestion.return_undecided");
    if (strand.state > StrandState::signed_in) return refuse("suggestion.opinion_settled");
    return disputes_so_far(current, strand) >= disputes_max
               ? refuse("suggestion.return_decided_for_good")
               : nothing();
}

Decision rule(const Case& current, const RequestReturn& asked, const Scene& scene) {
    const Strand& strand = *find_strand(current, asked.strand);
    if (auto why = can_be_proposed(asked.proposed_unit, strand.unit, scene)) return Failure{*why};
    return happens(ReturnRequested{asked.strand, disputes_so_far(current, strand) + 1, asked.reason,
                                   asked.basis, asked.proposed_unit});
}

void apply(Case& current, const ReturnRequested& happened, const Occasion& occasion) {
    if (Strand* strand = strand_of(current, happened.strand)) {
        strand->state = StrandState::return_requested;
        strand->disputes.push_back({happened.instance,
                                    happened.reason,
                                    happened.basis,
                                    happened.proposed_unit,
                                    occasion.today(),
                                    {}});
    }
}

Barrier bar(const Case& current, const GrantReturn& asked, const Scene& scene) {
    return disputed(current, asked.strand, scene);
}

Decision rule(const Case& current, const GrantReturn& asked, const Scene& scene) {
    return given_to_another(current, asked, asked.note, scene,
                            happens(ReturnGranted{asked.strand, asked.note}));
}

void apply(Case&, const ReturnGranted&, const Occasion&) {
    // The strand changes hands by the StrandLeft and StrandAssigned that follow.
}

Barrier bar(const Case& current, const RefuseReturn& asked, const Scene& scene) {
    return disputed(current, asked.strand, scene);
}

Decision rule(const Case&, const RefuseReturn& asked, const Scene&) {
    return happens(ReturnRefused{asked.strand, asked.note});
}

void apply(Case& current, const ReturnRefused& happened, const Occasion&) {
    if (Strand* strand = strand_of(current, happened.strand)) {
        strand->state = strand->signed_in_on ? StrandState::signed_in : StrandState::assigned;
        if (!strand->disputes.empty()) strand->disputes.back().refused_because = happened.note;
    }
}

Barrier bar(const Case& current, const Reassign& asked, const Scene& scene) {
    if (auto why = never_answered(current, asked.strand)) return why;
    const Strand& strand = *find_strand(current, asked.strand);
    if (auto why = by_assigner(strand, scene)) return why;
    return strand.state == StrandState::return_requested
               ? refuse("suggestion.decide_return_instead")
               : nothing();
}

Decision rule(const Case& current, const Reassign& asked, const Scene& scene) {
    return given_to_another(current, asked, asked.reason, scene);
}

} // namespace huiyin::suggestion::rules
