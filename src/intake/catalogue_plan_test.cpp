#include "intake/catalogue_plan.hpp"
#include "intake/world_for_test.hpp"

namespace huiyin::intake {
namespace {

using app::UnitCatalogue;

directory::Directory world() {
    const auto offices =
        plan_offices(sheet("编号,名称\nedu,江门市教育局\ntraffic,江门市交通运输局\n"),
                     founded_world(), by_clerk);
    REQUIRE(offices);
    return grown(founded_world(), offices->commands);
}

CataloguePlan planned(std::string_view csv, const std::vector<UnitCatalogue>& known = {}) {
    const auto plan = plan_catalogues(sheet(csv), world(), by_clerk, known, {});
    REQUIRE_MESSAGE(plan, plan.error().message.key);
    return *plan;
}

const char* const list = "部门名称,职权编码,事项名称,实施依据\n"
                         "江门市教育局,E1,学前教育管理,教育法\n"
                         ",E2,校车使用许可,\n"
                         "江门市交通运输局,T1,农村公路养护,公路法\n";

TEST_CASE("a blank unit is that of the row above, and a known list changes nothing") {
    const CataloguePlan plan = planned(list);
    CHECK(lines(plan.report) == Lines{"create", "create", "create"});
    REQUIRE(plan.catalogues.size() == 2);
    CHECK(plan.catalogues[0].unit == OfficeId{"4407-edu"});
    CHECK(plan.catalogues[0].competences.size() == 2);
    CHECK(plan.catalogues[0].competences[1] == app::Competence{{"E2"}, {"校车使用许可"}, {}});
    const CataloguePlan again = planned(list, plan.catalogues);
    CHECK(lines(again.report) == Lines{"same", "same", "same"});
    CHECK(again.catalogues.empty());
}

TEST_CASE("a unit's list replaces what it had as a whole") {
    const CataloguePlan before = planned(list);
    const CataloguePlan after =
        planned("单位,编码,事项\n江门市教育局,E2,校车许可\n", before.catalogues);
    CHECK(lines(after.report) == Lines{"change"});
    REQUIRE(after.catalogues.size() == 1);
    CHECK(after.catalogues[0].competences ==
          std::vector<app::Competence>{{{"E2"}, {"校车许可"}, {}}});
}

TEST_CASE("one wrong row keeps its unit's whole list out, and no other unit's") {
    const CataloguePlan plan = planned("单位,事项\n江门市教育局,学前教育管理\n江门市教育局,\n"
                                       "江门市水务局,水库管理\n江门市交通运输局,公路养护\n");
    CHECK(lines(plan.report) == Lines{"refuse intake.unit_incomplete 单位",
                                      "refuse wire.blank 事项", "refuse intake.unknown_name 单位",
                                      "create"});
    REQUIRE(plan.catalogues.size() == 1);
    CHECK(plan.catalogues[0].unit == OfficeId{"4407-traffic"});
}

TEST_CASE("a unit nobody knows does not lend its name to the rows below the unit before") {
    const CataloguePlan plan =
        planned("单位,事项\n江门市教育局,学前教育管理\n江门市水务局,水库管理\n,河道管理\n");
    CHECK(lines(plan.report) ==
          Lines{"create", "refuse intake.unknown_name 单位", "refuse intake.no_unit 单位"});
    CHECK(plan.catalogues.size() == 1);
}

TEST_CASE("who does not keep the offices does not keep their catalogues") {
    Importer nobody = by_clerk;
    nobody.actor.capacities = {{directory::Role::auditor, {"4407-office"}, {"4407"}}};
    CHECK(!plan_catalogues(sheet(list), world(), nobody, {}, {}));
}

} // namespace
} // namespace huiyin::intake
