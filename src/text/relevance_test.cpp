#include "text/relevance.hpp"

#include <doctest/doctest.h>

namespace huiyin::text {
namespace {

TEST_CASE("what is not there is worth nothing, and nothing is worth more than one") {
    CHECK(worth_of_hits(0, 0) == 0);
    CHECK(worth_of_hits(0, 1'000) == 0);
    CHECK(worth_of_hits(1'000'000, 1) < 1);
}

TEST_CASE("each further hit is worth more, but less than the one before") {
    for (std::int64_t hits = 1; hits < 20; ++hits) {
        const double before = worth_of_hits(hits, 300) - worth_of_hits(hits - 1, 300);
        const double next = worth_of_hits(hits + 1, 300) - worth_of_hits(hits, 300);
        CHECK(next > 0);
        CHECK(next < before);
    }
}

TEST_CASE("a hit in a short text is worth more than one in a long text") {
    CHECK(worth_of_hits(1, 10) > worth_of_hits(1, 100));
    CHECK(worth_of_hits(1, 100) > worth_of_hits(1, 10'000));
}

} // namespace
} // namespace huiyin::text
