#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

constexpr Date in_a_month = assigned_day + std::chrono::days{30};
const RectificationOrdered ordered{1, 1, {"The kerb is broken."}, in_a_month};
const RectificationReported reported{1, 1, {"Mended."}, {}};

TEST_CASE("a unit's special meeting lies between the assignment and today") {
    const HoldSpecialMeeting held{1, assigned_day, {{{"Zhou"}, {"Director"}}}, {"Two steps."}, {}};
    given(handled())
        .when(held, by(roads))
        .then(SpecialMeetingHeld{1, assigned_day, {{{"Zhou"}, {"Director"}}}, {"Two steps."}, {}});
    HoldSpecialMeeting early = held;
    early.held_on -= std::chrono::days{1};
    given(handled())
        .when(early, by(roads))
        .then_fails(ErrorCode::invalid, "before_assignment", "held_on");
    HoldSpecialMeeting late = held;
    late.held_on += std::chrono::days{1};
    given(handled())
        .when(late, by(roads))
        .then_fails(ErrorCode::invalid, "date_in_future", "held_on");
    given(assigned()).when(held, by(roads)).then_fails(ErrorCode::refused, "sign_in_first");
}

TEST_CASE("supervision is recorded with deputies who sit") {
    RecordSupervision held{SupervisionKind::inspection, assigned_day, {}, {ann}, {}, {"Slow."}, {}};
    given(handled())
        .when(held, by(congress_office))
        .then(SupervisionRecorded{
            SupervisionKind::inspection, assigned_day, {}, {ann}, {}, {"Slow."}, {}});
    held.deputies = {ann, {"nobody"}};
    given(handled())
        .when(held, by(congress_office))
        .then_fails(ErrorCode::invalid, "no_such_deputy", "deputies.1");
}

TEST_CASE("a poll counts votes, and somebody voted") {
    given(handled())
        .when(HoldPoll{assigned_day, 20, 3, 1, {}}, by(congress_office))
        .then(PollHeld{assigned_day, 20, 3, 1, {}});
    given(handled())
        .when(HoldPoll{assigned_day, 0, 0, 0, {}}, by(congress_office))
        .then_fails(ErrorCode::invalid, "nobody_voted", "satisfied");
    given(handled())
        .when(HoldPoll{assigned_day, 3, -1, 0, {}}, by(congress_office))
        .then_fails(ErrorCode::invalid, "no_votes_below_none", "basically_satisfied");
}

TEST_CASE("what was to be put right is reported, and verified or sent back") {
    given(handled())
        .when(OrderRectification{1, {"The kerb is broken."}, in_a_month}, by(congress_office))
        .then(ordered);
    given(handled())
        .when(OrderRectification{1, {"The kerb."}, assigned_day}, by(congress_office))
        .then_fails(ErrorCode::invalid, "date_not_future", "due");
    given(handled() + ordered)
        .when(ReportRectification{1, {"Mended."}, {}}, by(roads))
        .then(reported);
    given(handled() + ordered)
        .when(VerifyRectification{1, {}}, by(congress_office))
        .then_fails(ErrorCode::refused, "rectification_not_reported");
    given(handled() + ordered + reported)
        .when(VerifyRectification{1, {}}, by(congress_office))
        .then(RectificationVerified{1, 1, {}});
    given(handled() + ordered + reported + RectificationRejected{1, 1, {"Still broken."}})
        .when(ReportRectification{1, {"Mended."}, {}}, by(roads))
        .then(reported);
}

TEST_CASE("a case with something to put right is not settled") {
    const History open = promise_kept() + ordered;
    CHECK(open.state().phase == Phase::tracking);
    CHECK((open + reported + RectificationVerified{1, 1, {}}).state().phase == Phase::settled);
}

} // namespace
} // namespace huiyin::suggestion
