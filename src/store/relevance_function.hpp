#pragma once

namespace huiyin::store {

// Gives a connection the function relevance(table, skipped) for tables of FTS5: how much the row
// says about what was searched for (text/relevance.hpp), in millionths. The first column is the
// title, those from the sixth on count for nothing. The first `skipped` phrases of what was
// searched for do not count. `sqlite` is the connection's sqlite3*. Whether it worked.
[[nodiscard]] bool add_relevance(void* sqlite);

} // namespace huiyin::store
