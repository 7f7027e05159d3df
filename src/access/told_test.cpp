#include "access/told.hpp"
#include "access/world.hpp"

#include <algorithm>

namespace huiyin::access {
namespace {

Case current() {
    Case made = case_in(Phase::handling);
    made.proposers[2].state = ProposerState::declined; // the guest
    return made;
}

std::vector<Addressee> told_of(const Event& event, const Case& made = current()) {
    return told(parties_of(made), event);
}

using List = std::vector<Addressee>;

// Its units may not see it yet.
Case undocketed(Phase phase) {
    Case made = case_in(phase);
    made.docket.reset();
    return made;
}

TEST_CASE(
    "what becomes of a suggestion is told to those who proposed it, and no one who declined") {
    CHECK(told_of(Docketed{}) == List{"deputy-co", "deputy-lead"});
    CHECK(told_of(ProgressReported{.strand = 1}) == List{"deputy-co", "deputy-lead"});
    Case of_delegation = current();
    of_delegation.delegation = north;
    CHECK(told_of(Docketed{}, of_delegation) ==
          List{"delegation-north", "deputy-co", "deputy-lead"});
}

TEST_CASE("what concerns a strand is told to its unit alone") {
    CHECK(told_of(ReturnRefused{.strand = 2}) == List{"office-finance"});
    CHECK(told_of(Reminded{.strand = 3}) == List{"office-government"});
    CHECK(told_of(CoOpinionGiven{.strand = 2}) == List{"office-government", "office-traffic"});
    CHECK(told_of(PromiseClaimRejected{.promise = 2}) == List{"office-government"});
    CHECK(told_of(PromiseClaimRejected{.promise = 9}).size() == 2); // unknown: all that answer
}

TEST_CASE(
    "a return is told to the office that assigned the strand, the deputies' office at its desk") {
    CHECK(told_of(ReturnRequested{.strand = 1}) == List{"desk-440704"});
    CHECK(told_of(ReturnRequested{.strand = 4}) == List{"office-government"});
}

TEST_CASE("nobody is told of a case that he may no longer see") {
    Case moved = current();
    moved.strands[1].state = StrandState::left;
    moved.strands[4].state = StrandState::left; // finance has no part any more
    CHECK(told_of(ReturnGranted{.strand = 2}, moved).empty());
    CHECK(told_of(CoProposersInvited{{guest}}).empty());
    CHECK(told_of(CoProposersInvited{{co_proposer}}) == List{"deputy-co"});
}

TEST_CASE("a unit is told of the talk that it is asked for while the draft is in the making, no "
          "other is") {
    const Case draft = undocketed(Phase::draft); // 1 was asked of traffic, 2 of government
    CHECK(told_of(TalkRequested{.talk = 1, .unit = traffic}, draft) == List{"office-traffic"});
    CHECK(told_of(TalkWithdrawn{.talk = 2}, draft) == List{"office-government"});
    CHECK(told_of(TalkCorrected{.talk = 1, .unit = traffic}, draft) == List{"office-traffic"});
    CHECK(told_of(TalkRequested{.talk = 9}, draft).empty());
    CHECK_FALSE(told_of(TalkAnswered{.talk = 1}, draft).empty());
    for (const Addressee& one : told_of(TalkAnswered{.talk = 1}, draft))
        CHECK(one.starts_with("deputy-"));
    CHECK(told_of(TalkRequested{.talk = 1, .unit = traffic}, undocketed(Phase::submitted)).empty());
}

TEST_CASE("a station is told of the draft that it is asked to read while it is in the making, no "
          "other is") {
    const Case draft = undocketed(Phase::draft); // 1 was asked of the desk, 2 of the station
    CHECK(told_of(ReadingRequested{.reading = 1, .reader = desk}, draft) == List{"reader-desk"});
    CHECK(told_of(ReadingRequested{.reading = 2, .reader = home}, draft) == List{"reader-home"});
    CHECK(told_of(ReadingRequested{.reading = 9}, draft).empty());
    CHECK(told_of(CommentSettled{.reading = 2, .comment = 1}, draft).empty());
    for (const Phase filed : {Phase::submitted, Phase::discarded})
        CHECK(told_of(ReadingRequested{.reading = 2, .reader = home}, undocketed(filed)).empty());
}

TEST_CASE("of a comment and of a reading taken back hears who wrote the draft, and its reader of "
          "what was taken back") {
    const Case draft = undocketed(Phase::draft);
    CHECK(told_of(ReadingWithdrawn{.reading = 2, .reader = home}, draft) ==
          List{"deputy-lead", "reader-home"});
    const List authors = told_of(DraftCommented{.reading = 2, .reader = home}, draft);
    CHECK_FALSE(authors.empty());
    for (const Addressee& one : authors) CHECK(one.starts_with("deputy-"));
}

TEST_CASE("only whoever reads drafts for an office is told as its reader") {
    using enum directory::Role;
    const auto reads = [](const Actor& actor) {
        return std::ranges::count(addressees(actor), Addressee{"reader-home"}) > 0;
    };
    CHECK(reads(in_office(station, home)));
    CHECK(reads(in_office(deputies_office, home)));
    for (const directory::Role role :
         {unit_clerk, unit_head, government_office, auditor, system_administrator})
        CHECK_FALSE(reads(in_office(role, home)));
    CHECK_FALSE(reads(in_office(station, elsewhere)));
    CHECK_FALSE(reads(on_seat(lead)));
}

TEST_CASE("of a draft that it may not see, an asked unit reads its own talk and nothing else") {
    const Case draft = undocketed(Phase::draft);
    const Actor unit = clerk_of(traffic);
    REQUIRE_FALSE(may_see(unit, draft));
    CHECK(may_see_event(unit, draft, {1, {}, TalkRequested{.talk = 1, .unit = traffic}}));
    CHECK_FALSE(may_see_event(unit, draft, {1, {}, TalkRequested{.talk = 2, .unit = government}}));
    CHECK_FALSE(may_see_event(unit, draft, {1, {}, DraftSaved{}}));
    CHECK_FALSE(may_see_event(unit, draft, {1, {}, CaseLinked{}}));
}

TEST_CASE("of a draft that it is asked to read, a station reads its own request in the history, "
          "even one taken back, and nothing else") {
    Case draft = undocketed(Phase::draft);
    const Actor keeper = in_office(directory::Role::station, home);
    REQUIRE_FALSE(may_see(keeper, draft));
    for (const ReadingState state : {ReadingState::open, ReadingState::withdrawn}) {
        draft.readings[1].state = state;
        CHECK(
            may_see_event(keeper, draft, {1, {}, ReadingRequested{.reading = 2, .reader = home}}));
        CHECK(
            may_see_event(keeper, draft, {1, {}, ReadingWithdrawn{.reading = 2, .reader = home}}));
        CHECK_FALSE(
            may_see_event(keeper, draft, {1, {}, ReadingRequested{.reading = 1, .reader = desk}}));
        CHECK_FALSE(may_see_event(keeper, draft, {1, {}, DraftSaved{}}));
    }
}

TEST_CASE("a ballot is told to nobody, its closing to proposers and unit") {
    CHECK(told_of(ReplyRated{.strand = 1}).empty());
    CHECK(told_of(RatingClosed{.strand = 1}) == List{"deputy-co", "deputy-lead", "office-traffic"});
}

TEST_CASE("whoever is told of an event may read it in the history") {
    const Case made = current();
    for (const Alternative& kind : alternatives<Event>()) {
        Event event;
        kind.put(&event);
        std::visit(
            [](auto& happened) {
                if constexpr (requires { happened.strand; }) happened.strand = 1;
            },
            event);
        for (const Addressee& addressee : told_of(event, made)) {
            CAPTURE(kind.name);
            CAPTURE(addressee);
            const auto reader = [&] {
                const std::string id = addressee.substr(addressee.find('-') + 1);
                if (addressee.starts_with("deputy-")) return on_seat({id});
                if (addressee.starts_with("desk-")) return clerk();
                return clerk_of({id});
            }();
            // The drafts of a unit's reply are the unit's own.
            CHECK(may_see_event(reader, made, {1, {}, event}));
        }
    }
}

// Being silent about an event is a decision: a new one must be placed in one of the two lists.
TEST_CASE("of every event it is decided whether somebody is told") {
    const std::vector<std::string> silent{
        "draft_opened", "draft_saved", "draft_discarded", "invitation_withdrawn", "submitted",
        "classified", "strand_left", "signed_in", "responsible_named", "plan_filed",
        "contact_confirmed", "reply_acknowledged", "reply_rated", "promise_made", "case_linked",
        "case_unlinked", "quality_scored", "past_recorded", "talk_requested", "talk_withdrawn",
        "talk_confirmed", "talk_corrected", "reading_requested", "comment_settled",
        // What the activity itself tells.
        "supervision_commissioned", "commission_ended"};
    // Of a draft, some of a talk and of a reading are told.
    Case made = current();
    made.proposers[2].state = ProposerState::invited;
    for (const Alternative& kind : alternatives<Event>()) {
        Event event;
        kind.put(&event);
        std::visit(
            []<class Happened>(Happened& happened) {
                if constexpr (requires { happened.strand; }) happened.strand = 1;
                if constexpr (requires { happened.promise; }) happened.promise = 1;
                if constexpr (requires { happened.deputies; }) happened.deputies = {lead};
                if constexpr (requires { happened.deputy; }) happened.deputy = lead;
                if constexpr (std::is_same_v<Happened, PreAssigned>)
                    happened.strands = {{traffic, StrandRole::main, {}}};
            },
            event);
        CAPTURE(kind.name);
        CHECK(told_of(event, made).empty() == (std::ranges::count(silent, kind.name) > 0));
    }
}

TEST_CASE("a reminder goes to the bearer, an alarm to whom the ladder names") {
    const Parties parties = parties_of(current());
    const Bearer unit{.role = "strand_unit", .office = traffic, .strand = 4};
    CHECK(reminded(parties, unit) == "office-traffic");
    CHECK(alarmed(parties, unit, "unit_head") == "head-traffic");
    CHECK(alarmed(parties, unit, "assigning_office") == "office-government");
    CHECK(alarmed(parties, unit, "main_unit") == "office-traffic");
    CHECK(alarmed(parties, unit, "leader") == "role-leader-440704");
    CHECK(alarmed(parties, unit, "deputies_office") == "desk-440704");
    CHECK(reminded(parties, {.role = "proposer", .deputy = lead}) == "deputy-lead");
    CHECK(reminded(parties, {.role = "proposer", .deputy = stranger}) == std::nullopt);
    CHECK(reminded(parties, {.role = "deputies_office"}) == "desk-440704");
    Case draft = current();
    draft.docket.reset();
    CHECK(alarmed(parties_of(draft), {.role = "deputies_office"}, "leader") == std::nullopt);
}

TEST_CASE("a person is told as what he is, and a head of an office as its head") {
    using enum directory::Role;
    const auto beside_himself = [](const Actor& actor) {
        List all = addressees(actor);
        CHECK(std::erase(all, "person-" + actor.person.value) == 1);
        return all;
    };
    CHECK(beside_himself(clerk_of()) == List{"office-traffic", "role-unit_clerk-440704"});
    CHECK(beside_himself(in_office(unit_head, traffic)) ==
          List{"head-traffic", "office-traffic", "role-unit_head-440704"});
    CHECK(beside_himself(clerk()) ==
          List{"desk-440704", "office-desk", "reader-desk", "role-deputies_office-440704"});
    CHECK(beside_himself(in_office(station, home)) == List{"reader-home"});
    CHECK(beside_himself(on_seat(lead)) == List{"delegation-north", "deputy-lead"});
    CHECK(beside_himself(in_office(system_administrator, elsewhere)).empty());
}

} // namespace
} // namespace huiyin::access
