#include "sheets/rows.hpp"

#include "sheets/csv.hpp"

namespace huiyin::sheets {
namespace {

// The header of a CSV file: as sheet_of() finds it, without reading further than it has to.
Result<Row> csv_header(std::string_view text, const Limits& limits) {
    CsvReader reader{text, limits};
    Row first;
    Row row;
    for (std::size_t read = 0;; ++read) {
        if (read >= rows_searched_for_header && !first.cells.empty()) return first;
        const auto more = reader.next(row);
        if (!more) return Failure{more.error()};
        if (!*more) break;
        const std::size_t filled = filled_cells(row);
        if (filled >= 2 && read < rows_searched_for_header) return row;
        if (filled > 0 && first.cells.empty()) first = row;
    }
    if (first.cells.empty()) return invalid("", "sheets.empty");
    return first;
}

// Calls `take` with every filled row below the header, until it returns false.
Result<void> walk(CsvReader reader, std::int64_t header, std::size_t columns,
                  const std::function<bool(const Row&)>& take) {
    for (Row row;;) {
        const auto more = reader.next(row);
        if (!more) return Failure{more.error()};
        if (!*more) return {};
        if (row.number <= header || filled_cells(row) == 0) continue;
        if (auto fits = fit(row, columns); !fits) return fits;
        if (!take(row)) return {};
    }
}

} // namespace

Result<Rows> Rows::open(std::string_view bytes, std::string_view sheet, const Limits& limits) {
    if (is_csv(bytes) && bytes.size() <= limits.file_bytes) return open_csv(bytes, limits);
    return read_sheet(bytes, sheet, limits).map([](Sheet read) { return Rows{std::move(read)}; });
}

Result<Rows> Rows::open_csv(std::string_view bytes, const Limits& limits) {
    const auto text = csv_text(bytes);
    if (!text) return Failure{text.error()};
    const auto header = csv_header(*text, limits);
    if (!header) return Failure{header.error()};
    auto columns = header_names(*header);
    if (!columns) return Failure{std::move(columns).error()};

    std::size_t size = 0;
    std::int64_t beyond = 0;
    const auto walked =
        walk(CsvReader{*text, limits}, header->number, columns->size(), [&](const Row& row) {
            if (size == limits.rows) beyond = row.number;
            return size++ < limits.rows;
        });
    if (!walked) return Failure{walked.error()};
    if (beyond > 0)
        return refused_at("sheets.too_many_rows", 1, beyond,
                          {{"max", std::to_string(limits.rows)}});
    return Rows{*std::move(columns), size, Text{*text, limits, header->number}};
}

void Rows::each(const std::function<bool(const Row&)>& take) const {
    if (const auto* const sheet = std::get_if<Sheet>(&body_)) {
        for (const Row& row : sheet->rows)
            if (!take(row)) return;
        return;
    }
    const Text& text = std::get<Text>(body_);
    // Read through once already: nothing is refused now.
    static_cast<void>(walk(CsvReader{text.bytes, text.limits}, text.header, columns_.size(), take));
}

} // namespace huiyin::sheets
