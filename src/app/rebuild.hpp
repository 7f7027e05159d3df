#pragma once

#include "app/congresses.hpp"

namespace huiyin::app {

// Computes every row of the read models from the events again, in one transaction. Answers how many
// cases there are.
[[nodiscard]] Result<std::int64_t> rebuild(Store&, const Congresses&);

} // namespace huiyin::app
