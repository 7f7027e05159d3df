#pragma once

// From what a list is asked for to what the store is asked for, with the asker's right to see.

#include "app/queries.hpp"

namespace huiyin::app {

// 1 to 200; 50 when nothing is said.
[[nodiscard]] Result<std::int64_t> row_limit(const std::optional<std::int64_t>& asked);

struct DaysOfYear {
    Date from = Date{std::chrono::year{1900} / 1 / 1};
    Date until = Date{std::chrono::year{9999} / 12 / 31};
};

// Without a year, all of them. Refused before 1954, when the first congress met, and after 2200.
[[nodiscard]] Result<DaysOfYear> days_of_year(std::optional<std::int64_t> year);

// Refused when the asker has nothing to see there. `mine`: only what he proposed or handles.
[[nodiscard]] Result<std::vector<AudienceId>>
audiences_for(const Asker&, const std::optional<CongressId>&, bool mine);

[[nodiscard]] Result<QueueQuery> query_of(const Asker&, const QueueFilter&);

} // namespace huiyin::app
