#pragma once

// The shape of the database, as numbered steps that are never changed once released.

#include "store/sql.hpp"

#include <span>

namespace huiyin::store {

struct Migration {
    std::int64_t number;
    std::string_view name;
    std::string_view sql;
};

[[nodiscard]] std::span<const Migration> migrations();

// Brings the database to the newest step, each step in a transaction of its own.
// A fault when the database is newer than this program.
void migrate(Connection&);

} // namespace huiyin::store
