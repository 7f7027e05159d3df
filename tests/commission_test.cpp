// A congress commissions the one below it to supervise a key suggestion (M21).

#include "app/activity_service.hpp"
#include "app/activity_todos.hpp"
#include "app/level_views.hpp"
#include "app/rebuild.hpp"
#include "small_world.hpp"

namespace huiyin::app {
namespace {

using namespace suggestion;
using supervision::ActivityKind;
using supervision::ActivityState;

class Commissioned : public SmallWorld {
public:
    Commissioned() : key(key_one("关于扩宽礼睦路的建议")) {}

    Result<ActivityChanged> give(const char* person, const CongressId& congress,
                                 const ActivityId& id, supervision::Command command) {
        now += std::chrono::minutes{1};
        ActivityService service{*store(), congresses(), cache(), {}, {}};
        return service.carry_out_and_wait({.actor = actor(person),
                                           .id = id,
                                           .congress = congress,
                                           .command = std::move(command),
                                           .at = now});
    }
    ActivityId must(const char* person, const CongressId& congress, const ActivityId& id,
                    supervision::Command command) {
        const auto done = give(person, congress, id, std::move(command));
        if (!done) FAIL(told(done.error()));
        return done->id;
    }
    CaseId key_one(const char* title) {
        const CaseId id = in_hand(content(title));
        done("desk", id, SelectKey{{KeyCriterion::vital_interest}, {"纪要第3号"}, today()});
        return id;
    }
    [[nodiscard]] supervision::Plan plan(const std::vector<CaseId>& about) const {
        supervision::Plan made{.title = {"委托江海区督办"},
                               .purpose = {"请察看进度，听取群众意见。"},
                               .starts_on = today(),
                               .ends_on = report_by,
                               .commissioned = county};
        for (const CaseId& id : about) made.cases.push_back({id, {}});
        return made;
    }
    ActivityId commission(const std::vector<CaseId>& about) {
        return must("desk", city, {},
                    supervision::PlanActivity{ActivityKind::commission, plan(about)});
    }
    [[nodiscard]] std::vector<ActivityTodo> todos(const char* person, const CongressId& congress) {
        return activity_todos(*store(), congresses(), asker(person), {congress}).value().rows;
    }
    [[nodiscard]] std::vector<ActivityLine> list(const char* person, const CongressId& congress) {
        return activities(*store(), congresses(), asker(person), {.congress = congress})
            .value()
            .rows;
    }
    [[nodiscard]] Result<ActivityPage> look(const char* person, const ActivityId& id) {
        return activity_page(*store(), congresses(), asker(person), id);
    }

    const Date report_by{std::chrono::year{2026} / 4 / 30};
    CaseId key;
};

TEST_CASE_FIXTURE(Commissioned, "the congress below reads the suggestion from the commission on, "
                                "owes the report, and counts neither as its own") {
    const CaseId other = in_hand(content("关于路灯的建议"));
    CHECK_FALSE(queries().page(asker("county-desk"), key));
    const ActivityId id = commission({key});

    CHECK(page("county-desk", key).state.content.title.value == "关于扩宽礼睦路的建议");
    for (const ActionView& action : page("county-desk", key).actions)
        CHECK(action.opening != access::Opening::now);
    CHECK_FALSE(attempt("county-desk", key, Remind{1, {}}));
    CHECK_FALSE(queries().page(asker("county-desk"), other));
    for (const char* person : {"county", "bureau", "eve"}) {
        CAPTURE(person);
        CHECK_FALSE(queries().page(asker(person), key));
        CHECK_FALSE(look(person, id));
    }

    const auto waiting = todos("county-desk", county);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().activity.id == id);
    REQUIRE(waiting.front().owed.size() == 1);
    CHECK(waiting.front().owed.front().due_on == report_by);
    CHECK(todos("county", county).empty());

