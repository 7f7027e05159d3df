#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

using std::chrono::days;

const std::vector<PlannedStrand> led{{roads, StrandRole::main, {}}, {water, StrandRole::co, {}}};
const std::vector<PlannedStrand> split{{roads, StrandRole::separate, Text<500>{"the pavement"}},
                                       {water, StrandRole::separate, Text<500>{"the light"}}};

void check_refused(std::vector<PlannedStrand> strands, const char* key, const char* field) {
    given(docketed())
        .when(Assign{strands, {}}, by(congress_office))
        .then_fails(ErrorCode::invalid, key, field);
    given(docketed())
        .when(PreAssign{std::move(strands)}, by(congress_office))
        .then_fails(ErrorCode::invalid, key, field);
}

TEST_CASE("assigning starts every unit's clock and fixes the first assignment") {
    given(docketed())
        .when(Assign{led, {}}, by(congress_office))
        .then(Assigned{}, strand(1, roads, StrandRole::main), strand(2, water, StrandRole::co));
}

TEST_CASE("two and more units answer separately, each its part") {
    StrandAssigned first = strand(1, roads, StrandRole::separate);
    StrandAssigned second = strand(2, water, StrandRole::separate);
    first.part = split[0].part;
    second.part = split[1].part;
    given(docketed()).when(Assign{split, {}}, by(congress_office)).then(Assigned{}, first, second);
}

TEST_CASE("there is exactly one main unit, or at least two separate ones") {
    const PlannedStrand main{roads, StrandRole::main, {}};
    const PlannedStrand co{water, StrandRole::co, {}};
    check_refused({}, "assignment_form", "strands");
    check_refused({co}, "assignment_form", "strands");
    check_refused({main, {water, StrandRole::main, {}}}, "assignment_form", "strands");
    check_refused({split[0]}, "assignment_form", "strands");
    check_refused({main, split[1]}, "assignment_form", "strands");
    check_refused({split[0], split[1], {parks, StrandRole::co, {}}}, "assignment_form", "strands");
}

TEST_CASE("units exist, are named once, and separate ones are told their part") {
    check_refused({{roads, StrandRole::main, {}}, {roads, StrandRole::co, {}}}, "named_twice",
                  "strands.1.unit");
    check_refused({{OfficeId{"nowhere"}, StrandRole::main, {}}}, "no_such_office",
                  "strands.0.unit");
    check_refused({split[0], {water, StrandRole::separate, {}}}, "separate_needs_part",
                  "strands.1.part");
}

TEST_CASE("only a docketed case is assigned, once, by an office") {
    given(submitted())
        .when(Assign{led, {}}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_assignable");
    given(assigned())
        .when(Assign{led, {}}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_assignable");
    given(docketed())
        .when(Assign{led, {}}, by(ann))
        .then_fails(ErrorCode::forbidden, "offices_only");
    given(assigned())
        .when(PreAssign{led}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_assignable");
}

TEST_CASE("a planned unit objects once before the assignment, on a duty basis") {
    const History planned = docketed() + PreAssigned{led};
    const ObjectToPreAssignment objection{ReturnReason::not_our_duty, {"Duty list 3."}, parks};
    const PreAssignmentObjected objected{
        roads, ReturnReason::not_our_duty, {"Duty list 3."}, parks};
    given(docketed()).when(PreAssign{led}, by(congress_office)).then(PreAssigned{led});
    given(planned).when(objection, by(roads)).then(objected);
    given(planned).when(objection, by(parks)).then_fails(ErrorCode::forbidden, "unit_not_planned");
    given(planned + objected)
        .when(objection, by(roads))
        .then_fails(ErrorCode::refused, "already_objected");
    given(docketed()).when(objection, by(roads)).then_fails(ErrorCode::refused, "not_pre_assigned");
    given(assigned()).when(objection, by(roads)).then_fails(ErrorCode::refused, "not_pre_assigned");
    given(planned)
        .when(ObjectToPreAssignment{ReturnReason::not_our_duty, {"Duty list 3."}, roads}, by(roads))
        .then_fails(ErrorCode::invalid, "proposes_itself", "proposed_unit");
    CHECK((planned + objected + PreAssigned{split}).state().objections.empty());
}

TEST_CASE("a co-unit joins as long as the main unit works on its reply") {
    StrandAssigned added = strand(3, parks, StrandRole::co);
    added.clock_from = assigned_day + days{10};
    given(assigned())
        .when(AddCoUnit{parks, {}}, by(congress_office, assigned_day + days{10}))
        .then(added);
    given(assigned())
        .when(AddCoUnit{water, {}}, by(congress_office))
        .then_fails(ErrorCode::invalid, "unit_has_strand", "unit");
    given(replied())
        .when(AddCoUnit{parks, {}}, by(congress_office))
        .then_fails(ErrorCode::refused, "already_issued");
    given(divided())
        .when(AddCoUnit{parks, {}}, by(congress_office))
        .then_fails(ErrorCode::refused, "no_main_unit");
    given(docketed())
        .when(AddCoUnit{parks, {}}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_running");
}

} // namespace
} // namespace huiyin::suggestion
