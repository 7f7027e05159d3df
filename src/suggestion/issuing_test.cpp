#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

using std::chrono::days;

constexpr Date promised_day = assigned_day + days{90};

ReplyIssued issued_to_both(RoundNumber round, AnswerKind kind) {
    return {1, round, kind, {{ann, DeliveryWay::in_system}, {bob, DeliveryWay::in_system}}};
}

History passed(const History& before, StrandNumber strand, RoundNumber round,
               const Reply& written) {
    return before + ReplyDrafted{strand, round, written} + ReplyApproved{strand, round, {}} +
           ReplySigned{strand, round, {{"Zhou"}, {"Director"}}, {"7"}} + ReplyPassed{strand, round};
}

ContactRecorded recorded(StrandNumber strand, ContactStage stage) {
    const RecordContact asked = contact(strand);
    return {1,
            strand,
            stage,
            asked.way,
            asked.held_on,
            {},
            asked.deputies,
            asked.participants,
            asked.words,
            {},
            {}};
}

TEST_CASE("issuing gives every proposer a copy and every promise a number") {
    given(reply_passed())
        .when(IssueReply{1, {}}, by(roads))
        .then(issued_to_both(1, AnswerKind::planned),
              PromiseMade{1, 1, 1, {"Build it"}, {"Section 2"}, promised_day});
}

TEST_CASE("who gets his copy in another way is named") {
    given(reply_passed())
        .when(IssueReply{1, {{bob, DeliveryWay::in_person}}}, by(roads))
        .then(ReplyIssued{1,
                          1,
                          AnswerKind::planned,
                          {{bob, DeliveryWay::in_person}, {ann, DeliveryWay::in_system}}},
              PromiseMade{1, 1, 1, {"Build it"}, {"Section 2"}, promised_day});
    given(reply_passed())
        .when(IssueReply{1, {{cai, {}}}}, by(roads))
        .then_fails(ErrorCode::invalid, "not_a_proposer", "deliveries.0.deputy");
    given(reply_passed())
        .when(IssueReply{1, {{ann, {}}, {ann, {}}}}, by(roads))
        .then_fails(ErrorCode::invalid, "named_twice", "deliveries.1.deputy");
}

TEST_CASE("no reply without contact by this unit, before the reply") {
    const History silent = assigned() + SignedIn{1} + MissingCoOpinionNoted{2, {"Overdue."}};
    const auto issuing = [](const History& history) {
        return given(history).when(IssueReply{1, {}}, by(roads));
    };
    issuing(passed(silent, 1, 1, reply()))
        .then_fails(ErrorCode::refused, "no_reply_without_contact");
    issuing(passed(silent + SignedIn{2} + recorded(2, ContactStage::during), 1, 1, reply()))
        .then_fails(ErrorCode::refused, "no_reply_without_contact");
    issuing(passed(silent + recorded(1, ContactStage::after), 1, 1, reply()))
        .then_fails(ErrorCode::refused, "no_reply_without_contact");
    issuing(passed(silent + recorded(1, ContactStage::before), 1, 1, reply()))
        .then(issued_to_both(1, AnswerKind::solved));
}

TEST_CASE("the refusal names the deputies who wait to be contacted") {
    const History silent =
        passed(assigned() + SignedIn{1} + MissingCoOpinionNoted{2, {"Overdue."}}, 1, 1, reply());
    const auto why = barrier(silent.state(), IssueReply{1, {}}, by(roads), world());
    REQUIRE(why.has_value());
    CHECK(why->message.gaps ==
          std::vector<std::pair<std::string, std::string>>{{"deputies", "ann bob"}});
}

TEST_CASE("a second round needs a contact of its own") {
    const History again = rated_badly() + RehandlingOrdered{1, 2, {"Redo."}, assigned_day};
    given(passed(again, 1, 2, reply()))
        .when(IssueReply{1, {}}, by(roads))
        .then_fails(ErrorCode::refused, "no_reply_without_contact");
    ContactRecorded second = recorded(1, ContactStage::during);
    second.contact = 2;
    given(passed(again + second, 1, 2, reply()))
        .when(IssueReply{1, {}}, by(roads))
        .then(issued_to_both(2, AnswerKind::solved));
}

TEST_CASE("a main unit waits for every opinion, or notes it as missing") {
    const History waiting =
        assigned() + SignedIn{1} + SignedIn{2} + recorded(1, ContactStage::during);
    given(passed(waiting, 1, 1, reply()))
        .when(IssueReply{1, {}}, by(roads))
        .then_fails(ErrorCode::refused, "opinions_awaited");
    given(passed(waiting + MissingCoOpinionNoted{2, {"Overdue."}}, 1, 1, reply()))
        .when(IssueReply{1, {}}, by(roads))
        .then(issued_to_both(1, AnswerKind::solved));
}

TEST_CASE("of separate units the last leaves no demand unanswered") {
    Reply first = reply();
    first.answers = {{1, {"Built."}}};
    ContactRecorded second_contact = recorded(2, ContactStage::during);
    second_contact.contact = 2;
    const History both =
        divided() + SignedIn{1} + SignedIn{2} + recorded(1, ContactStage::during) + second_contact;
    const History one_replied = passed(both, 1, 1, first) + issued_to_both(1, AnswerKind::solved);
    given(passed(both, 1, 1, first))
        .when(IssueReply{1, {}}, by(roads))
        .then(issued_to_both(1, AnswerKind::solved));
    given(passed(one_replied, 2, 1, first))
        .when(IssueReply{2, {}}, by(water))
        .then_fails(ErrorCode::refused, "nobody_answers_demand");
    CHECK(one_replied.state().phase == Phase::handling);
}

TEST_CASE("a reply is issued once, after the office has passed it") {
    given(reply_drafted())
        .when(IssueReply{1, {}}, by(roads))
        .then_fails(ErrorCode::refused, "not_passed");
    given(replied())
        .when(IssueReply{1, {}}, by(roads))
        .then_fails(ErrorCode::refused, "already_issued");
}

TEST_CASE("a promise that came due while the draft lay is promised anew") {
    given(reply_passed())
        .when(IssueReply{1, {}}, by(roads, promised_day))
        .then_fails(ErrorCode::refused, "promise_outdated");
}

TEST_CASE("each proposer acknowledges his copy once") {
    given(replied()).when(AcknowledgeReply{1}, by(bob)).then(ReplyAcknowledged{1, 1, bob});
    given(replied() + ReplyAcknowledged{1, 1, bob})
        .when(AcknowledgeReply{1}, by(bob))
        .then_nothing_happens();
    given(replied())
        .when(AcknowledgeReply{1}, by(cai))
        .then_fails(ErrorCode::forbidden, "proposers_only");
    given(reply_passed())
        .when(AcknowledgeReply{1}, by(bob))
        .then_fails(ErrorCode::refused, "not_issued");
}

TEST_CASE("publication is decided once a case is handled, even after it is closed") {
    const DecidePublication title_only{Publicity::title_only, {"Names in the text."}};
    const PublicationDecided decided{Publicity::title_only, {"Names in the text."}};
    given(replied()).when(title_only, by(congress_office)).then(decided);
    given(promise_kept() + Closed{}).when(title_only, by(congress_office)).then(decided);
    given(docketed())
        .when(title_only, by(congress_office))
        .then_fails(ErrorCode::refused, "not_running");
}

} // namespace
} // namespace huiyin::suggestion
