#include "access/activity_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace huiyin::access {
namespace {

using directory::Role;

const CongressId county{"440785"};

Actor somebody(Role role, const std::string& office, const CongressId& congress = county) {
    return {.person = {"p-" + office},
            .capacities = {{.role = role, .office = {office}, .congress = congress}}};
}

supervision::Activity visit() {
    supervision::Activity activity{.congress = county, .organiser = {"committee"}};
    activity.plan.deputies = {{"d1"}};
    activity.plan.team = {{"p-member"}};
    activity.plan.cases = {{{"c1"}, {}}};
    return activity;
}

bool sees(const Actor& actor, const HiddenFrom& hidden) {
    const auto circles = audiences_of(visit(), hidden);
    return std::ranges::any_of(activity_audiences(actor), [&](const Audience& audience) {
        return std::ranges::binary_search(circles, audience);
    });
}

constexpr std::size_t hold = place_of_kind<supervision::Command, supervision::HoldActivity>;

bool may_hold(const Actor& actor) {
    return permit_activity(actor, hold, visit(), Instant{}).has_value();
}

TEST_CASE("the table of activities has a row for every command, and no row twice") {
    CHECK(flaws(activity_table()).empty());
    auto rows = activity_table();
    rows.push_back(rows.front());
    CHECK(flaws(rows).size() == 1);
    rows.clear();
    CHECK(flaws(rows).size() == count_of_kinds<supervision::Command>);
}

TEST_CASE("whoever organises an activity carries it out, and the deputies' office any") {
    CHECK(may_hold(somebody(Role::committee, "committee")));
    CHECK_FALSE(may_hold(somebody(Role::committee, "other-committee")));
    CHECK(may_hold(somebody(Role::deputies_office, "desk")));
    CHECK_FALSE(may_hold(somebody(Role::deputies_office, "desk", {"440781"})));
    CHECK_FALSE(may_hold(somebody(Role::unit_clerk, "roads")));
    CHECK_FALSE(may_hold(somebody(Role::government_office, "government")));
}

TEST_CASE("a veil hides from the roles it names, never from those who take part") {
    const HiddenFrom nobody;
    const HiddenFrom veil{"strand_unit", "government_office", "leader", "proposer"};
    for (const auto& [role, office] :
         {std::pair{Role::government_office, "government"}, std::pair{Role::leader, "leaders"}}) {
        CHECK(sees(somebody(role, office), nobody));
        CHECK_FALSE(sees(somebody(role, office), veil));
    }
    for (const auto& [role, office] :
         {std::pair{Role::deputies_office, "desk"}, std::pair{Role::committee, "committee"},
          std::pair{Role::chair, "chairs"}, std::pair{Role::auditor, "audit"}})
        CHECK(sees(somebody(role, office), veil));
    CHECK(sees({.person = {"x"}, .seats = {{.deputy = {"d1"}, .congress = county}}}, veil));
    CHECK_FALSE(sees({.person = {"x"}, .seats = {{.deputy = {"d2"}, .congress = county}}}, nobody));
    CHECK(sees({.person = {"p-member"}}, veil));
    CHECK_FALSE(through_cases(veil).units);
    CHECK_FALSE(through_cases(veil).proposers);
    CHECK(through_cases(nobody).units);
}

TEST_CASE("a training is seen by the deputies who took part, whether they were planned or not") {
    supervision::Activity training = visit();
    training.kind = supervision::ActivityKind::training;
    training.plan.cases.clear();
    training.sessions = {{.session = 1, .deputies = {{"d3"}}}};
    const auto circles = audiences_of(training, {});
    const auto has = [&](const Audience& one) { return std::ranges::binary_search(circles, one); };
    CHECK(has("deputy-d1"));
    CHECK(has("deputy-d3"));
    CHECK_FALSE(has("deputy-d2"));
}

supervision::Activity commission() {
    supervision::Activity activity = visit();
    activity.congress = {"4407"};
    activity.organiser = {"city-desk"};
    activity.kind = supervision::ActivityKind::commission;
    activity.plan.commissioned = county;
    return activity;
}

template <class Asked>
bool may(const Actor& actor, const supervision::Activity& activity) {
    const std::size_t command = place_of_kind<supervision::Command, Asked>;
    return permit_activity(actor, command, activity, Instant{}).has_value();
}

TEST_CASE("the congress below answers and reports a commission, the one above plans and ends it") {
    const Actor above = somebody(Role::deputies_office, "city-desk", {"4407"});
    const Actor below = somebody(Role::deputies_office, "desk");
    CHECK(may<supervision::ChangePlan>(above, commission()));
    CHECK(may<supervision::CallOff>(above, commission()));
    CHECK_FALSE(may<supervision::TakeOnCommission>(above, commission()));
    CHECK_FALSE(may<supervision::ReportActivity>(above, commission()));
    CHECK(may<supervision::TakeOnCommission>(below, commission()));
    CHECK(may<supervision::DeclineCommission>(below, commission()));
    CHECK(may<supervision::AddFinding>(below, commission()));
    CHECK(may<supervision::ReportActivity>(below, commission()));
    CHECK_FALSE(may<supervision::ChangePlan>(below, commission()));
    CHECK_FALSE(may<supervision::CallOff>(below, commission()));
    for (const Actor& other :
         {somebody(Role::deputies_office, "elsewhere", {"440781"}),
          somebody(Role::committee, "committee"), somebody(Role::government_office, "government")})
        CHECK_FALSE(may<supervision::TakeOnCommission>(other, commission()));
}

TEST_CASE("who supervises in the congress below sees its commission, and nobody else there") {
    const auto has = [](const supervision::Activity& activity, const Actor& actor) {
        const auto circles = audiences_of(activity, {});
        return std::ranges::any_of(activity_audiences(actor), [&](const Audience& audience) {
            return std::ranges::binary_search(circles, audience);
        });
    };
    for (const Role role : {Role::deputies_office, Role::committee, Role::chair}) {
        CHECK(has(commission(), somebody(role, "office")));
        CHECK_FALSE(has(commission(), somebody(role, "office", {"440781"})));
    }
    for (const Role role :
         {Role::government_office, Role::leader, Role::auditor, Role::unit_clerk, Role::station})
        CHECK_FALSE(has(commission(), somebody(role, "office")));
    CHECK(commissioned_audiences(commission()) ==
          std::vector<Audience>{"chairs-440785", "committees-440785", "desk-440785"});
    supervision::Activity declined = commission();
    declined.state = supervision::ActivityState::declined;
    CHECK(commissioned_audiences(declined) == std::vector<Audience>{"desk-440785"});
    CHECK(commissioned_audiences(visit()).empty());
}

TEST_CASE("a county's people have no circle in another county's activities") {
    const HiddenFrom nobody;
    for (const Role role : {Role::deputies_office, Role::committee, Role::chair, Role::leader,
                            Role::government_office})
        CHECK_FALSE(sees(somebody(role, "office", {"440781"}), nobody));
}

} // namespace
} // namespace huiyin::access
