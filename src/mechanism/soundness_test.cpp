// Bad mechanisms whose every line by itself is right: each refused with its place, its reason and
// what to do.

#include "mechanism/errand.hpp"

#include <doctest/doctest.h>

namespace huiyin::mechanism {
namespace {

using namespace errand;

Complaint only(const std::string& text) {
    const auto found = complaints(text);
    REQUIRE(found.size() == 1);
    CHECK(found.front().place.file == "errands.toml");
    CHECK(found.front().place.spot.line > 5);
    CHECK_FALSE(found.front().hint.key.empty());
    return found.front();
}

constexpr std::string_view gate = R"([[gate]]
id = "first"
command = "finish"
needs = [{ duty = "run" }]
message = { zh = "先跑。", en = "Run first." }
)";

// Discharged by a report alone, to which the command `finish` leads.
std::string reported(const std::string& more) {
    std::string text = duty(more);
    return text.replace(text.find("\"done\""), 6, "\"reported\"");
}

TEST_CASE("a gate that waits for what only the gated command brings about is refused") {
    CHECK(complaints(duty(gate)).empty());
    CHECK(only(reported(std::string{gate})).message.key == "mechanism.circular_gate");
    CHECK(complaints(reported("waived_by = \"dropped\"\n" + std::string{gate})).empty());
    CHECK(only(duty(R"([[gate]]
id = "first"
command = "finish"
needs = [{ event = "reported" }]
message = { zh = "先做完。", en = "Have it done first." }
)"))
              .message.key == "mechanism.circular_gate");
}

TEST_CASE("one event cannot both discharge a duty and leave it without object") {
    CHECK(only(duty("ended_by = \"done\"")).message.key == "mechanism.met_and_ended");
    CHECK(complaints(duty("ended_by = \"dropped\"")).empty());
}

TEST_CASE("two duties that ask the same of the same unit contradict each other") {
    std::string other = duty("");
    other = other.substr(other.find("[[duty]]"));
    other.replace(other.find("\"run\""), 5, "\"go\"");
    const Complaint told = only(duty(other));
    CHECK(told.message.key == "mechanism.two_dates");
    other.replace(other.find("\"done\""), 6, "\"reported\"");
    CHECK(complaints(duty(other)).empty());
}

TEST_CASE("a veil that its own beginning would lift is refused") {
    const std::string veil = "[[veil]]\nid = \"quiet\"\nhides = \"visited\"\nfrom = [\"unit\"]\n"
                             "until = \"visited\"\n";
    CHECK(only(duty(veil)).message.key == "mechanism.veil_never_lifts");
}

// A score of the little world with these lines.
std::string score(std::string_view lines) {
    return duty("[[score]]\nid = \"runs\"\ntitle = { zh = \"跑\", en = \"Runs\" }\n" +
                std::string{lines});
}

TEST_CASE("a score says what counts, of what it is a share, and for how many points") {
    CHECK(complaints(score("points = 5\nduty = \"run\"")).empty());
    CHECK(complaints(score("points = 5\ncounts = [{ event = \"done\" }]\namong = \"ordered\""))
              .empty());
    CHECK(complaints(score("kind = \"deduction\"\npoints = 2\nmost = 10\nduty = \"run\"")).empty());
    CHECK(complaints(score("kind = \"bonus\"\npoints = 2\ncounts = \"done\"")).empty());
    CHECK(complaints(score("kind = \"veto\"\ncounts = \"dropped\"")).empty());

    const auto told = [](std::string_view lines) { return only(score(lines)).message.key; };
    CHECK(told("points = 5") == "mechanism.score_counts");
    CHECK(told("points = 5\nduty = \"run\"\ncounts = \"done\"") == "mechanism.score_counts");
    CHECK(told("points = 5\ncounts = \"done\"") == "mechanism.score_among");
    CHECK(told("points = 5\nduty = \"run\"\namong = \"done\"") == "mechanism.score_among");
    CHECK(told("kind = \"bonus\"\npoints = 1\ncounts = \"done\"\namong = \"ordered\"") ==
          "mechanism.score_among");
    CHECK(told("duty = \"run\"") == "mechanism.score_points");
    CHECK(told("points = 0\nduty = \"run\"") == "mechanism.score_points");
    CHECK(told("points = 5\nmost = 9\nduty = \"run\"") == "mechanism.score_most");
    CHECK(told("kind = \"bonus\"\npoints = 5\nmost = 4\ncounts = \"done\"") ==
          "mechanism.score_most");
    CHECK(told("kind = \"veto\"\npoints = 5\ncounts = \"dropped\"") == "mechanism.score_veto");
}

TEST_CASE("nobody loses points by a duty with which nobody is at fault") {
    const auto of_force = [](std::string_view force, std::string_view kind) {
        return duty("force = \"" + std::string{force} + "\"\n[[score]]\nid = \"runs\"\nkind = \"" +
                    std::string{kind} + "\"\ntitle = { zh = \"跑\", en = \"Runs\" }\npoints = 1\n" +
                    "duty = \"run\"");
    };
    CHECK(complaints(of_force("binding", "deduction")).empty());
    CHECK(complaints(of_force("advisory", "indicator")).empty());
    CHECK(only(of_force("advisory", "deduction")).message.key == "mechanism.score_of_no_fault");
    CHECK(only(of_force("window", "indicator")).message.key == "mechanism.score_of_no_fault");
}

TEST_CASE("a duty that nobody bears is refused with the roles there are") {
    std::string text = duty("");
    text.replace(text.find("bearer = \"unit\""), 15, "bearer = \"unitt\"");
    const Complaint told = only(text);
    CHECK(told.message.key == "mechanism.unknown_role");
    CHECK(told.hint.key == "mechanism.did_you_mean");
}

} // namespace
} // namespace huiyin::mechanism
