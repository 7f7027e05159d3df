#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

using std::chrono::days;

constexpr Date due = assigned_day + days{90};

History claimed() { return rated_well() + PromiseClaimedKept{1, {"Built."}, {}}; }

TEST_CASE("a promise is reported on as long as it is open") {
    given(rated_well())
        .when(ReportPromise{1, {"Half built."}, {}}, by(roads))
        .then(PromiseReported{1, {"Half built."}, {}});
    given(claimed())
        .when(ReportPromise{1, {"Half built."}, {}}, by(roads))
        .then_fails(ErrorCode::refused, "promise_claimed");
    given(promise_kept())
        .when(ReportPromise{1, {"Half built."}, {}}, by(roads))
        .then_fails(ErrorCode::refused, "promise_kept");
    given(rated_well())
        .when(ReportPromise{2, {"Half built."}, {}}, by(roads))
        .then_fails(ErrorCode::not_found, "no_such_promise");
}

TEST_CASE("a promise is prolonged with a reason, to a later day that lies ahead") {
    given(rated_well())
        .when(ProlongPromise{1, due + days{1}, {"Rain."}}, by(roads))
        .then(PromiseProlonged{1, due, due + days{1}, {"Rain."}});
    given(rated_well())
        .when(ProlongPromise{1, due, {"Rain."}}, by(roads))
        .then_fails(ErrorCode::invalid, "not_later_than_due", "until");
    given(rated_well())
        .when(ProlongPromise{1, due + days{1}, {"Rain."}}, by(roads, due + days{2}))
        .then_fails(ErrorCode::invalid, "date_not_future", "until");
    given(promise_kept())
        .when(ProlongPromise{1, due + days{1}, {"Rain."}}, by(roads))
        .then_fails(ErrorCode::refused, "promise_kept");
    const History prolonged = rated_well() + PromiseProlonged{1, due, due + days{1}, {"Rain."}};
    CHECK(find_promise(prolonged.state(), 1)->due == due + days{1});
    CHECK(find_promise(prolonged.state(), 1)->first_due == due);
}

TEST_CASE("the unit claims, the congress's side confirms or rejects") {
    given(rated_well())
        .when(ClaimPromiseKept{1, {"Built."}, {}}, by(roads))
        .then(PromiseClaimedKept{1, {"Built."}, {}});
    given(claimed())
        .when(ClaimPromiseKept{1, {"Built."}, {}}, by(roads))
        .then_fails(ErrorCode::refused, "promise_claimed");
    given(claimed()).when(ConfirmPromiseKept{1, {}}, by(congress_office)).then(PromiseKept{1, {}});
    given(claimed())
        .when(RejectPromiseClaim{1, {"Not there."}}, by(congress_office))
        .then(PromiseClaimRejected{1, {"Not there."}});
    given(rated_well())
        .when(ConfirmPromiseKept{1, {}}, by(congress_office))
        .then_fails(ErrorCode::refused, "promise_not_claimed");
    given(promise_kept())
        .when(RejectPromiseClaim{1, {"Not there."}}, by(congress_office))
        .then_fails(ErrorCode::refused, "promise_not_claimed");
    CHECK((claimed() + PromiseClaimRejected{1, {"No."}}).state().phase == Phase::tracking);
}

TEST_CASE("a promise of a round that is done again can be kept meanwhile") {
    given(rated_badly() + RehandlingOrdered{1, 2, {"Redo."}, assigned_day})
        .when(ClaimPromiseKept{1, {"Built."}, {}}, by(roads))
        .then(PromiseClaimedKept{1, {"Built."}, {}});
}

TEST_CASE("proposers rate a promise once it is kept, with words when dissatisfied") {
    given(promise_kept())
        .when(RatePromise{1, Satisfaction::satisfied, {}}, by(bob))
        .then(PromiseRated{1, bob, Satisfaction::satisfied, {}});
    given(promise_kept() + PromiseRated{1, bob, Satisfaction::satisfied, {}})
        .when(RatePromise{1, Satisfaction::satisfied, {}}, by(bob))
        .then_nothing_happens();
    given(promise_kept())
        .when(RatePromise{1, Satisfaction::dissatisfied, {}}, by(ann))
        .then_fails(ErrorCode::invalid, "say_why_dissatisfied", "words");
    given(promise_kept())
        .when(RatePromise{1, Satisfaction::satisfied, {}}, by(cai))
        .then_fails(ErrorCode::forbidden, "proposers_only");
    given(claimed())
        .when(RatePromise{1, Satisfaction::satisfied, {}}, by(ann))
        .then_fails(ErrorCode::refused, "promise_not_kept");
}

} // namespace
} // namespace huiyin::suggestion
