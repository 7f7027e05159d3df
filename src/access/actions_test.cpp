#include "access/actions.hpp"
#include "access/world.hpp"

#include <algorithm>

namespace huiyin::access {
namespace {

std::vector<Action> buttons(const Actor& actor, const Case& current) {
    return actions(actor, current, world(), now);
}

const Action* find(const std::vector<Action>& all, std::string_view command,
                   std::optional<StrandNumber> strand = {}) {
    const auto found = std::ranges::find_if(all, [&](const Action& action) {
        return action.command == command && action.target.strand == strand;
    });
    return found == all.end() ? nullptr : &*found;
}

TEST_CASE("a unit sees the commands of its own strands, each with its number") {
    Case current = case_in(Phase::handling);
    current.strands[0].state = StrandState::assigned;
    const auto all = buttons(clerk_of(), current);
    REQUIRE(find(all, "sign_in", 1));
    CHECK(find(all, "sign_in", 1)->opening == Opening::now);
    CHECK_FALSE(find(all, "sign_in", 1)->why_not);
    CHECK(find(all, "sign_in", 4));
    CHECK_FALSE(find(all, "sign_in", 2));
    CHECK_FALSE(find(all, "sign_in", 3));
}

TEST_CASE("a button is greyed with what has to come first") {
    Case current = case_in(Phase::handling);
    current.strands[0].state = StrandState::assigned;
    const auto all = buttons(clerk_of(), current);
    const Action* draft = find(all, "draft_reply", 1);
    REQUIRE(draft);
    CHECK(draft->opening == Opening::later);
    CHECK(draft->why_not == Sentence{"suggestion.sign_in_first"});
    CHECK(draft->round == 1);
}

TEST_CASE("what no role of the actor ever does is left out, not greyed") {
    for (const Action& action : buttons(clerk_of(), case_in(Phase::handling))) {
        CAPTURE(action.command);
        const auto named = [&](const Row& row) {
            return alternatives<Command>()[row.command].name == action.command &&
                   std::ranges::count(row.parties, Party::unit_clerk) > 0;
        };
        CHECK(std::ranges::any_of(table(), named));
    }
    CHECK_FALSE(find(buttons(clerk_of(), case_in(Phase::handling)), "sign_reply", 1));
}

TEST_CASE("in a wrong phase a command stands once, with the phases that are right") {
    const auto waiting = buttons(clerk_of(), case_in(Phase::docketed));
    const Action* sign_in = find(waiting, "sign_in");
    REQUIRE(sign_in);
    CHECK(sign_in->opening == Opening::later);
    CHECK(sign_in->why_not ==
          Sentence{"access.not_in_phase",
                   {{"phase", "access.phase.docketed"}, {"phases", "access.phase.handling"}}});
    CHECK(std::ranges::count(waiting, std::string{"sign_in"}, &Action::command) == 1);
}

TEST_CASE("what the case has passed for good is told from what is still to come") {
    const auto all = buttons(clerk(), case_in(Phase::handling));
    REQUIRE(find(all, "docket"));
    CHECK(find(all, "docket")->opening == Opening::over);
    REQUIRE(find(all, "close"));
    CHECK(find(all, "close")->opening == Opening::later);
}

TEST_CASE("an office is told when another office decides") {
    const auto all = buttons(clerk(), case_in(Phase::handling));
    REQUIRE(find(all, "reassign", 4));
    CHECK(find(all, "reassign", 4)->opening == Opening::later);
    CHECK(find(all, "reassign", 4)->why_not == Sentence{"access.assigner_only"});
    CHECK(find(all, "refuse_return", 5)->why_not == Sentence{"access.leader_decides"});
}

TEST_CASE("a leader has a button only where a second dispute waits for him") {
    const Actor leader = in_office(directory::Role::leader, elsewhere);
    const auto all = buttons(leader, case_in(Phase::handling));
    CHECK(find(all, "refuse_return", 5));
    CHECK(find(all, "refuse_return", 5)->opening == Opening::now);
    CHECK_FALSE(find(all, "refuse_return", 1));
}

TEST_CASE("replies are written on answering strands, opinions given on co-strands") {
    const auto all = buttons(clerk_of(finance), case_in(Phase::handling));
    CHECK(find(all, "give_co_opinion", 2));
    CHECK_FALSE(find(all, "give_co_opinion", 5));
    CHECK(find(all, "draft_reply", 5));
    CHECK_FALSE(find(all, "draft_reply", 2));
}

TEST_CASE("promises and contacts are named by their numbers") {
    Case current = case_in(Phase::tracking);
    const auto unit = buttons(clerk_of(), current);
    const auto promise = std::ranges::find(unit, std::string{"report_promise"}, &Action::command);
    REQUIRE(promise != unit.end());
    CHECK(promise->target == Target{.promise = 1});
    const auto deputy = buttons(on_seat(lead), current);
    const auto contact =
        std::ranges::find(deputy, std::string{"confirm_contact"}, &Action::command);
    REQUIRE(contact != deputy.end());
    CHECK(contact->target == Target{.contact = 1});
    CHECK(contact->opening == Opening::now);
}

TEST_CASE("of two capacities the one that may act counts") {
    Actor both = in_office(directory::Role::government_office, government);
    both.capacities.push_back({directory::Role::deputies_office, desk, congress, {}});
    const auto all = buttons(both, case_in(Phase::handling));
    REQUIRE(find(all, "reassign", 4));
    CHECK(find(all, "reassign", 4)->opening == Opening::now);
}

TEST_CASE("whoever may not see the case has no buttons") {
    CHECK(buttons(clerk_of(elsewhere), case_in(Phase::handling)).empty());
    Case draft = case_in(Phase::draft);
    draft.docket.reset();
    CHECK(buttons(clerk(), draft).empty());
}

std::vector<Actor> everybody() {
    std::vector<Actor> all{clerk(), on_seat(lead), on_seat(co_proposer), on_seat(guest)};
    for (std::size_t role = 1; role < type_of<directory::Role>().names.size(); ++role)
        for (const OfficeId& office : standing_offices)
            all.push_back(in_office(static_cast<directory::Role>(role), office));
    return all;
}

TEST_CASE("the buttons and the server agree: what is open is permitted, in that very capacity") {
    std::size_t open = 0;
    for (std::size_t phase = 1; phase < type_of<Phase>().names.size(); ++phase) {
        const Case current = case_in(static_cast<Phase>(phase));
        for (const Actor& actor : everybody()) {
            for (const Action& action : buttons(actor, current)) {
                CAPTURE(action.command);
                CHECK((action.opening == Opening::now) == !action.why_not.has_value());
                if (action.opening != Opening::now) continue;
                const auto* kind = find_alternative<Command>(action.command);
                const auto index = static_cast<std::size_t>(kind - alternatives<Command>().data());
                const Command command = aimed(index, action.target);
                const auto occasion = ask(actor, command, current);
                REQUIRE(occasion);
                CHECK_FALSE(barrier(current, command, *occasion, world()));
                ++open;
            }
        }
    }
    CHECK(open > 100);
}

} // namespace
} // namespace huiyin::access
