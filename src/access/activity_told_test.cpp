#include "access/activity_told.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace huiyin::access {
namespace {

using namespace supervision;
using directory::Role;
using List = std::vector<Addressee>;

const CongressId county{"440785"};
const HiddenFrom nobody;
const HiddenFrom their_side{"strand_unit", "proposer"};

Activity visit() {
    Activity activity{.congress = county, .organiser = {"committee"}};
    activity.plan.leader = PersonId{"leader"};
    activity.plan.team = {{"member"}};
    activity.plan.deputies = {{"d1"}};
    return activity;
}

List told_of(const Event& event, const HiddenFrom& before, const HiddenFrom& after) {
    return told(visit(), {event, before, after});
}

TEST_CASE("who takes part is told of the plan, its changes, its end and the report, and no more") {
    const List taking_part{"deputy-d1", "desk-440785", "person-leader", "person-member"};
    for (const Event& event : {Event{ActivityPlanned{}}, Event{ActivityReplanned{}},
                               Event{ActivityCalledOff{}}, Event{ActivityReported{}}}) {
        CAPTURE(alternatives<Event>()[event.index()].name);
        CHECK(told_of(event, their_side, their_side) == taking_part);
    }
    Event held;
    held.emplace<ActivityHeld>();
    for (const Event& event : {Event{DrawCommitted{}}, Event{DrawMade{}}, Event{ActivityStarted{}},
                               held, Event{FindingAdded{}}}) {
        CAPTURE(alternatives<Event>()[event.index()].name);
        CHECK(told_of(event, their_side, their_side).empty());
        CHECK(told_of(event, nobody, nobody).empty());
    }
}

TEST_CASE("units and proposers of its suggestions are told too, unless a veil hides it") {
    const auto is_told = [](const List& all, const char* circle) {
        return std::ranges::binary_search(all, circle);
    };
    const List open = told_of(ActivityPlanned{}, nobody, nobody);
    CHECK(is_told(open, "units-440785"));
    CHECK(is_told(open, "proposers-440785"));
    const List from_units = told_of(ActivityPlanned{}, {"main_unit"}, {"main_unit"});
    CHECK_FALSE(is_told(from_units, "units-440785"));
    CHECK(is_told(from_units, "proposers-440785"));
}

TEST_CASE("both congresses are told of a commission; whether it is taken on stays between them") {
    Activity commission = visit();
    commission.congress = {"4407"};
    commission.plan.commissioned = county;
    const auto told_to = [&](const Event& event) {
        return told(commission, {event, nobody, nobody});
    };
    const List between{"deputy-d1", "desk-4407", "desk-440785", "person-leader", "person-member"};
    CHECK(told_to(CommissionTakenOn{}) == between);
    CHECK(told_to(CommissionDeclined{}) == between);
    const List planned = told_to(ActivityPlanned{});
    CHECK(std::ranges::includes(planned, between));
    CHECK(std::ranges::binary_search(planned, Addressee{"units-4407"}));
    CHECK(std::ranges::binary_search(planned, Addressee{"proposers-4407"}));
}

TEST_CASE("what lifts the veil is the first that they are told of") {
    const List circles{"proposers-440785", "units-440785"};
    CHECK(told_of(ActivityStarted{}, their_side, nobody) == circles);
    CHECK(told_of(ActivityStarted{}, their_side, their_side).empty());
    CHECK(told_of(ActivityReported{}, their_side, nobody).size() == 6);
}

TEST_CASE("a unit is told by its suggestions, of its own congress, those above and just below") {
    Actor clerk{.person = {"p"},
                .capacities = {{Role::unit_clerk, {"roads"}, {"4407"}, {{"old"}}}}};
    add_level(clerk, {"44"}, {});
    add_level(clerk, {"4407"}, std::vector<CongressId>{{"44"}});
    add_level(clerk, {"440785"}, std::vector<CongressId>{{"4407"}, {"44"}});
    add_level(clerk, {"440785001"}, std::vector<CongressId>{{"440785"}, {"4407"}, {"44"}});
    List circles;
    for (const ByCases& told : told_by_cases(clerk)) {
        circles.push_back(told.addressee);
        CHECK(told.audiences == std::vector<Audience>{"office-old", "office-roads"});
    }
    CHECK(circles == List{"units-44", "units-4407", "units-440785"});
    CHECK(clerk.below.empty()); // It supervises nothing.

    const Actor deputy{.person = {"q"}, .seats = {{.deputy = {"d2"}, .congress = county}}};
    const auto by_seat = told_by_cases(deputy);
    REQUIRE(by_seat.size() == 1);
    CHECK(by_seat.front().addressee == "proposers-440785");
    CHECK(by_seat.front().audiences == std::vector<Audience>{"deputy-d2"});
}

} // namespace
} // namespace huiyin::access
