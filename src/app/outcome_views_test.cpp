#include "app/outcome_views.hpp"

#include <doctest/doctest.h>

namespace huiyin::app {
namespace {

TEST_CASE("a share is told with Wilson's interval") {
    // Worked by hand: 8 of 10 at 95 % lies between 0.490 and 0.943.
    const Share share = share_of(8, 10);
    CHECK(share.low == 490);
    CHECK(share.high == 943);
    CHECK(share_of(0, 0).high == 1000);
    CHECK(share_of(10, 10).high == 1000);
    CHECK(share_of(0, 10).low == 0);
}

TEST_CASE("nothing is claimed from few cases, or where chance may have done it") {
    CHECK(compared(share_of(1, 9), share_of(90, 100)) == Verdict::too_few);
    CHECK(compared(share_of(10, 20), share_of(13, 20)) == Verdict::no_difference);
    CHECK(compared(share_of(40, 100), share_of(90, 100)) == Verdict::better);
    CHECK(compared(share_of(90, 100), share_of(40, 100)) == Verdict::worse);
}

} // namespace
} // namespace huiyin::app
