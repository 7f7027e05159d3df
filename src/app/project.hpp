#pragma once

// The pure projector: a case's state and duties as the rows of the read models.

#include "app/loaded_case.hpp"
#include "app/rows.hpp"

namespace huiyin::app {

// Every row of a case. `duties` are the case's, in the order of their keys.
[[nodiscard]] CaseRows rows_of(const LoadedCase&, std::vector<DutyRow> duties);

// Writes what differs between two states of a case's rows, and nothing else.
void write_difference(Transaction&, const CaseRows& before, const CaseRows& after);

// The desk that reviews: everything submitted. The congress: what has a docket number.
inline Id<AudienceKind> desk_of(const CongressId& id) { return {"desk-" + id.value}; }
inline Id<AudienceKind> audience_of(const CongressId& id) { return {"congress-" + id.value}; }
inline Id<AudienceKind> audience_of(const OfficeId& id) { return {"office-" + id.value}; }
inline Id<AudienceKind> audience_of(const DeputyId& id) { return {"deputy-" + id.value}; }

} // namespace huiyin::app
