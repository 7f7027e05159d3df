#pragma once

// From what a list is asked for to what the store is asked for, with the asker's right to see.

#include "app/queries.hpp"

namespace huiyin::app {

// 1 to 200; 50 when nothing is said.
[[nodiscard]] Result<std::int64_t> row_limit(const std::optional<std::int64_t>& asked);

// Refused when the asker has nothing to see there. `mine`: only what he proposed or handles.
[[nodiscard]] Result<std::vector<AudienceId>>
audiences_for(const Asker&, const std::optional<CongressId>&, bool mine);

[[nodiscard]] Result<QueueQuery> query_of(const Asker&, const QueueFilter&);

} // namespace huiyin::app
