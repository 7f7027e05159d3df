#pragma once

// Whether what is stored is what was written.

#include "app/store.hpp"
#include "store/digest.hpp"
#include "store/sql.hpp"

namespace huiyin::store {

// Reads every event and anchor. Names the first damage of each stream.
[[nodiscard]] std::vector<app::Alteration> verify(Connection&);

// Writes the anchor of a congress for a day, unless it has one for that day or a later one.
// Must run inside a transaction that holds the write lock.
void write_anchor(Connection&, DigestKind, const CongressId&, Date);

} // namespace huiyin::store
