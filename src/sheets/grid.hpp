#pragma once

// The filled cells of a table before it is known which row is the header.

#include "sheets/sheet.hpp"

namespace huiyin::sheets {

// A rectangle of merged cells, first and last counted from 1.
struct Merge {
    std::int64_t first_row = 0;
    std::int64_t last_row = 0;
    std::size_t first_column = 0;
    std::size_t last_column = 0;
};

struct Grid {
    std::vector<Row> rows = {}; // in order of their numbers; blank ones may be left out
    std::vector<Merge> merges = {};
};

// The header is the first row with two filled cells (a title above the table has one), or the
// first filled row if none has. Where the header's cells are merged downwards, or a group's name
// is merged above its columns, the header is as deep as the merge and the lowest name counts.
// Refused: no header, two columns of one name, a filled cell beyond the last column.
[[nodiscard]] Result<Sheet> sheet_of(Grid grid);

// The parts of it, for a table that is read row by row.
[[nodiscard]] std::size_t filled_cells(const Row& row);
// As many rows are looked at for one with two filled cells.
constexpr std::size_t rows_searched_for_header = 20;
// The names of a header of one row. Refused: two columns of one name.
[[nodiscard]] Result<std::vector<std::string>> header_names(const Row& header);
// Gives the row as many cells as there are columns. Refused: a filled cell beyond the last one.
[[nodiscard]] Result<void> fit(Row& row, std::size_t columns);

// A refusal that names its cell both in the sentence and in the field.
[[nodiscard]] Failure refused_at(const char* key, std::size_t column, std::int64_t row,
                                 std::vector<std::pair<std::string, std::string>> gaps = {});

} // namespace huiyin::sheets
