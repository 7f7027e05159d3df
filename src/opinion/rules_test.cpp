#include "opinion/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace huiyin::opinion {
namespace {

using directory::Role;

const CongressId here{"440704"};
const OpinionOwner at_station{OwnerKind::station, {"s-1"}};
const OpinionOwner at_deputy{OwnerKind::deputy, {"d-1"}};
const Instant morning = *parse_instant("2026-03-02T01:00:00.000Z");
const KeepRules rules{.days = 100, .days_set_aside = 10};

access::Actor holding(Role role, const char* office, const CongressId& congress = here) {
    return {{"p"}, {{role, {office}, congress, {}}}, {}};
}
access::Actor sitting(const char* deputy, bool former = false) {
    return {{"p"}, {}, {{{deputy}, here, {"g"}, false, former}}};
}

const access::Actor office = holding(Role::deputies_office, "o");
const access::Actor station = holding(Role::station, "s-1");

Opinion opinion_in(OpinionState state, const OpinionOwner& owner = at_station) {
    Opinion out{.id = {"op"},
                .congress = here,
                .kind = owner.kind,
                .owner = owner.id,
                .state = state,
                .version = 3,
                .text = {"路灯不亮"},
                .name = Line<60>{"李四"},
                .phone = Line<40>{"13800000000"},
                .received_at = morning};
    out.keep_until = keep_until(morning, rules);
    return out;
}

bool may(OpinionAct act, const access::Actor& actor, const Opinion& of) {
    return check(act, standing(actor, of), of.state).has_value();
}

std::vector<OpinionState> seen_by(const access::Actor& actor, const OpinionOwner& owner) {
    std::vector<OpinionState> out;
    for (std::size_t i = 0; i < type_of<OpinionState>().names.size(); ++i) {
        const auto state = static_cast<OpinionState>(i);
        if (may_see(standing(actor, opinion_in(state, owner)), state)) out.push_back(state);
    }
    return out;
}

TEST_CASE("before it is moderated an opinion exists for nobody but its moderators") {
    using enum OpinionState;
    const std::vector<OpinionState> all{received, moderated, taken, answered, set_aside, erased};
    const std::vector<OpinionState> passed{moderated, taken, answered};
    CHECK(seen_by(office, at_station) == all);
    CHECK(seen_by(office, at_deputy) == all);
    CHECK(seen_by(station, at_station) == all);
    CHECK(seen_by(sitting("d-1"), at_deputy) == passed);
    CHECK(seen_by(sitting("d-2"), at_station) == passed);
    CHECK(seen_by(station, at_deputy).empty());
    CHECK(seen_by(holding(Role::station, "s-2"), at_station).empty());
    CHECK(seen_by(holding(Role::unit_clerk, "s-1"), at_station).empty());
    CHECK(seen_by(holding(Role::deputies_office, "o", {"440705"}), at_station).empty());
    CHECK(seen_by(sitting("d-1", true), at_deputy).empty());
}

TEST_CASE("name and telephone are for whoever has to turn to the person") {
    const auto may_read = [](const access::Actor& actor, const Opinion& of) {
        return may_see_contact(standing(actor, of), of.state);
    };
    const Opinion told = opinion_in(OpinionState::moderated, at_deputy);
    CHECK(may_read(office, told));
    CHECK(may_read(sitting("d-1"), told));
    CHECK_FALSE(may_read(sitting("d-2"), told));
    Opinion taken = opinion_in(OpinionState::taken);
    taken.taken_by = DeputyId{"d-2"};
    CHECK(may_read(sitting("d-2"), taken));
    CHECK_FALSE(may_read(sitting("d-1"), taken));
}

TEST_CASE(
    "what is not seen is not found, what is not one's own is forbidden, the rest is refused") {
    const auto code = [](OpinionAct act, const access::Actor& actor, OpinionState state) {
        const Opinion of = opinion_in(state);
        return check(act, standing(actor, of), state).error().code;
    };
    CHECK(code(OpinionAct::pass, sitting("d-1"), OpinionState::received) == ErrorCode::not_found);
    CHECK(code(OpinionAct::set_aside, sitting("d-1"), OpinionState::moderated) ==
          ErrorCode::forbidden);
    CHECK(code(OpinionAct::pass, office, OpinionState::answered) == ErrorCode::refused);
    CHECK(code(OpinionAct::erase, office, OpinionState::erased) == ErrorCode::refused);
}

TEST_CASE("no state but erased is a dead end, and every state is reached") {
    using enum OpinionAct;
    CHECK(may(pass, station, opinion_in(OpinionState::received)));
    CHECK(may(restore, station, opinion_in(OpinionState::set_aside)));
    CHECK(may(take, sitting("d-2"), opinion_in(OpinionState::moderated)));
    CHECK_FALSE(may(take, office, opinion_in(OpinionState::moderated)));
    CHECK_FALSE(may(take, sitting("d-2"), opinion_in(OpinionState::taken)));
    for (std::size_t i = 0; i < type_of<OpinionState>().names.size(); ++i) {
        const auto state = static_cast<OpinionState>(i);
        CHECK(possible(standing(office, opinion_in(state)), state).empty() ==
              (state == OpinionState::erased));
    }
}

TEST_CASE("whoever took it may answer and give it back, another deputy may not") {
    Opinion taken = opinion_in(OpinionState::taken);
    taken.taken_by = DeputyId{"d-2"};
    CHECK(may(OpinionAct::answer, sitting("d-2"), taken));
    CHECK(may(OpinionAct::give_back, sitting("d-2"), taken));
    CHECK_FALSE(may(OpinionAct::answer, sitting("d-1"), taken));
    CHECK_FALSE(may(OpinionAct::give_back, sitting("d-1"), taken));
    const auto back = acted(taken, OpinionAct::give_back, {}, rules, morning);
    REQUIRE(back);
    CHECK(back->state == OpinionState::moderated);
    CHECK_FALSE(back->taken_by);
    CHECK_FALSE(back->of_case);
    CHECK(back->version == 4);
}

TEST_CASE("a reason, an answer and a draft are demanded where they belong") {
    const auto field = [](OpinionAct act) {
        const auto done = acted(opinion_in(OpinionState::moderated), act, {}, rules, morning);
        return done ? std::string{} : done.error().field;
    };
    CHECK(field(OpinionAct::set_aside) == "reason");
    CHECK(field(OpinionAct::answer) == "answer");
    CHECK(field(OpinionAct::take) == "act");
    CHECK(field(OpinionAct::pass).empty());
}

TEST_CASE("what is set aside is kept for less, and for the whole term again when it is restored") {
    ActDetails details;
    details.reason = SetAsideReason::abusive;
    const auto aside =
        acted(opinion_in(OpinionState::received), OpinionAct::set_aside, details, rules, morning);
    REQUIRE(aside);
    CHECK(aside->keep_until == china_date(morning) + std::chrono::days(10));
    const auto again = acted(*aside, OpinionAct::restore, {}, rules, morning);
    REQUIRE(again);
    CHECK(again->keep_until == china_date(morning) + std::chrono::days(100));
    CHECK_FALSE(again->reason);
}

TEST_CASE("an erased opinion says nothing of the person and nothing of what was said") {
    Opinion full = opinion_in(OpinionState::answered);
    full.answer = Text<2000>{"已修好，谢谢李四。"};
    full.of_case = CaseId{"case"};
    const Opinion left = erased(full, ErasedBy::person, morning);
    CHECK(left.text.value.empty());
    CHECK_FALSE(left.name);
    CHECK_FALSE(left.phone);
    CHECK_FALSE(left.answer);
    CHECK_FALSE(left.reason);
    CHECK(left.of_case == full.of_case); // the figures still count it
    CHECK(left.erased_by == ErasedBy::person);
    CHECK(left.version == full.version + 1);
}

} // namespace
} // namespace huiyin::opinion
