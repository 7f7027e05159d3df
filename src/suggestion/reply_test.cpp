#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

using std::chrono::days;

const Participant director{{"Zhou"}, {"Director"}};
const Line<60> number{"Roads 2026-7"};

auto drafting(const Reply& written) {
    return given(handled()).when(DraftReply{1, written}, by(roads));
}

TEST_CASE("a reply answers every numbered demand once") {
    drafting(reply()).then(ReplyDrafted{1, 1, reply()});
    Reply incomplete = reply();
    incomplete.answers = {{2, {"Lit."}}};
    drafting(incomplete).then_fails(ErrorCode::invalid, "demand_unanswered", "reply.answers");
    Reply doubled = reply();
    doubled.answers = {{1, {"Built."}}, {1, {"Lit."}}};
    drafting(doubled).then_fails(ErrorCode::invalid, "demand_answered_twice",
                                 "reply.answers.1.demand");
    Reply beyond = reply();
    beyond.answers.push_back({3, {"Painted."}});
    drafting(beyond).then_fails(ErrorCode::invalid, "no_such_demand", "reply.answers.2.demand");
    Reply zeroth = reply();
    zeroth.answers.push_back({0, {"Painted."}});
    drafting(zeroth).then_fails(ErrorCode::invalid, "no_such_demand", "reply.answers.2.demand");
}

TEST_CASE("a separate unit answers its part of the demands, but not none") {
    Reply part = reply();
    part.answers = {{2, {"Lit."}}};
    given(divided() + SignedIn{2})
        .when(DraftReply{2, part}, by(water))
        .then(ReplyDrafted{2, 1, part});
    part.answers = {};
    given(divided() + SignedIn{2})
        .when(DraftReply{2, part}, by(water))
        .then_fails(ErrorCode::invalid, "demand_unanswered", "reply.answers");
}

TEST_CASE("in progress and planned mean promises with dates ahead") {
    drafting(reply(AnswerKind::planned))
        .then_fails(ErrorCode::invalid, "needs_promises", "reply.promises");
    drafting(reply(AnswerKind::in_progress))
        .then_fails(ErrorCode::invalid, "needs_promises", "reply.promises");
    const Reply promised = reply_with_promise(assigned_day + days{1});
    drafting(promised).then(ReplyDrafted{1, 1, promised});
    drafting(reply_with_promise(assigned_day))
        .then_fails(ErrorCode::invalid, "date_not_future", "reply.promises.0.due");
}

TEST_CASE("only a unit that answers, and has signed in, drafts") {
    given(handled())
        .when(DraftReply{2, reply()}, by(water))
        .then_fails(ErrorCode::refused, "co_unit_no_reply");
    given(assigned())
        .when(DraftReply{1, reply()}, by(roads))
        .then_fails(ErrorCode::refused, "sign_in_first");
    given(replied())
        .when(DraftReply{1, reply()}, by(roads))
        .then_fails(ErrorCode::refused, "already_issued");
}

TEST_CASE("the same draft again changes nothing, another starts the chain anew") {
    given(handled() + ReplyDrafted{1, 1, reply()})
        .when(DraftReply{1, reply()}, by(roads))
        .then_nothing_happens();
    const History redrafted = reply_passed() + ReplyDrafted{1, 1, reply()};
    const Round& round = *current_round(*find_strand(redrafted.state(), 1));
    CHECK(round.stage == ReplyStage::drafted);
    CHECK_FALSE(round.signatory.has_value());
    CHECK_FALSE(round.document_no.has_value());
}

TEST_CASE("drafted, approved, signed, passed: one after the other") {
    const History drafted_reply = reply_drafted();
    const History approved = drafted_reply + ReplyApproved{1, 1, {}};
    const History signed_reply = approved + ReplySigned{1, 1, director, number};
    given(drafted_reply).when(ApproveReply{1, {}}, by(roads)).then(ReplyApproved{1, 1, {}});
    given(approved)
        .when(SignReply{1, director, number}, by(roads))
        .then(ReplySigned{1, 1, director, number});
    given(signed_reply).when(PassReply{1}, by(congress_office)).then(ReplyPassed{1, 1});

    given(handled())
        .when(ApproveReply{1, {}}, by(roads))
        .then_fails(ErrorCode::refused, "no_draft_to_approve");
    given(drafted_reply)
        .when(SignReply{1, director, number}, by(roads))
        .then_fails(ErrorCode::refused, "not_approved");
    given(approved)
        .when(PassReply{1}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_signed");
    given(replied())
        .when(ApproveReply{1, {}}, by(roads))
        .then_fails(ErrorCode::refused, "already_issued");
}

TEST_CASE("the head rejects before signing, the office sends back after; the reason is kept") {
    const History approved = reply_drafted() + ReplyApproved{1, 1, {}};
    given(approved)
        .when(RejectReply{1, {"Too vague."}}, by(roads))
        .then(ReplyRejected{1, 1, {"Too vague."}});
    given(reply_passed())
        .when(RejectReply{1, {"Too vague."}}, by(roads))
        .then_fails(ErrorCode::refused, "nothing_to_reject");
    given(reply_passed())
        .when(SendBackReply{1, {"Off the point."}}, by(congress_office))
        .then(ReplySentBack{1, 1, {"Off the point."}});
    given(approved)
        .when(SendBackReply{1, {"Off the point."}}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_signed");

    const History back = reply_passed() + ReplySentBack{1, 1, {"Off the point."}};
    const Round& round = *current_round(*find_strand(back.state(), 1));
    CHECK(round.stage == ReplyStage::none);
    CHECK(round.sent_back_because == Text<1000>{"Off the point."});
    CHECK(round.reply.has_value());
    given(back).when(DraftReply{1, reply()}, by(roads)).then(ReplyDrafted{1, 1, reply()});
}

} // namespace
} // namespace huiyin::suggestion
