#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

const std::vector<ReviewReason> reasons{ReviewReason::several_matters, ReviewReason::missing_part};
const Text<1000> note{"Two matters, and no demand."};

TEST_CASE("the reviewer sends back, converts, keeps for reference or declines, with reasons") {
    given(submitted())
        .when(SendBack{reasons, note}, by(congress_office))
        .then(SentBack{reasons, note});
    given(submitted())
        .when(ConvertToLetter{reasons, note}, by(congress_office))
        .then(ConvertedToLetter{reasons, note});
    given(submitted())
        .when(KeepForReference{reasons, note}, by(congress_office))
        .then(KeptForReference{reasons, note});
    given(submitted())
        .when(DeclineSuggestion{reasons, note}, by(congress_office))
        .then(SuggestionDeclined{reasons, note});
}

TEST_CASE("what a review ends in, the case becomes") {
    CHECK((submitted() + SentBack{reasons, note}).state().phase == Phase::sent_back);
    CHECK((submitted() + ConvertedToLetter{reasons, note}).state().phase == Phase::letter);
    CHECK((submitted() + KeptForReference{reasons, note}).state().phase == Phase::reference);
    CHECK((submitted() + SuggestionDeclined{reasons, note}).state().phase == Phase::declined);
    CHECK((submitted() + SentBack{reasons, note}).state().review_reasons == reasons);
}

TEST_CASE("a refusal without a reason, or with one twice, is no refusal") {
    given(submitted())
        .when(SendBack{{}, note}, by(congress_office))
        .then_fails(ErrorCode::invalid, "needs_reason", "reasons");
    given(submitted())
        .when(DeclineSuggestion{{reasons[0], reasons[0]}, note}, by(congress_office))
        .then_fails(ErrorCode::invalid, "named_twice", "reasons.1");
}

TEST_CASE("only a submitted suggestion is reviewed") {
    given(drafted())
        .when(SendBack{reasons, note}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_under_review");
    given(sent_back())
        .when(Docket{}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_under_review");
    given(docketed())
        .when(ConvertToLetter{reasons, note}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_under_review");
    given(docketed())
        .when(KeepForReference{reasons, note}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_under_review");
    given(assigned())
        .when(DeclineSuggestion{reasons, note}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_under_review");
}

TEST_CASE("docketing gives the next number of the session in which it was submitted") {
    Context later = world();
    later.session = 6;
    given(submitted())
        .in(later)
        .when(Docket{}, by(congress_office))
        .then(Docketed{12, 16, 5, Channel::in_session});
    later.next_number = 0;
    given(submitted())
        .in(later)
        .when(Docket{}, by(congress_office))
        .then_fails(ErrorCode::refused, "no_number_known");
}

TEST_CASE("a case is classified from docketing until it is answered") {
    const Classify roads_matter{{"Roads"}, HandlingClass::complex, {}};
    given(docketed())
        .when(roads_matter, by(congress_office))
        .then(Classified{{"Roads"}, HandlingClass::complex, {}});
    given(assigned())
        .when(roads_matter, by(congress_office))
        .then(Classified{{"Roads"}, HandlingClass::complex, {}});
    given(docketed() + Classified{{"Roads"}, HandlingClass::complex, {}})
        .when(roads_matter, by(congress_office))
        .then_nothing_happens();
    given(submitted())
        .when(roads_matter, by(congress_office))
        .then_fails(ErrorCode::refused, "not_classifiable");
    given(replied())
        .when(roads_matter, by(congress_office))
        .then_fails(ErrorCode::refused, "not_classifiable");
}

} // namespace
} // namespace huiyin::suggestion
