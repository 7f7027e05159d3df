#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

using std::chrono::days;

Date day(int year, unsigned month, unsigned number) {
    return std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) /
                                 static_cast<int>(number)};
}

RequestExtension until(Date last) {
    return {
        1, ExtensionReason::difficult, {"Land has to be bought."}, last, {"Told by telephone."}};
}

ExtensionRequested asked(Date last) {
    return {
        1, ExtensionReason::difficult, {"Land has to be bought."}, last, {"Told by telephone."}};
}

const Date last_day = day(2026, 9, 2); // six months after 2 March

TEST_CASE("six months are calendar months, clamped to the month's last day") {
    CHECK(six_months_after(day(2026, 3, 2)) == day(2026, 9, 2));
    CHECK(six_months_after(day(2026, 8, 31)) == day(2027, 2, 28));
    CHECK(six_months_after(day(2027, 8, 31)) == day(2028, 2, 29));
    CHECK(six_months_after(day(2026, 7, 1)) == day(2027, 1, 1));
}

TEST_CASE("an extension is asked for up to the last day of six months, never past it") {
    given(handled()).when(until(last_day), by(roads)).then(asked(last_day));
    given(handled())
        .when(until(last_day + days{1}), by(roads))
        .then_fails(ErrorCode::invalid, "past_six_months", "until");
    given(handled())
        .when(until(assigned_day), by(roads))
        .then_fails(ErrorCode::invalid, "date_not_future", "until");
}

TEST_CASE("a restarted clock does not move the six months") {
    StrandAssigned restarted = strand(3, parks, StrandRole::main);
    restarted.replaces = 1;
    restarted.clock_from = assigned_day + days{30};
    const History moved =
        assigned().on(assigned_day + days{30}) + StrandLeft{1} + restarted + SignedIn{3};
    RequestExtension late = until(last_day + days{1});
    late.strand = 3;
    given(moved)
        .when(late, by(parks, moved.today()))
        .then_fails(ErrorCode::invalid, "past_six_months", "until");
}

TEST_CASE("one request at a time, by a unit that has signed in and owes a reply") {
    given(handled() + asked(last_day))
        .when(until(last_day), by(roads))
        .then_fails(ErrorCode::refused, "extension_undecided");
    given(assigned())
        .when(until(last_day), by(roads))
        .then_fails(ErrorCode::refused, "sign_in_first");
    given(replied())
        .when(until(last_day), by(roads))
        .then_fails(ErrorCode::refused, "already_issued");
    RequestExtension of_co_unit = until(last_day);
    of_co_unit.strand = 2;
    given(handled()).when(of_co_unit, by(water)).then_fails(ErrorCode::refused, "co_unit_no_reply");
    given(handled())
        .when(until(last_day), by(roads, last_day))
        .then_fails(ErrorCode::refused, "six_months_over");
}

TEST_CASE("the decision grants what was asked or less, or refuses") {
    const History pending = handled() + asked(day(2026, 8, 1));
    given(pending)
        .when(GrantExtension{1, day(2026, 7, 1), {}}, by(congress_office))
        .then(ExtensionGranted{1, day(2026, 7, 1), {}});
    given(pending)
        .when(GrantExtension{1, day(2026, 8, 2), {}}, by(congress_office))
        .then_fails(ErrorCode::invalid, "more_than_asked", "until");
    given(pending)
        .when(GrantExtension{1, last_day + days{1}, {}}, by(congress_office))
        .then_fails(ErrorCode::invalid, "past_six_months", "until");
    given(pending)
        .when(GrantExtension{1, day(2026, 7, 1), {}}, by(congress_office, day(2026, 7, 1)))
        .then_fails(ErrorCode::invalid, "date_not_future", "until");
    given(pending)
        .when(RefuseExtension{1, {"No reason."}}, by(congress_office))
        .then(ExtensionRefused{1, {"No reason."}});
}

TEST_CASE("what was not asked is not decided, and a decision ends the request") {
    given(handled())
        .when(GrantExtension{1, last_day, {}}, by(congress_office))
        .then_fails(ErrorCode::refused, "no_extension_asked");
    given(handled() + asked(last_day) + ExtensionRefused{1, {"No."}})
        .when(RefuseExtension{1, {"No."}}, by(congress_office))
        .then_fails(ErrorCode::refused, "no_extension_asked");
    const History granted = handled() + asked(last_day) + ExtensionGranted{1, last_day, {}};
    CHECK(find_strand(granted.state(), 1)->extended_until == last_day);
    CHECK_FALSE(find_strand(granted.state(), 1)->extension.has_value());
}

} // namespace
} // namespace huiyin::suggestion
