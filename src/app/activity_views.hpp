#pragma once

// Supervision activities as somebody sees them: lists and one page. What a veil hides from somebody
// is in neither.

#include "app/loaded_activity.hpp"
#include "app/owed_views.hpp"

namespace huiyin::app {

struct ActivityFilter {
    CongressId congress = {};
    std::optional<std::int64_t> year = {}; // that has a day in it; none: every year
    std::optional<CaseId> of_case = {};
};
BOOST_DESCRIBE_STRUCT(ActivityFilter, (), (congress, year, of_case))

struct ActivityLine {
    ActivityId id = {};
    supervision::ActivityKind kind = {};
    supervision::ActivityState state = {};
    Line<100> title = {};
    Line<200, 0> organiser_name = {};
    Date starts_on = {};
    Date ends_on = {};
    std::int64_t cases = {};
    std::int64_t sessions = {};
    Line<200, 0> commissioned_name = {}; // of the congress that is commissioned
    bool overdue = {};                   // a commission whose date has passed without a report
};
BOOST_DESCRIBE_STRUCT(ActivityLine, (),
                      (id, kind, state, title, organiser_name, starts_on, ends_on, cases, sessions,
                       commissioned_name, overdue))

struct ActivityList {
    std::vector<ActivityLine> rows = {}; // latest first; at most 200
    bool may_plan = {};
};
BOOST_DESCRIBE_STRUCT(ActivityList, (), (rows, may_plan))

[[nodiscard]] ActivityLine activity_line(const Names&, const ActivityRow&, Date today);

// Of the second acceptance that follows a look-back (M17).
enum class SecondAcceptance : std::uint8_t { none, passed, failed };
BOOST_DESCRIBE_ENUM(SecondAcceptance, none, passed, failed)

// A suggestion that the activity is about. Whoever takes part is told of all of them, and opens
// those that he may see; others know of those alone.
struct ActivityCaseView {
    CaseId id = {};
    std::optional<std::int64_t> number = {};
    Line<100, 0> title = {};
    suggestion::Phase phase = {};
    Line<200, 0> unit_name = {};
    std::vector<suggestion::KeyCriterion> criteria = {};
    bool may_open = {};
    SecondAcceptance acceptance = {}; // the latest since the look-back was held
};
BOOST_DESCRIBE_STRUCT(ActivityCaseView, (),
                      (id, number, title, phase, unit_name, criteria, may_open, acceptance))

struct ActivityStep {
    std::int64_t version = {};
    Line<60> event = {};
    Instant at = {};
    Line<200, 0> by_name = {};
    Line<200, 0> office_name = {};
};
BOOST_DESCRIBE_STRUCT(ActivityStep, (), (version, event, at, by_name, office_name))

struct ActivityActionView {
    Line<60> command = {};
    std::optional<Text<1000>> why_not = {}; // in the reader's language
};
BOOST_DESCRIBE_STRUCT(ActivityActionView, (), (command, why_not))

struct ActivityPage {
    ActivityId id = {};
    CongressId congress = {};
    Line<200, 0> congress_name = {};
    std::int64_t version = {};
    supervision::ActivityKind kind = {};
    supervision::ActivityState state = {};
    Line<200, 0> organiser_name = {};
    supervision::Plan plan = {};
    Instant planned_at = {};
    std::optional<Date> started_on = {};
    std::optional<supervision::Draw> draw = {};
    std::vector<supervision::ActivitySession> sessions = {};
    std::vector<supervision::Finding> findings = {};
    std::optional<supervision::Report> report = {};
    std::optional<Text<1000>> called_off_because = {};
    std::optional<Text<1000>> declined_because = {};
    Line<200, 0> commissioned_name = {}; // of the congress that is commissioned
    bool veiled = {};                    // the units do not know of it yet
    std::vector<ActivityCaseView> cases = {};
    std::vector<OwedView> owed = {};
    std::vector<ActivityStep> steps = {}; // newest first
    std::vector<ActivityActionView> actions = {};
    std::vector<Name> names = {};
};
BOOST_DESCRIBE_STRUCT(ActivityPage, (),
                      (id, congress, congress_name, version, kind, state, organiser_name, plan,
                       planned_at, started_on, draw, sessions, findings, report, called_off_because,
                       declined_because, commissioned_name, veiled, cases, owed, steps, actions,
                       names))

[[nodiscard]] Result<ActivityList> activities(Store&, const Congresses&, const Asker&,
                                              const ActivityFilter&);
// Fails with not_found when there is none, or none that the asker may know of.
[[nodiscard]] Result<ActivityPage> activity_page(Store&, const Congresses&, const Asker&,
                                                 const ActivityId&);
// Whether somebody sees it by what he is, and not only because it is about a suggestion of his.
[[nodiscard]] bool sees_it_whole(const access::Actor&, const access::HiddenFrom&,
                                 const LoadedActivity&);

} // namespace huiyin::app
