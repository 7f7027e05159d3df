#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

using std::chrono::days;

constexpr Date later = assigned_day + days{4};

const RequestReturn not_ours{1, ReturnReason::not_our_duty, {"Duty list 3."}, parks};

ReturnRequested asked(StrandNumber number, std::int64_t instance) {
    return {number, instance, ReturnReason::not_our_duty, {"Duty list 3."}, parks};
}

StrandAssigned successor(StrandNumber number, const OfficeId& unit, StrandNumber replaced,
                         Date clock_from = assigned_day,
                         const OfficeId& assigned_by = congress_office) {
    StrandAssigned happened = strand(number, unit, StrandRole::main, assigned_by);
    happened.replaces = replaced;
    happened.clock_from = clock_from;
    return happened;
}

History disputed() { return assigned() + asked(1, 1); }
History disputed_twice() { return disputed() + ReturnRefused{1, {"Yours."}} + asked(1, 2); }
// Government holds the main strand and has handed it to roads.
History sub_assigned() {
    StrandAssigned handed = successor(2, roads, 1);
    handed.assigned_by = government;
    return docketed() + Assigned{} + strand(1, government, StrandRole::main) + StrandLeft{1} +
           handed;
}

TEST_CASE("a unit signs in once") {
    given(assigned()).when(SignIn{1}, by(roads)).then(SignedIn{1});
    given(assigned() + SignedIn{1})
        .when(SignIn{1}, by(roads))
        .then_fails(ErrorCode::refused, "not_waiting_for_sign_in");
    given(disputed())
        .when(SignIn{1}, by(roads))
        .then_fails(ErrorCode::refused, "not_waiting_for_sign_in");
    given(assigned()).when(SignIn{9}, by(roads)).then_fails(ErrorCode::not_found, "no_such_strand");
    given(docketed()).when(SignIn{1}, by(roads)).then_fails(ErrorCode::refused, "not_running");
}

TEST_CASE("a unit asks to be relieved, before or after sign-in") {
    given(assigned()).when(not_ours, by(roads)).then(asked(1, 1));
    given(assigned() + SignedIn{1}).when(not_ours, by(roads)).then(asked(1, 1));
    given(disputed()).when(not_ours, by(roads)).then_fails(ErrorCode::refused, "return_undecided");
    given(replied())
        .when(not_ours, by(roads))
        .then_fails(ErrorCode::refused, "unit_fixed_by_reply");
    given(assigned())
        .when(RequestReturn{1, ReturnReason::unclear, {"?"}, roads}, by(roads))
        .then_fails(ErrorCode::invalid, "proposes_itself", "proposed_unit");
}

TEST_CASE("granting a return hands the strand over in the same act") {
    given(disputed())
        .when(GrantReturn{1, parks, ClockChoice::keep, {}}, by(congress_office, later))
        .then(ReturnGranted{1, {}}, StrandLeft{1}, successor(3, parks, 1));
    given(disputed())
        .when(GrantReturn{1, parks, ClockChoice::restart, {}}, by(congress_office, later))
        .then(ReturnGranted{1, {}}, StrandLeft{1}, successor(3, parks, 1, later));
}

TEST_CASE("a restarted clock leaves the first assignment as it was") {
    const History moved =
        disputed().on(later) + ReturnGranted{1, {}} + StrandLeft{1} + successor(3, parks, 1, later);
    CHECK(moved.state().assigned_on == assigned_day);
    CHECK(find_strand(moved.state(), 3)->clock_from == later);
    given(moved).when(SignIn{1}, by(roads)).then_fails(ErrorCode::refused, "strand_left");
}

TEST_CASE("nobody is handed a strand that holds one, or the same back") {
    const auto granting = [](const OfficeId& unit) {
        return given(disputed())
            .when(GrantReturn{1, unit, ClockChoice::keep, {}}, by(congress_office));
    };
    granting(roads).then_fails(ErrorCode::invalid, "unit_has_strand", "unit");
    given(divided() + asked(1, 1))
        .when(GrantReturn{1, water, ClockChoice::keep, {}}, by(congress_office))
        .then_fails(ErrorCode::invalid, "unit_has_strand", "unit");
    granting(OfficeId{"nowhere"}).then_fails(ErrorCode::invalid, "no_such_office", "unit");
}

TEST_CASE("a co-unit may become the main unit and gives up its own part") {
    given(disputed())
        .when(GrantReturn{1, water, ClockChoice::keep, {}}, by(congress_office))
        .then(ReturnGranted{1, {}}, StrandLeft{2}, StrandLeft{1}, successor(3, water, 1));
    StrandAssigned other_assigner = strand(2, water, StrandRole::co, government);
    given(docketed() + Assigned{} + strand(1, roads, StrandRole::main) + other_assigner)
        .when(Reassign{1, water, ClockChoice::keep, {"A slip."}}, by(congress_office))
        .then_fails(ErrorCode::invalid, "unit_has_strand", "unit");
}

