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

TEST_CASE("a duty that nobody bears is refused with the roles there are") {
    std::string text = duty("");
    text.replace(text.find("bearer = \"unit\""), 15, "bearer = \"unitt\"");
    const Complaint told = only(text);
    CHECK(told.message.key == "mechanism.unknown_role");
    CHECK(told.hint.key == "mechanism.did_you_mean");
}

} // namespace
} // namespace huiyin::mechanism
