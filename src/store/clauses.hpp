#pragma once

// Clauses that the questions of several lists share.

#include "app/store.hpp"
#include "store/statements.hpp"

namespace huiyin::store {

// "(:v1, :v2)"
void add_list(Question&, const std::vector<app::AudienceId>&);
// The case that a column names is to be seen by one of them.
void add_seen_by(Question&, std::string_view id_column, const std::vector<app::AudienceId>&);

// In one of the phases; in any when none is named.
void add_phases(Question&, std::string_view column, const std::vector<suggestion::Phase>&);
// Of the kind, channel, term and session asked for, in columns that begin so: "c.", "+a.".
void add_marks(Question&, const app::QueueQuery&, std::string_view columns);
// Of what unit, deputy and congress a queue is, and that the asker may know it: for a walk of the
// lists of the query's audiences, or of that unit or deputy.
void add_restrictions(Question&, const app::QueueQuery&, std::string_view id_column);

// "2026-11-23~01J9…" → its parts; none when it has not so many.
[[nodiscard]] std::vector<std::string> parts_of(const std::optional<std::string>& cursor,
                                                std::size_t count);
// The number in a part. One that was not given by us may say anything: it is then 0.
[[nodiscard]] std::int64_t number_in(const std::string& part);

} // namespace huiyin::store
