#pragma once

// What is owed in supervision activities and in the year of a congress.

#include "app/loaded_activity.hpp"
#include "app/names.hpp"
#include "app/queries.hpp"

namespace huiyin::app {

// What is owed in an activity, or by a congress in a year.
struct OwedView {
    Line<200> duty = {}; // its key
    Line<100> mechanism = {};
    Bilingual title = {};
    Bilingual bearer_title = {};
    Line<200, 0> of_whom = {}; // whose year it is, where it is somebody's
    Date starts_on = {};
    std::optional<Date> due_on = {};
    std::optional<Date> met_on = {};
    Lamp lamp = {};
    std::int64_t done = {};   // of the times that it takes
    std::int64_t needed = {}; // from 1
    Text<2000, 0> why = {};
    Line<200, 0> article = {};
};
BOOST_DESCRIBE_STRUCT(OwedView, (),
                      (duty, mechanism, title, bearer_title, of_whom, starts_on, due_on, met_on,
                       lamp, done, needed, why, article))

struct CongressDutyFilter {
    CongressId congress = {};
    std::optional<std::int64_t> year = {}; // this year
};
BOOST_DESCRIBE_STRUCT(CongressDutyFilter, (), (congress, year))

struct CongressDuties {
    std::int64_t year = {};
    std::vector<OwedView> rows = {};
};
BOOST_DESCRIBE_STRUCT(CongressDuties, (), (year, rows))

[[nodiscard]] OwedView owed_view(const mechanism::RuleSet&, const mechanism::Duty&, Date today);
[[nodiscard]] std::vector<mechanism::Duty> duties_of(const CongressView&, const LoadedActivity&,
                                                     Date today);

// The duties of the congress's own year, counted over the activities that the asker may see.
[[nodiscard]] Result<CongressDuties> congress_duties(Store&, const Congresses&, const Asker&,
                                                     const CongressDutyFilter&);

} // namespace huiyin::app
