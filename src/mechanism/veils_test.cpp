#include "mechanism/errand.hpp"
#include "mechanism/veils.hpp"

#include <doctest/doctest.h>

namespace huiyin::mechanism {
namespace {

using namespace errand;

const std::string veil = "[[veil]]\nid = \"quiet\"\n"
                         "hides = { event = \"ordered\", where = { urgency = \"high\" } }\n"
                         "from = [\"unit\", \"caller\"]\nuntil = \"reported\"\n";

Ordered urgent() { return {.errand = 1, .unit = {"u1"}, .urgency = Urgency::high}; }

std::set<std::string> hidden(const Story& story) { return hidden_from(story.set(), story.facts()); }

TEST_CASE("a veil hides from its roles until the event that lifts it") {
    Story story{duty(veil)};
    CHECK(hidden(story).empty());
    story.on("2026-03-02", urgent());
    CHECK(hidden(story) == std::set<std::string>{"unit", "caller"});
    story.on("2026-03-03", Visited{1, {}});
    CHECK_FALSE(hidden(story).empty());
    story.on("2026-03-04", Reported{1, {"seen"}});
    CHECK(hidden(story).empty());
}

TEST_CASE("a veil falls only over what its condition names") {
    Story story{duty(veil)};
    story.on("2026-03-02", Ordered{.errand = 1, .unit = {"u1"}});
    CHECK(hidden(story).empty());
}

TEST_CASE("a veil falls in the spell of its mechanism, and ending that lifts no veil") {
    const auto at = [](std::string_view date) { return start_of(parse_date(date).value()); };
    const auto story = [&](std::optional<Instant> until) {
        const std::vector<Spell> spells{{at("2026-03-01"), until}};
        return Story{duty(veil), {.mechanisms = {{"errands", spells, !until}}}};
    };
    auto early = story({});
    early.on("2026-02-20", urgent());
    CHECK(hidden(early).empty());
    auto ended = story(at("2026-03-05"));
    ended.on("2026-03-02", urgent()).on("2026-03-10", Visited{1, {}});
    CHECK_FALSE(hidden(ended).empty());
    auto after = story(at("2026-03-05"));
    after.on("2026-03-06", urgent());
    CHECK(hidden(after).empty());
}

} // namespace
} // namespace huiyin::mechanism
