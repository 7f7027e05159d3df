#pragma once

// Tables written to a file row by row, in memory that does not grow with them.

#include "base/result.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace huiyin::render {

// A cell: nothing, text, a number, a day. Text is never read as a formula by whoever opens the
// file, whatever it begins with.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Date>;

struct Heading {
    std::string title = {};
    int characters = 12; // about so wide
};

struct TableHead {
    std::string sheet = {}; // the name of the sheet, where there is such a thing
    std::string note = {};  // one line above the table: what this is, from when, by whom
    std::vector<Heading> headings = {};
};

class TableFile {
public:
    virtual ~TableFile() = default;

    // As many cells as there are headings.
    virtual void add(std::span<const Cell> row) = 0;
    // To be called once, at the end. Unavailable when the file could not be written.
    [[nodiscard]] virtual Result<void> finish() = 0;
};

// RFC 4180 in UTF-8 with a byte order mark. An apostrophe stands before text that a spreadsheet
// program would take for a formula.
[[nodiscard]] std::unique_ptr<TableFile> csv_file(const std::filesystem::path&, const TableHead&);

// A workbook of one sheet, to be printed on A4 across. What does not fit into memory goes to files
// beside it, which are gone when it is finished.
[[nodiscard]] std::unique_ptr<TableFile> xlsx_file(const std::filesystem::path&, const TableHead&);

} // namespace huiyin::render
