#pragma once

#include "sheets/grid.hpp"

namespace huiyin::sheets {

// RFC 4180 in UTF-8, with or without a byte order mark. Of comma, semicolon and tab, the one that
// stands most often in the first filled line separates. Rows count as records, so that a body with
// line feeds is one row.
[[nodiscard]] Result<Grid> read_csv(std::string_view bytes, const Limits& limits);

} // namespace huiyin::sheets
