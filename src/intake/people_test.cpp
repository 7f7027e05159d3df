#include "intake/world_for_test.hpp"

namespace huiyin::intake {
namespace {

using directory::Directory;

Directory with_offices() {
    const auto plan = plan_offices(sheet("编号,名称\nedu,江门市教育局\ncivil,江门市民政局\n"),
                                   founded_world(), by_clerk);
    REQUIRE(plan);
    return grown(founded_world(), plan->commands);
}

DirectoryPlan planned(const Directory& directory, std::string_view csv) {
    const auto plan = plan_people(sheet(csv), directory, by_clerk);
    REQUIRE_MESSAGE(plan, plan.error().message.key);
    return *plan;
}

const char* const list = "姓名,手机,单位,职责\n"
                         "陈经办01,13800000001,江门市教育局,承办人\n"
                         "陈经办01,13800000001,江门市教育局,单位负责人\n"
                         "林经办02,,江门市民政局,经办人\n"
                         "周访客03,,,\n";

TEST_CASE("people are created with their roles, and a second import changes nothing") {
    const DirectoryPlan plan = planned(with_offices(), list);
    CHECK(lines(plan.report) == Lines{"create", "change", "create", "create"});
    const Directory after = grown(with_offices(), plan.commands);
    CHECK(after.people.size() == 3);
    CHECK(after.grants.size() == 3);
    const DirectoryPlan again = planned(after, list);
    CHECK(lines(again.report) == Lines{"same", "same", "same", "same"});
    CHECK(again.commands.empty());
}

TEST_CASE("an import tells how far it is, and ends where it is told to") {
    using Told = std::vector<std::pair<std::int64_t, std::int64_t>>;
    Told told;
    Importer watched = by_clerk;
    watched.watch.at = [&](std::int64_t done, std::int64_t total) {
        told.emplace_back(done, total);
    };
    auto plan = plan_people(sheet(list), with_offices(), watched);
    REQUIRE(plan);
    CHECK(told == Told{{0, 4}, {1, 4}, {2, 4}, {3, 4}, {4, 4}});
    CHECK(!plan->report.cut_short);

    told.clear();
    watched.watch.stop = [&] { return told.size() == 3; };
    plan = plan_people(sheet(list), with_offices(), watched);
    REQUIRE(plan);
    CHECK(plan->report.cut_short);
    CHECK(lines(plan->report) == Lines{"create", "change"});
}

TEST_CASE("a new phone is a change of the same person") {
    const Directory after = grown(with_offices(), planned(with_offices(), list).commands);
    const DirectoryPlan plan = planned(after, "姓名,手机,单位,职责\n"
                                              "林经办02,13800000009,江门市民政局,经办人\n");
    CHECK(lines(plan.report) == Lines{"change"});
    CHECK(plan.commands.size() == 1);
    CHECK(grown(after, plan.commands).people.size() == 3);
}

TEST_CASE("a namesake is never taken for another") {
    const Directory after = grown(with_offices(), planned(with_offices(), list).commands);
    const DirectoryPlan plan = planned(after, "姓名,单位,职责,编号\n"
                                              "林经办02,江门市教育局,承办人,\n"
                                              "林经办02,江门市教育局,承办人,lin-2\n");
    CHECK(lines(plan.report) == Lines{"refuse intake.namesake 姓名", "create"});
    CHECK(grown(after, plan.commands).people.size() == 4);
}

TEST_CASE("a role is given with its office, in an office where it exists") {
    const DirectoryPlan plan = planned(with_offices(), "姓名,单位,职责\n"
                                                       "甲,江门市教育局,\n"
                                                       "乙,,承办人\n"
                                                       "丙,市教育局,承办人\n"
                                                       "丁,江门市教育局,主任会议\n"
                                                       "戊,江门市教育局,国王\n");
    CHECK(lines(plan.report) ==
          Lines{"refuse intake.role_needs_office 职责", "refuse intake.role_needs_office 单位",
                "refuse intake.unknown_name 单位", "refuse directory.role_does_not_fit 职责",
                "refuse intake.not_one_of 职责"});
    CHECK(plan.commands.empty());
}

TEST_CASE("a refused row leaves nothing of itself behind") {
    const DirectoryPlan plan = planned(with_offices(), "姓名,单位,职责\n"
                                                       "丁,江门市教育局,主任会议\n"
                                                       "丁,江门市教育局,承办人\n");
    CHECK(lines(plan.report) == Lines{"refuse directory.role_does_not_fit 职责", "create"});
}

} // namespace
} // namespace huiyin::intake
