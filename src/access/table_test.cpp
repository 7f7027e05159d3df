#include "access/table.hpp"
#include "access/world.hpp"

#include <algorithm>

namespace huiyin::access {
namespace {

constexpr std::size_t command_count = count_of_kinds<Command>;

template <class List, class Value>
bool contains(const List& list, const Value& value) {
    return std::ranges::count(list, value) > 0;
}

// Somebody of the party who stands to the case as the guard asks.
Actor right_person(Party party, Guard guard) {
    if (party == Party::deputy) {
        Actor deputy = on_seat(guard == Guard::invited ? guest : lead);
        deputy.seats.front().heads_delegation = true;
        return deputy;
    }
    const auto role = static_cast<directory::Role>(party);
    switch (party) {
    case Party::deputies_office: return in_office(role, desk);
    case Party::station: return in_office(role, home);
    case Party::government_office: return in_office(role, government);
    case Party::unit_clerk:
    case Party::unit_head: return in_office(role, traffic);
    case Party::committee:
        return in_office(role, guard == Guard::supervises ? supervising : elsewhere);
    case Party::leader:
    case Party::chair: return in_office(role, guard == Guard::leads_case ? leading : elsewhere);
    default: return in_office(role, elsewhere);
    }
}

// The same party, but with no part in the case.
Actor other_person(Party party) {
    return party == Party::deputy ? on_seat(stranger)
                                  : in_office(static_cast<directory::Role>(party), elsewhere);
}

Command right_command(const Row& row, Party party) {
    if (row.guard == Guard::own_seat) return OpenDraft{};
    if (row.guard == Guard::paper_form) return OpenDraft{.lead = lead};
    const bool government_acts = party == Party::government_office;
    const std::int64_t its_own = government_acts ? 2 : 1;
    Target target{.strand = 1, .promise = its_own, .contact = 1};
    if (government_acts && row.guard != Guard::checks_reply) target.strand = 3;
    if (government_acts &&
        (row.guard == Guard::decides_return || row.guard == Guard::assigned_strand))
        target.strand = 4;
    if (row.guard == Guard::decides_dispute) target.strand = 5;
    switch (subject_of(row.command)) {
    case Subject::promise: return aimed(row.command, {.promise = target.promise});
    case Subject::contact: return aimed(row.command, {.contact = target.contact});
    case Subject::rectification: return aimed(row.command, {.rectification = its_own});
    case Subject::talk: return aimed(row.command, {.talk = its_own});
    case Subject::reading: return aimed(row.command, {.reading = party == Party::station ? 2 : 1});
    case Subject::paper: return aimed(row.command, {.paper = its_own});
    default: return aimed(row.command, {.strand = target.strand});
    }
}

Case right_case(const Row& row, Phase phase) {
    Case current = case_in(phase);
    if (row.guard == Guard::keeps_names) current.content.confidential = true;
    if (row.guard == Guard::entered_it) current.entered_by = desk;
    return current;
}

TEST_CASE("the table is in order") { CHECK(flaws(table()) == std::vector<std::string>{}); }

TEST_CASE("every row lets in whom it names, in every phase it names") {
    for (const Row& row : table())
        for (const Party party : row.parties)
            for (const Phase phase : row.phases) {
                const Command command = right_command(row, party);
                CAPTURE(name_in(command));
                CAPTURE(name_of(party));
                CAPTURE(name_of(phase));
                const auto answer =
                    ask(right_person(party, row.guard), command, right_case(row, phase));
                CHECK(key_of(answer) == "permitted");
            }
}

TEST_CASE("a command is for those its rows name, and whoever else asks is told for whom") {
    for (std::size_t command = 0; command < command_count; ++command) {
        std::vector<Party> named_parties;
        for (const Row& row : rows_of(command))
            for (const Party party : row.parties)
                if (!contains(named_parties, party)) named_parties.push_back(party);
        const Phase phase = rows_of(command).front().phases.front();
        for (std::size_t i = 0; i < type_of<Party>().names.size(); ++i) {
            const auto party = static_cast<Party>(i);
            if (contains(named_parties, party)) continue;
            Actor wrong = other_person(party);
            const auto answer = ask(let_read(wrong), aimed(command, {}), case_in(phase));
            CAPTURE(alternatives<Command>()[command].name);
            CAPTURE(name_of(party));
            REQUIRE_FALSE(answer.has_value());
            CHECK(answer.error().code == ErrorCode::forbidden);
            CHECK(answer.error().message ==
                  Sentence{"access.not_your_role", {{"roles", named(named_parties)}}});
        }
    }
}

TEST_CASE("in a wrong phase the right person is told which phases are right") {
    for (const Row& row : table()) {
        const Party party = row.parties.front();
        std::vector<Phase> open;
        for (const Row& other : rows_of(row.command))
            if (contains(other.parties, party))
                open.insert(open.end(), other.phases.begin(), other.phases.end());
        for (std::size_t i = 0; i < type_of<Phase>().names.size(); ++i) {
            const auto phase = static_cast<Phase>(i);
            if (contains(open, phase)) continue;
            Actor right = right_person(party, row.guard);
            const auto answer =
                ask(let_read(right), right_command(row, party), right_case(row, phase));
            CAPTURE(alternatives<Command>()[row.command].name);
            CAPTURE(name_of(phase));
            REQUIRE_FALSE(answer.has_value());
            CHECK(answer.error().code == ErrorCode::refused);
            CHECK(answer.error().message.key == "access.not_in_phase");
            CHECK(answer.error().message.gaps[0].second ==
                  "access.phase." + std::string{name_of(phase)});
        }
    }
}

TEST_CASE("a guard keeps out those of the right role who have no part in the case") {
    // The others ask something of the case and not of the person; they have tests of their own.
    const std::vector of_the_case{Guard::none,        Guard::own_seat,        Guard::paper_form,
                                  Guard::keeps_names, Guard::decides_dispute, Guard::checks_reply,
                                  Guard::own_congress};
    for (const Row& row : table()) {
        if (contains(of_the_case, row.guard)) continue;
        for (const Party party : row.parties) {
            Actor other = other_person(party);
            const auto answer = ask(let_read(other), right_command(row, party),
                                    right_case(row, row.phases.front()));
            CAPTURE(alternatives<Command>()[row.command].name);
            CAPTURE(name_of(row.guard));
            REQUIRE_FALSE(answer.has_value());
            CHECK(answer.error().code == ErrorCode::forbidden);
            CHECK(answer.error().message.key != "access.not_your_role");
        }
    }
}

TEST_CASE("whoever may not see a case is told that there is none") {
    CHECK(key_of(ask(on_seat(stranger), Submit{}, case_in(Phase::draft))) == "access.no_such_case");
    CHECK(ask(clerk_of(elsewhere), SignIn{1}, case_in(Phase::handling)).error().code ==
          ErrorCode::not_found);
    Actor of_another_congress = clerk();
    of_another_congress.capacities.front().congress = {"440703"};
    CHECK(ask(of_another_congress, Docket{}, case_in(Phase::submitted)).error().code ==
          ErrorCode::not_found);
}

TEST_CASE("a unit that is asked for a talk answers it without seeing the draft, and does no more") {
    Case draft = case_in(Phase::draft);
    draft.docket.reset();
    draft.planned.clear();
    draft.strands.clear();
    REQUIRE_FALSE(may_see(clerk_of(), draft));
    CHECK(ask(clerk_of(), AnswerTalk{.talk = 1}, draft));
    CHECK(key_of(ask(clerk_of(), AnswerTalk{.talk = 2}, draft)) == "access.not_your_talk");
    CHECK(key_of(ask(clerk_of(finance), AnswerTalk{.talk = 1}, draft)) == "access.no_such_case");
    CHECK(key_of(ask(clerk_of(), ConfirmTalk{.talk = 1}, draft)) == "access.no_such_case");
    // How the suggestion fares after it is filed is not told to a unit that was only asked.
    for (const Phase phase : {Phase::submitted, Phase::discarded, Phase::declined}) {
        draft.phase = phase;
        CHECK(key_of(ask(clerk_of(), AnswerTalk{.talk = 1}, draft)) == "access.no_such_case");
    }
}

TEST_CASE(
    "an office that is asked to read comments without seeing the case, until it is asked no more") {
    Case draft = case_in(Phase::draft);
    draft.docket.reset();
    draft.planned.clear();
    draft.strands.clear();
    const Actor keeper = in_office(directory::Role::station, home);
    REQUIRE_FALSE(may_see(keeper, draft));
    CHECK(ask(keeper, CommentDraft{.reading = 2}, draft));
    CHECK(key_of(ask(keeper, CommentDraft{.reading = 1}, draft)) == "access.not_your_reading");
    CHECK(key_of(ask(keeper, SettleComment{.reading = 2}, draft)) == "access.no_such_case");
    const Actor other = in_office(directory::Role::station, elsewhere);
    CHECK(key_of(ask(other, CommentDraft{.reading = 2}, draft)) == "access.no_such_case");
    Case over = draft;
    over.readings[1].state = ReadingState::withdrawn;
    CHECK(key_of(ask(keeper, CommentDraft{.reading = 2}, over)) == "access.no_such_case");
    draft.phase = Phase::submitted;
    CHECK(key_of(ask(keeper, CommentDraft{.reading = 2}, draft)) == "access.no_such_case");
}

TEST_CASE("the occasion keeps the capacity in which somebody acts") {
    Actor both = clerk_of();
    both.seats = on_seat(lead).seats;
    const auto as_unit = ask(both, SignIn{1}, case_in(Phase::handling));
    REQUIRE(as_unit);
    CHECK(as_unit->office == traffic);
    CHECK(as_unit->deputy.empty());
    const auto as_deputy = ask(both, RequestWithdrawal{}, case_in(Phase::handling));
    REQUIRE(as_deputy);
    CHECK(as_deputy->deputy == lead);
    CHECK(as_deputy->office.empty());
    CHECK(as_deputy->by == both.person);
    CHECK(as_deputy->at == now);
}

TEST_CASE("a deputy opens his own draft, or one of his delegation, from a present seat") {
    const Case none;
    CHECK(ask(on_seat(lead), OpenDraft{}, none));
    CHECK(ask(on_seat(lead), OpenDraft{.delegation = north}, none));
    CHECK(key_of(ask(on_seat(lead), OpenDraft{.delegation = DelegationId{"south"}}, none)) ==
          "access.own_draft_only");
    CHECK(key_of(ask(on_seat(lead), OpenDraft{.lead = stranger}, none)) == "access.own_draft_only");
    Actor gone = on_seat(lead);
    gone.seats.front().former = true;
    CHECK(key_of(ask(gone, OpenDraft{}, none)) == "access.own_draft_only");
    CHECK(key_of(ask(clerk(), OpenDraft{}, none)) == "access.paper_needs_lead");
    CHECK(key_of(ask(clerk_of(), OpenDraft{}, none)) == "access.not_your_role");
}

TEST_CASE("a delegation's draft is its members' to write and its head's to submit") {
    Case draft;
    draft.phase = Phase::draft;
    draft.congress = congress;
    draft.delegation = north;
    Actor member = on_seat(stranger);
    CHECK(ask(member, SaveDraft{}, draft));
    CHECK(key_of(ask(member, Submit{}, draft)) == "access.head_submits");
    member.seats.front().heads_delegation = true;
    CHECK(ask(member, Submit{}, draft));
}

TEST_CASE("a deputy whose seat has ended rates what he proposed, and drafts nothing") {
    Actor gone = on_seat(lead);
    gone.seats.front().former = true;
    CHECK(ask(gone, RateReply{.strand = 1}, case_in(Phase::answered)));
    CHECK(key_of(ask(gone, SaveDraft{}, case_in(Phase::draft))) == "access.lead_drafts");
}

TEST_CASE("a first return is the assigning office's to decide, a second the leader's") {
    const Case current = case_in(Phase::handling);
    const Actor leader = in_office(directory::Role::leader, elsewhere);
    CHECK(ask(clerk(), RefuseReturn{.strand = 1}, current));
    CHECK(key_of(ask(clerk(), RefuseReturn{.strand = 4}, current)) == "access.assigner_only");
    CHECK(key_of(ask(clerk(), RefuseReturn{.strand = 5}, current)) == "access.leader_decides");
    CHECK(ask(leader, GrantReturn{.strand = 5}, current));
    CHECK(key_of(ask(leader, GrantReturn{.strand = 1}, current)) == "access.first_return");
}

TEST_CASE("only the assigning office changes a unit, unless that office is gone") {
    Case current = case_in(Phase::handling);
    CHECK(key_of(ask(clerk(), Reassign{.strand = 4}, current)) == "access.assigner_only");
    CHECK(key_of(ask(clerk_of(), Reassign{.strand = 1}, current)) == "access.not_your_role");
    current.strands[3].assigned_by = {"abolished"};
    CHECK(ask(clerk(), Reassign{.strand = 4}, current));
}

TEST_CASE("an office carries on what the offices it succeeded had in hand") {
    Actor successor = clerk_of(elsewhere);
    successor.capacities.front().carries_on = {traffic};
    CHECK(ask(successor, SignIn{1}, case_in(Phase::handling)));
    CHECK(ask(successor, ReportPromise{.promise = 1}, case_in(Phase::tracking)));
}

TEST_CASE("nobody checks his own reply") {
    const Actor office = in_office(directory::Role::government_office, government);
    CHECK(ask(office, PassReply{1}, case_in(Phase::handling)));
    CHECK(key_of(ask(office, PassReply{3}, case_in(Phase::handling))) ==
          "access.another_office_checks");
}

TEST_CASE("of a confidential proposer the deputies' office keeps contact") {
    Case current = case_in(Phase::handling);
    CHECK(ask(clerk_of(), RecordContact{.strand = 1}, current));
    CHECK(key_of(ask(clerk(), RecordContact{.strand = 1}, current)) == "access.unit_contacts");
    current.content.confidential = true;
    CHECK(ask(clerk(), RecordContact{.strand = 1}, current));
    CHECK(key_of(ask(clerk_of(), RecordContact{.strand = 1}, current)) == "access.names_are_kept");
    CHECK(key_of(ask(clerk_of(), RecordContact{.strand = 2}, current)) == "access.not_your_strand");
}

TEST_CASE("a strand that went to another unit is no longer this unit's") {
    Case current = case_in(Phase::handling);
    current.strands[0].state = StrandState::left;
    CHECK(key_of(ask(clerk_of(), SignIn{1}, current)) == "access.not_your_strand");
    CHECK(key_of(ask(clerk_of(), SignIn{99}, current)) == "access.not_your_strand");
}

std::vector<Row> without(std::size_t command) {
    std::vector<Row> rows = table();
    std::erase_if(rows, [&](const Row& row) { return row.command == command; });
    return rows;
}

template <class Asked>
constexpr std::size_t position = place_of_kind<Command, Asked>;

TEST_CASE("the check of the table finds what is wrong with it") {
    CHECK(contains(flaws(without(position<SignIn>)), "sign_in: nobody may give it"));
    CHECK(contains(flaws(without(position<Close>)), "settled: no way out of this phase"));
    CHECK(contains(flaws(without(position<ConfirmContact>)),
                   "was_contacted: no row asks for this guard"));
    std::vector<Row> rows = table();
    rows.push_back(rows.back());
    CHECK(contains(flaws(rows), "waive_duty: said twice"));
    rows = table();
    rows.front().parties.clear();
    CHECK(contains(flaws(rows), "open_draft: a row for nobody"));
    rows = table();
    rows.front().phases.clear();
    CHECK(contains(flaws(rows), "open_draft: a row for no phase"));
    rows = table();
    std::swap(rows.front(), rows.back());
    CHECK(contains(flaws(rows), "rows are not in the order of the commands"));
}

} // namespace
} // namespace huiyin::access