TEST_CASE("only the office that assigned a strand decides on its return") {
    given(disputed())
        .when(GrantReturn{1, parks, ClockChoice::keep, {}}, by(roads))
        .then_fails(ErrorCode::forbidden, "assigner_only");
    given(disputed())
        .when(RefuseReturn{1, {"Yours."}}, by(leaders))
        .then_fails(ErrorCode::forbidden, "assigner_only");
    given(assigned())
        .when(RefuseReturn{1, {"Yours."}}, by(congress_office))
        .then_fails(ErrorCode::refused, "no_return_asked");
    given(assigned())
        .when(GrantReturn{1, parks, ClockChoice::keep, {}}, by(congress_office))
        .then_fails(ErrorCode::refused, "no_return_asked");
}

TEST_CASE("after a refusal the unit handles it, or disputes once more") {
    given(disputed())
        .when(RefuseReturn{1, {"Yours."}}, by(congress_office))
        .then(ReturnRefused{1, {"Yours."}});
    const History refused = disputed() + ReturnRefused{1, {"Yours."}};
    given(refused).when(SignIn{1}, by(roads)).then(SignedIn{1});
    given(refused).when(not_ours, by(roads)).then(asked(1, 2));
    const History signed_in_before =
        assigned() + SignedIn{1} + asked(1, 1) + ReturnRefused{1, {"Yours."}};
    CHECK(find_strand(signed_in_before.state(), 1)->state == StrandState::signed_in);
}

TEST_CASE("the second dispute is decided by the leader, and there is no third") {
    CHECK(waits_for_leader(*find_strand(disputed_twice().state(), 1)));
    given(disputed_twice())
        .when(GrantReturn{1, parks, ClockChoice::keep, {}}, by(leaders))
        .then(ReturnGranted{1, {}}, StrandLeft{1}, successor(3, parks, 1));
    given(disputed_twice() + ReturnRefused{1, {"Yours."}})
        .when(not_ours, by(roads))
        .then_fails(ErrorCode::refused, "return_decided_for_good");
}

TEST_CASE("disputes go with the matter: the next unit's is the second") {
    const History moved =
        disputed() + ReturnGranted{1, {}} + StrandLeft{1} + successor(3, parks, 1);
    given(moved)
        .when(RequestReturn{3, ReturnReason::not_our_duty, {"Duty list 3."}, {}}, by(parks))
        .then(ReturnRequested{3, 2, ReturnReason::not_our_duty, {"Duty list 3."}, {}});
}

TEST_CASE("the office that assigned a strand may give it to another unit until a reply is out") {
    StrandAssigned handed = successor(3, parks, 1);
    handed.reason = Text<1000>{"A slip."};
    const Reassign to_parks{1, parks, ClockChoice::keep, {"A slip."}};
    given(assigned()).when(to_parks, by(congress_office)).then(StrandLeft{1}, handed);
    given(assigned()).when(to_parks, by(roads)).then_fails(ErrorCode::forbidden, "assigner_only");
    given(disputed())
        .when(to_parks, by(congress_office))
        .then_fails(ErrorCode::refused, "decide_return_instead");
    given(replied())
        .when(to_parks, by(congress_office))
        .then_fails(ErrorCode::refused, "unit_fixed_by_reply");
}

TEST_CASE("a co-unit is not changed any more once the main unit has replied") {
    given(replied())
        .when(Reassign{2, parks, ClockChoice::keep, {"A slip."}}, by(congress_office))
        .then_fails(ErrorCode::refused, "already_issued");
}

TEST_CASE("when the assigning office is gone, whoever is let through decides") {
    static const std::vector<OfficeId> left{government, parks, roads, water};
    Context reorganised = world();
    reorganised.offices = &left;
    StrandAssigned handed = successor(3, parks, 1);
    handed.assigned_by = government;
    handed.reason = Text<1000>{"A slip."};
    given(assigned())
        .in(reorganised)
        .when(Reassign{1, parks, ClockChoice::keep, {"A slip."}}, by(government))
        .then(StrandLeft{1}, handed);
}

TEST_CASE("the holder hands its strand on; the clock runs on, and it becomes the assigner") {
    const History held = docketed() + Assigned{} + strand(1, government, StrandRole::main);
    given(held)
        .when(SubAssign{1, roads}, by(government, later))
        .then(StrandLeft{1}, successor(2, roads, 1, assigned_day, government));
    given(held)
        .when(SubAssign{1, roads}, by(congress_office))
        .then_fails(ErrorCode::forbidden, "holder_only");
    given(held)
        .when(SubAssign{1, government}, by(government))
        .then_fails(ErrorCode::invalid, "unit_has_strand", "unit");
    given(sub_assigned())
        .when(Reassign{2, parks, ClockChoice::keep, {"A slip."}}, by(congress_office))
        .then_fails(ErrorCode::forbidden, "assigner_only");
    given(handled())
        .when(SubAssign{2, parks}, by(water))
        .then_fails(ErrorCode::refused, "opinion_settled");
    given(disputed())
        .when(SubAssign{1, parks}, by(roads))
        .then_fails(ErrorCode::refused, "return_undecided");
}

TEST_CASE(
    "taken back by the office that handed it on, a strand is under its first assigner again") {
    StrandAssigned back = successor(3, government, 2);
    back.assigned_by = congress_office;
    given(sub_assigned() + asked(2, 1))
        .when(GrantReturn{2, government, ClockChoice::keep, {}}, by(government))
        .then(ReturnGranted{2, {}}, StrandLeft{2}, back);
}

} // namespace
} // namespace huiyin::suggestion
