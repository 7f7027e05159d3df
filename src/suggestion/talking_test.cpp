#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

const Text<1000> question{"Is there a plan for this road?"};
const RequestTalk ask_for_talk{roads, question, TalkScope::title_only};
const TalkRequested talk_asked_for{1, roads, question, content().title, {}};
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
    given(drafted()).when(ask_for_talk, by(ann)).then(talk_asked_for);
    TalkRequested whole = talk_asked_for;
    whole.shown = ShownText{content().cause, content().analysis, content().demands};
    given(drafted()).when(RequestTalk{roads, question, TalkScope::whole_text}, by(ann)).then(whole);
}

TEST_CASE("what is written after the ask_for_talk is not shown to the unit") {
    const History later = drafted() + talk_asked_for + DraftSaved{2, content("Another title")};
    CHECK(later.state().talks.front().title == content().title);
}

TEST_CASE("a talk is the author's to ask for, of an office that exists, while nothing is filed") {
    given(drafted()).when(ask_for_talk, by(bob)).then_fails(ErrorCode::forbidden, "lead_only");
    given(drafted())
        .when(RequestTalk{{"unknown"}, question, {}}, by(ann))
        .then_fails(ErrorCode::invalid, "no_such_office", "unit");
    given(submitted())
        .when(ask_for_talk, by(ann))
        .then_fails(ErrorCode::refused, "talk_before_filing");
    given(drafted() + DraftSaved{2, content(" ")})
        .when(ask_for_talk, by(ann))
        .then_fails(ErrorCode::refused, "talk_needs_title");
}

TEST_CASE("a unit is not asked twice at once") {
    given(drafted() + talk_asked_for)
        .when(ask_for_talk, by(ann))
        .then_fails(ErrorCode::invalid, "unit_asked_already", "unit");
    TalkRequested again = talk_asked_for;
    again.talk = 2;
    given(drafted() + talk_asked_for + answered).when(ask_for_talk, by(ann)).then(again);
    given(drafted() + talk_asked_for + TalkWithdrawn{1}).when(ask_for_talk, by(ann)).then(again);
}

TEST_CASE("a draft has at most ten talks") {
    History many = drafted();
    for (TalkNumber number = 1; number <= 10; ++number) {
        TalkRequested one = talk_asked_for;
        one.talk = number;
        many = many + one + TalkWithdrawn{number};
    }
    given(many).when(ask_for_talk, by(ann)).then_fails(ErrorCode::refused, "too_many_talks");
}

TEST_CASE("the unit says what was said, of a day that has come") {
    given(drafted() + talk_asked_for).when(answer, by(roads)).then(answered);
    AnswerTalk tomorrow = answer;
    tomorrow.held_on = assigned_day + std::chrono::days{1};
    given(drafted() + talk_asked_for)
        .when(tomorrow, by(roads))
        .then_fails(ErrorCode::invalid, "date_in_future", "held_on");
    given(drafted()).when(answer, by(roads)).then_fails(ErrorCode::not_found, "no_such_talk");
    given(drafted() + talk_asked_for + TalkWithdrawn{1})
        .when(answer, by(roads))
        .then_fails(ErrorCode::refused, "talk_is_over");
}

TEST_CASE("the author confirms what was said, or corrects it, and then the unit answers anew") {
    const History told = drafted() + talk_asked_for + answered;
    given(told).when(ConfirmTalk{1}, by(ann)).then(TalkConfirmed{1, roads});
    given(told).when(ConfirmTalk{1}, by(bob)).then_fails(ErrorCode::forbidden, "lead_only");
    given(told).when(CorrectTalk{1, {"No."}}, by(ann)).then(TalkCorrected{1, roads, {"No."}});
    given(told).when(answer, by(roads)).then_fails(ErrorCode::refused, "talk_is_over");
    const History disputed = told + TalkCorrected{1, roads, {"No."}};
    CHECK(disputed.state().talks.front().correction == Text<1000>{"No."});
    given(disputed).when(answer, by(roads)).then(answered);
    CHECK_FALSE((disputed + answered).state().talks.front().correction.has_value());
    given(drafted() + talk_asked_for)
        .when(ConfirmTalk{1}, by(ann))
        .then_fails(ErrorCode::refused, "talk_not_answered");
}

TEST_CASE("filing lets an unanswered ask_for_talk lapse and keeps what was said") {
    const Submitted filed{16, 5, Channel::in_session, {ann}, 1};
    const History lapsed = drafted() + talk_asked_for + filed;
    CHECK(lapsed.state().talks.front().state == TalkState::lapsed);
    given(lapsed).when(answer, by(roads)).then_fails(ErrorCode::refused, "talk_before_filing");
    const History told = drafted() + talk_asked_for + answered + filed;
    CHECK(told.state().talks.front().answer->finding == TalkFinding::in_plan);
    given(told).when(ConfirmTalk{1}, by(ann)).then(TalkConfirmed{1, roads});
    CHECK((drafted() + talk_asked_for + DraftDiscarded{}).state().talks.front().state ==
          TalkState::lapsed);
}

} // namespace
} // namespace huiyin::suggestion
