#include "text/reliability.hpp"

#include <doctest/doctest.h>

namespace huiyin::text {
namespace {

TEST_CASE("nothing is said of guesses before a hundred were seen") {
    Reliability reliability;
    for (int i = 0; i < 99; ++i) reliability.note(0.5, true);
    CHECK_FALSE(reliability.share_right(0.5));
    reliability.note(0.5, true);
    CHECK(reliability.share_right(0.5));
}

TEST_CASE("the share is that of guesses of like confidence, and never quite 0 or 1") {
    Reliability reliability;
    for (int i = 0; i < 100; ++i) {
        reliability.note(0.9, true);
        reliability.note(0.5, i % 2 == 0);
        reliability.note(0.1, false);
    }
    const double sure = reliability.share_right(0.95).value_or(0);
    CHECK(sure > 0.95);
    CHECK(sure < 1);
    CHECK(reliability.share_right(0.05).value_or(1) < 0.05);
    CHECK(reliability.share_right(0.05).value_or(0) > 0);
}

TEST_CASE("what was true long ago is forgotten") {
    Reliability reliability;
    for (int i = 0; i < 3000; ++i) reliability.note(0.5, true);
    for (int i = 0; i < 3000; ++i) reliability.note(0.5, false);
    CHECK(reliability.share_right(0.5).value_or(1) < 0.05);
}

} // namespace
} // namespace huiyin::text
