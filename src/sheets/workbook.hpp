#pragma once

#include "sheets/grid.hpp"

#include <functional>

namespace huiyin::sheets {

// Gives a file inside the workbook by its path; not_found when there is none.
using Parts = std::function<Result<std::string>(const std::string& path)>;

// One sheet of an XLSX workbook (ISO/IEC 29500): the named one, or the first that is shown.
[[nodiscard]] Result<Grid> read_workbook(const Parts& parts, std::string_view sheet,
                                         const Limits& limits);

} // namespace huiyin::sheets
