#pragma once

#include "sheets/grid.hpp"
#include "sheets/number_format.hpp"

namespace pugi {
class xml_document;
}

namespace huiyin::sheets {

// What the cells of every sheet of a workbook refer to.
struct Shared {
    std::vector<std::string> strings = {};
    std::vector<NumberFormat> formats = {}; // by the cell's style
    DateSystem dates = {};
};

[[nodiscard]] std::vector<std::string> shared_strings(const pugi::xml_document& document);
[[nodiscard]] std::vector<NumberFormat> cell_formats(const pugi::xml_document& styles);
[[nodiscard]] Result<Grid> read_worksheet(const pugi::xml_document& document, const Shared& shared,
                                          const Limits& limits);

} // namespace huiyin::sheets
