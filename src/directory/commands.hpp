#pragma once

// What can be asked of a congress: each command records one thing anew or as it now is. Recording
// it again unchanged leads to no event, so that imports can be repeated.

#include "base/alternatives.hpp"
#include "directory/records.hpp"

namespace huiyin::directory {

struct FoundCongress {
    Congress congress = {};
};
BOOST_DESCRIBE_STRUCT(FoundCongress, (), (congress))
struct RecordTerm {
    Term term = {};
};
BOOST_DESCRIBE_STRUCT(RecordTerm, (), (term))
struct RecordSession {
    Session session = {};
};
BOOST_DESCRIBE_STRUCT(RecordSession, (), (session))
struct RecordOffice {
    Office office = {};
};
BOOST_DESCRIBE_STRUCT(RecordOffice, (), (office))
struct RecordPerson {
    Person person = {};
};
BOOST_DESCRIBE_STRUCT(RecordPerson, (), (person))
struct GrantRole {
    Grant grant = {};
};
BOOST_DESCRIBE_STRUCT(GrantRole, (), (grant))
// Ends the grant that runs on `until`.
struct EndRole {
    PersonId person = {};
    Role role = {};
    OfficeId office = {};
    Date until = {};
};
BOOST_DESCRIBE_STRUCT(EndRole, (), (person, role, office, until))
struct RecordDelegation {
    Delegation delegation = {};
};
BOOST_DESCRIBE_STRUCT(RecordDelegation, (), (delegation))
struct RecordDeputy {
    Deputy deputy = {};
};
BOOST_DESCRIBE_STRUCT(RecordDeputy, (), (deputy))
struct AdjustCalendar {
    CalendarDay day = {};
};
BOOST_DESCRIBE_STRUCT(AdjustCalendar, (), (day))
struct SetParameter {
    ParameterValue parameter = {};
};
BOOST_DESCRIBE_STRUCT(SetParameter, (), (parameter))
// 向常委会报告、印发大会 (代表法 2025 第五十一条).
// Takes over a mechanism of the library (mechanisms M20), with the values that the congress wants
// otherwise than the file.
struct AdoptMechanism {
    Line<100> mechanism = {};
    std::vector<ChosenValue> values = {};
    Line<200> decision = {};
};
BOOST_DESCRIBE_STRUCT(AdoptMechanism, (), (mechanism, values, decision))
struct EndMechanism {
    Line<100> mechanism = {};
    Text<500> reason = {};
};
BOOST_DESCRIBE_STRUCT(EndMechanism, (), (mechanism, reason))
struct FileYearlyReport {
    std::int64_t year = {};
    Line<200> title = {};
    FileId file = {};
};
BOOST_DESCRIBE_STRUCT(FileYearlyReport, (), (year, title, file))

using Command = std::variant<FoundCongress, RecordTerm, RecordSession, RecordOffice, RecordPerson,
                             GrantRole, EndRole, RecordDelegation, RecordDeputy, AdjustCalendar,
                             SetParameter, FileYearlyReport, AdoptMechanism, EndMechanism>;

} // namespace huiyin::directory

namespace huiyin {
extern template const std::vector<Alternative>& alternatives<directory::Command>();
}
