#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

using enum Satisfaction;

const Attachment form{{"0123"}, {"Form.pdf"}};
const Ballot good = ballot(satisfied, satisfied);
const Ballot bad = ballot(satisfied, dissatisfied);

History rated(const Ballot& filled) { return replied() + ReplyRated{1, 1, ann, filled, {}}; }

TEST_CASE("each proposer rates for himself and may change it until the rating closes") {
    given(replied()).when(RateReply{1, good}, by(bob)).then(ReplyRated{1, 1, bob, good, {}});
    given(rated(good)).when(RateReply{1, bad}, by(ann)).then(ReplyRated{1, 1, ann, bad, {}});
    given(rated(good)).when(RateReply{1, good}, by(ann)).then_nothing_happens();
    const History changed = rated(good) + ReplyRated{1, 1, ann, bad, {}};
    CHECK(current_round(*find_strand(changed.state(), 1))->votes.size() == 1);
    given(rated_well())
        .when(RateReply{1, bad}, by(ann))
        .then_fails(ErrorCode::refused, "rating_closed");
}

TEST_CASE("only a proposer rates, and only a reply that he has") {
    given(replied())
        .when(RateReply{1, good}, by(cai))
        .then_fails(ErrorCode::forbidden, "proposers_only");
    given(reply_passed())
        .when(RateReply{1, good}, by(ann))
        .then_fails(ErrorCode::refused, "not_issued");
    given(replied())
        .when(RateReply{2, good}, by(ann))
        .then_fails(ErrorCode::refused, "co_unit_no_reply");
}

TEST_CASE("whoever is dissatisfied with either says why") {
    const auto rating = [](const Ballot& filled) {
        return given(replied()).when(RateReply{1, filled}, by(ann));
    };
    Ballot silent = ballot(dissatisfied, satisfied);
    silent.reasons = {};
    rating(silent).then_fails(ErrorCode::invalid, "say_why_dissatisfied", "ballot.reasons");
    silent = ballot(satisfied, dissatisfied);
    silent.reasons = {};
    rating(silent).then_fails(ErrorCode::invalid, "say_why_dissatisfied", "ballot.reasons");
    Ballot other = bad;
    other.reasons = {DissatisfactionReason::other};
    rating(other).then_fails(ErrorCode::invalid, "say_other_reason", "ballot.words");
    Ballot twice = bad;
    twice.reasons = {DissatisfactionReason::late, DissatisfactionReason::late};
    rating(twice).then_fails(ErrorCode::invalid, "named_twice", "ballot.reasons.1");
}

TEST_CASE("a paper form is entered with its scan, and never over a deputy's own rating") {
    given(replied())
        .when(EnterPaperRating{1, ann, good, form}, by(congress_office))
        .then(ReplyRated{1, 1, ann, good, form});
    given(rated(bad))
        .when(EnterPaperRating{1, ann, good, form}, by(congress_office))
        .then_fails(ErrorCode::refused, "rated_in_person");
    given(replied() + ReplyRated{1, 1, ann, good, form})
        .when(RateReply{1, good}, by(ann))
        .then(ReplyRated{1, 1, ann, good, {}});
    given(replied())
        .when(EnterPaperRating{1, cai, good, form}, by(congress_office))
        .then_fails(ErrorCode::invalid, "not_a_proposer", "deputy");
    given(replied())
        .when(EnterPaperRating{1, ann, good, {}}, by(congress_office))
        .then_fails(ErrorCode::invalid, "attach_form", "form.file");
    given(rated_well())
        .when(EnterPaperRating{1, ann, good, form}, by(congress_office))
        .then_fails(ErrorCode::refused, "rating_closed");
}

TEST_CASE("the lead's rating is the official one; who did not answer has not answered") {
    given(rated(bad) + ReplyRated{1, 1, bob, good, {}})
        .when(CloseRating{1}, by(congress_office))
        .then(RatingClosed{1, 1, RatingOutcome::satisfied, RatingOutcome::dissatisfied});
    given(replied() + ReplyRated{1, 1, bob, good, {}})
        .when(CloseRating{1}, by(congress_office))
        .then(RatingClosed{1, 1, RatingOutcome::no_response, RatingOutcome::no_response});
    given(reply_passed())
        .when(CloseRating{1}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_issued");
    given(rated_well())
        .when(CloseRating{1}, by(congress_office))
        .then_fails(ErrorCode::refused, "rating_closed");
}

TEST_CASE("only a dissatisfying result asks for a decision; the attitude is recorded") {
    const History rude =
        replied() + RatingClosed{1, 1, RatingOutcome::dissatisfied, RatingOutcome::satisfied};
    CHECK(current_round(*find_strand(rude.state(), 1))->stage == ReplyStage::settled);
    given(rude)
        .when(OrderRehandling{1, {"Redo."}}, by(congress_office))
        .then_fails(ErrorCode::refused, "nothing_disputed");
    given(rated_badly())
        .when(OrderRehandling{1, {"Redo."}}, by(congress_office))
        .then(RehandlingOrdered{1, 2, {"Redo."}, assigned_day});
}

TEST_CASE("a second handling is a new round beside the first, whose promises stay") {
    const History again = rated_badly() + RehandlingOrdered{1, 2, {"Redo."}, assigned_day};
    const Strand& handled_again = *find_strand(again.state(), 1);
    CHECK(again.state().phase == Phase::handling);
    REQUIRE(handled_again.rounds.size() == 2);
    CHECK(handled_again.rounds[0].reply ==
          reply_with_promise(assigned_day + std::chrono::days{90}));
    CHECK(handled_again.rounds[0].result == RatingOutcome::dissatisfied);
    CHECK(handled_again.rounds[1].stage == ReplyStage::none);
    CHECK(again.state().promises.size() == 1);
    given(again)
        .when(OrderRehandling{1, {"Redo."}}, by(congress_office))
        .then_fails(ErrorCode::refused, "nothing_disputed");
}

TEST_CASE("an explanation settles the round and leaves its promises to be kept") {
    given(rated_badly())
        .when(ExplainInstead{1, {"No money this year."}}, by(congress_office))
        .then(DissatisfactionExplained{1, 1, {"No money this year."}});
    CHECK((rated_badly() + DissatisfactionExplained{1, 1, {"No money."}}).state().phase ==
          Phase::tracking);
    given(rated_well())
        .when(ExplainInstead{1, {"No money this year."}}, by(congress_office))
        .then_fails(ErrorCode::refused, "nothing_disputed");
}

} // namespace
} // namespace huiyin::suggestion
