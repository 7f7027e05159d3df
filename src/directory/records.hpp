#pragma once

// What a congress keeps records of: the values that commands, events and the state are made of.

#include "base/described.hpp"

namespace huiyin::directory {

// 省、市、县、乡. A town has a presidium where the others have a standing committee.
enum class Level : std::uint8_t { province, city, county, town };
BOOST_DESCRIBE_ENUM(Level, province, city, county, town)

enum class OfficeKind : std::uint8_t {
    deputies_office,   // 代表工作机构 (选联工委); in a town the presidium 主席团
    government_office, // 政府办(督查室)
    unit,              // 承办单位
    committee,         // 工委、专委会
    chairpersons,      // 主任会议
    station,           // 代表之家、联络站
    administration,    // who runs the program
};
BOOST_DESCRIBE_ENUM(OfficeKind, deputies_office, government_office, unit, committee, chairpersons,
                    station, administration)

// What a person is in an office. A deputy is one by a seat, not by a role.
enum class Role : std::uint8_t {
    deputies_office,   // reviews, numbers, assigns, decides, closes
    government_office, // sub-assigns and checks inside the government
    unit_clerk,
    unit_head,
    committee,
    chair,
    leader, // party and government leaders
    station,
    auditor,
    system_administrator,
    security_administrator,
};
BOOST_DESCRIBE_ENUM(Role, deputies_office, government_office, unit_clerk, unit_head, committee,
                    chair, leader, station, auditor, system_administrator, security_administrator)

// A span of days; open-ended without `until`, which is the first day no longer in it.
struct Span {
    Date from = {};
    std::optional<Date> until = {};
    [[nodiscard]] bool contains(Date day) const { return day >= from && (!until || day < *until); }
    auto operator<=>(const Span&) const = default;
};
BOOST_DESCRIBE_STRUCT(Span, (), (from, until))

struct Congress {
    CongressId id = {};
    Line<100> title = {}; // 江门市人民代表大会
    Level level = {};
    std::optional<CongressId> superior = {};
    auto operator<=>(const Congress&) const = default;
};
BOOST_DESCRIBE_STRUCT(Congress, (), (id, title, level, superior))

struct Term {
    std::int64_t term = {}; // 届
    Span span = {};
    auto operator<=>(const Term&) const = default;
};
BOOST_DESCRIBE_STRUCT(Term, (), (term, span))

struct Session {
    std::int64_t term = {};
    std::int64_t session = {}; // 次
    Date opens = {};
    Date closes = {}; // the last day it sits
    auto operator<=>(const Session&) const = default;
};
BOOST_DESCRIBE_STRUCT(Session, (), (term, session, opens, closes))

struct Office {
    OfficeId id = {};
    Line<100> title = {};
    OfficeKind kind = {};
    Span span = {};
    std::vector<OfficeId> succeeds = {}; // whose work it took over
    auto operator<=>(const Office&) const = default;
};
BOOST_DESCRIBE_STRUCT(Office, (), (id, title, kind, span, succeeds))

struct Person {
    PersonId id = {};
    Line<60> title = {}; // the person's name
    std::optional<Line<40>> phone = {};
    auto operator<=>(const Person&) const = default;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, title, phone))

struct Grant {
    PersonId person = {};
    Role role = {};
    OfficeId office = {};
    Span span = {};
    auto operator<=>(const Grant&) const = default;
};
BOOST_DESCRIBE_STRUCT(Grant, (), (person, role, office, span))

struct Delegation {
    DelegationId id = {};
    Line<100> title = {};
    std::optional<DeputyId> head = {};
    auto operator<=>(const Delegation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Delegation, (), (id, title, head))

// A seat: one person in one congress for one term.
struct Deputy {
    DeputyId id = {};
    PersonId person = {};
    Line<40> certificate_no = {}; // 代表证号
    DelegationId delegation = {};
    std::int64_t term = {};
    Span span = {};
    auto operator<=>(const Deputy&) const = default;
};
BOOST_DESCRIBE_STRUCT(Deputy, (), (id, person, certificate_no, delegation, term, span))

enum class DayKind : std::uint8_t { workday, day_off };
BOOST_DESCRIBE_ENUM(DayKind, workday, day_off)

// One day on which this congress departs from the national calendar.
struct CalendarDay {
    Date day = {};
    DayKind kind = {};
    Text<500> reason = {};
    auto operator<=>(const CalendarDay&) const = default;
};
BOOST_DESCRIBE_STRUCT(CalendarDay, (), (day, kind, reason))

// A parameter of an adopted mechanism, in the words of the mechanism file: "2 months".
struct ParameterValue {
    Line<100> mechanism = {};
    Line<60> parameter = {};
    Line<100> value = {};
    auto operator<=>(const ParameterValue&) const = default;
};
BOOST_DESCRIBE_STRUCT(ParameterValue, (), (mechanism, parameter, value))

// A value of a mechanism that is being adopted.
struct ChosenValue {
    Line<60> parameter = {};
    Line<100> value = {};
    auto operator<=>(const ChosenValue&) const = default;
};
BOOST_DESCRIBE_STRUCT(ChosenValue, (), (parameter, value))

} // namespace huiyin::directory
