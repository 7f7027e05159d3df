#include "directory/scenario.hpp"

namespace huiyin::directory {
namespace {

const CongressFounded founded{{{"440704"}, {"江海区人民代表大会"}, Level::county, {}}};
const Office traffic{{"traffic"}, {"区交通局"}, OfficeKind::unit, {day(2016, 1, 1), {}}};
const Office roads{{"roads"}, {"区公路局"}, OfficeKind::unit, {day(2016, 1, 1), day(2019, 4, 1)}};
const Office transport{
    {"traffic"}, {"区交通运输局"}, OfficeKind::unit, {day(2019, 4, 1), {}}, {{"roads"}}};
const Person ada{{"ada"}, {"甲一"}, {}};
const Grant clerk{{"ada"}, Role::unit_clerk, {"traffic"}, {day(2020, 1, 1), {}}};

TEST_CASE("an office is recorded once") {
    given({founded}).when(RecordOffice{traffic}).then({OfficeRecorded{traffic}});
    given({founded, OfficeRecorded{traffic}}).when(RecordOffice{traffic}).then({});
}

TEST_CASE("a reorganisation adds a form from a day and leaves the past as it was") {
    const std::vector<Event> before{founded, OfficeRecorded{traffic}, OfficeRecorded{roads}};
    given(before).when(RecordOffice{transport}).then({OfficeRecorded{transport}});

    const Directory state =
        after({founded, OfficeRecorded{traffic}, OfficeRecorded{roads}, OfficeRecorded{transport}});
    CHECK(office_on(state, {"traffic"}, day(2015, 12, 31)) == nullptr);
    CHECK(office_on(state, {"traffic"}, day(2019, 3, 31))->title.value == "区交通局");
    CHECK(office_on(state, {"traffic"}, day(2019, 4, 1))->title.value == "区交通运输局");
    CHECK(office_on(state, {"roads"}, day(2019, 4, 1)) == nullptr);
    CHECK(known_office(state, {"roads"}, day(2024, 1, 1))->title.value == "区公路局");
    CHECK(known_office(state, {"nobody"}, day(2024, 1, 1)) == nullptr);
    CHECK(offices_on(state, day(2019, 3, 31)) == std::vector<OfficeId>{{"roads"}, {"traffic"}});
    CHECK(offices_on(state, day(2019, 4, 1)) == std::vector<OfficeId>{{"traffic"}});
    CHECK(predecessors_on(state, {"traffic"}, day(2019, 4, 1)) == std::vector<OfficeId>{{"roads"}});
    CHECK(predecessors_on(state, {"traffic"}, day(2019, 3, 31)).empty());
}

TEST_CASE("saying an old form again changes nothing, changing it is refused") {
    const std::vector<Event> now{founded, OfficeRecorded{traffic}, OfficeRecorded{roads},
                                 OfficeRecorded{transport}};
    given(now).when(RecordOffice{traffic}).then({});
    given(now).when(RecordOffice{roads}).then({});
    Office renamed = traffic;
    renamed.title = {"区交通与港口局"};
    given(now).when(RecordOffice{renamed}).then_refuses("office.span.from", "form_before_last");
    renamed.span.from = day(2018, 1, 1);
    given(now).when(RecordOffice{renamed}).then_refuses("office.span.from", "form_before_last");
    renamed.span.from = transport.span.from;
    given(now).when(RecordOffice{renamed}).then_refuses("office.span.from", "form_has_begun");
}

TEST_CASE("a form that has not begun may still be mended, and an end be recorded") {
    Office renamed = transport;
    renamed.title = {"区交通局"};
    given({founded, OfficeRecorded{roads}, OfficeRecorded{transport}})
        .when(RecordOffice{renamed}, day(2019, 3, 1))
        .then({OfficeRecorded{renamed}});
    Office ended = traffic;
    ended.span.until = day(2024, 7, 1);
    given({founded, OfficeRecorded{traffic}})
        .when(RecordOffice{ended})
        .then({OfficeRecorded{ended}});
    const Directory state = after({founded, OfficeRecorded{traffic}, OfficeRecorded{ended}});
    CHECK(office_on(state, {"traffic"}, day(2024, 7, 1)) == nullptr);
    CHECK(state.offices.at({"traffic"}).size() == 1);
}

TEST_CASE("an office succeeds older offices that are known, and keeps its kind") {
    given({founded})
        .when(RecordOffice{transport})
        .then_refuses("office.succeeds.0", "no_such_office");
    Office own = traffic;
    own.succeeds = {{"traffic"}};
    given({founded}).when(RecordOffice{own}).then_refuses("office.succeeds.0", "succeeds_itself");
    Office older = traffic;
    older.succeeds = {{"roads"}};
    given({founded, OfficeRecorded{roads}})
        .when(RecordOffice{older})
        .then_refuses("office.succeeds.0", "succeeds_a_younger");
    Office other = transport;
    other.kind = OfficeKind::committee;
    given({founded, OfficeRecorded{traffic}, OfficeRecorded{roads}})
        .when(RecordOffice{other})
        .then_refuses("office.kind", "kind_stays");
    Office none = traffic;
    none.span.until = traffic.span.from;
    given({founded}).when(RecordOffice{none}).then_refuses("office.span.until", "span_is_empty");
}

const std::vector<Event> peopled{founded, OfficeRecorded{traffic}, PersonRecorded{ada}};

TEST_CASE("a role is granted once to a known person in a known office") {
    given(peopled).when(GrantRole{clerk}).then({RoleGranted{clerk}});
    given({founded, OfficeRecorded{traffic}, PersonRecorded{ada}, RoleGranted{clerk}})
        .when(GrantRole{clerk})
        .then({});
    given({founded, OfficeRecorded{traffic}})
        .when(GrantRole{clerk})
        .then_refuses("grant.person", "no_such_person");
    given({founded, PersonRecorded{ada}})
        .when(GrantRole{clerk})
        .then_refuses("grant.office", "no_such_office");
    Grant early = clerk;
    early.span.from = day(2015, 1, 1);
    given(peopled).when(GrantRole{early}).then_refuses("grant.span.from", "office_not_there");
    Grant empty = clerk;
    empty.span.until = empty.span.from;
    given(peopled).when(GrantRole{empty}).then_refuses("grant.span.until", "span_is_empty");
}

TEST_CASE("a role is held in an office of the kind that has it") {
    Grant grant = clerk;
    grant.role = Role::deputies_office;
    given(peopled).when(GrantRole{grant}).then_refuses("grant.role", "role_does_not_fit");
    grant.role = Role::leader;
    given(peopled).when(GrantRole{grant}).then({RoleGranted{grant}});
}

TEST_CASE("a person holds several roles, each once at a time") {
    const Grant head{{"ada"}, Role::unit_head, {"traffic"}, {day(2022, 1, 1), {}}};
    std::vector<Event> history = peopled;
    history.emplace_back(RoleGranted{clerk});
    given(history).when(GrantRole{head}).then({RoleGranted{head}});
    Grant again = clerk;
    again.span.from = day(2021, 1, 1);
    given(history).when(GrantRole{again}).then_refuses("grant.span", "grant_clashes");

    history.emplace_back(RoleGranted{head});
    const Directory state = after(history);
    CHECK(grants_on(state, {"ada"}, day(2019, 12, 31)).empty());
    CHECK(grants_on(state, {"ada"}, day(2021, 12, 31)) == std::vector{clerk});
    CHECK(grants_on(state, {"ada"}, day(2022, 1, 1)) == std::vector{clerk, head});
    CHECK(staff_on(state, {"traffic"}, day(2022, 1, 1)) == std::vector{clerk, head});
    CHECK(grants_on(state, {"nobody"}, day(2022, 1, 1)).empty());
}

TEST_CASE("a role ends with its office") {
    Office ended = traffic;
    ended.span.until = day(2024, 7, 1);
    std::vector<Event> history = peopled;
    history.insert(history.end(), {RoleGranted{clerk}, OfficeRecorded{ended}});
    CHECK(grants_on(after(history), {"ada"}, day(2024, 6, 30)).size() == 1);
    CHECK(grants_on(after(history), {"ada"}, day(2024, 7, 1)).empty());
    CHECK(staff_on(after(history), {"traffic"}, day(2024, 7, 1)).empty());
}

TEST_CASE("administrator, guardian and auditor are three persons") {
    Grant system = clerk;
    system.role = Role::system_administrator;
    Grant auditor = clerk;
    auditor.role = Role::auditor;
    std::vector<Event> history = peopled;
    history.emplace_back(RoleGranted{system});
    given(history)
        .when(GrantRole{auditor})
        .then_refuses("grant.role", "three_administrators_apart");
}

const RoleEnded ended{{"ada"}, Role::unit_clerk, {"traffic"}, day(2024, 7, 1)};
const EndRole end_role{ended.person, ended.role, ended.office, ended.until};

TEST_CASE("a running role is ended once") {
    std::vector<Event> history = peopled;
    given(history).when(end_role).then_refuses("person", "no_such_grant");
    history.emplace_back(RoleGranted{clerk});
    given(history).when(end_role).then({ended});
    EndRole before = end_role;
    before.until = day(2019, 1, 1);
    given(history).when(before).then_refuses("until", "no_such_grant");
    history.emplace_back(ended);
    given(history).when(end_role).then({});
    CHECK(grants_on(after(history), {"ada"}, day(2024, 6, 30)).size() == 1);
    CHECK(grants_on(after(history), {"ada"}, day(2024, 7, 1)).empty());
}

TEST_CASE("an old list read again does not bring back a role that was ended") {
    std::vector<Event> history = peopled;
    history.insert(history.end(), {RoleGranted{clerk}, ended});
    given(history).when(GrantRole{clerk}).then_refuses("grant.span.from", "grant_has_ended");
    Grant anew = clerk;
    anew.span.from = day(2024, 7, 1);
    given(history).when(GrantRole{anew}).then({RoleGranted{anew}});
}

TEST_CASE("a role granted until a day may be prolonged") {
    Grant limited = clerk;
    limited.span.until = day(2021, 1, 1);
    Grant longer = clerk;
    longer.span.until = day(2022, 1, 1);
    std::vector<Event> history = peopled;
    history.emplace_back(RoleGranted{limited});
    given(history).when(GrantRole{longer}).then({RoleGranted{longer}});
    history.emplace_back(RoleGranted{longer});
    CHECK(after(history).grants == std::vector{longer});
}

} // namespace
} // namespace huiyin::directory
