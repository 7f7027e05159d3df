#pragma once

// A congress and the world it works in: offices over time, people and their roles, deputies, terms.
// One stream per congress; its state is small and kept whole in memory.

#include "base/result.hpp"
#include "directory/commands.hpp"
#include "directory/events.hpp"

#include <map>

namespace huiyin::directory {

// An overlay day, with who decided it.
struct AdjustedDay {
    CalendarDay day = {};
    PersonId by = {};
    Date decided_on = {};
};

// A mechanism in force beside the law's.
struct AdoptedMechanism {
    Line<100> mechanism = {};
    Line<200> decision = {};
    Instant since = {};
};

struct Directory {
    Version version = {};
    std::optional<Congress> congress = {};
    std::vector<Term> terms = {};       // by number
    std::vector<Session> sessions = {}; // by opening day
    std::map<OfficeId, std::vector<Office>> offices =
        {}; // each with its forms over time, oldest first
    std::map<PersonId, Person> people = {};
    std::vector<Grant> grants = {};
    std::map<DelegationId, Delegation> delegations = {};
    std::map<DeputyId, Deputy> deputies = {};
    std::vector<AdjustedDay> calendar = {};        // by day
    std::vector<ParameterValue> parameters = {};   // the values in force
    std::vector<AdoptedMechanism> mechanisms = {}; // in force, in the order of adoption
    std::vector<YearlyReportFiled> reports = {};   // by year
    std::map<PersonId, std::vector<std::size_t>> grants_of = {}; // positions in grants
    std::map<PersonId, std::vector<DeputyId>> seats_of = {};
};

[[nodiscard]] Directory evolve(Directory before, const RecordedEvent& happened);
// Fails with invalid when a reference does not exist or spans contradict each other.
[[nodiscard]] Result<std::vector<Event>> decide(const Directory&, const Command&, const Occasion&);

// --- offices -------------------------------------------------------------------------------------

// The form of an office on a day, or nullptr when it did not exist then.
[[nodiscard]] const Office* office_on(const Directory&, const OfficeId&, Date);
// The form in which an office is known on a day: a gone one as it last was, a future one as it will
// first be; nullptr when nobody knows it. For names beside what happened long ago.
[[nodiscard]] const Office* known_office(const Directory&, const OfficeId&, Date);
// The ids of all offices that exist on a day, sorted.
[[nodiscard]] std::vector<OfficeId> offices_on(const Directory&, Date);
// The offices whose work this one carries on: those it succeeds, and those they succeeded, that no
// longer exist on the day.
[[nodiscard]] std::vector<OfficeId> predecessors_on(const Directory&, const OfficeId&, Date);

// --- people and their roles ----------------------------------------------------------------------

// A role lasts as long as its grant and its office.
[[nodiscard]] std::vector<Grant> grants_on(const Directory&, const PersonId&, Date);
// Everyone's roles in an office.
[[nodiscard]] std::vector<Grant> staff_on(const Directory&, const OfficeId&, Date);

// Leaders and chairpersons, sorted.
[[nodiscard]] std::vector<PersonId> leaders_on(const Directory&, Date);

// --- deputies ------------------------------------------------------------------------------------

// A seat lasts as long as its span and its term.
[[nodiscard]] bool sits_on(const Directory&, const Deputy&, Date);
[[nodiscard]] std::vector<Deputy> seats_on(const Directory&, const PersonId&, Date);
// The ids of all who sit on a day, sorted.
[[nodiscard]] std::vector<DeputyId> deputies_on(const Directory&, Date);
// Those of a delegation who sit on a day, its head first.
[[nodiscard]] std::vector<DeputyId> members_on(const Directory&, const DelegationId&, Date);
// The head, when he sits on the day.
[[nodiscard]] std::optional<DeputyId> delegation_head_on(const Directory&, const DelegationId&,
                                                         Date);

// --- terms, sessions, parameters -----------------------------------------------------------------

// Which session a filing on a day belongs to: the one that sits, else the last one before.
struct SessionOn {
    std::int64_t term = {};
    std::int64_t session = {};
    bool sits = {};
};

[[nodiscard]] const Term* find_term(const Directory&, std::int64_t term);
[[nodiscard]] const Term* term_on(const Directory&, Date);
[[nodiscard]] std::optional<SessionOn> session_on(const Directory&, Date);
// The next session to open after a day, or nullptr when none is known.
[[nodiscard]] const Session* next_session(const Directory&, Date);
// The value in force, or nullptr when the mechanism's own default holds.
[[nodiscard]] const ParameterValue* find_parameter(const Directory&, std::string_view mechanism,
                                                   std::string_view parameter);
// The adoption in force, or nullptr.
[[nodiscard]] const AdoptedMechanism* find_mechanism(const Directory&, std::string_view mechanism);

} // namespace huiyin::directory
