#pragma once

// What a congress goes by: its days and the values of its rules, for whoever wants to see them
// before they bite.

#include "app/congresses.hpp"
#include "app/views.hpp"

namespace huiyin::app {

// A parameter of a mechanism in force, with its bounds; values in the words of the mechanism file.
struct ParameterView {
    Line<100> mechanism = {};
    Bilingual mechanism_title = {};
    Line<100> parameter = {};
    Bilingual title = {};
    mechanism::ParameterKind kind = {};
    Line<100, 0> value = {};
    Line<100, 0> standard = {};
    std::optional<Line<100>> least = {};
    std::optional<Line<100>> most = {};
    std::vector<Line<100>> allowed = {}; // of a choice
    bool hard = {};                      // the bound is the law's own
    Text<2000, 0> why = {};
    std::optional<Date> set_on = {}; // none: as it came
};
BOOST_DESCRIBE_STRUCT(ParameterView, (),
                      (mechanism, mechanism_title, parameter, title, kind, value, standard, least,
                       most, allowed, hard, why, set_on))
struct ParameterList {
    std::vector<ParameterView> rows = {};
};
BOOST_DESCRIBE_STRUCT(ParameterList, (), (rows))

struct DayView {
    Date day = {};
    calendar::DayKind kind = {};
    bool worked = {};
    Line<200, 0> name = {}; // of the holiday; of an adjusted day, the reason
};
BOOST_DESCRIBE_STRUCT(DayView, (), (day, kind, worked, name))
// Every day of a year. Outside the known years days go by the weekday alone.
struct YearView {
    std::int64_t year = {};
    std::int64_t working_days = {};
    Date first_known = {};
    Date last_known = {};
    std::vector<DayView> rows = {};
};
BOOST_DESCRIBE_STRUCT(YearView, (), (year, working_days, first_known, last_known, rows))

// Of the law and of what the congress has adopted.
[[nodiscard]] ParameterList parameters_of(const CongressView&);
// Of one mechanism, whether it is in force or not.
[[nodiscard]] std::vector<ParameterView> parameters_of(const CongressView&,
                                                       const mechanism::Mechanism&);
// Refused for a year that no calendar of ours may ever reach.
[[nodiscard]] Result<YearView> year_of(const CongressView&, std::int64_t year);

} // namespace huiyin::app
