// What is counted and followed over many cases is what the lists behind it show.

#include "small_world.hpp"

namespace huiyin::app {
namespace {

using namespace suggestion;

Reply promising(std::string what, Date by) {
    return {.kind = AnswerKind::in_progress,
            .body = {"正在办理。"},
            .answers = {{1, {"正在施工。"}}},
            .promises = {{{std::move(what)}, {"王局长"}, by}}};
}

Date day(std::string_view text) { return parse_date(text).value(); }

std::vector<PromiseView> ledger(SmallWorld& world, const char* person, PromiseFilter filter = {}) {
    const auto list = world.queries().promises(world.asker(person), filter);
    return list ? list->rows : std::vector<PromiseView>{};
}

TEST_CASE_FIXTURE(SmallWorld, "the ledger shows each what he may see, nearest first") {
    const CaseId late = issued(content("第一件"), promising("修好桥", day("2026-06-01")));
    issued(content("第二件"), promising("装好灯", day("2026-05-01")));
    issued(confidential(), promising("办好事", day("2026-07-01")));

    const auto all = ledger(*this, "desk");
    REQUIRE(all.size() == 3);
    CHECK(all[0].what == Text<500>{"装好灯"});
    CHECK(all[1].id == late);
    CHECK(all[1].lead_name.value == "张安");
    CHECK(all[1].lamp == Lamp::on_time);
    CHECK(ledger(*this, "desk", {.until = day("2026-05-31")}).size() == 1);
    CHECK(ledger(*this, "desk", {.unit = water}).empty());
    CHECK(ledger(*this, "ann", {.deputy = ann}).size() == 3);
    CHECK(ledger(*this, "clerk", {.mine = true}).size() == 3);
    CHECK(ledger(*this, "stranger").empty());

    // Whoever may not know the proposer of a confidential case does not find it by his name.
    CHECK(ledger(*this, "clerk", {.deputy = ann}).size() == 2);
    CHECK(ledger(*this, "clerk")[2].lead_name.value.empty());

    wait_until("2026-06-02");
    CHECK(ledger(*this, "desk")[1].lamp == Lamp::late);
    CHECK(ledger(*this, "desk")[1].working_days_left < 0);
    done("clerk", late, ClaimPromiseKept{1, {"已修好。"}, {}});
    CHECK(ledger(*this, "desk", {.state = {PromiseState::claimed}}).size() == 1);
    done("desk", late, ConfirmPromiseKept{1, {}});
    const auto kept = ledger(*this, "desk", {.state = {PromiseState::kept}});
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].lamp == Lamp::done_late);
    CHECK(!kept[0].working_days_left);
}

TEST_CASE_FIXTURE(SmallWorld, "the load of a unit is counted as its lists are") {
    assigned(content("一"));
    in_hand(content("二"));
    const CaseId asked_back = assigned(content("三"), water);
    done("water", asked_back, RequestReturn{1, ReturnReason::not_our_duty, {"不属职责。"}, {}});
    wait_until("2027-01-04");

    for (const char* person : {"desk", "committee", "clerk"}) {
        CAPTURE(person);
        const auto loads = queries().unit_loads(asker(person), {.congress = city});
        REQUIRE(loads);
        for (const UnitLoad& load : loads->rows) {
            const auto count = [&](QueueFilter filter) {
                filter.congress = city;
                filter.unit = load.unit;
                filter.phase = {Phase::handling};
                CHECK(queries().count(asker(person), filter)->cases ==
                      std::ssize(queue(person, filter)));
                return std::ssize(queue(person, filter));
            };
            CHECK(load.in_hand == count({}));
            CHECK(load.late == count({.lamp = Lamp::late}));
            CHECK(load.due_soon == count({.lamp = Lamp::due_soon}));
            CHECK(load.to_sign_in == count({.strand = StrandState::assigned}));
            CHECK(load.return_requested == count({.strand = StrandState::return_requested}));
            if (load.unit == roads) CHECK(load.in_hand == 2);
            if (load.unit == roads) CHECK(load.late == 2);
        }
        // Beside the county's government, to which a suggestion may go, busy or not.
        CHECK(loads->rows.size() == (std::string_view{person} == "clerk" ? 2 : 3));
    }
    CHECK(!queries().unit_loads(asker("stranger"), {.congress = city}));
    const auto refused = queries().queue(asker("desk"), {.strand = StrandState::assigned});
    REQUIRE(!refused);
    CHECK(refused.error().field == "strand");
}

} // namespace
} // namespace huiyin::app
