#include "intake/world_for_test.hpp"

namespace huiyin::intake {
namespace {

using directory::Directory;

DirectoryPlan planned(const Directory& directory, std::string_view csv) {
    const auto plan = plan_deputies(sheet(csv), directory, by_clerk);
    REQUIRE_MESSAGE(plan, plan.error().message.key);
    return *plan;
}

const char* const list = "代表证号,姓名,代表团,团长,联系电话\n"
                         "001,张代表01,蓬江代表团,是,13900000001\n"
                         "002,李代表02,蓬江代表团,,\n"
                         "003,李代表02,江海代表团,否,\n";

TEST_CASE("deputies are created with their delegations, and a second import changes nothing") {
    const DirectoryPlan plan = planned(founded_world(), list);
    CHECK(lines(plan.report) == Lines{"create", "create", "create"});
    const Directory after = grown(founded_world(), plan.commands);
    CHECK_MESSAGE(after.people.size() == 3, "namesakes in two seats are two persons");
    CHECK(after.delegations.size() == 2);
    const directory::Deputy& first = after.deputies.at({"4407-16-001"});
    CHECK(first.term == 16);
    CHECK(first.span == directory::Span{day(2022, 1, 1), day(2027, 1, 1)});
    CHECK(directory::delegation_head_on(after, first.delegation, today) == first.id);

    const DirectoryPlan again = planned(after, list);
    CHECK(lines(again.report) == Lines{"same", "same", "same"});
    CHECK(again.commands.empty());
}

TEST_CASE("a deputy may move to another delegation, but a seat stays its person's") {
    const Directory after = grown(founded_world(), planned(founded_world(), list).commands);
    const DirectoryPlan plan = planned(after, "证号,姓名,代表团,届次\n"
                                              "002,李代表02,江海代表团,第十六届\n"
                                              "003,王代表09,江海代表团,16\n"
                                              "004,赵代表04,新会代表团,十五届\n"
                                              "005,,新会代表团,\n");
    CHECK(lines(plan.report) == Lines{"change", "refuse intake.seat_of_another 姓名",
                                      "refuse directory.no_such_term 届次",
                                      "refuse wire.blank 姓名"});
    CHECK(grown(after, plan.commands).delegations.size() == 2);
}

TEST_CASE("a deputy who is known as a clerk by the same phone is one person") {
    const auto people =
        plan_people(sheet("姓名,电话\n张代表01,13900000001\n"), founded_world(), by_clerk);
    REQUIRE(people);
    const Directory before = grown(founded_world(), people->commands);
    const Directory after = grown(before, planned(before, list).commands);
    CHECK(after.people.size() == 3);
}

} // namespace
} // namespace huiyin::intake
