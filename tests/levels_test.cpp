// Offices over time and over levels: who handles what another congress, or another office, gave.

#include "small_world.hpp"

namespace huiyin::app {
namespace {

using namespace suggestion;

TEST_CASE_FIXTURE(SmallWorld, "the city gives a county's government a suggestion, which gives it "
                              "to its own bureau and to nobody else's") {
    const CaseId id = assigned(content(), county_government);
    CHECK(queue("county") == std::vector{id});
    CHECK(queue("bureau").empty());

    const auto sideways = attempt("county", id, SubAssign{1, water});
    REQUIRE(!sideways);
    CHECK(sideways.error().field == "unit");
    done("county", id, SubAssign{1, county_roads});
    CHECK(queue("bureau") == std::vector{id});
    done("bureau", id, SignIn{2});
    CHECK(contains(wire::to_json(page("desk", id)), "江海区交通运输局"));

    // A return goes back to the county's government, which had assigned it.
    done("bureau", id, RequestReturn{2, ReturnReason::not_our_duty, {"不属本局职责。"}, {}});
    CHECK(!attempt("desk", id, RefuseReturn{2, {"请办理。"}}));
    done("county", id, RefuseReturn{2, {"请办理。"}});
}

TEST_CASE_FIXTURE(SmallWorld,
                  "what is beyond a county's powers goes up to the city's government and "
                  "comes back, with its number, its author and its clock") {
    const CaseId id = draft_in(county, "eve", content());
    done("eve", id, Submit{});
    done("county-desk", id, Docket{});
    const OfficeId city_government{"4407-zfb"};
    const auto sideways = attempt("county-desk", id, Assign{{{roads, StrandRole::main, {}}}, {}});
    REQUIRE(!sideways); // Through the government above, and not past it.
    done("county-desk", id, Assign{{{city_government, StrandRole::main, {}}}, {}});
    const auto number = page("county-desk", id).state.docket->number;

    CHECK(queue("government") == std::vector{id});
    done("government", id, SubAssign{1, roads});
    CHECK(queue("clerk") == std::vector{id});
    done("clerk", id, SignIn{2});
    const CasePage there = page("clerk", id);
    CHECK(there.state.docket->number == number);
    CHECK(there.state.proposers.front().deputy == eve);
    CHECK(there.state.strands.back().clock_from == today());

    // Each level counts it once: it is the county's, and no case of the city's.
    CHECK(queue("county-desk", {.congress = county}) == std::vector{id});
    CHECK(queue("desk").empty());
    CHECK(queue("clerk", {.congress = city}).empty());
}

TEST_CASE_FIXTURE(SmallWorld, "what the level above does not take comes back to the office that "
                              "referred it, which gives it to a bureau of its own") {
    const CaseId id = draft_in(county, "eve", content());
    done("eve", id, Submit{});
    done("county-desk", id, Docket{});
    done("county-desk", id, Assign{{{OfficeId{"4407-zfb"}, StrandRole::main, {}}}, {}});
    done("government", id, RequestReturn{1, ReturnReason::not_our_duty, {"属区级事权。"}, {}});
    CHECK(!attempt("government", id, GrantReturn{1, county_roads}));
    done("county-desk", id, GrantReturn{1, county_roads});
    CHECK(queue("bureau") == std::vector{id});
    CHECK(queue("government").empty());
}

TEST_CASE_FIXTURE(SmallWorld, "a county's government checks no reply of the city's units") {
    const CaseId id = in_hand(content());
    done("desk", id, AddCoUnit{county_government, {}});
    done("clerk", id, contact());
    done("clerk", id, DraftReply{1, solved()});
    done("clerk", id, ApproveReply{1, {}});
    done("head", id, SignReply{1, {{"王局长"}, {"局长"}}, {"江交函〔2026〕1号"}});
    const auto refused = attempt("county", id, PassReply{1});
    REQUIRE(!refused);
    CHECK(refused.error().code == ErrorCode::forbidden);
    for (const ActionView& action : page("county", id).actions)
        CHECK(action.command.value != "pass_reply");
    done("government", id, PassReply{1});
}

TEST_CASE_FIXTURE(SmallWorld, "a county's own suggestion is not the city's units' to handle") {
    const auto roll = congresses().roll(*congresses().find(county), today());
    CHECK(!std::ranges::binary_search(roll->offices, roads));
    CHECK(std::ranges::binary_search(congresses().roll(*congresses().find(city), today())->offices,
                                     county_roads));
}

TEST_CASE_FIXTURE(SmallWorld, "an office that took over another's work has its cases and duties") {
    const CaseId id = in_hand(content());
    const OfficeId merged{"4407-transport"};
    const directory::Span from_now{today() + std::chrono::days{1}, {}};
    record(city, "admin",
           {directory::RecordOffice{
                {merged, {"江门市综合交通局"}, directory::OfficeKind::unit, from_now, {roads}}},
            directory::RecordOffice{{roads,
                                     {"江门市交通运输局"},
                                     directory::OfficeKind::unit,
                                     {Date{std::chrono::year{2026} / 1 / 1}, from_now.from},
                                     {}}},
            directory::RecordPerson{{{"successor"}, {"孙经办"}, {}}},
            directory::GrantRole{{{"successor"}, directory::Role::unit_clerk, merged, from_now}}});
    CHECK(queue("successor").empty());
    wait_until("2026-03-12");
    CHECK(queue("clerk").empty());
    CHECK(queue("successor") == std::vector{id});
    CHECK(!queries().duties(asker("successor"), {}).value().rows.empty());
    done("successor", id, ReportProgress{1, {"已接办。"}, {}});
    CHECK(contains(queries().history(asker("desk"), id).value(), "江门市综合交通局"));
}

TEST_CASE_FIXTURE(SmallWorld, "whose term is over still rates the reply to what he proposed") {
    const CaseId id = issued(content());
    record(city, "admin",
           {directory::RecordTerm{
               {16, {Date{std::chrono::year{2026} / 1 / 1}, today() + std::chrono::days{1}}}}});
    wait_until("2026-03-12");
    const Me me = queries().me(asker("ann"));
    REQUIRE(me.seats.size() == 1);
    CHECK(me.seats.front().former);
    CHECK(queue("ann") == std::vector{id});
    done("ann", id, RateReply{1, pleased()});
}

TEST_CASE_FIXTURE(SmallWorld, "the level above opens key suggestions of the level below, and those "
                              "alone; they are in none of its lists") {
    const auto of_county = [&](const char* title) {
        const CaseId id = draft_in(county, "eve", content(title));
        done("eve", id, Submit{});
        done("county-desk", id, Docket{});
        done("county-desk", id, Assign{{{county_roads, StrandRole::main, {}}}, {}});
        return id;
    };
    const CaseId key = of_county("关于礼乐桥的建议");
    const CaseId other = of_county("关于路灯的建议");
    done("county-desk", key, SelectKey{{KeyCriterion::vital_interest}, {"纪要第3号"}, today()});
    for (const char* person : {"desk", "committee", "government", "leader"}) {
        CAPTURE(person);
        CHECK(page(person, key).state.content.title.value == "关于礼乐桥的建议");
        CHECK_FALSE(queries().page(asker(person), other));
        CHECK(queue(person).empty());
        CHECK(queue(person, {.congress = county}).empty());
        CHECK(queries().history(asker(person), key));
        CHECK(queries().duties(asker(person), {}).value().rows.empty());
        // They read, and act on nothing.
        for (const ActionView& action : page(person, key).actions)
            CHECK(action.opening != access::Opening::now);
        CHECK_FALSE(attempt(person, key, Remind{1, {}}));
    }
    for (const char* person : {"clerk", "head", "ann", "admin"})
        CHECK_FALSE(queries().page(asker(person), key));
    CHECK(queries().sees(asker("county-desk"), key));

    // A reply that is being written is the unit's own.
    done("bureau", key, SignIn{1});
    RecordContact met = contact();
    met.deputies = {eve};
    done("bureau", key, met);
    done("bureau", key, DraftReply{1, solved()});
    CHECK_FALSE(contains(wire::to_json(page("desk", key)), "已经扩宽"));

    done("county-desk", key, ReleaseKey{{"已办结。"}});
    CHECK_FALSE(queries().page(asker("desk"), key));
}

} // namespace
} // namespace huiyin::app
