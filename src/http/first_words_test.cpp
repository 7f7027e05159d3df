#include "http/first_words.hpp"

#include <doctest/doctest.h>

namespace huiyin::http {
namespace {

const FirstWords& words() {
    static const FirstWords spoken{{{"date.day", "{day} {month}"},
                                    {"date.dayOfYear", "{day} {month} {year}"},
                                    {"date.month.1", "Jan"},
                                    {"date.month.11", "Nov"},
                                    {"date.left", "{n} day left | {n} days left"},
                                    {"date.over", "{n} day late | {n} days late"},
                                    {"date.today", "due today"},
                                    {"state.joint", ", "},
                                    {"state.due", "by {date}"},
                                    {"state.wasDue", "was due by {date}"},
                                    {"state.dueLeft", "{left} (by {date}: {duty})"},
                                    {"state.answer", "answer: {kind}"},
                                    {"state.handling.plain", "Being handled"},
                                    {"state.handling.by", "In hand with {who}"},
                                    {"state.closed.plain", "Closed"},
                                    {"enum.AnswerKind.planned", "planned"}}};
    return spoken;
}
const Date today = *parse_date("2026-11-23");

TEST_CASE("a date names its year only when that is not this one") {
    CHECK(words().day("2026-11-03", today) == "3 Nov");
    CHECK(words().day("2027-01-15", today) == "15 Jan 2027");
    CHECK(words().day("soon", today) == "soon");
}

TEST_CASE("a moment is told by the clock of China") {
    CHECK(words().moment(*parse_instant("2026-11-22T17:05:00.000Z"), today) == "23 Nov 01:05");
}

TEST_CASE("days left and days late take the form of their number") {
    CHECK(words().days_left(1) == "1 day left");
    CHECK(words().days_left(12) == "12 days left");
    CHECK(words().days_left(0) == "due today");
    CHECK(words().days_left(-1) == "1 day late");
    CHECK(words().days_left(-3) == "3 days late");
}

TEST_CASE("a state is told with whom it waits for, and until when") {
    StateTold row{.phase = "handling", .who = "Roads", .next_due = "2026-11-25"};
    CHECK(state_sentence(words(), row, today) == "In hand with Roads, by 25 Nov");
    row.next_due = "2026-11-22";
    CHECK(state_sentence(words(), row, today) == "In hand with Roads, was due by 22 Nov");
    row.working_days_left = -1;
    row.next_duty = "Reply";
    CHECK(state_sentence(words(), row, today) ==
          "In hand with Roads, 1 day late (by 22 Nov: Reply)");
}

TEST_CASE("an answer is told once it is given, and a phase nobody waits in stands alone") {
    StateTold row{
        .phase = "closed", .who = "Roads", .answer_kind = "planned", .satisfaction = "satisfied"};
    CHECK(state_sentence(words(), row, today) == "Closed, answer: planned, satisfied");
    row.phase = "handling";
    CHECK(state_sentence(words(), row, today) == "In hand with Roads, satisfied");
}

TEST_CASE("what has no words stands for itself") {
    CHECK(words().say("home.never") == "home.never");
    CHECK(words().called("Phase.merged") == "merged");
}

} // namespace
} // namespace huiyin::http
