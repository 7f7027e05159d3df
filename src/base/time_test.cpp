#include "base/time.hpp"

#include <doctest/doctest.h>

namespace huiyin {
namespace {

using namespace std::chrono_literals;

TEST_CASE("a day in China begins at 16:00 UTC of the day before") {
    const Instant midnight = start_of(Date{2026y / 3 / 1});
    CHECK(iso(midnight) == "2026-02-28T16:00:00.000Z");
    CHECK(china_date(midnight) == Date{2026y / 3 / 1});
    CHECK(china_date(midnight - 1ms) == Date{2026y / 2 / 28});
}

TEST_CASE("dates are read only in the form they are written") {
    CHECK(parse_date("2024-02-29") == Date{2024y / 2 / 29});
    for (const auto* wrong : {"2023-02-29", "2024-2-29", "2024-02-29 ", "20240229", "abcd-ef-gh",
                              "0000-01-01", "2024-00-10", "2024-13-01", ""})
        CHECK_MESSAGE(!parse_date(wrong), wrong);
}

TEST_CASE("an instant that is written is read back") {
    const Instant at = start_of(Date{2026y / 11 / 23}) + 3723456ms;
    CHECK(parse_instant(iso(at)) == at);
    CHECK(!parse_instant("2026-11-23T24:00:00.000Z"));
}

} // namespace
} // namespace huiyin
