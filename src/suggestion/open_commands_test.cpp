// Which commands are open to somebody, in each of the states that a case passes through.

#include "base/alternatives.hpp"
#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

#include <set>

namespace huiyin::suggestion {
namespace {

using Names = std::set<std::string>;

// The command with every number in it set, as somebody who asks about strand, promise or contact 1.
Command about(const Alternative& alternative, std::int64_t number) {
    Command command;
    void* asked = alternative.put(&command);
    for (const FieldInfo& field : alternative.type->fields)
        if (field.type().kind == Kind::integer)
            *static_cast<std::int64_t*>(field_of(asked, field)) = number;
    return command;
}

bool is_open(const Case& current, const Alternative& alternative) {
    std::vector<Occasion> people;
    for (const DeputyId& deputy : *world().deputies) people.push_back(by(deputy));
    for (const OfficeId& office : *world().offices) people.push_back(by(office));
    for (const Occasion& person : people)
        for (const std::int64_t number : {1, 2})
            if (!barrier(current, about(alternative, number), person, world())) return true;
    return false;
}

Names open_in(const History& history) {
    Names open;
    for (const Alternative& alternative : alternatives<Command>())
        if (is_open(history.state(), alternative)) open.insert(alternative.name);
    return open;
}

Names difference_of(Names from, const Names& taken) {
    for (const std::string& name : taken) from.erase(name);
    return from;
}

std::string in_words(const Names& names) {
    std::string words;
    for (const std::string& name : names) words += name + " ";
    return words;
}

void check_open(const History& history, const Names& expected) {
    const Names open = open_in(history);
    CHECK("too many: " + in_words(difference_of(open, expected)) == "too many: ");
    CHECK("too few: " + in_words(difference_of(expected, open)) == "too few: ");
}

// --- what is open ----------------------------------------------------------------------------

Names operator+(Names some, const Names& more) {
    some.insert(more.begin(), more.end());
    return some;
}

const Names linking{"link_case"};
const Names writing{"save_draft", "invite_co_proposers", "submit", "request_talk",
                    "request_reading"};
const Names answering_an_invitation{"confirm_co_proposal", "decline_co_proposal"};
const Names withdrawing{"request_withdrawal"};
const Names reviewing{"send_back", "convert_to_letter", "keep_for_reference", "decline_suggestion",
                      "docket",    "score_quality"};
const Names assigning{"assign", "pre_assign", "classify", "score_quality", "carry_over"};
const Names arranging{"classify", "carry_over", "add_co_unit", "join_handling",
                      "decide_publication"};
const Names changing_the_unit{"reassign", "sub_assign", "request_return"};
const Names working{"name_responsible", "file_plan",       "record_contact",
                    "report_progress",  "confirm_contact", "remind"};
const Names writing_a_reply{"draft_reply", "request_extension", "send_back_co_opinion"};
const Names promising{"report_promise", "prolong_promise", "claim_promise_kept"};
const Names after_a_reply{"acknowledge_reply", "decide_publication"};
const Names listing{"propose_key", "select_key", "name_supervisor", "name_leading_official"};
const Names supervising{"record_supervision", "hold_poll"};
const Names pressing{"order_rectification", "send_paper", "waive_duty"};

TEST_CASE("before it is submitted, a case is its proposers' to write") {
    check_open(History{}, {"open_draft"});
    check_open(drafted(), linking + writing + Names{"discard_draft"});
    check_open(drafted() + CoProposersInvited{{bob}},
               linking + writing + answering_an_invitation +
                   Names{"discard_draft", "withdraw_invitation"});
    check_open(drafted() + DraftDiscarded{}, {});
}

TEST_CASE("a talk is the unit's to answer, then the author's to confirm or to correct") {
    const Names before = open_in(drafted());
    const History asked =
        drafted() + TalkRequested{1, roads, {"Is it planned?"}, {"A pavement"}, {}};
    const TalkAnswered told{
        1, roads, assigned_day, ContactWay::phone, TalkFinding::in_plan, {"Next year."}, {}};
    check_open(asked, before + Names{"answer_talk", "withdraw_talk"});
    check_open(asked + told, before + Names{"confirm_talk", "correct_talk"});
    check_open(asked + told + TalkConfirmed{1, roads}, before);
    check_open(asked + told + TalkCorrected{1, roads, {"In two years, he said."}},
               before + Names{"answer_talk"});
}

TEST_CASE("who reads a draft comments, and the author takes the request back or sees to comments") {
    const Names before = open_in(drafted());
    const History read = drafted() + ReadingRequested{1, congress_office, {}};
    check_open(read, before + Names{"comment_draft", "withdraw_reading"});
    const History told =
        read + DraftCommented{1, 1, congress_office, DraftPart::cause, {"Since when?"}};
    check_open(told, before + Names{"comment_draft", "withdraw_reading", "settle_comment"});
    check_open(told + ReadingWithdrawn{1, congress_office} + CommentSettled{1, 1}, before);
}

TEST_CASE("a submitted case is reviewed, corrected or withdrawn") {
    check_open(submitted(), linking + reviewing + withdrawing);
    check_open(sent_back(), linking + writing + answering_an_invitation + withdrawing);
    check_open(submitted() + WithdrawalRequested{ann, {"Settled."}},
               linking + reviewing + Names{"agree_to_withdrawal", "refuse_withdrawal"});
}

TEST_CASE("a docketed case is assigned, perhaps after a trial round") {
    check_open(docketed(), linking + assigning + withdrawing + listing);
    check_open(docketed() + PreAssigned{{{roads, StrandRole::main, {}}}},
               linking + assigning + withdrawing + listing + Names{"object_to_pre_assignment"});
}

TEST_CASE("an assigned case waits for its units, or for a decision on them") {
    const Names assigned_open = linking + arranging + changing_the_unit + withdrawing + listing +
                                supervising + pressing +
                                Names{"sign_in", "note_missing_co_opinion", "remind"};
    check_open(assigned(), assigned_open);
    check_open(assigned() + ReturnRequested{1, 1, ReturnReason::unclear, {"?"}, {}},
               assigned_open + Names{"grant_return", "refuse_return"});
    check_open(assigned() + JoinedHandling{CaseId{"case-2"}, {"The same road."}} +
                   CaseLinked{CaseId{"case-2"}, LinkKind::related},
               difference_of(assigned_open, {"join_handling"}) +
                   Names{"leave_joined_handling", "unlink_case"});
}

TEST_CASE("a handled case grows its reply step by step") {
    const Names in_hand = linking + arranging + changing_the_unit + withdrawing + working +
                          writing_a_reply + listing + supervising + pressing +
                          Names{"hold_special_meeting"};
    check_open(handled(), in_hand);
    check_open(handled() + ExtensionRequested{1, {}, {"Land."}, assigned_day, {"Told."}},
               difference_of(in_hand, {"request_extension"}) +
                   Names{"grant_extension", "refuse_extension"});
    check_open(handled() + CoOpinionSentBack{2, {"Empty."}},
               difference_of(in_hand, {"send_back_co_opinion"}) +
                   Names{"give_co_opinion", "note_missing_co_opinion"});
    check_open(reply_drafted(), in_hand + Names{"approve_reply", "reject_reply"});
    check_open(reply_drafted() + ReplyApproved{1, 1, {}},
               in_hand + Names{"sign_reply", "reject_reply"});
    check_open(reply_drafted() + ReplyApproved{1, 1, {}} +
                   ReplySigned{1, 1, {{"Zhou"}, {"Director"}}, {"7"}},
               in_hand + Names{"pass_reply", "send_back_reply"});
    check_open(reply_passed(), in_hand + Names{"issue_reply", "send_back_reply"});
}

TEST_CASE("after the reply come rating, decision, promises and closing") {
    const Names tracked = linking + working + after_a_reply + listing + supervising + pressing +
                          Names{"hold_special_meeting"};
    const Names finished = tracked + Names{"record_acceptance"};
    check_open(replied(),
               tracked + promising +
                   Names{"carry_over", "rate_reply", "enter_paper_rating", "close_rating"});
    check_open(rated_badly(),
               tracked + promising + Names{"carry_over", "order_rehandling", "explain_instead"});
    check_open(rated_well(), finished + promising + Names{"carry_over"});
    check_open(rated_well() + PromiseClaimedKept{1, {"Built."}, {}},
               finished + Names{"carry_over", "confirm_promise_kept", "reject_promise_claim"});
    check_open(promise_kept(), finished + Names{"close", "rate_promise"});
}

TEST_CASE("a key case can be released, a led one records steps, a rung is sent and answered") {
    const Names before = open_in(handled());
    const Names selecting{"propose_key", "select_key"};
    check_open(handled() + KeySelected{{KeyCriterion::soon_solvable}, {"3"}, assigned_day, {}},
               difference_of(before, selecting) + Names{"release_key"});
    check_open(handled() + LeadingOfficialNamed{boss, {}}, before + Names{"record_leader_step"});
    check_open(handled() + PaperSent{1, PaperKind::chaser, 1, 1, {}, {"Late."}, assigned_day},
               before + Names{"answer_paper"});
    check_open(handled() + RectificationOrdered{1, 1, {"The kerb."}, assigned_day},
               before + Names{"report_rectification"});
    check_open(handled() + RectificationOrdered{1, 1, {"The kerb."}, assigned_day} +
                   RectificationReported{1, 1, {"Mended."}, {}},
               before + Names{"verify_rectification", "reject_rectification"});
}

TEST_CASE("what has ended stays as it is, but for links, publication and the look back") {
    check_open(promise_kept() + Closed{},
               linking + supervising + Names{"decide_publication", "record_acceptance"});
    check_open(submitted() + SuggestionDeclined{{}, {"Not ours."}}, linking);
    check_open(submitted() + ConvertedToLetter{{}, {"A letter."}}, linking);
    check_open(submitted() + KeptForReference{{}, {"Noted."}}, linking);
    check_open(docketed() + Withdrawn{{"Settled."}}, linking);
}

} // namespace
} // namespace huiyin::suggestion