    // Each level counts it once, and lists it once.
    CHECK(list("county-desk", county).size() == 1);
    CHECK(list("county-desk", city).empty());
    CHECK(list("desk", city).size() == 1);
    CHECK(queue("county-desk").empty());
    CHECK(queue("county-desk", {.congress = city}).empty());
    const auto levels = levels_below(*store(), congresses(), asker("desk"), {city}).value().rows;
    REQUIRE(levels.size() == 1);
    CHECK(levels.front().docketed == 0);
    CHECK(levels.front().key.empty());
    CHECK(page("desk", key).state.commissions == std::vector<Commission>{{id, county, report_by}});
}

TEST_CASE_FIXTURE(Commissioned, "it takes the commission on, goes out on its own, and reports what "
                                "it found to the congress above") {
    const ActivityId id = commission({key});
    CHECK_FALSE(give("county-desk", city, id, supervision::ReportActivity{{"情况。"}, {}}));
    CHECK_FALSE(give("desk", city, id, supervision::TakeOnCommission{}));
    must("county-desk", city, id, supervision::TakeOnCommission{});

    supervision::Plan visit{.title = {"现场察看"},
                            .starts_on = today(),
                            .ends_on = today(),
                            .deputies = {eve},
                            .cases = {{key, {}}}};
    const ActivityId own =
        must("county-desk", county, {},
             supervision::PlanActivity{ActivityKind::site_visit, std::move(visit)});
    must("county-desk", county, own,
         supervision::HoldActivity{
             .held_on = today(), .deputies = {eve}, .minutes = {"路面已经扩宽。"}});
    const std::string history = queries().history(asker("desk"), key).value();
    CHECK(contains(history, "supervision_commissioned"));
    CHECK(contains(history, own.value));

    const supervision::AddFinding found{.id = key, .what = {"排水口堵塞。"}};
    auto ordered = found;
    ordered.strand = 1;
    ordered.put_right_by = today() + std::chrono::days{30};
    CHECK(give("county-desk", city, id, ordered).error().field == "put_right_by");
    must("county-desk", city, id, found);
    must("county-desk", city, id, supervision::ReportActivity{{"总体按计划推进。"}, {}});

    const ActivityPage seen = look("desk", id).value();
    CHECK(seen.state == ActivityState::reported);
    CHECK(seen.report->words.value == "总体按计划推进。");
    CHECK(seen.findings.size() == 1);
    CHECK(seen.commissioned_name.value == "江海区人民代表大会");
    REQUIRE(seen.owed.size() == 1);
    CHECK(seen.owed.front().lamp == Lamp::done);
    for (const ActivityTodo& todo : todos("county-desk", county)) CHECK(todo.activity.id != id);
    CHECK(queries().page(asker("county-desk"), key)); // Whoever reported goes on reading.
}

TEST_CASE_FIXTURE(Commissioned, "whoever declines reads the suggestion no more, and neither does "
                                "whoever is no longer asked about it") {
    const ActivityId declined = commission({key});
    must("county-desk", city, declined, supervision::DeclineCommission{{"不在本区。"}});
    CHECK_FALSE(queries().page(asker("county-desk"), key));
    CHECK(page("desk", key).state.commissions.empty());
    CHECK(look("desk", declined)->declined_because->value == "不在本区。");
    CHECK(todos("county-desk", county).empty());

    const CaseId other = key_one("关于路灯的建议");
    const ActivityId id = commission({key, other});
    CHECK(queries().page(asker("county-desk"), other));
    must("desk", city, id, supervision::ChangePlan{plan({key})});
    CHECK_FALSE(queries().page(asker("county-desk"), other));
    CHECK(queries().page(asker("county-desk"), key));
    must("desk", city, id, supervision::CallOff{{"另行安排。"}});
    CHECK_FALSE(queries().page(asker("county-desk"), key));
}

TEST_CASE_FIXTURE(Commissioned, "both congresses see that the report is late, and another date is "
                                "the one that is owed") {
    const ActivityId id = commission({key});
    must("county-desk", city, id, supervision::TakeOnCommission{});
    wait_until("2026-05-01");
    CHECK(list("desk", city).front().overdue);
    CHECK(todos("desk", city).size() == 1);
    CHECK(todos("county-desk", county).front().owed.front().lamp == Lamp::late);

    supervision::Plan later = plan({key});
    later.starts_on = Date{std::chrono::year{2026} / 3 / 10};
    later.ends_on = Date{std::chrono::year{2026} / 6 / 30};
    must("desk", city, id, supervision::ChangePlan{later});
    CHECK_FALSE(list("desk", city).front().overdue);
    CHECK(todos("county-desk", county).front().owed.front().due_on == later.ends_on);
    CHECK(page("desk", key).state.commissions.front().report_by == later.ends_on);

    const auto before = todos("county-desk", county).size();
    REQUIRE(rebuild(*store(), congresses()));
    CHECK(todos("county-desk", county).size() == before);
    CHECK(queries().page(asker("county-desk"), key));
}

TEST_CASE_FIXTURE(Commissioned, "only key suggestions are commissioned, and only to a congress "
                                "below") {
    const CaseId other = in_hand(content("关于路灯的建议"));
    const auto refused = give(
        "desk", city, {}, supervision::PlanActivity{ActivityKind::commission, plan({key, other})});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == "plan.cases.1.id");
    auto upwards = plan({key});
    upwards.commissioned = city;
    const auto wrong =
        give("desk", city, {}, supervision::PlanActivity{ActivityKind::commission, upwards});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().field == "plan.commissioned");
}

} // namespace
} // namespace huiyin::app
