#include "directory/scenario.hpp"

namespace huiyin::directory {
namespace {

const CongressFounded founded{{{"440704"}, {"江海区人民代表大会"}, Level::county, {}}};
const TermRecorded eighth{{8, {day(2021, 10, 1), day(2026, 10, 1)}}};
const Person ada{{"ada"}, {"张代表01"}, {}};
const Person bob{{"bob"}, {"张代表02"}, {}};
const Delegation north{{"north"}, {"外海代表团"}, {}};
const Deputy ada_sits{{"d1"}, {"ada"}, {"08001"}, {"north"}, 8, {day(2021, 10, 1), {}}};
const Deputy bob_sits{{"d2"}, {"bob"}, {"08002"}, {"north"}, 8, {day(2021, 10, 1), {}}};
const std::vector<Event> ready{founded, eighth, PersonRecorded{ada}, PersonRecorded{bob},
                               DelegationRecorded{north}};

std::vector<Event> with(std::vector<Event> history, const std::vector<Event>& more) {
    history.insert(history.end(), more.begin(), more.end());
    return history;
}

TEST_CASE("a person is recorded as known now") {
    Person moved = ada;
    moved.phone = {"0750-1"};
    given({founded}).when(RecordPerson{ada}).then({PersonRecorded{ada}});
    given({founded, PersonRecorded{ada}}).when(RecordPerson{ada}).then({});
    given({founded, PersonRecorded{ada}}).when(RecordPerson{moved}).then({PersonRecorded{moved}});
}

TEST_CASE("a seat belongs to a known person, delegation and term") {
    given(ready).when(RecordDeputy{ada_sits}).then({DeputyRecorded{ada_sits}});
    given(with(ready, {DeputyRecorded{ada_sits}})).when(RecordDeputy{ada_sits}).then({});
    Deputy wrong = ada_sits;
    wrong.person = {"nobody"};
    given(ready).when(RecordDeputy{wrong}).then_refuses("deputy.person", "no_such_person");
    wrong = ada_sits;
    wrong.delegation = {"south"};
    given(ready).when(RecordDeputy{wrong}).then_refuses("deputy.delegation", "no_such_delegation");
    wrong = ada_sits;
    wrong.term = 9;
    given(ready).when(RecordDeputy{wrong}).then_refuses("deputy.term", "no_such_term");
    wrong = ada_sits;
    wrong.span.until = wrong.span.from;
    given(ready).when(RecordDeputy{wrong}).then_refuses("deputy.span.until", "span_is_empty");
    wrong.span = {day(2021, 9, 30), {}};
    given(ready).when(RecordDeputy{wrong}).then_refuses("deputy.span", "seat_outside_term");
}

TEST_CASE("a seat keeps its person, and nobody sits twice or on another's certificate") {
    const auto seated = with(ready, {DeputyRecorded{ada_sits}});
    Deputy other = bob_sits;
    other.id = ada_sits.id;
    given(seated).when(RecordDeputy{other}).then_refuses("deputy.person", "seat_of_another");
    other = bob_sits;
    other.certificate_no = ada_sits.certificate_no;
    given(seated)
        .when(RecordDeputy{other})
        .then_refuses("deputy.certificate_no", "certificate_taken");
    other = bob_sits;
    other.person = ada.id;
    given(seated).when(RecordDeputy{other}).then_refuses("deputy.person", "sits_already");
}

TEST_CASE("a seat of a past term stays one of that term") {
    Deputy next = ada_sits;
    next.term = 9;
    next.span = {day(2026, 10, 1), {}};
    const TermRecorded ninth{{9, {day(2026, 10, 1), {}}}};
    given(with(ready, {ninth, DeputyRecorded{ada_sits}}))
        .when(RecordDeputy{next})
        .then_refuses("deputy.term", "seat_of_another_term");
    next.id = {"d9"};
    given(with(ready, {ninth, DeputyRecorded{ada_sits}}))
        .when(RecordDeputy{next})
        .then({DeputyRecorded{next}});

    const Directory state =
        after(with(ready, {ninth, DeputyRecorded{ada_sits}, DeputyRecorded{next}}));
    CHECK(seats_on(state, {"ada"}, day(2021, 9, 30)).empty());
    CHECK(seats_on(state, {"ada"}, day(2026, 9, 30)) == std::vector{ada_sits});
    CHECK(seats_on(state, {"ada"}, day(2026, 10, 1)) == std::vector{next});
    CHECK(deputies_on(state, day(2026, 10, 1)) == std::vector<DeputyId>{{"d9"}});
}

TEST_CASE("a deputy may move to another delegation or leave early") {
    Deputy leaving = ada_sits;
    leaving.span.until = day(2024, 1, 1);
    given(with(ready, {DeputyRecorded{ada_sits}}))
        .when(RecordDeputy{leaving})
        .then({DeputyRecorded{leaving}});
    const Directory state = after(with(ready, {DeputyRecorded{ada_sits}, DeputyRecorded{leaving}}));
    CHECK(seats_on(state, {"ada"}, day(2023, 12, 31)).size() == 1);
    CHECK(seats_on(state, {"ada"}, day(2024, 1, 1)).empty());
}

TEST_CASE("a delegation is headed by one of its own deputies") {
    Delegation headed = north;
    headed.head = DeputyId{"d2"};
    given(ready).when(RecordDelegation{headed}).then_refuses("delegation.head", "no_such_deputy");
    const auto seated = with(ready, {DeputyRecorded{ada_sits}, DeputyRecorded{bob_sits}});
    given(seated).when(RecordDelegation{headed}).then({DelegationRecorded{headed}});
    const Delegation south{{"south"}, {"礼乐代表团"}, DeputyId{"d2"}};
    given(seated)
        .when(RecordDelegation{south})
        .then_refuses("delegation.head", "head_is_no_member");

    const Directory state = after(with(seated, {DelegationRecorded{headed}}));
    CHECK(members_on(state, {"north"}, day(2022, 1, 1)) == std::vector<DeputyId>{{"d2"}, {"d1"}});
    CHECK(delegation_head_on(state, {"north"}, day(2022, 1, 1)) == DeputyId{"d2"});
    CHECK_FALSE(delegation_head_on(state, {"north"}, day(2026, 10, 1)));
}

TEST_CASE("the bare list of delegations read again takes no head away") {
    Delegation headed = north;
    headed.head = DeputyId{"d2"};
    given(with(ready, {DeputyRecorded{bob_sits}, DelegationRecorded{headed}}))
        .when(RecordDelegation{north})
        .then({});
}

TEST_CASE("a city's directory is evolved in place, however large") {
    std::vector<Event> history{
        founded, eighth, DelegationRecorded{north},
        OfficeRecorded{
            {{"office"}, {"选联工委"}, OfficeKind::deputies_office, {day(2021, 10, 1), {}}}}};
    for (int i = 0; i < 2000; ++i) {
        const PersonId person{"p" + std::to_string(i)};
        history.emplace_back(PersonRecorded{{person, {"张代表"}, {}}});
        history.emplace_back(
            RoleGranted{{person, Role::deputies_office, {"office"}, {day(2021, 10, 1), {}}}});
    }
    Directory state = after(history);
    CHECK(grants_on(state, {"p1999"}, day(2022, 1, 1)).size() == 1);
    // Handed on and not copied: what is in the state stays where it is.
    const Person* first = &state.people.at({"p0"});
    const Version next = state.version + 1;
    state = evolve(std::move(state), {next, {}, PersonRecorded{ada}});
    CHECK(state.people.size() == 2001);
    CHECK(&state.people.at({"p0"}) == first);
}

} // namespace
} // namespace huiyin::directory
