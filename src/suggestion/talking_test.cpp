#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

const Text<1000> question{"Is there a plan for this road?"};
const RequestTalk request{roads, question, TalkScope::title_only};
const TalkRequested requested{1, roads, question, content().title, {}};
const AnswerTalk answer{1,
                        assigned_day,
                        ContactWay::face_to_face,
                        TalkFinding::in_plan,
                        {"It is in next year's budget."},
                        Text<2000>{"Budget item 12."}};
const TalkAnswered answered{1,
                            roads,
                            assigned_day,
                            ContactWay::face_to_face,
                            TalkFinding::in_plan,
                            {"It is in next year's budget."},
                            Text<2000>{"Budget item 12."}};

TEST_CASE("a unit is shown the title and the question, and the text only when it is released") {
    given(drafted()).when(request, by(ann)).then(requested);
    TalkRequested whole = requested;
    whole.shown = ShownText{content().cause, content().analysis, content().demands};
    given(drafted()).when(RequestTalk{roads, question, TalkScope::whole_text}, by(ann)).then(whole);
}

TEST_CASE("what is written after the request is not shown to the unit") {
    const History later = drafted() + requested + DraftSaved{2, content("Another title")};
    CHECK(later.state().talks.front().title == content().title);
}

TEST_CASE("a talk is the author's to ask for, of an office that exists, while nothing is filed") {
    given(drafted()).when(request, by(bob)).then_fails(ErrorCode::forbidden, "lead_only");
    given(drafted())
        .when(RequestTalk{{"unknown"}, question, {}}, by(ann))
        .then_fails(ErrorCode::invalid, "no_such_office", "unit");
    given(submitted()).when(request, by(ann)).then_fails(ErrorCode::refused, "talk_before_filing");
    given(drafted() + DraftSaved{2, content(" ")})
        .when(request, by(ann))
        .then_fails(ErrorCode::refused, "talk_needs_title");
}

TEST_CASE("a unit is not asked twice at once") {
    given(drafted() + requested)
        .when(request, by(ann))
        .then_fails(ErrorCode::invalid, "unit_asked_already", "unit");
    TalkRequested again = requested;
    again.talk = 2;
    given(drafted() + requested + answered).when(request, by(ann)).then(again);
    given(drafted() + requested + TalkWithdrawn{1}).when(request, by(ann)).then(again);
}

TEST_CASE("a draft has at most ten talks") {
    History many = drafted();
    for (TalkNumber number = 1; number <= 10; ++number) {
        TalkRequested one = requested;
        one.talk = number;
        many = many + one + TalkWithdrawn{number};
    }
    given(many).when(request, by(ann)).then_fails(ErrorCode::refused, "too_many_talks");
}

TEST_CASE("the unit says what was said, of a day that has come") {
    given(drafted() + requested).when(answer, by(roads)).then(answered);
    AnswerTalk tomorrow = answer;
    tomorrow.held_on = assigned_day + std::chrono::days{1};
    given(drafted() + requested)
        .when(tomorrow, by(roads))
        .then_fails(ErrorCode::invalid, "date_in_future", "held_on");
    given(drafted()).when(answer, by(roads)).then_fails(ErrorCode::not_found, "no_such_talk");
    given(drafted() + requested + TalkWithdrawn{1})
        .when(answer, by(roads))
        .then_fails(ErrorCode::refused, "talk_is_over");
}

TEST_CASE("the author confirms what was said, or corrects it, and then the unit answers anew") {
    const History told = drafted() + requested + answered;
    given(told).when(ConfirmTalk{1}, by(ann)).then(TalkConfirmed{1, roads});
    given(told).when(ConfirmTalk{1}, by(bob)).then_fails(ErrorCode::forbidden, "lead_only");
    given(told).when(CorrectTalk{1, {"No."}}, by(ann)).then(TalkCorrected{1, roads, {"No."}});
    given(told).when(answer, by(roads)).then_fails(ErrorCode::refused, "talk_is_over");
    const History disputed = told + TalkCorrected{1, roads, {"No."}};
    CHECK(disputed.state().talks.front().correction == Text<1000>{"No."});
    given(disputed).when(answer, by(roads)).then(answered);
    CHECK_FALSE((disputed + answered).state().talks.front().correction.has_value());
    given(drafted() + requested)
        .when(ConfirmTalk{1}, by(ann))
        .then_fails(ErrorCode::refused, "talk_not_answered");
}

TEST_CASE("filing lets an unanswered request lapse and keeps what was said") {
    const Submitted filed{16, 5, Channel::in_session, {ann}, 1};
    const History lapsed = drafted() + requested + filed;
    CHECK(lapsed.state().talks.front().state == TalkState::lapsed);
    given(lapsed).when(answer, by(roads)).then_fails(ErrorCode::refused, "talk_before_filing");
    const History told = drafted() + requested + answered + filed;
    CHECK(told.state().talks.front().answer->finding == TalkFinding::in_plan);
    given(told).when(ConfirmTalk{1}, by(ann)).then(TalkConfirmed{1, roads});
    CHECK((drafted() + requested + DraftDiscarded{}).state().talks.front().state ==
          TalkState::lapsed);
}

} // namespace
} // namespace huiyin::suggestion
