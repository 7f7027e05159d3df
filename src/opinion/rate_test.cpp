#include "opinion/rate.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::opinion {
namespace {

using namespace std::chrono_literals;

const Instant start = Instant(1'700'000'000'000ms);
const Rate rate{10s, 3};

bool take(Bucket& bucket, Instant now) {
    if (wait_of(bucket, rate, now) > 0ms) return false;
    bucket = taken(bucket, rate, now);
    return true;
}

TEST_CASE("a burst at once, then one each span, and the wait is told to the millisecond") {
    Bucket bucket;
    for (int i = 0; i < 3; ++i) CHECK(take(bucket, start));
    CHECK(wait_of(bucket, rate, start) == 10s);
    CHECK_FALSE(take(bucket, start + 9'999ms));
    CHECK(take(bucket, start + 10s));
    CHECK_FALSE(take(bucket, start + 10s));
}

TEST_CASE("who asks in vain does not wait longer for it, and rest fills the bucket") {
    Bucket bucket;
    for (int i = 0; i < 100; ++i) static_cast<void>(take(bucket, start));
    CHECK(wait_of(bucket, rate, start) == 10s);
    CHECK(fullness(bucket, rate, start) == doctest::Approx(1));
    CHECK(fullness(bucket, rate, start + 15s) == doctest::Approx(0.5));
    for (int i = 0; i < 3; ++i) CHECK(take(bucket, start + 30s));
    CHECK_FALSE(take(bucket, start + 30s));
}

TEST_CASE("however they come, no span holds more than its burst and its share") {
    rc::check([] {
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9'000));
        Bucket bucket;
        Instant now = start;
        std::int64_t given = 0;
        for (const int step : steps) {
            now += std::chrono::milliseconds(step);
            given += take(bucket, now) ? 1 : 0;
            RC_ASSERT(given <= rate.burst + (now - start) / rate.every);
        }
    });
}

} // namespace
} // namespace huiyin::opinion
