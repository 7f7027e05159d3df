#include "intake/office_names.hpp"
#include "intake/world_for_test.hpp"

namespace huiyin::intake {
namespace {

using directory::Directory;

DirectoryPlan planned(const Directory& directory, std::string_view csv,
                      const Importer& by = by_clerk) {
    const auto plan = plan_offices(sheet(csv), directory, by);
    REQUIRE_MESSAGE(plan, plan.error().message.key);
    return *plan;
}

const char* const list = "编号,单位名称,类别,简称,备注\n"
                         "edu,江门市教育局,承办单位,教育局、市教育局,\n"
                         ",江门市民政局,,,\n"
                         "gov,江门市政府办,政府办,,\n";

TEST_CASE("offices are created, and a second import changes nothing") {
    const Directory before = founded_world();
    const DirectoryPlan plan = planned(before, list);
    CHECK(lines(plan.report) == Lines{"create", "create", "create"});
    CHECK(plan.report.rows[0].key == "4407-edu");
    CHECK(plan.report.ignored_columns == Lines{"备注"});
    CHECK(plan.seen == before.version);

    const Directory after = grown(before, plan.commands);
    CHECK(after.offices.at({"4407-gov"}).back().kind == directory::OfficeKind::government_office);
    const Importer later = clerk_on(day(2026, 9, 1));
    const DirectoryPlan again = planned(after, list, later);
    CHECK(lines(again.report) == Lines{"same", "same", "same"});
    CHECK(again.commands.empty());
}

TEST_CASE("a renamed office stays the same office") {
    const Directory before = grown(founded_world(), planned(founded_world(), list).commands);
    const Importer later = clerk_on(day(2026, 9, 1));
    const char* const renamed = "单位名称,曾用名\n江门市民政与养老局,江门市民政局\n";
    const DirectoryPlan plan = planned(before, renamed, later);
    CHECK(lines(plan.report) == Lines{"change"});
    const Directory after = grown(before, plan.commands, day(2026, 9, 1));
    CHECK(after.offices.at({plan.report.rows[0].key}).size() == 2);

    // The old list read again does not bring the old name back.
    CHECK(planned(after, list, later).commands.empty());
    CHECK(office_names(after, day(2026, 10, 1)).find("江门市民政局", "") ==
          plan.report.rows[0].key);
}

TEST_CASE("rows that are wrong are refused alone, with their column") {
    const DirectoryPlan plan = planned(founded_world(), "编号,名称,类别,设立日期,承接单位\n"
                                                        "a b,甲局,,,\n"
                                                        ",,,,\n"
                                                        ",乙局,公司,,\n"
                                                        ",丙局,,昨天,\n"
                                                        ",丁局,,,子虚局\n"
                                                        ",戊局,,,\n");
    CHECK(lines(plan.report) == Lines{"refuse intake.not_a_code 编号",
                                      "refuse intake.not_one_of 类别",
                                      "refuse intake.not_a_date 设立日期",
                                      "refuse intake.unlike_any_name 承接单位", "create"});
    CHECK(plan.commands.size() == 1);
    CHECK(totals(plan.report) == Totals{.create = 1, .refuse = 4});
}

TEST_CASE("what takes over from an abolished office answers to its name") {
    const Importer later = clerk_on(day(2026, 9, 1));
    const Directory before = grown(founded_world(), planned(founded_world(), list).commands);
    const DirectoryPlan plan = planned(before,
                                       "编号,单位名称,设立日期,撤销日期,承接单位\n"
                                       "edu,江门市教育局,2026-03-02,2026-08-01,\n"
                                       "sport,江门市教育体育局,2026-08-01,,江门市教育局\n",
                                       later);
    CHECK(lines(plan.report) == Lines{"change", "create"});
    const Directory after = grown(before, plan.commands, day(2026, 9, 1));
    CHECK(office_names(after, day(2026, 9, 1)).find("江门市教育局", "") == "4407-sport");
}

TEST_CASE("aliases are read from the file of offices") {
    const Directory after = grown(founded_world(), planned(founded_world(), list).commands);
    Lexicon names = office_names(after, today);
    const auto aliases = read_aliases(sheet(list));
    REQUIRE(aliases);
    add_aliases(names, *aliases);
    CHECK(names.find("教育局", "") == "4407-edu");
    CHECK(names.find("市教育局", "") == "4407-edu");
}

TEST_CASE("who may not record offices imports none") {
    Importer unit = by_clerk;
    unit.actor.capacities[0].role = directory::Role::unit_clerk;
    const DirectoryPlan plan = planned(founded_world(), list, unit);
    CHECK(totals(plan.report) == Totals{.refuse = 3});
    CHECK(plan.commands.empty());
}

TEST_CASE("nothing is imported into a congress that was not founded") {
    const auto plan = plan_offices(sheet(list), {}, by_clerk);
    CHECK(plan.error().message.key == "intake.congress_not_founded");
}

} // namespace
} // namespace huiyin::intake
