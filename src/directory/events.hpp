#pragma once

// What has happened to a congress.

#include "base/alternatives.hpp"
#include "base/occasion.hpp"
#include "directory/records.hpp"

namespace huiyin::directory {

struct CongressFounded {
    Congress congress = {};
    bool operator==(const CongressFounded&) const = default;
};
BOOST_DESCRIBE_STRUCT(CongressFounded, (), (congress))
struct TermRecorded {
    Term term = {};
    bool operator==(const TermRecorded&) const = default;
};
BOOST_DESCRIBE_STRUCT(TermRecorded, (), (term))
struct SessionRecorded {
    Session session = {};
    bool operator==(const SessionRecorded&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionRecorded, (), (session))
struct OfficeRecorded {
    Office office = {};
    bool operator==(const OfficeRecorded&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeRecorded, (), (office))
struct PersonRecorded {
    Person person = {};
    bool operator==(const PersonRecorded&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonRecorded, (), (person))
struct RoleGranted {
    Grant grant = {};
    bool operator==(const RoleGranted&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleGranted, (), (grant))
struct RoleEnded {
    PersonId person = {};
    Role role = {};
    OfficeId office = {};
    Date until = {};
    bool operator==(const RoleEnded&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleEnded, (), (person, role, office, until))
struct DelegationRecorded {
    Delegation delegation = {};
    bool operator==(const DelegationRecorded&) const = default;
};
BOOST_DESCRIBE_STRUCT(DelegationRecorded, (), (delegation))
struct DeputyRecorded {
    Deputy deputy = {};
    bool operator==(const DeputyRecorded&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeputyRecorded, (), (deputy))
struct CalendarAdjusted {
    CalendarDay day = {};
    bool operator==(const CalendarAdjusted&) const = default;
};
BOOST_DESCRIBE_STRUCT(CalendarAdjusted, (), (day))
struct ParameterSet {
    ParameterValue parameter = {};
    bool operator==(const ParameterSet&) const = default;
};
BOOST_DESCRIBE_STRUCT(ParameterSet, (), (parameter))
// From this moment on. `decision` says who decided it, and where that is written down.
struct MechanismAdopted {
    Line<100> mechanism = {};
    std::vector<ChosenValue> values = {}; // those that depart from the values before
    Line<200> decision = {};
    bool operator==(const MechanismAdopted&) const = default;
};
BOOST_DESCRIBE_STRUCT(MechanismAdopted, (), (mechanism, values, decision))
// What it asked before stays asked.
struct MechanismEnded {
    Line<100> mechanism = {};
    Text<500> reason = {};
    bool operator==(const MechanismEnded&) const = default;
};
BOOST_DESCRIBE_STRUCT(MechanismEnded, (), (mechanism, reason))
struct YearlyReportFiled {
    std::int64_t year = {};
    Line<200> title = {};
    FileId file = {};
    bool operator==(const YearlyReportFiled&) const = default;
};
BOOST_DESCRIBE_STRUCT(YearlyReportFiled, (), (year, title, file))

using Event =
    std::variant<CongressFounded, TermRecorded, SessionRecorded, OfficeRecorded, PersonRecorded,
                 RoleGranted, RoleEnded, DelegationRecorded, DeputyRecorded, CalendarAdjusted,
                 ParameterSet, YearlyReportFiled, MechanismAdopted, MechanismEnded>;

using RecordedEvent = Recorded<Event>;

} // namespace huiyin::directory

namespace huiyin {
extern template const std::vector<Alternative>& alternatives<directory::Event>();
}
