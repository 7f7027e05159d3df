#include "intake/past_plan.hpp"
#include "intake/world_for_test.hpp"
#include "suggestion/past.hpp"

namespace huiyin::intake {
namespace {

using directory::Directory;

// Term 16 with sessions of 2023, 2025 and the running one of 2026; an office renamed in 2024.
Directory world() {
    using namespace directory;
    Directory made =
        grown(founded_world(), {RecordSession{{16, 2, day(2023, 2, 6), day(2023, 2, 10)}},
                                RecordSession{{16, 4, day(2025, 2, 6), day(2025, 2, 9)}}});
    const auto record = [&](const char* id, const char* name, Date from) {
        Office office{.id = {id},
                      .title = {name},
                      .kind = directory::OfficeKind::unit,
                      .span = {.from = from}};
        made = grown(std::move(made), {RecordOffice{office}});
    };
    record("4407-edu", "江门市教育局", day(2010, 1, 1));
    record("4407-roads", "江门市交通局", day(2010, 1, 1));
    record("4407-roads", "江门市交通运输局", day(2024, 1, 1));
    const auto deputies = plan_deputies(
        sheet("代表证号,姓名,代表团\n001,张代表01,蓬江代表团\n002,李代表02,蓬江代表团\n"), made,
        by_clerk);
    REQUIRE(deputies);
    return grown(std::move(made), deputies->commands);
}

struct Planned {
    CasePlan plan = {};
    std::vector<PlannedCase> cases = {};
};

using Histories = std::map<CaseId, std::vector<suggestion::RecordedEvent>>;

Planned planned(const Directory& directory, std::string_view csv, const Histories& known = {},
                SuggestionOptions options = {}) {
    options.source = "往年.csv";
    const PastLookup lookup{
        .history = [&](const CaseId& id) -> std::optional<std::vector<suggestion::RecordedEvent>> {
            const auto found = known.find(id);
            return found == known.end() ? std::nullopt : std::optional{found->second};
        },
        .bearer =
            [](const suggestion::DocketNumber& docket) {
                return docket.number == 99 ? std::optional{CaseId{"native"}} : std::nullopt;
            }};
    Planned all;
    const auto plan = plan_past(sheets::Rows{sheet(csv)}, {directory, by_clerk, options}, lookup,
                                [&](PlannedCase one) { all.cases.push_back(std::move(one)); });
    REQUIRE_MESSAGE(plan, plan.error().message.key);
    all.plan = *plan;
    return all;
}

const std::string header = "年度,建议编号,标题,领衔代表,联名代表,正文,承办单位,会办单位,交办日期,"
                           "答复日期,答复内容,办理结果,文号,满意度\n";
const std::string road =
    "2023,第12号,关于修路的建议,张代表01,李代表02,路窄。,江门市交通局、江门市教育局,,"
    "2023-03-01,2023年5月20日,已经拓宽。,已解决,交函〔2023〕8号,满意\n";

TEST_CASE("a row of an old list becomes a whole case, and a second import changes nothing") {
    const Directory directory = world();
    const Planned first = planned(directory, header + road);
    CHECK(lines(first.plan.report) == Lines{"create"});
    REQUIRE(first.cases.size() == 1);
    const auto state = suggestion::state_at_mark(first.cases[0].history);
    REQUIRE(state);
    CHECK(state->docket->number == 12);
    CHECK(state->docket->session == 2);
    REQUIRE(state->strands.size() == 2);
    CHECK(state->strands[0].unit == OfficeId{"4407-roads"}); // As it was called then.
    CHECK(state->strands[1].role == suggestion::StrandRole::co);
    CHECK(state->strands[0].rounds.at(0).reply->body.value == "已经拓宽。");

    const Planned again =
        planned(directory, header + road, {{first.cases[0].id, first.cases[0].history}});
    CHECK(lines(again.plan.report) == Lines{"same"});
    CHECK(again.cases.empty());
}

TEST_CASE("a row that tells a recorded past otherwise is refused with the columns that differ") {
    const Directory directory = world();
    const Planned first = planned(directory, header + road);
    std::string other = road;
    other.replace(other.find("已经拓宽。"), sizeof("已经拓宽。") - 1, "正在拓宽。");
    other.replace(other.find(",满意"), sizeof(",满意") - 1, ",不满意");
    const Planned again =
        planned(directory, header + other, {{first.cases.at(0).id, first.cases.at(0).history}});
    CHECK(lines(again.plan.report) == Lines{"refuse intake.past_differs 答复内容"});
    const auto& gaps = again.plan.report.rows.at(0).sentence.gaps;
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].second == "答复内容、满意度");
    CHECK(again.cases.empty());
}

TEST_CASE("past rows that are wrong are refused alone, with their column") {
    const Planned all = planned(
        world(),
        header +
            "2026,1,本次会议的建议,张代表01,,因,江门市教育局,,,,,,,\n"
            "2019,1,没有登记的会议,张代表01,,因,江门市教育局,,,,,,,\n"
            "2023,,没有编号,张代表01,,因,江门市教育局,,,,,,,\n"
            "2023,2,没有类别,张代表01,,因,江门市教育局,,,,已答复。,,,\n"
            "2023,3,日期颠倒,张代表01,,因,江门市教育局,,2023-05-01,2023-04-01,已答复。,已解决,,\n"
            "2023,4,没有单位,张代表01,,因,,,,,已答复。,已解决,,\n"
            "2023,99,已有编号,张代表01,,因,江门市教育局,,,,,,,\n"
            "2023,5,陌生单位,张代表01,,因,江门市水务局,,,,,,,\n"
            "2023,6,评价不明,张代表01,,因,江门市教育局,,,,已答复。,已解决,,还行\n"
            "2023,7,只有标题,张代表01,,,,,,,,,,\n"
            "2023,7,又是七号,张代表01,,,,,,,,,,\n");
    CHECK(lines(all.plan.report) ==
          Lines{"refuse intake.session_still_runs term", "refuse intake.no_such_session term",
                "refuse suggestion.past_needs_number 建议编号",
                "refuse intake.needs_answer_kind 办理结果",
                "refuse suggestion.past_not_in_order 答复日期",
                "refuse suggestion.past_needs_unit 承办单位", "refuse intake.number_taken 建议编号",
                "refuse intake.unknown_name 承办单位", "refuse intake.not_one_of 满意度", "create",
                "refuse intake.row_twice 标题"});
    CHECK(all.cases.size() == 1);
}

TEST_CASE("a unit that an old list names and nobody knows is recorded once when that is asked") {
    const SuggestionOptions options{.unknown_offices = UnknownOffices::create};
    const Planned all = planned(world(),
                                header + "2023,1,修水闸,张代表01,,因,江门市三防办,,,,,,,\n2023,2,"
                                         "修水库,张代表01,,因,江门市三防办,,,,,,,\n",
                                {}, options);
    CHECK(lines(all.plan.report) == Lines{"create", "create"});
    CHECK(all.plan.report.created_offices == Lines{"江门市三防办"});
    CHECK(all.plan.offices.size() == 1);
}

TEST_CASE("who may not enter paper forms enters no past") {
    Importer nobody = by_clerk;
    nobody.actor.capacities = {{directory::Role::auditor, {"4407-office"}, {"4407"}}};
    const Directory directory = world();
    const SuggestionOptions options;
    const auto plan =
        plan_past(sheets::Rows{sheet(header + road)}, {directory, nobody, options}, {}, {});
    CHECK(!plan);
}

} // namespace
} // namespace huiyin::intake
