#include "mechanism/errand.hpp"

#include <doctest/doctest.h>

namespace huiyin::mechanism {
namespace {

using namespace errand;

constexpr std::string_view parameters = R"([params.pace]
title = { zh = "限", en = "Pace" }
kind = "period"
default = "5 days"
min = "2 days"
max = "10 working days"
[params.limit]
title = { zh = "上限", en = "Limit" }
kind = "period"
default = "3 months"
max = "3 months"
hard = true
[params.times]
title = { zh = "次", en = "Times" }
kind = "number"
default = 1
min = 1
max = 3
)";

std::string paced() {
    std::string text = duty("cap = { within = \"limit\" }", "due = \"pace\"");
    text.insert(text.find("[[duty]]"), parameters);
    text.replace(text.find("\"done\""), 6, "{ event = \"done\", count = \"times\" }");
    return text;
}

Result<RuleSet> adopted(const std::string& text, std::vector<Setting> settings,
                        std::vector<Adopted> mechanisms = {{"errands"}}) {
    return adopt(load(text).value(), {std::move(mechanisms), std::move(settings)}, {});
}

TEST_CASE("a value that a congress sets takes the place of the default") {
    Story story{paced(),
                {.mechanisms = {{"errands"}}, .settings = {{"errands", "pace", "7 working days"}}}};
    story.on("2026-03-02", Ordered{.errand = 1});
    CHECK(story.due() == "2026-03-11");
}

TEST_CASE("of two settings of one parameter the later stands") {
    const auto set =
        adopted(paced(), {{"errands", "pace", "3 days"}, {"errands", "pace", "4 days"}});
    REQUIRE(set);
    CHECK(set->rules.at(0).due.quantity.value.period.count == 4);
}

TEST_CASE("a number is set in words too") {
    CHECK(adopted(paced(), {{"errands", "times", "3"}})
              ->rules.at(0)
              .met_by.at(0)
              .count.value.number == 3);
    CHECK(adopted(paced(), {{"errands", "times", "4"}}).error().message.key ==
          "mechanism.above_bound");
    CHECK(adopted(paced(), {{"errands", "times", "three"}}).error().message.key ==
          "mechanism.expects_number");
}

TEST_CASE("a value out of its bounds is refused, and the law's bound by name") {
    const auto above = adopted(paced(), {{"errands", "pace", "11 working days"}});
    CHECK(above.error().message.key == "mechanism.above_bound");
    CHECK(above.error().field == "errands.pace");
    CHECK(adopted(paced(), {{"errands", "pace", "1 day"}}).error().message.key ==
          "mechanism.below_bound");
    const auto law = adopted(paced(), {{"errands", "limit", "4 months"}});
    CHECK(law.error().message.key == "mechanism.loosens_law");
    CHECK(law.error().code == ErrorCode::invalid);
}

TEST_CASE("a value that is longer on some days and shorter on others is not within a bound") {
    CHECK(adopted(paced(), {{"errands", "limit", "90 days"}}).error().message.key ==
          "mechanism.loosens_law");
    CHECK(adopted(paced(), {{"errands", "limit", "89 days"}}).has_value());
}

TEST_CASE("what does not exist cannot be set or adopted") {
    CHECK(adopted(paced(), {{"errands", "pase", "3 days"}}).error().message.key ==
          "mechanism.no_such_parameter");
    CHECK(adopted(paced(), {}, {{"arrands"}}).error().message.key == "mechanism.no_such_mechanism");
}

TEST_CASE("a mechanism is in force when it is adopted, the law always") {
    CHECK(adopted(duty(""), {}, {})->rules.empty());
    std::string law = duty("");
    law.insert(law.find("origin"), "law = true\n");
    CHECK(adopted(law, {}, {})->rules.size() == 1);
}

// The errands as law, and a county's mechanism that tightens them.
std::vector<FileText> with_county(std::string_view due) {
    std::string law = duty("extended_by = { event = \"prolonged\", to = \"until\" }\n"
                           "[[gate]]\nid = \"g\"\ncommand = \"finish\"\n"
                           "needs = [{ duty = \"run\" }]\n"
                           "message = { zh = \"等\", en = \"Wait.\" }");
    law.insert(law.find("origin"), "law = true\n");
    std::string county{head};
    county.replace(county.find("\"errands\""), 9, "\"county.haste\"");
    county += "[[duty]]\nid = \"hurry\"\ntitle = { zh = \"快\", en = \"Hurry\" }\n"
              "tightens = \"errands.run\"\nwhy = \"Faster.\"\narticle = \"2\"\ndue = \"" +
              std::string{due} + "\"\n";
    return {{"words.toml", std::string{words}}, {"law.toml", law}, {"county.toml", county}};
}

TEST_CASE("a mechanism may tighten a duty of the law: one duty, the earlier date") {
    const auto library = load_library(vocabulary(), with_county("3 days")).value();
    const auto set = adopt(library, {.mechanisms = {{"county.haste"}}}, {});
    REQUIRE(set);
    REQUIRE(set->rules.size() == 1);
    CHECK(set->rules[0].mechanism == "county.haste");
    CHECK(set->rules[0].due.quantity.value.period.count == 3);
    CHECK(set->rules[0].extended_by.size() == 1); // All else is the law's.
    CHECK(set->gates.at(0).needs.at(0).duty == "hurry");
    CHECK(adopt(library, {}, {})->rules[0].mechanism == "errands");
}

TEST_CASE("of two mechanisms that tighten one duty the earlier date stands") {
    std::vector<FileText> files = with_county("3 days");
    FileText other = files.back();
    other.path = "city.toml";
    other.text.replace(other.text.find("county.haste"), 12, "city.haste");
    other.text.replace(other.text.find("3 days"), 6, "2 days");
    files.push_back(other);
    const auto library = load_library(vocabulary(), files).value();
    const std::vector<std::vector<Adopted>> orders = {{{"city.haste"}, {"county.haste"}},
                                                      {{"county.haste"}, {"city.haste"}}};
    for (const auto& order : orders) {
        const auto set = adopt(library, {.mechanisms = order}, {});
        REQUIRE(set);
        CHECK(set->rules.at(0).mechanism == "city.haste");
        CHECK(set->rules.at(0).due.quantity.value.period.count == 2);
    }
}

TEST_CASE("a mechanism begins nothing outside the time in which it is adopted") {
    const auto at = [](std::string_view day) { return start_of(parse_date(day).value()); };
    const Adopted adopted{"errands", {{at("2026-03-01"), at("2026-03-31")}}};
    Story story{duty(""), {.mechanisms = {adopted}}};
    story.on("2026-03-01", Ordered{.errand = 1}).on("2026-03-02", Ordered{.errand = 2});
    story.on("2026-04-01", Ordered{.errand = 3});
    const auto owed = story.owed();
    REQUIRE(owed.size() == 1);
    CHECK(owed[0].key == "errands.run:errand=2");
}

TEST_CASE("what a mechanism that is ended had begun goes on, and it bars nothing any more") {
    const std::string gate = "[[gate]]\nid = \"g\"\ncommand = \"finish\"\n"
                             "needs = [{ duty = \"run\" }]\n"
                             "message = { zh = \"等\", en = \"Wait.\" }";
    const auto set = adopted(duty("\n" + gate), {}, {{"errands", {}, false}});
    REQUIRE(set);
    CHECK(set->rules.size() == 1);
    CHECK(set->gates.empty());
}

TEST_CASE("a mechanism that loosens the law is refused with both lines named") {
    const auto library = load_library(vocabulary(), with_county("6 days")).value();
    const auto set = adopt(library, {.mechanisms = {{"county.haste"}}}, {});
    REQUIRE_FALSE(set);
    CHECK(set.error().message.key == "mechanism.loosens_duty");
    std::string places;
    for (const auto& [gap, value] : set.error().message.gaps)
        if (gap.ends_with("place")) places += value + ' ';
    CHECK(places == "county.toml:12:7 law.toml:16:7 ");
}

} // namespace
} // namespace huiyin::mechanism
