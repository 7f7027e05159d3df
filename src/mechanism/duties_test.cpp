#include "mechanism/errand.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace huiyin::mechanism {
namespace {

using namespace errand;

Ordered ordered(std::int64_t number = 1) {
    return {.errand = number, .unit = {"u1"}, .since = parse_date("2026-03-02").value()};
}

TEST_CASE("a duty begins with its event and is due after its period") {
    Story story{duty("")};
    story.on("2026-03-02", ordered());
    const Duty owed = story.only();
    CHECK(owed.key == "errands.run:errand=1");
    CHECK(owed.state == DutyState::open);
    CHECK(iso(owed.starts_on) == "2026-03-02");
    CHECK(iso(*owed.due_on) == "2026-03-07");
    CHECK(owed.bearer_office.value == "u1");
    CHECK(number_of(owed, "errand") == 1);
    CHECK(owed.since == 1);
}

TEST_CASE("working days pass over the weekend") {
    Story story{duty("", "due = \"5 working days\"")};
    CHECK(story.on("2026-03-05", ordered()).due() == "2026-03-12");
}

TEST_CASE("the event of its own subject meets a duty, that of another does not") {
    Story story{duty("")};
    story.on("2026-03-02", ordered(1)).on("2026-03-02", ordered(2)).on("2026-03-04", Done{2});
    CHECK(story.owed()[0].state == DutyState::open);
    CHECK(story.owed()[1].state == DutyState::met);
    CHECK(iso(*story.owed()[1].closed_on) == "2026-03-04");
    CHECK(story.owed()[1].closed_by == 3);
}

TEST_CASE("an event of no subject concerns every duty") {
    Story story{duty("ended_by = \"dropped\"")};
    story.on("2026-03-02", ordered(1)).on("2026-03-02", ordered(2)).on("2026-03-04", Dropped{});
    CHECK(story.owed()[0].state == DutyState::ended);
    CHECK(story.owed()[1].state == DutyState::ended);
}

TEST_CASE("a duty counts from a date of its event, and may be the date itself") {
    Story counted{duty("from = \"since\"")};
    CHECK(counted.on("2026-03-20", ordered()).due() == "2026-03-07");
    Story given{duty("", "due = { date = \"wished\" }")};
    Ordered wish = ordered();
    wish.wished = parse_date("2026-04-01");
    CHECK(given.on("2026-03-20", wish).due() == "2026-04-01");
}

TEST_CASE("conditions choose which events start a duty") {
    Story story{duty("", "due = \"5 days\"")};
    std::string text = duty("");
    text.replace(text.find("\"ordered\""), 9,
                 "{ event = \"ordered\", where = { urgency = \"high\" } }");
    Story choosy{text};
    choosy.on("2026-03-02", ordered());
    CHECK(choosy.owed().empty());
    Ordered urgent = ordered();
    urgent.urgency = Urgency::high;
    choosy.on("2026-03-03", urgent);
    CHECK(choosy.owed().size() == 1);
}

TEST_CASE("a pause gives its days back, and the clock has no date while it stands still") {
    Story story{duty("paused_by = \"halted\"\nresumed_by = \"resumed\"")};
    story.on("2026-03-02", ordered()).on("2026-03-04", Halted{1, {"flood"}});
    CHECK(story.only().state == DutyState::paused);
    CHECK(story.due() == "none");
    CHECK(lamp(story.only(), parse_date("2027-01-01").value()) == Lamp::paused);
    story.on("2026-03-09", Resumed{1});
    CHECK(story.due() == "2026-03-12"); // 5 to 9 March do not count.
}

TEST_CASE("an extension moves the date, the cap stops it") {
    const std::string more = "extended_by = { event = \"prolonged\", to = \"until\" }\n"
                             "cap = { within = \"1 month\", from = \"since\" }";
    Story story{duty(more)};
    story.on("2026-03-02", ordered())
        .on("2026-03-03", Prolonged{1, parse_date("2026-03-20").value()});
    CHECK(story.due() == "2026-03-20");
    CHECK(iso(*story.only().first_due_on) == "2026-03-07");
    story.on("2026-03-04", Prolonged{1, parse_date("2026-05-20").value()});
    CHECK(story.due() == "2026-04-02");
}

TEST_CASE("why this date names the extension, who allowed it and the rule") {
    Story story{duty("extended_by = { event = \"prolonged\", to = \"until\" }")};
    story.on("2026-03-02", ordered())
        .on("2026-03-03", Prolonged{1, parse_date("2026-03-20").value()});
    const auto why =
        explain(story.set(), story.calendar(), story.facts(), {}, "errands.run:errand=1");
    REQUIRE(why);
    CHECK(why->rule == "Errands are run.");
    CHECK(why->article == "1");
    CHECK(why->why.due == story.only().due_on);
    const auto line =
        std::ranges::find(why->why.lines, calendar::WhyKind::extension, &calendar::WhyLine::kind);
    REQUIRE(line != why->why.lines.end());
    CHECK(line->by->office.value == "o1");
    CHECK_FALSE(explain(story.set(), story.calendar(), story.facts(), {}, "errands.run:errand=9"));
}

TEST_CASE("a met duty that is opened again keeps its date") {
    Story story{duty("reopened_by = \"undone\"")};
    story.on("2026-03-02", ordered()).on("2026-03-04", Done{1}).on("2026-03-20", Undone{1});
    CHECK(story.only().state == DutyState::open);
    CHECK(story.due() == "2026-03-07");
    CHECK(story.only().closed_by == 0);
}

TEST_CASE("a duty covering a group is met when each has been named") {
    std::string text = duty("");
    text.replace(text.find("\"done\""), 6,
                 "{ event = \"visited\", covering = \"callers\", by = \"deputies\" }");
    Story story{text};
    story.on("2026-03-01", Callers{{{"d1"}, {"d2"}}}).on("2026-03-02", ordered());
    story.on("2026-03-03", Visited{1, {{"d1"}}});
    CHECK(story.only().state == DutyState::open);
    story.on("2026-03-04", Visited{1, {{"d2"}}});
    CHECK(story.only().state == DutyState::met);
}

TEST_CASE("a duty for each of a group is borne by each for himself") {
    Story story{duty("each = \"callers\"\nwaived_by = \"dropped\"")};
    story.on("2026-03-01", Callers{{{"d1"}, {"d2"}}}).on("2026-03-02", ordered());
    REQUIRE(story.owed().size() == 2);
    CHECK(story.owed()[1].key == "errands.run:errand=1,deputy=d2");
    story.on("2026-03-02", Dropped{});
    CHECK(story.owed()[1].state == DutyState::waived);
}

TEST_CASE("so many events meet a duty as it says") {
    std::string text = duty("");
    text.replace(text.find("\"done\""), 6, "{ event = \"visited\", count = 3 }");
    Story story{text};
    story.on("2026-03-02", ordered());
    story.on("2026-03-03", Visited{1, {}}).on("2026-03-04", Visited{1, {}});
    CHECK(story.only().state == DutyState::open);
    story.on("2026-03-05", Visited{1, {}});
    CHECK(story.only().state == DutyState::met);
}

TEST_CASE("the bearer follows a replacement") {
    Story story{duty("")};
    Ordered next = ordered(2);
    next.replaces = 1;
    next.unit = {"u2"};
    story.on("2026-03-02", ordered()).on("2026-03-03", next);
    CHECK(story.only().bearer_office.value == "u2");
}

TEST_CASE("a second start waits until the first duty is closed, unless told otherwise") {
    Story usual{duty("")};
    usual.on("2026-03-02", ordered()).on("2026-03-03", ordered());
    CHECK(usual.owed().size() == 1);
    usual.on("2026-03-04", Done{1}).on("2026-03-05", ordered());
    REQUIRE(usual.owed().size() == 2);
    CHECK(usual.owed()[1].key == "errands.run:errand=1,n=2");

    Story once{duty("again = \"never\"")};
    once.on("2026-03-02", ordered()).on("2026-03-04", Done{1}).on("2026-03-05", ordered());
    CHECK(once.owed().size() == 1);

    Story anew{duty("again = \"restart\"")};
    anew.on("2026-03-02", ordered()).on("2026-03-05", ordered());
    CHECK(anew.owed().size() == 1);
    CHECK(anew.due() == "2026-03-10");
}

const std::string monthly =
    duty("repeats = \"month\"\nended_by = \"dropped\"", "due = { day_of_month = 25 }");

TEST_CASE("a monthly duty is owed for each month from its start to its end") {
    Story story{monthly};
    story.on("2026-03-02", ordered()).on("2026-05-10", Dropped{});
    const auto owed = story.owed();
    REQUIRE(owed.size() == 3);
    CHECK(owed[0].key == "errands.run:errand=1,part=2026-03");
    CHECK(iso(*owed[0].due_on) == "2026-03-25");
    CHECK(owed[2].state == DutyState::ended);
}

TEST_CASE("a first month whose day has gone by is not owed") {
    Story story{monthly};
    story.on("2026-03-28", ordered());
    CHECK(story.owed("2026-04-30")[0].key == "errands.run:errand=1,part=2026-04");
}

TEST_CASE("a report meets the oldest month that is open") {
    Story story{monthly};
    story.on("2026-03-02", ordered()).on("2026-04-03", Done{1});
    const auto owed = story.owed("2026-04-30");
    REQUIRE(owed.size() == 2);
    CHECK(owed[0].state == DutyState::met);
    CHECK(lamp(owed[0], parse_date("2026-04-30").value()) == Lamp::done_late);
    CHECK(owed[1].state == DutyState::open);
}

TEST_CASE("quarters, half-years and years end with their last day") {
    for (const auto& [cadence, end, part] : {std::tuple{"quarter", "2026-06-30", "2026-q2"},
                                             std::tuple{"half_year", "2026-06-30", "2026-h1"},
                                             std::tuple{"year", "2026-12-31", "2026"}}) {
        Story story{duty("repeats = \"" + std::string{cadence} + "\"\nended_by = \"dropped\"",
                         "due = { end_of = \"part\" }")};
        story.on("2026-05-02", ordered());
        const Duty owed = story.owed("2026-05-31").at(0);
        CHECK(iso(*owed.due_on) == end);
        CHECK(owed.key == "errands.run:errand=1,part=" + std::string{part});
    }
}

TEST_CASE("a lamp is a matter of the day") {
    Story story{duty("warn = \"2 days\"")};
    story.on("2026-03-02", ordered());
    const auto on = [&](const char* day) { return lamp(story.only(), parse_date(day).value()); };
    CHECK(on("2026-03-04") == Lamp::on_time);
    CHECK(on("2026-03-05") == Lamp::due_soon);
    CHECK(on("2026-03-07") == Lamp::due_soon);
    CHECK(on("2026-03-08") == Lamp::late);
    story.on("2026-03-08", Done{1});
    CHECK(on("2026-03-09") == Lamp::done_late);
}

TEST_CASE("the ladder stands in the order of its days") {
    Story story{duty("remind = [\"-1 day\", { after_start = \"2 days\" }]\n"
                     "escalate = [{ at = \"+1 working day\", to = \"office\" }]")};
    story.on("2026-03-02", ordered());
    const auto steps = ladder(story.set(), story.calendar(), story.only());
    REQUIRE(steps.size() == 3);
    CHECK(iso(steps[0].on) == "2026-03-04");
    CHECK(iso(steps[1].on) == "2026-03-06");
    CHECK(iso(steps[2].on) == "2026-03-09");
    CHECK(steps[2].role == "office");
}

TEST_CASE("the same facts give the same duties") {
    Story story{monthly};
    story.on("2026-03-02", ordered()).on("2026-04-03", Done{1});
    CHECK(story.owed() == story.owed());
}

} // namespace
} // namespace huiyin::mechanism
