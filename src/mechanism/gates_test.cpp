#include "mechanism/errand.hpp"

#include <doctest/doctest.h>

namespace huiyin::mechanism {
namespace {

using namespace errand;

Event an_order(std::int64_t errand = 1) {
    return Ordered{.errand = errand, .unit = {"u1"}, .since = parse_date("2026-03-02").value()};
}

std::string gated(std::string_view needs, std::string_view more = "") {
    return duty(std::string{more} + "\n[[gate]]\nid = \"g\"\ncommand = \"finish\"\nneeds = [" +
                std::string{needs} + "]\nmessage = { zh = \"等\", en = \"Wait.\" }");
}

std::optional<Blocked> finishing(const Story& story, std::int64_t errand = 1) {
    return blocked_by(story.set(), {"finish", {{"errand", errand}}}, story.owed(), story.facts(),
                      parse_date("2026-03-04").value());
}

TEST_CASE("a gate waits for a duty of the same subject, and says so in both languages") {
    Story story{
        duty("[[gate]]\nid = \"first-run\"\ncommand = \"finish\"\nneeds = [{ duty = \"run\" }]\n"
             "message = { zh = \"先跑\", en = \"Run first.\" }")};
    story.on("2026-03-02", an_order(1)).on("2026-03-02", an_order(2)).on("2026-03-03", Done{1});
    const Date today = parse_date("2026-03-04").value();
    const auto ask = [&](std::int64_t errand) {
        return blocked_by(story.set(), {"finish", {{"errand", errand}}}, story.owed(),
                          story.facts(), today);
    };
    CHECK_FALSE(ask(1));
    REQUIRE(ask(2));
    CHECK(ask(2)->message.zh == "先跑");
    CHECK(ask(2)->waits_for == std::vector<std::string>{"errands.run:errand=2"});
}

TEST_CASE("a gate may wait for an event, for time to pass, or for a time that still runs") {
    const auto gate = [](std::string_view need) {
        return duty("[[gate]]\nid = \"g\"\ncommand = \"finish\"\nneeds = [" + std::string{need} +
                    "]\nmessage = { zh = \"等\", en = \"Wait.\" }");
    };
    const auto shut = [](Story& story, const char* day) {
        return blocked_by(story.set(), {"finish", {{"errand", 1}}}, story.owed(), story.facts(),
                          parse_date(day).value())
            .has_value();
    };
    Story event{gate("{ event = \"visited\" }")};
    event.on("2026-03-02", an_order()).on("2026-03-02", Visited{2, {}});
    CHECK(shut(event, "2026-03-03"));
    event.on("2026-03-03", Visited{1, {}});
    CHECK_FALSE(shut(event, "2026-03-03"));

    Story past{gate("{ duty = \"run\", is = \"done_or_past_due\" }")};
    past.on("2026-03-02", an_order());
    CHECK(shut(past, "2026-03-07"));
    CHECK_FALSE(shut(past, "2026-03-08"));

    Story running{gate("{ duty = \"run\", is = \"running\" }")};
    running.on("2026-03-02", an_order());
    CHECK_FALSE(shut(running, "2026-03-07"));
    CHECK(shut(running, "2026-03-08"));
}

TEST_CASE("a gate names those of a group whom a duty has not covered yet") {
    std::string text = gated("{ duty = \"run\" }");
    text.replace(text.find("\"done\""), 6,
                 "{ event = \"visited\", covering = \"callers\", by = \"deputies\" }");
    Story story{text};
    story.on("2026-03-01", Callers{{{"d1"}, {"d2"}}}).on("2026-03-02", an_order());
    CHECK(story.only().lacks == std::vector<std::string>{"d1", "d2"});
    story.on("2026-03-03", Visited{1, {{"d1"}}});
    const auto why = finishing(story);
    REQUIRE(why);
    REQUIRE(why->awaited.size() == 1);
    CHECK(why->awaited[0].title.en == "Run");
    CHECK(why->awaited[0].kind->name == "DeputyId");
    CHECK(why->awaited[0].whom == std::vector<std::string>{"d2"});
    story.on("2026-03-04", Visited{1, {{"d2"}}});
    CHECK(story.only().lacks.empty());
    CHECK_FALSE(finishing(story));
}

TEST_CASE("a gate names once each of those for whom a duty stands") {
    Story story{gated("{ duty = \"run\", same = [] }", "each = \"callers\"")};
    story.on("2026-03-01", Callers{{{"d1"}, {"d2"}}});
    story.on("2026-03-02", an_order(1)).on("2026-03-02", an_order(2));
    const auto why = finishing(story);
    REQUIRE(why);
    CHECK(why->waits_for.size() == 4);
    REQUIRE(why->awaited.size() == 1);
    CHECK(why->awaited[0].whom == std::vector<std::string>{"d1", "d2"});
}

TEST_CASE("what a gate waits for from nobody in particular has no names") {
    Story story{gated("{ duty = \"run\" }")};
    story.on("2026-03-02", an_order());
    REQUIRE(finishing(story));
    CHECK(finishing(story)->awaited.empty());
}

TEST_CASE("a command is gated when a gate in force bars it") {
    const Story story{gated("{ duty = \"run\" }")};
    CHECK(is_gated(story.set(), "finish"));
    CHECK_FALSE(is_gated(story.set(), "begin"));
    CHECK_FALSE(is_gated(Story{duty("")}.set(), "finish"));
}

} // namespace
} // namespace huiyin::mechanism
