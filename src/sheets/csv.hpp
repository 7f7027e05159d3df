#pragma once

#include "sheets/grid.hpp"

namespace huiyin::sheets {

// The text of a CSV file without its byte order mark. Refused when it is no UTF-8.
[[nodiscard]] Result<std::string_view> csv_text(std::string_view bytes);

// Reads RFC 4180 record by record. Of comma, semicolon and tab, the one that stands most often in
// the first filled line separates. Rows count as records, so that a body with line feeds is one
// row. A copy goes on from where the original stood. The text must outlive it.
class CsvReader {
public:
    CsvReader(std::string_view text, const Limits& limits);

    // The next record that is not empty into `row`; false when there is none.
    [[nodiscard]] Result<bool> next(Row& row);

private:
    Result<void> read_record(Row& row);
    void read_plain(std::string& cell);
    Result<void> read_quoted(std::string& cell, const Row& row);
    void add(std::string& cell);
    void skip_line_end();
    [[nodiscard]] bool ends_cell(char c) const { return c == separator_ || c == '\n' || c == '\r'; }

    std::string_view text_;
    std::size_t columns_max_;
    std::size_t cell_bytes_max_;
    char separator_;
    std::size_t at_ = 0;
    std::int64_t number_ = 0; // of the last record read
};

// The whole file.
[[nodiscard]] Result<Grid> read_csv(std::string_view bytes, const Limits& limits);

} // namespace huiyin::sheets
