#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

const RequestReading request{congress_office, Text<500>{"Is the cause clear?"}};
const ReadingRequested requested{1, congress_office, Text<500>{"Is the cause clear?"}};
const CommentDraft comment{1, DraftPart::cause, {"Say since when."}};
const DraftCommented commented{1, 1, congress_office, DraftPart::cause, {"Say since when."}};

TEST_CASE("a reading is the author's to ask for, of a station or deputies' office, before filing") {
    given(drafted()).when(request, by(ann)).then(requested);
    given(drafted()).when(request, by(bob)).then_fails(ErrorCode::forbidden, "lead_only");
    given(drafted())
        .when(RequestReading{roads, {}}, by(ann))
        .then_fails(ErrorCode::invalid, "no_such_reader", "reader");
    given(submitted())
        .when(request, by(ann))
        .then_fails(ErrorCode::refused, "reading_before_filing");
}

TEST_CASE("an office is not asked twice at once, and at most ten times") {
    const History open = drafted() + requested;
    given(open)
        .when(request, by(ann))
        .then_fails(ErrorCode::invalid, "is_reading_already", "reader");
    ReadingRequested again = requested;
    again.reading = 2;
    given(open + ReadingWithdrawn{1, congress_office}).when(request, by(ann)).then(again);
    History many = drafted();
    for (ReadingNumber number = 1; number <= 10; ++number) {
        again.reading = number;
        many = many + again + ReadingWithdrawn{number, congress_office};
    }
    given(many).when(request, by(ann)).then_fails(ErrorCode::refused, "too_many_readings");
}

TEST_CASE("who reads comments at a part, until the request is taken back") {
    const History open = drafted() + requested;
    given(open).when(comment, by(congress_office)).then(commented);
    DraftCommented second = commented;
    second.comment = 2;
    given(open + commented).when(comment, by(congress_office)).then(second);
    given(open).when(WithdrawReading{1}, by(ann)).then(ReadingWithdrawn{1, congress_office});
    given(open + ReadingWithdrawn{1, congress_office})
        .when(comment, by(congress_office))
        .then_fails(ErrorCode::refused, "reading_is_over");
    given(drafted())
        .when(comment, by(congress_office))
        .then_fails(ErrorCode::not_found, "no_such_reading");
}

TEST_CASE("the author marks a comment as done, also when its office reads no more") {
    const History told = drafted() + requested + commented;
    const CommentSettled settled{1, 1};
    given(told).when(SettleComment{1, 1}, by(ann)).then(settled);
    given(told).when(SettleComment{1, 1}, by(bob)).then_fails(ErrorCode::forbidden, "lead_only");
    given(told)
        .when(SettleComment{1, 2}, by(ann))
        .then_fails(ErrorCode::invalid, "no_such_comment", "comment");
    given(told + settled)
        .when(SettleComment{1, 1}, by(ann))
        .then_fails(ErrorCode::refused, "no_comment_waits");
    given(told + ReadingWithdrawn{1, congress_office})
        .when(SettleComment{1, 1}, by(ann))
        .then(settled);
    CHECK((told + settled).state().readings.front().comments.front().done);
}

TEST_CASE("filing and discarding end every reading") {
    const Submitted filed{16, 5, Channel::in_session, {ann}, 1};
    const History read = drafted() + requested + commented;
    CHECK((read + filed).state().readings.front().state == ReadingState::closed);
    given(read + filed)
        .when(comment, by(congress_office))
        .then_fails(ErrorCode::refused, "reading_before_filing");
    CHECK((read + DraftDiscarded{}).state().readings.front().state == ReadingState::closed);
}

} // namespace
} // namespace huiyin::suggestion
