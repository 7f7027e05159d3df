// 交办: who handles the case, and in which part.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

Barrier assignable(const Case& current, const Scene& scene) {
    if (auto why = in_phase(current, {Phase::docketed}, "suggestion.not_assignable")) return why;
    return scene.occasion.office.empty() ? forbid("suggestion.offices_only") : nothing();
}

// Exactly one main unit with any co-units, or two and more separate ones.
Barrier wrong_form(const std::vector<PlannedStrand>& planned) {
    const auto with_role = [&](StrandRole role) {
        return static_cast<std::size_t>(std::ranges::count(planned, role, &PlannedStrand::role));
    };
    const bool led = with_role(StrandRole::main) == 1 && with_role(StrandRole::separate) == 0;
    const bool divided = with_role(StrandRole::separate) == planned.size() && planned.size() >= 2;
    return led || divided ? nothing() : wrong("strands", "suggestion.assignment_form");
}

Barrier plan_problem(const Case& current, const std::vector<PlannedStrand>& planned,
                     const Scene& scene) {
    if (auto why = wrong_form(planned)) return why;
    std::vector<OfficeId> units;
    for (std::size_t i = 0; i < planned.size(); ++i) {
        const std::string item = item_of("strands", i);
        if (contains(units, planned[i].unit))
            return wrong(item + ".unit", "suggestion.named_twice");
        if (auto why = can_take_strand(current, planned[i].unit, item + ".unit", scene)) return why;
        if (planned[i].role == StrandRole::separate && !planned[i].part)
            return wrong(item + ".part", "suggestion.separate_needs_part");
        units.push_back(planned[i].unit);
    }
    return nothing();
}

} // namespace

Barrier bar(const Case& current, const PreAssign&, const Scene& scene) {
    return assignable(current, scene);
}

Decision rule(const Case& current, const PreAssign& asked, const Scene& scene) {
    if (auto why = plan_problem(current, asked.strands, scene)) return Failure{*why};
    return happens(PreAssigned{asked.strands});
}

void apply(Case& current, const PreAssigned& happened, const Occasion&) {
    current.planned = happened.strands;
    current.objections.clear();
}

Barrier bar(const Case& current, const ObjectToPreAssignment&, const Scene& scene) {
    if (current.phase != Phase::docketed || current.planned.empty())
        return refuse("suggestion.not_pre_assigned");
    const OfficeId& unit = scene.occasion.office;
    if (!contains(current.planned, unit, &PlannedStrand::unit))
        return forbid("suggestion.unit_not_planned");
    return contains(current.objections, unit, &Objection::unit)
               ? refuse("suggestion.already_objected")
               : nothing();
}

Decision rule(const Case&, const ObjectToPreAssignment& asked, const Scene& scene) {
    const OfficeId& unit = scene.occasion.office;
    if (auto why = can_be_proposed(asked.proposed_unit, unit, scene)) return Failure{*why};
    return happens(PreAssignmentObjected{unit, asked.reason, asked.basis, asked.proposed_unit});
}

void apply(Case& current, const PreAssignmentObjected& happened, const Occasion&) {
    current.objections.push_back(
        {happened.unit, happened.reason, happened.basis, happened.proposed_unit});
}

Barrier bar(const Case& current, const Assign&, const Scene& scene) {
    return assignable(current, scene);
}

Decision rule(const Case& current, const Assign& asked, const Scene& scene) {
    if (auto why = plan_problem(current, asked.strands, scene)) return Failure{*why};
    const Date today = scene.occasion.today();
    auto decision = happens(Assigned{asked.note});
    StrandNumber number = 0;
    for (const PlannedStrand& planned : asked.strands)
        decision.add(StrandAssigned{++number,
                                    planned.unit,
                                    planned.role,
                                    planned.part,
                                    scene.occasion.office,
                                    {},
                                    {},
                                    today,
                                    today});
    return decision;
}

void apply(Case& current, const Assigned&, const Occasion& occasion) {
    current.phase = Phase::handling;
    current.assigned_on = occasion.today();
    current.assigned_at = occasion.at;
    current.planned.clear();
}

void apply(Case& current, const StrandAssigned& happened, const Occasion& occasion) {
    Strand strand;
    strand.strand = happened.strand;
    strand.unit = happened.unit;
    strand.role = happened.role;
    strand.part = happened.part;
    strand.assigned_by = happened.assigned_by;
    strand.replaces = happened.replaces;
    strand.assigned_on = occasion.today();
    strand.clock_from = happened.clock_from;
    if (is_answering(strand)) strand.rounds = {new_round(1, occasion.today())};
    current.strands.push_back(std::move(strand));
}

void apply(Case& current, const StrandLeft& happened, const Occasion&) {
    if (Strand* strand = strand_of(current, happened.strand)) strand->state = StrandState::left;
}

Barrier bar(const Case& current, const AddCoUnit&, const Scene& scene) {
    if (auto why = running(current)) return why;
    if (scene.occasion.office.empty()) return forbid("suggestion.offices_only");
    return main_reply_in_work(current);
}

Decision rule(const Case& current, const AddCoUnit& asked, const Scene& scene) {
    if (auto why = can_take_strand(current, asked.unit, "unit", scene)) return Failure{*why};
    return happens(StrandAssigned{static_cast<StrandNumber>(current.strands.size()) + 1,
                                  asked.unit,
                                  StrandRole::co,
                                  asked.part,
                                  scene.occasion.office,
                                  {},
                                  {},
                                  scene.occasion.today(),
                                  current.assigned_on.value_or(scene.occasion.today())});
}

} // namespace huiyin::suggestion::rules
