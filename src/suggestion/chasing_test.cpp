#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

constexpr Date in_a_week = assigned_day + std::chrono::days{7};
const PaperSent chaser{1, PaperKind::chaser, 1, 1, {}, {"No word yet."}, in_a_week};
const PaperSent order{2, PaperKind::order, 1, 1, boss, {"Answer now."}, in_a_week};

TEST_CASE("no rung is sent twice: first the chaser, then the order that a leader signs") {
    given(handled())
        .when(SendPaper{1, PaperKind::chaser, {}, {"No word yet."}, in_a_week}, by(congress_office))
        .then(chaser);
    given(handled() + chaser)
        .when(SendPaper{1, PaperKind::chaser, {}, {"Again."}, in_a_week}, by(congress_office))
        .then_fails(ErrorCode::invalid, "chaser_sent", "kind");
    given(handled())
        .when(SendPaper{1, PaperKind::order, boss, {"Answer."}, in_a_week}, by(congress_office))
        .then_fails(ErrorCode::invalid, "chase_first", "kind");
    given(handled() + chaser)
        .when(SendPaper{1, PaperKind::order, {}, {"Answer."}, in_a_week}, by(congress_office))
        .then_fails(ErrorCode::invalid, "order_needs_leader", "signed_by");
    given(handled() + chaser)
        .when(SendPaper{1, PaperKind::order, boss, {"Answer now."}, in_a_week}, by(congress_office))
        .then(order);
    given(handled() + chaser + order)
        .when(SendPaper{1, PaperKind::chaser, {}, {"Again."}, in_a_week}, by(congress_office))
        .then_fails(ErrorCode::refused, "last_rung_sent");
}

TEST_CASE("a new round of handling has rungs of its own") {
    const History again = rated_badly() +
                          PaperSent{1, PaperKind::chaser, 1, 1, {}, {"?"}, in_a_week} +
                          RehandlingOrdered{1, 2, {"Do it again."}, assigned_day};
    given(again)
        .when(
            SendPaper{1, PaperKind::chaser, {}, {"No word."}, again.today() + std::chrono::days{7}},
            by(congress_office, again.today()))
        .then(PaperSent{
            2, PaperKind::chaser, 1, 2, {}, {"No word."}, again.today() + std::chrono::days{7}});
}

TEST_CASE("a paper is answered once, and its answer has a day") {
    given(handled() + chaser)
        .when(AnswerPaper{1, {"It was measured yesterday."}, {}}, by(roads))
        .then(PaperAnswered{1, 1, {"It was measured yesterday."}, {}});
    const History answered = handled() + chaser + PaperAnswered{1, 1, {"Measured."}, {}};
    CHECK(answered.state().papers.at(0).answered_on == assigned_day);
    given(answered)
        .when(AnswerPaper{1, {"Once more."}, {}}, by(roads))
        .then_fails(ErrorCode::refused, "paper_answered");
    given(handled())
        .when(AnswerPaper{1, {"What?"}, {}}, by(roads))
        .then_fails(ErrorCode::not_found, "no_such_paper");
}

} // namespace
} // namespace huiyin::suggestion
