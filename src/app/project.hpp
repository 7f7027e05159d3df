#pragma once

// The pure projector: a case's state and duties as the rows of the read models.

#include "app/loaded_case.hpp"
#include "app/rows.hpp"

namespace huiyin::app {

// Every row of a case but those of app/notice_rows.hpp. `duties` are the case's, in the order of
// their keys.
[[nodiscard]] CaseRows rows_of(const LoadedCase&, std::vector<DutyRow> duties);

// Writes what differs between two states of a case's rows, and nothing else.
void write_difference(Transaction&, const CaseRows& before, const CaseRows& after);

} // namespace huiyin::app
