#pragma once

// The names in a line of a list, for this asker.

#include "app/names.hpp"
#include "app/queries.hpp"

namespace huiyin::app {

// Who leads the suggestion, or the delegation whose it is; empty when the asker may not know.
[[nodiscard]] std::string lead_name(const Asker&, const Names&, const CaseRow&);
// Whose turn it is; likewise.
[[nodiscard]] std::string waits_for(const Asker&, const Names&, const CaseRow&);

} // namespace huiyin::app
