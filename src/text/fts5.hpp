#pragma once

// Terms and queries in the words of SQLite's FTS5, for a table with tokenize = 'ascii'.

#include "text/query.hpp"

namespace huiyin::text {

// The terms, separated by blanks, in a form that the tokenizer takes apart into just these terms
// at just these positions.
[[nodiscard]] std::string fts5_text(const std::vector<Term>& terms);

// What to MATCH. A query without phrases becomes an empty phrase, which FTS5 finds nowhere.
[[nodiscard]] std::string fts5_match(const Query& query);

} // namespace huiyin::text
