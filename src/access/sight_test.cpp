#include "access/sight.hpp"
#include "access/world.hpp"

#include <algorithm>

namespace huiyin::access {
namespace {

Actor reader(directory::Role role) { return in_office(role, elsewhere); }
Actor member() { return {.person = {"m"}, .seats = {{stranger, congress, north, false, false}}}; }

Case draft() {
    Case current = case_in(Phase::draft);
    current.docket.reset();
    current.planned.clear();
    current.strands.clear();
    return current;
}

Case submitted() {
    Case current = draft();
    current.phase = Phase::submitted;
    return current;
}

Case waiting() {
    Case current = case_in(Phase::docketed);
    current.strands.clear();
    return current;
}

TEST_CASE("a draft is for its lead and those invited, and for nobody else") {
    CHECK(may_see(on_seat(lead), draft()));
    CHECK(may_see(on_seat(guest), draft()));
    CHECK_FALSE(may_see(on_seat(stranger), draft()));
    CHECK_FALSE(may_see(clerk(), draft()));
    CHECK_FALSE(may_see(reader(directory::Role::leader), draft()));
    Case declined = draft();
    declined.proposers[2].state = ProposerState::declined;
    CHECK_FALSE(may_see(on_seat(guest), declined));
    Case discarded = draft();
    discarded.phase = Phase::discarded;
    CHECK_FALSE(may_see(clerk(), discarded));
    CHECK(may_see(on_seat(lead), discarded));
}

TEST_CASE("a paper form being entered is for the office that enters it") {
    Case paper = draft();
    paper.entered_by = desk;
    CHECK(may_see(clerk(), paper));
    CHECK_FALSE(may_see(in_office(directory::Role::deputies_office, elsewhere), paper));
}

TEST_CASE("a delegation's suggestion is for its members while they sit") {
    Case current = draft();
    current.delegation = north;
    CHECK(may_see(member(), current));
    Actor gone = member();
    gone.seats.front().former = true;
    CHECK_FALSE(may_see(gone, current));
}

TEST_CASE("the level directly above reads key suggestions that have a number, and nothing else") {
    Case key = case_in(Phase::handling);
    key.key.emplace();
    const auto from_above = [](directory::Role role, std::vector<CongressId> above) {
        Actor actor{.person = {"p"}, .capacities = {{role, elsewhere, {"4407"}, {}}}};
        add_level(actor, congress, above);
        return actor;
    };
    using enum directory::Role;
    for (const auto role :
         {deputies_office, committee, chair, auditor, government_office, leader}) {
        CAPTURE(name_of(role));
        const Actor actor = from_above(role, {{"4407"}, {"44"}});
        CHECK(may_see(actor, key));
        CHECK_FALSE(may_see(actor, case_in(Phase::handling)));
        Case unnumbered = submitted();
        unnumbered.key.emplace();
        CHECK_FALSE(may_see(actor, unnumbered));
        // As its general readers do: no ballots, no drafts of replies.
        CHECK(sight(actor, key).ballots == Ballots::none);
        CHECK(sight(actor, key).replies == Replies::issued);
        CHECK_FALSE(may_see(from_above(role, {{"44"}}), key));
    }
    for (const auto role : {unit_clerk, unit_head, station, system_administrator})
        CHECK_FALSE(may_see(from_above(role, {{"4407"}}), key));
}

TEST_CASE("what is submitted is for the deputies' office, what has a number for all readers") {
    using enum directory::Role;
    CHECK(may_see(clerk(), submitted()));
    for (const auto role : {government_office, committee, chair, leader, auditor}) {
        CAPTURE(name_of(role));
        CHECK_FALSE(may_see(reader(role), submitted()));
        CHECK(may_see(reader(role), waiting()));
    }
    for (const auto role :
         {station, system_administrator, security_administrator, unit_clerk, unit_head}) {
        CAPTURE(name_of(role));
        CHECK_FALSE(may_see(reader(role), waiting()));
    }
    Actor neighbour = clerk();
    neighbour.capacities.front().congress = {"440703"};
    CHECK_FALSE(may_see(neighbour, submitted()));
}

TEST_CASE("a unit sees what is planned for it or with it, and no more once it left") {
    CHECK(may_see(clerk_of(), waiting()));
    CHECK_FALSE(may_see(clerk_of(finance), waiting()));
    Case handling = case_in(Phase::handling);
    handling.planned.clear();
    CHECK(may_see(clerk_of(finance), handling));
    CHECK_FALSE(may_see(clerk_of(elsewhere), handling));
    handling.strands[0].state = StrandState::left;
    handling.strands[3].state = StrandState::left;
    CHECK_FALSE(may_see(clerk_of(), handling));
    Actor successor = clerk_of(elsewhere);
    successor.capacities.front().carries_on = {finance};
    CHECK(may_see(successor, handling));
}

TEST_CASE("who supervises in a congress that was commissioned reads the case, and nobody else "
          "there") {
    const CongressId below{"440785"};
    const auto there = [&](directory::Role role) {
        return Actor{.person = {"p"}, .capacities = {{role, {"office"}, below, {}}}};
    };
    Case handling = case_in(Phase::handling);
    for (const directory::Role role :
         {directory::Role::deputies_office, directory::Role::committee, directory::Role::chair})
        CHECK_FALSE(may_see(there(role), handling));
    handling.commissions = {{{"activity"}, below, {}}};
    for (const directory::Role role :
         {directory::Role::deputies_office, directory::Role::committee, directory::Role::chair}) {
        CHECK(may_see(there(role), handling));
        CHECK(sight(there(role), handling).ballots == Ballots::none);
        CHECK(sight(there(role), handling).replies == Replies::issued);
    }
    for (const directory::Role role :
         {directory::Role::government_office, directory::Role::leader, directory::Role::auditor,
          directory::Role::unit_clerk, directory::Role::station})
        CHECK_FALSE(may_see(there(role), handling));
    // A list in that capacity holds nothing of it: each level counts a case once.
    CHECK(audiences_of(there(directory::Role::deputies_office).capacities.front()) ==
          std::vector<Audience>{"congress-440785", "desk-440785", "office-office"});
    handling.docket.reset();
    CHECK_FALSE(may_see(there(directory::Role::deputies_office), handling));
}

TEST_CASE("seeing a case is sharing an audience, for everyone: lists filter by the same") {
    CHECK(audiences_of(waiting()) == std::vector<Audience>{"congress-440704", "deputy-co",
                                                           "deputy-guest", "deputy-lead",
                                                           "desk-440704", "office-government",
                                                           "office-supervising", "office-traffic"});
    CHECK(audiences_of(clerk()) == std::vector<Audience>{"commissioned-440704", "congress-440704",
                                                         "desk-440704", "office-desk"});
    CHECK(audiences_of(on_seat(lead)) == std::vector<Audience>{"delegation-north", "deputy-lead"});
}

// --- ratings -------------------------------------------------------------------------------------

enum class Rating : std::uint8_t { open, closed };

Case rated(Rating rating) {
    Case current = case_in(Phase::answered);
    Round& round = current.strands[0].rounds[0];
    round.stage = ReplyStage::issued;
    round.votes = {{.deputy = lead}, {.deputy = co_proposer}};
    if (rating == Rating::closed) {
        round.stage = ReplyStage::settled;
        round.attitude = RatingOutcome::satisfied;
        round.result = RatingOutcome::satisfied;
    }
    return current;
}

std::size_t votes_seen(const Actor& actor, Rating rating) {
    return redacted(actor, rated(rating)).strands[0].rounds[0].votes.size();
}

TEST_CASE("single ballots are secret until the rating closes, and from units for ever") {
    using enum directory::Role;
    CHECK(votes_seen(clerk(), Rating::open) == 2);
    CHECK(votes_seen(on_seat(lead), Rating::open) == 1);
    CHECK(votes_seen(on_seat(lead), Rating::closed) == 2);
    CHECK(votes_seen(reader(committee), Rating::open) == 0);
    CHECK(votes_seen(reader(committee), Rating::closed) == 2);
    for (const Rating rating : {Rating::open, Rating::closed}) {
        CHECK(votes_seen(clerk_of(), rating) == 0);
        CHECK(votes_seen(reader(leader), rating) == 0);
        CHECK(votes_seen(in_office(government_office, government), rating) == 0);
    }
    const Case outcome = redacted(clerk_of(), rated(Rating::closed));
    CHECK(outcome.strands[0].rounds[0].result == RatingOutcome::satisfied);
}

TEST_CASE("whoever is of the rated unit sees no ballots as a committee member either") {
    Actor both = clerk_of();
    CHECK(votes_seen(let_read(both), Rating::closed) == 0);
}

RecordedEvent recorded(Event event, const DeputyId& by = {}) {
    return {.version = 9,
            .occasion = {.by = {"p-" + by.value}, .office = {}, .deputy = by, .at = now},
            .event = std::move(event)};
}

TEST_CASE("a rating leaves no line in the timeline of those it is hidden from") {
    const RecordedEvent vote = recorded(ReplyRated{.strand = 1, .round = 1, .deputy = lead}, lead);
    CHECK(may_see_event(clerk(), rated(Rating::open), vote));
    CHECK(may_see_event(on_seat(lead), rated(Rating::open), vote));
    CHECK_FALSE(may_see_event(on_seat(co_proposer), rated(Rating::open), vote));
    CHECK(may_see_event(on_seat(co_proposer), rated(Rating::closed), vote));
    CHECK_FALSE(may_see_event(clerk_of(), rated(Rating::open), vote));
    CHECK_FALSE(may_see_event(clerk_of(), rated(Rating::closed), vote));
    CHECK(may_see_event(clerk_of(), rated(Rating::closed), recorded(RatingClosed{1, 1, {}, {}})));
}

// --- replies in the making -----------------------------------------------------------------------

bool reads_reply(const Actor& actor, ReplyStage stage) {
    Case current = case_in(Phase::handling);
    current.strands[0].rounds[0].stage = stage;
    current.strands[0].rounds[0].reply = Reply{};
    current.strands[0].rounds[0].document_no = Line<60>{"江交函〔2026〕1号"};
    const Round seen = redacted(actor, current).strands[0].rounds[0];
    CHECK(seen.reply.has_value() == seen.document_no.has_value());
    return seen.reply.has_value();
}

TEST_CASE("a reply is its unit's until it is signed, and the offices' until it is issued") {
    using enum directory::Role;
    using enum ReplyStage;
    for (const ReplyStage stage : {drafted, signed_by_head, issued}) {
        CAPTURE(name_of(stage));
        CHECK(reads_reply(clerk_of(), stage));
        CHECK(reads_reply(reader(auditor), stage));
        CHECK(reads_reply(clerk(), stage) == (stage >= signed_by_head));
        CHECK(reads_reply(reader(government_office), stage) == (stage >= signed_by_head));
        CHECK(reads_reply(on_seat(lead), stage) == (stage >= issued));
        CHECK(reads_reply(clerk_of(finance), stage) == (stage >= issued));
        CHECK(reads_reply(reader(leader), stage) == (stage >= issued));
    }
}

TEST_CASE("the timeline keeps the inner steps of a reply from the same people") {
    const Case current = case_in(Phase::handling);
    const auto drafting = recorded(ReplyDrafted{.strand = 1, .round = 1});
    const auto signing = recorded(ReplySigned{.strand = 1, .round = 1});
    CHECK(may_see_event(clerk_of(), current, drafting));
    CHECK_FALSE(may_see_event(clerk_of(finance), current, drafting));
    CHECK_FALSE(may_see_event(clerk(), current, drafting));
    CHECK(may_see_event(clerk(), current, signing));
    CHECK_FALSE(may_see_event(on_seat(lead), current, signing));
    CHECK(may_see_event(on_seat(lead), current, recorded(ReplyIssued{.strand = 1})));
}

TEST_CASE("how good a text was is between its proposers and the congress, and no unit learns it") {
    Case current = case_in(Phase::handling);
    current.quality = QualityScore{.content_version = 1, .points = 80, .most = 100};
    const RecordedEvent scored{.event = QualityScored{*current.quality}};
    using enum directory::Role;
    for (const Actor& actor : {on_seat(lead), on_seat(co_proposer), clerk(), reader(committee),
                               reader(chair), reader(auditor)}) {
        CAPTURE(actor.person.value);
        CHECK(redacted(actor, current).quality == current.quality);
        CHECK(may_see_event(actor, current, scored));
    }
    for (const Actor& actor : {clerk_of(), clerk_of(finance), reader(government_office),
                               reader(leader), on_seat(stranger)}) {
        CAPTURE(actor.person.value);
        CHECK_FALSE(redacted(actor, current).quality);
        CHECK_FALSE(may_see_event(actor, current, scored));
    }
}

TEST_CASE("the making of a draft stays between its proposers") {
    const Case current = case_in(Phase::handling);
    const auto saved = recorded(DraftSaved{}, lead);
    CHECK(may_see_event(on_seat(lead), current, saved));
    CHECK(may_see_event(on_seat(co_proposer), current, saved));
    CHECK_FALSE(may_see_event(clerk(), current, saved));
    CHECK_FALSE(may_see_event(clerk_of(), current, saved));
    Case paper = current;
    paper.entered_by = desk;
    CHECK(may_see_event(clerk(), paper, saved));
}

TEST_CASE("a unit that was asked for a talk counts the events of its own talk and no others") {
    Case asking = draft();
    const std::vector<RecordedEvent> events{
        recorded(DraftOpened{}, lead),
        recorded(TalkRequested{.talk = 1, .unit = traffic}, lead),
        recorded(TalkRequested{.talk = 2, .unit = government}, lead),
        recorded(CoProposalConfirmed{.deputy = co_proposer}, co_proposer),
        recorded(TalkAnswered{.talk = 1, .unit = traffic}),
    };
    CHECK(visible_version(clerk_of(), asking, events) == 2);
    CHECK(visible_version(in_office(directory::Role::government_office, government), asking,
                          events) == 1);
    CHECK(visible_version(on_seat(lead), asking, events) == 5);
    CHECK_FALSE(may_see(clerk_of(), asking));
}

TEST_CASE("an office that reads a draft counts the events of its own reading; others read none") {
    Case read = draft();
    const std::vector<RecordedEvent> events{
        recorded(DraftOpened{}, lead),
        recorded(ReadingRequested{.reading = 1, .reader = desk}, lead),
        recorded(ReadingRequested{.reading = 2, .reader = home}, lead),
        recorded(DraftCommented{.reading = 2, .comment = 1, .reader = home}),
    };
    const Actor keeper = in_office(directory::Role::station, home);
    CHECK(visible_version(keeper, read, events) == 2);
    CHECK(version_of_requests(keeper, read, events) == 2);
    CHECK(version_of_requests(clerk_of(), read, events) == 0);
    CHECK(visible_version(on_seat(lead), read, events) == 4);
    CHECK(redacted(on_seat(lead), read).readings.size() == 2);
    const Case filed = case_in(Phase::handling);
    for (const Actor& reader : {clerk(), clerk_of()}) {
        CHECK(redacted(reader, filed).readings.empty());
        CHECK_FALSE(may_see_event(reader, filed, events.back()));
    }
}

TEST_CASE("what an office was asked to read is its own once the suggestion is filed, so that its "
          "version never goes back") {
    Case read = draft();
    read.phase = Phase::sent_back;
    const std::vector<RecordedEvent> events{
        recorded(Submitted{}, lead),
        recorded(SentBack{}),
        recorded(ReadingRequested{.reading = 1, .reader = desk}, lead),
        recorded(ReadingRequested{.reading = 2, .reader = home}, lead),
        recorded(Submitted{}, lead),
    };
    REQUIRE(may_see(clerk(), read));
    CHECK(visible_version(clerk(), read, std::span(events).first(4)) == 3);
    read.phase = Phase::submitted;
    CHECK(visible_version(clerk(), read, events) == 4);
}

TEST_CASE("the words of a draft that one unit was shown are shown to no other reader") {
    const Case filed = case_in(Phase::handling);
    const RecordedEvent asked =
        recorded(TalkRequested{.talk = 1, .unit = traffic, .shown = ShownText{}}, lead);
    const auto reads = [&](const Actor& actor) {
        const bool in_event =
            std::get<TalkRequested>(redacted(actor, filed, asked).event).shown.has_value();
        CHECK(redacted(actor, filed).talks[0].shown.has_value() == in_event);
        return in_event;
    };
    CHECK(reads(on_seat(lead)));
    CHECK(reads(clerk_of()));
    CHECK_FALSE(reads(clerk_of(finance)));
    CHECK_FALSE(reads(clerk()));
}

// --- confidential proposers ----------------------------------------------------------------------

// How many deputies and delegations are named anywhere in a described value.
std::size_t named_in(const void* value, const TypeInfo& type) {
    if (type.kind == Kind::id && (type.name == "DeputyId" || type.name == "DelegationId"))
        return static_cast<const std::string*>(value)->empty() ? 0 : 1;
    std::size_t found = 0;
    if (type.kind == Kind::record)
        for (const FieldInfo& field : type.fields) found += named_in(field.in(value), field.type());
    if (type.kind == Kind::optional || type.kind == Kind::list)
        for (std::size_t i = 0; i < type.container.size(value); ++i)
            found += named_in(type.container.at(value, i), type.element());
    return found;
}

std::size_t named_in(const Case& current) { return named_in(&current, type_of<Case>()); }

Case confidential() {
    Case current = rated(Rating::closed);
    current.content.confidential = true;
    current.delegation = north;
    current.strands[0].rounds[0].receipts = {{.deputy = lead}};
    current.contacts[0].confirmations = {{.deputy = lead}};
    current.promises[0].votes = {{.deputy = lead}};
    return current;
}

TEST_CASE("who proposed a confidential suggestion is known to its proposers and one office") {
    using enum directory::Role;
    for (const Actor& actor : {clerk(), on_seat(lead), on_seat(co_proposer), member()})
        CHECK(named_in(redacted(actor, confidential())) == named_in(confidential()));
    for (const Actor& actor : {clerk_of(), clerk_of(finance), reader(government_office),
                               reader(committee), reader(chair), reader(leader), reader(auditor)}) {
        CHECK(named_in(redacted(actor, confidential())) == 0);
        CHECK(sight(actor, confidential()).proposers == Names::hidden);
    }
    Case open = confidential();
    open.content.confidential = false;
    CHECK(named_in(redacted(reader(committee), open)) == named_in(open));
}

TEST_CASE("an event of a confidential suggestion is told without who proposed") {
    const auto acknowledged =
        recorded(ReplyAcknowledged{.strand = 1, .round = 1, .deputy = lead}, lead);
    const RecordedEvent seen = redacted(clerk_of(), confidential(), acknowledged);
    CHECK(seen.occasion.deputy.empty());
    CHECK(seen.occasion.by.empty());
    CHECK(std::get<ReplyAcknowledged>(seen.event).deputy.empty());
    const RecordedEvent known = redacted(clerk(), confidential(), acknowledged);
    CHECK(std::get<ReplyAcknowledged>(known.event).deputy == lead);
    CHECK(known.occasion.by == PersonId{"p-lead"});
}

TEST_CASE("a row of a list shows a confidential lead to himself and to the deputies' office") {
    CHECK(names_in_row(clerk(), congress, lead) == Names::shown);
    CHECK(names_in_row(on_seat(lead), congress, lead) == Names::shown);
    CHECK(names_in_row(on_seat(co_proposer), congress, lead) == Names::hidden);
    CHECK(names_in_row(clerk_of(), congress, lead) == Names::hidden);
    CHECK(names_in_row(clerk(), {"440703"}, lead) == Names::hidden);
}

} // namespace
} // namespace huiyin::access
