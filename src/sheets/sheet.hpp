#pragma once

// Tables that people send: CSV and XLSX, read into rows of strings.

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::sheets {

// `number` is the row as a spreadsheet program counts it, from 1.
struct Row {
    std::int64_t number = 0;
    std::vector<std::string> cells = {}; // as many as there are columns
    bool operator==(const Row&) const = default;
};

// The header's names, without spaces around them, and every row below it that is not blank.
// Cells are well-formed UTF-8 as they stand, with \n as the only line end.
struct Sheet {
    std::vector<std::string> columns = {}; // empty where the header has no name
    std::vector<Row> rows = {};
    bool operator==(const Sheet&) const = default;
};

// What a file may ask of the machine. A file beyond a limit is refused, never cut.
struct Limits {
    std::size_t file_bytes = 128'000'000;
    std::size_t rows = 200'000;
    std::size_t columns = 100;
    std::size_t cell_bytes = 200'000;
    std::size_t entries = 2'000;              // files inside an XLSX
    std::size_t unpacked_bytes = 100'000'000; // of all of them together
    std::size_t unpacked_ratio = 200;         // times its packed size, for a file inside
    std::size_t xml_marks = 4'000'000;        // tags and attributes of one file inside
};

// Reads a CSV file (RFC 4180, UTF-8, separated by comma, semicolon or tab) or a sheet of an XLSX
// workbook, told apart by content. `sheet` names the sheet; empty means the first one shown.
//
// Never throws on any input. A refusal names the cell at fault ("B7") in its field. Formula cells
// are refused: what they show is no fact of the file. Macros and external links are never read.
[[nodiscard]] Result<Sheet> read_sheet(std::string_view bytes, std::string_view sheet = {},
                                       const Limits& limits = {});

// Whether read_sheet() takes the bytes for CSV.
[[nodiscard]] bool is_csv(std::string_view bytes);

// Without the spaces, full-width spaces and line feeds around it.
[[nodiscard]] std::string trimmed(std::string_view text);

// "B7" for column 2, row 7, both counted from 1.
[[nodiscard]] std::string cell_name(std::size_t column, std::int64_t row);

} // namespace huiyin::sheets
