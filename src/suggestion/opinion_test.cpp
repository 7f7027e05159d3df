#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

const GiveCoOpinion agreed{2, {"Agreed."}, {"A drain."}, {"Wu"}, {}, {}};
const CoOpinionGiven given_opinion{2, {"Agreed."}, {"A drain."}, {"Wu"}, {}, {}};

History waiting() { return assigned() + SignedIn{1} + SignedIn{2}; }

TEST_CASE("a co-unit gives its opinion once, after sign-in") {
    given(waiting()).when(agreed, by(water)).then(given_opinion);
    given(waiting() + given_opinion)
        .when(agreed, by(water))
        .then_fails(ErrorCode::refused, "opinion_already_given");
    given(assigned()).when(agreed, by(water)).then_fails(ErrorCode::refused, "sign_in_first");
}

TEST_CASE("a main unit gives no opinion to itself") {
    GiveCoOpinion own = agreed;
    own.strand = 1;
    given(waiting()).when(own, by(roads)).then_fails(ErrorCode::refused, "co_units_only");
}

TEST_CASE("an empty opinion goes back as often as needed, and comes again") {
    const CoOpinionSentBack back{2, {"No measures."}};
    given(waiting() + given_opinion)
        .when(SendBackCoOpinion{2, {"No measures."}}, by(roads))
        .then(back);
    given(waiting())
        .when(SendBackCoOpinion{2, {"No measures."}}, by(roads))
        .then_fails(ErrorCode::refused, "no_opinion_yet");
    const History again = waiting() + given_opinion + back;
    given(again).when(agreed, by(water)).then(given_opinion);
    given(again + given_opinion)
        .when(SendBackCoOpinion{2, {"Still none."}}, by(roads))
        .then(CoOpinionSentBack{2, {"Still none."}});
    CHECK_FALSE(
        find_strand((again + given_opinion).state(), 2)->opinion_sent_back_because.has_value());
}

TEST_CASE("the main unit goes on without an opinion, and may still get it") {
    const MissingCoOpinionNoted missing{2, {"Chased twice."}};
    given(waiting()).when(NoteMissingCoOpinion{2, {"Chased twice."}}, by(roads)).then(missing);
    given(assigned()).when(NoteMissingCoOpinion{2, {"Chased twice."}}, by(roads)).then(missing);
    given(waiting() + missing).when(agreed, by(water)).then(given_opinion);
    given(waiting() + missing)
        .when(NoteMissingCoOpinion{2, {"Chased twice."}}, by(roads))
        .then_fails(ErrorCode::refused, "opinion_settled");
    given(waiting() + ReturnRequested{2, 1, ReturnReason::unclear, {"?"}, {}})
        .when(NoteMissingCoOpinion{2, {"Chased twice."}}, by(roads))
        .then_fails(ErrorCode::refused, "return_undecided");
}

TEST_CASE("once the reply is out, opinions are neither given nor sent back") {
    given(replied()).when(agreed, by(water)).then_fails(ErrorCode::refused, "already_issued");
    given(replied())
        .when(SendBackCoOpinion{2, {"No measures."}}, by(roads))
        .then_fails(ErrorCode::refused, "already_issued");
    given(replied())
        .when(NoteMissingCoOpinion{2, {"Chased twice."}}, by(roads))
        .then_fails(ErrorCode::refused, "already_issued");
}

TEST_CASE("a second handling may ask the co-unit again") {
    given(rated_badly() + RehandlingOrdered{1, 2, {"Redo."}, assigned_day})
        .when(SendBackCoOpinion{2, {"Look again."}}, by(roads))
        .then(CoOpinionSentBack{2, {"Look again."}});
}

} // namespace
} // namespace huiyin::suggestion
