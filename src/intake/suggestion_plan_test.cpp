#include "intake/suggestion_plan.hpp"
#include "intake/suggestion_row.hpp"
#include "intake/world_for_test.hpp"
#include "suggestion/decide.hpp"

namespace huiyin::intake {
namespace {

using directory::Directory;
using suggestion::Phase;

Directory world() {
    const auto offices =
        plan_offices(sheet("编号,名称\nedu,江门市教育局\ntraffic,江门市交通运输局\n"),
                     founded_world(), by_clerk);
    REQUIRE(offices);
    Directory directory = grown(founded_world(), offices->commands);
    const auto deputies = plan_deputies(sheet("代表证号,姓名,代表团\n"
                                              "001,张代表01,蓬江代表团\n"
                                              "002,李代表02,蓬江代表团\n"
                                              "003,王代表03,江海代表团\n"
                                              "004,王代表03,江海代表团\n"),
                                        directory, by_clerk);
    REQUIRE(deputies);
    return grown(std::move(directory), deputies->commands);
}

const Occasion by_office{.by = {"clerk"}, .office = {"4407-office"}, .at = start_of(today)};

using Cases = std::map<CaseId, KnownCase>;

// A plan with what it asks for.
struct SuggestionPlan : CasePlan {
    std::vector<PlannedCase> cases = {};
};

SuggestionPlan planned(const Directory& directory, std::string_view csv, const Cases& cases = {},
                       const SuggestionOptions& options = {}) {
    const auto find = [&](const CaseId& id) -> std::optional<KnownCase> {
        const auto found = cases.find(id);
        return found == cases.end() ? std::nullopt : std::optional{found->second};
    };
    std::vector<PlannedCase> taken;
    const auto plan =
        plan_suggestions(sheets::Rows{sheet(csv)}, {directory, by_clerk, options}, find,
                         [&](PlannedCase one) { taken.push_back(std::move(one)); });
    REQUIRE_MESSAGE(plan, plan.error().message.key);
    return {*plan, taken};
}

// Carries out a plan, as the services do.
void carry_out(const SuggestionPlan& plan, const Directory& directory, Cases& cases) {
    const auto offices = directory::offices_on(directory, today);
    const auto deputies = directory::deputies_on(directory, today);
    for (const PlannedCase& planned : plan.cases) {
        KnownCase& known = cases[planned.id];
        REQUIRE(known.version == planned.seen);
        suggestion::Context context{.self = planned.id,
                                    .congress = {"4407"},
                                    .term = 16,
                                    .session = 5,
                                    .offices = &offices,
                                    .deputies = &deputies};
        for (const auto& [id, delegation] : directory.delegations)
            if (const auto* open = std::get_if<suggestion::OpenDraft>(planned.commands.data());
                open != nullptr && open->delegation == id)
                context.delegation_members = directory::members_on(directory, id, today);
        for (const auto& command : planned.commands) {
            const auto events = suggestion::decide(known.state, command, by_office, context);
            REQUIRE_MESSAGE(events, events.error().message.key);
            for (const auto& event : *events)
                known.state =
                    suggestion::evolve(std::move(known.state), {++known.version, by_office, event});
            known.texts.push_back(known.state.content);
        }
    }
}

const char* const list =
    "建议目录,,,,,,,\n"
    "编号,届次,题目,领衔代表,联名代表,事由,建议,主办单位\n"
    "1,16届5次,关于修路的建议,张代表01,李代表02,路窄。,\"一、拓宽;\n二、装灯。\",江门市交通运输局\n"
    "2,,关于建校的建议,002,,学位少。,新建一所学校。,\n";

TEST_CASE("suggestions on paper are opened and filed, and a second import changes nothing") {
    const Directory directory = world();
    Cases cases;
    const SuggestionPlan plan = planned(directory, list);
    CHECK(lines(plan.report) == Lines{"create", "create"});
    CHECK(plan.report.rows[0].row == 3);
    carry_out(plan, directory, cases);

    const suggestion::Case& road = cases.at(plan.cases[0].id).state;
    CHECK(road.phase == Phase::submitted);
    CHECK(road.entered_by == by_office.office);
    CHECK(road.content.demands == std::vector<Text<1000>>{{"拓宽;"}, {"装灯。"}});
    REQUIRE(road.proposers.size() == 2);
    CHECK(road.proposers[0].deputy == DeputyId{"4407-16-001"});
    CHECK(road.proposers[1].state == suggestion::ProposerState::confirmed);

    const SuggestionPlan again = planned(directory, list, cases);
    CHECK(lines(again.report) == Lines{"same", "same"});
    CHECK(again.cases.empty());
    CHECK(again.offices.empty());
}

TEST_CASE("a case that was opened but not filed is filed by the next run") {
    const Directory directory = world();
    Cases cases;
    SuggestionPlan plan = planned(directory, list);
    plan.cases[0].commands.pop_back();
    carry_out(plan, directory, cases);
    const SuggestionPlan again = planned(directory, list, cases);
    CHECK(lines(again.report) == Lines{"change", "same"});
    carry_out(again, directory, cases);
    CHECK(cases.at(plan.cases[0].id).state.phase == Phase::submitted);
}

TEST_CASE("another text corrects a case sent back, and is refused once it is under way") {
    const Directory directory = world();
    Cases cases;
    carry_out(planned(directory, list), directory, cases);
    std::string corrected = list;
    corrected.replace(corrected.find("路窄。"), sizeof("路窄。") - 1, "路窄且暗。");
    CHECK(lines(planned(directory, corrected, cases).report) ==
          Lines{"refuse intake.under_way ", "same"});

    cases.begin()->second.state.phase = Phase::sent_back;
    std::next(cases.begin())->second.state.phase = Phase::sent_back;
    const SuggestionPlan plan = planned(directory, corrected, cases);
    CHECK(lines(plan.report) == Lines{"change", "same"});
    carry_out(plan, directory, cases);
    CHECK_MESSAGE(planned(directory, list, cases).cases.empty(), "the old list changes nothing");
}

TEST_CASE("rows that are wrong are refused alone, with their column") {
    const SuggestionPlan plan =
        planned(world(), "编号,届,次,题目,领衔代表,联名代表,事由,建议,主办单位,类型\n"
                         ",,,无人的建议,,,因,果,,\n"
                         ",,,陌生人的建议,赵代表09,,因,果,,\n"
                         ",,,同名人的建议,王代表03,,因,果,,\n"
                         ",15,2,旧建议,张代表01,,因,果,,\n"
                         ",,,缺单位的建议,张代表01,,因,果,市交通运输局,\n"
                         ",,,缺事由的建议,张代表01,,,果,,\n"
                         ",,,缺办法的建议,张代表01,,因,,,\n"
                         ",,,,张代表01,,因,果,,\n"
                         ",,,议案,张代表01,,因,果,,议案\n"
                         ",,,好建议,张代表01,,因,果,,批评\n"
                         ",,,好 建议,张代表01,,因,果,,批评\n");
    CHECK(lines(plan.report) ==
          Lines{"refuse intake.no_lead 领衔代表", "refuse intake.unknown_name 领衔代表",
                "refuse intake.ambiguous_name 领衔代表", "refuse intake.another_session 届",
                "refuse intake.unknown_name 主办单位", "refuse suggestion.needs_cause 事由",
                "refuse suggestion.needs_demand 建议", "refuse suggestion.needs_title 题目",
                "refuse intake.not_one_of 类型", "create", "refuse intake.row_twice 题目"});
    CHECK(plan.cases.size() == 1);
}

TEST_CASE("a bare list of titles is imported when a lead and a text are given") {
    const Directory directory = world();
    const char* const titles =
        "year,number,title,main_unit,co_units,type,basis\n"
        "2025,131,关于增设公厕的建议,区住建局,市城管局;市财政局,人大建议,list\n"
        "2025,,关于治理河道的提案,区住建局,,政协提案,list\n";
    const SuggestionOptions options{.lead = "张代表01", .unknown_offices = UnknownOffices::create};
    const SuggestionPlan plan = planned(directory, titles, {}, options);
    CHECK(lines(plan.report) == Lines{"create", "create"});
    CHECK(plan.report.created_offices == Lines{"区住建局", "市城管局", "市财政局"});
    CHECK(plan.report.ignored_columns == Lines{"basis"});

    Cases cases;
    const Directory after = grown(directory, plan.offices);
    carry_out(plan, after, cases);
    const SuggestionPlan again = planned(after, titles, cases, options);
    CHECK(lines(again.report) == Lines{"same", "same"});
    CHECK(again.offices.empty());
    CHECK(lines(planned(directory, titles).report) ==
          Lines{"refuse intake.no_lead lead", "refuse intake.no_lead lead"});
}

TEST_CASE("a refused row creates no office") {
    const SuggestionOptions options{.unknown_offices = UnknownOffices::create};
    const SuggestionPlan plan = planned(
        world(), "题目,领衔代表,主办单位,事由\n缺事由的建议,张代表01,区住建局,\n", {}, options);
    CHECK(lines(plan.report) == Lines{"refuse suggestion.needs_cause 事由"});
    CHECK(plan.offices.empty());
}

TEST_CASE("a suggestion without a lead is its delegation's") {
    const Directory directory = world();
    const SuggestionPlan plan =
        planned(directory, "题目,代表团,事由,建议\n代表团的建议,江海代表团,因,果\n");
    CHECK(lines(plan.report) == Lines{"create"});
    Cases cases;
    carry_out(plan, directory, cases);
    CHECK(cases.begin()->second.state.delegation.has_value());
}

TEST_CASE("demands are the numbered lines, or the whole") {
    CHECK(demands_in("1. 修路\n  宽一点\n2、装灯\n（三）种树\n（4）清淤") ==
          Lines{"修路\n宽一点", "装灯", "种树", "清淤"});
    CHECK(demands_in("拨款\n2.5万元用于修路") == Lines{"拨款\n2.5万元用于修路"});
    CHECK(demands_in("十二、修路") == Lines{"修路"});
    CHECK(demands_in("\n \n") == Lines{});
}

} // namespace
} // namespace huiyin::intake
