#include "suggestion/past.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

Date date_of(int year, unsigned month, unsigned day_of_month) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day_of_month};
}

const Occasion entered{
    .by = {"clerk"}, .office = {"4407-office"}, .at = start_of(date_of(2026, 11, 27))};

PastCase told() {
    PastCase past;
    past.congress = {"4407"};
    past.docket = {12, 16, 2, Channel::in_session};
    past.session_opened = date_of(2023, 2, 6);
    past.lead = DeputyId{"d-1"};
    past.co_proposers = {{"d-2"}};
    past.content.title = {"关于修路的建议"};
    past.content.cause = {"路窄。"};
    past.main_unit = OfficeId{"4407-traffic"};
    past.co_units = {{"4407-edu"}};
    past.assigned_on = date_of(2023, 3, 1);
    past.source = {"2023年.xlsx"};
    PastReply reply;
    reply.reply.kind = AnswerKind::solved;
    reply.reply.body = {"已经拓宽。"};
    reply.on = date_of(2023, 5, 20);
    reply.document_no = Line<60>{"交函〔2023〕8号"};
    reply.rating = PastRating{RatingOutcome::satisfied, RatingOutcome::dissatisfied, {}};
    past.reply = reply;
    return past;
}

Case state_of(const std::vector<RecordedEvent>& history) {
    Case state;
    for (const RecordedEvent& happened : history) state = evolve(std::move(state), happened);
    return state;
}

TEST_CASE("a past case is closed, with every step on the date_of that the list gives") {
    const auto history = past_history(told(), entered);
    REQUIRE(history);
    const Case state = state_of(*history);
    CHECK(state.phase == Phase::closed);
    CHECK(state.docket == DocketNumber{12, 16, 2, Channel::in_session});
    CHECK(state.assigned_on == date_of(2023, 3, 1));
    CHECK(signatories(state) == std::vector<DeputyId>{{"d-1"}, {"d-2"}});
    REQUIRE(state.strands.size() == 2);
    CHECK(state.strands[1].role == StrandRole::co);
    const Round& round = state.strands[0].rounds.at(0);
    CHECK(round.issued_on == date_of(2023, 5, 20));
    CHECK(round.document_no == Line<60>{"交函〔2023〕8号"});
    CHECK(round.attitude == RatingOutcome::satisfied);
    CHECK(round.result == RatingOutcome::dissatisfied);
    CHECK(state.closed_on == date_of(2023, 5, 20));
}

TEST_CASE("only the mark says who entered a past case, and it says what the list left out") {
    const auto history = past_history(told(), entered);
    REQUIRE(history);
    for (const RecordedEvent& happened : *history) {
        const bool mark = &happened == &history->back();
        CHECK(happened.occasion.by == (mark ? PersonId{"clerk"} : PersonId{}));
        CHECK(happened.version == &happened - history->data() + 1);
    }
    const auto& mark = std::get<PastRecorded>(history->back().event);
    CHECK(history->back().occasion.at == entered.at);
    CHECK(mark.source == Line<200>{"2023年.xlsx"});
    CHECK(mark.unstated ==
          std::vector{Unstated::filing_date, Unstated::signatory, Unstated::closing_date});
}

TEST_CASE("a bare line of an old list owes nothing to anybody") {
    PastCase bare = told();
    bare.content.cause = {};
    bare.main_unit.reset();
    bare.co_units.clear();
    bare.assigned_on.reset();
    bare.reply.reset();
    const auto history = past_history(bare, entered);
    REQUIRE(history);
    const Case state = state_of(*history);
    CHECK(state.phase == Phase::closed);
    CHECK(state.closed_on == date_of(2023, 2, 6)); // No other date_of is known than the session's.
    CHECK(state.strands.empty());
}

TEST_CASE("the steps of the past keep their order and end before the entry") {
    const auto refusal = [](const PastCase& past) {
        const auto history = past_history(past, entered);
        return history ? std::string{"accepted"} : history.error().field;
    };
    PastCase past = told();
    past.filed_on = date_of(2023, 3, 2);
    CHECK(refusal(past) == "assigned_on");
    past = told();
    past.reply->on = date_of(2023, 2, 28);
    CHECK(refusal(past) == "replied_on");
    past = told();
    past.closed_on = date_of(2026, 11, 28);
    CHECK(refusal(past) == "closed_on");
    past = told();
    past.main_unit.reset();
    CHECK(refusal(past) == "main_unit");
    past = told();
    past.docket.number = 0;
    CHECK(refusal(past) == "number");
    past = told();
    past.lead.reset();
    CHECK(refusal(past) == "lead");
}

TEST_CASE("what happens later does not change what the list told") {
    auto history = past_history(told(), entered);
    REQUIRE(history);
    const auto before = state_at_mark(*history);
    REQUIRE(before);
    history->push_back(
        {std::ssize(*history) + 1, entered, CaseLinked{{"other"}, LinkKind::raised_again}});
    CHECK(state_at_mark(*history) == before);
    history->erase(history->end() - 2, history->end());
    CHECK(!state_at_mark(*history));
}

} // namespace
} // namespace huiyin::suggestion
