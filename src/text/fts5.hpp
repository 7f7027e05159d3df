#pragma once

// Terms and queries in the words of SQLite's FTS5, for a table with tokenize = 'ascii'.

#include "text/query.hpp"

namespace huiyin::text {

// Where terms are to be looked for. In an index that hands its titles over once more as terms of
// titles, a word that stands in many texts but few titles is found in these at once.
enum class Among : std::uint8_t { all, titles };

// The terms, separated by blanks, in a form that the tokenizer takes apart into just these terms
// at just these positions.
[[nodiscard]] std::string fts5_text(const std::vector<Term>& terms, Among among = Among::all);

// What to MATCH. A query without phrases becomes an empty phrase, which FTS5 finds nowhere.
[[nodiscard]] std::string fts5_match(const Query& query, Among among = Among::all);

} // namespace huiyin::text
