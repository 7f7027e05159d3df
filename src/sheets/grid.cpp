#include "sheets/grid.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace huiyin::sheets {
namespace {

using GridRows = std::vector<Row>;

GridRows::iterator header_of(GridRows& rows) {
    const auto end =
        rows.begin() + std::min(std::ptrdiff_t{rows_searched_for_header}, std::ssize(rows));
    const auto wide =
        std::find_if(rows.begin(), end, [](const Row& r) { return filled_cells(r) >= 2; });
    if (wide != end) return wide;
    return std::ranges::find_if(rows, [](const Row& row) { return filled_cells(row) > 0; });
}

// The last row of the header that begins in `row`.
std::int64_t last_header_row(const std::vector<Merge>& merges, std::int64_t row) {
    constexpr std::int64_t depth_max = 3;
    std::int64_t last = row;
    for (const Merge& merge : merges) {
        if (merge.first_row != row) continue;
        // A group's name over several columns: their own names stand in the row below.
        const bool group = merge.last_column > merge.first_column;
        last = std::max(last, merge.last_row + (group ? 1 : 0));
    }
    return std::min(last, row + depth_max - 1);
}

std::vector<std::string> names_in(GridRows::const_iterator first, GridRows::const_iterator last) {
    std::vector<std::string> names;
    for (auto row = first; row != last; ++row) {
        names.resize(std::max(names.size(), row->cells.size()));
        for (std::size_t i = 0; i < row->cells.size(); ++i)
            if (const std::string name = trimmed(row->cells[i]); !name.empty()) names[i] = name;
    }
    while (!names.empty() && names.back().empty()) names.pop_back();
    return names;
}

Result<void> check_names(const std::vector<std::string>& names, std::int64_t row) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty()) continue;
        const auto* const begin = names.data();
        if (std::find(begin, begin + i, names[i]) != begin + i)
            return refused_at("sheets.column_twice", i + 1, row, {{"column", names[i]}});
    }
    return {};
}

} // namespace

std::size_t filled_cells(const Row& row) {
    return static_cast<std::size_t>(
        std::ranges::count_if(row.cells, [](const std::string& cell) { return !is_blank(cell); }));
}

Result<std::vector<std::string>> header_names(const Row& header) {
    const GridRows one{header};
    auto names = names_in(one.begin(), one.end());
    if (auto checked = check_names(names, header.number); !checked)
        return Failure{std::move(checked).error()};
    return names;
}

Result<void> fit(Row& row, std::size_t columns) {
    for (std::size_t i = columns; i < row.cells.size(); ++i)
        if (!is_blank(row.cells[i]))
            return refused_at("sheets.beyond_last_column", i + 1, row.number);
    row.cells.resize(columns);
    return {};
}

Failure refused_at(const char* key, std::size_t column, std::int64_t row,
                   std::vector<std::pair<std::string, std::string>> gaps) {
    const std::string cell = cell_name(column, row);
    gaps.emplace_back("cell", cell);
    return invalid(cell, {key, std::move(gaps)});
}

Result<Sheet> sheet_of(Grid grid) {
    const auto header = header_of(grid.rows);
    if (header == grid.rows.end()) return invalid("", "sheets.empty");
    const std::int64_t last_row = last_header_row(grid.merges, header->number);
    const auto body = std::find_if(header, grid.rows.end(),
                                   [&](const Row& row) { return row.number > last_row; });

    Sheet sheet{names_in(header, body), {}};
    if (auto checked = check_names(sheet.columns, header->number); !checked)
        return Failure{std::move(checked).error()};
    for (auto row = body; row != grid.rows.end(); ++row) {
        if (filled_cells(*row) == 0) continue;
        if (auto fits = fit(*row, sheet.columns.size()); !fits)
            return Failure{std::move(fits).error()};
        sheet.rows.push_back(std::move(*row));
    }
    return sheet;
}

} // namespace huiyin::sheets
