#pragma once

#include "sheets/grid.hpp"
#include "sheets/package.hpp"

namespace huiyin::sheets {

// One sheet of an XLSX workbook (ISO/IEC 29500): the named one, or the first that is shown.
[[nodiscard]] Result<Grid> read_workbook(const Parts& parts, std::string_view sheet,
                                         const Limits& limits);

} // namespace huiyin::sheets
