#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

RecordAcceptance look_back(bool passed, Date held_on) {
    return {1,
            held_on,
            {ann},
            {{{"The road is mended"}, true}, {{"It is lit"}, passed}},
            {},
            {},
            {"Seen on the spot."},
            {}};
}

TEST_CASE("second acceptance passes when every item does, and changes nothing else") {
    const History closed = promise_kept() + Closed{};
    const auto asked = look_back(true, closed.today());
    given(closed)
        .when(asked, by(congress_office, closed.today()))
        .then(AcceptancePassed{1, closed.today(), {ann}, asked.items, {}, {}, asked.findings, {}});
}

TEST_CASE("second acceptance that fails begins the handling anew, with a new round") {
    const History closed = promise_kept() + Closed{};
    const auto asked = look_back(false, closed.today());
    const AcceptanceFailed failed{1,  2,  closed.today(), {ann}, asked.items,
                                  {}, {}, asked.findings, {}};
    given(closed).when(asked, by(congress_office, closed.today())).then(failed);
    const History again = closed + failed;
    CHECK(again.state().phase == Phase::handling);
    CHECK(again.state().strands.at(0).rounds.size() == 2);
    CHECK_FALSE(again.state().closed_on);
}

TEST_CASE("one looks back on what is done, with deputies, by named criteria") {
    given(replied())
        .when(look_back(true, replied().today()), by(congress_office, replied().today()))
        .then_fails(ErrorCode::refused, "not_finished_yet");
    const History closed = promise_kept() + Closed{};
    auto alone = look_back(true, closed.today());
    alone.deputies.clear();
    given(closed)
        .when(alone, by(congress_office, closed.today()))
        .then_fails(ErrorCode::invalid, "look_back_with_deputies", "deputies");
    auto vague = look_back(true, closed.today());
    vague.items.clear();
    given(closed)
        .when(vague, by(congress_office, closed.today()))
        .then_fails(ErrorCode::invalid, "name_a_criterion", "items");
}

} // namespace
} // namespace huiyin::suggestion
