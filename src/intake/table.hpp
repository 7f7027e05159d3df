#pragma once

// A sheet whose columns are understood: headers as real files have them, by field.

#include "sheets/sheet.hpp"

#include <map>
#include <span>

namespace huiyin::intake {

enum class Need : std::uint8_t { optional, required };

// A field and the headers that mean it, in Chinese and English, without spaces.
struct Column {
    std::string_view field;
    Need need = {};
    std::vector<std::string_view> names = {};
};

// One row, by field.
class Record {
public:
    Record(const std::map<std::string, std::size_t, std::less<>>& positions, const sheets::Row& row)
        : positions_(positions), row_(row) {}

    [[nodiscard]] std::int64_t number() const { return row_.number; }
    // Without the spaces around it; empty when the cell is blank or there is no such column.
    [[nodiscard]] std::string operator[](std::string_view field) const;
    // Whether there is such a column.
    [[nodiscard]] bool has(std::string_view field) const { return positions_.contains(field); }

private:
    const std::map<std::string, std::size_t, std::less<>>& positions_;
    const sheets::Row& row_;
};

class Table {
public:
    // The sheet must outlive the table. Refused: a required column is missing, or two columns mean
    // the same.
    [[nodiscard]] static Result<Table> of(const sheets::Sheet& sheet,
                                          std::span<const Column> columns);

    // The same for a table whose rows are given one by one.
    [[nodiscard]] static Result<Table> of(const std::vector<std::string>& headers,
                                          std::span<const Column> columns);

    // Those of the sheet; none where the table was made of headers alone.
    [[nodiscard]] std::vector<Record> records() const;
    // A row of a table with these headers. Table and row must outlive it.
    [[nodiscard]] Record record(const sheets::Row& row) const { return {positions_, row}; }
    // The headers that mean nothing here.
    [[nodiscard]] std::vector<std::string> ignored() const;
    // The header over a field that an error names, such as "office.span.from"; the field itself
    // when no column stands for it.
    [[nodiscard]] std::string header_of(std::string_view field) const;

private:
    explicit Table(std::vector<std::string> headers) : headers_(std::move(headers)) {}

    std::vector<std::string> headers_;
    std::span<const sheets::Row> rows_ = {};
    std::map<std::string, std::size_t, std::less<>> positions_ = {};
};

} // namespace huiyin::intake
