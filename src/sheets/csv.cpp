#include "sheets/csv.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace huiyin::sheets {
namespace {

char separator_of(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    constexpr std::string_view separators = ",;\t";
    std::array<std::size_t, separators.size()> seen{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        if (const auto at = separators.find(c); at != std::string_view::npos) ++seen[at];
    }
    return separators[static_cast<std::size_t>(std::ranges::max_element(seen) - seen.begin())];
}

} // namespace

CsvReader::CsvReader(std::string_view text, const Limits& limits)
    : text_(text),
      columns_max_(limits.columns),
      cell_bytes_max_(limits.cell_bytes),
      separator_(separator_of(text)) {}

Result<bool> CsvReader::next(Row& row) {
    while (at_ < text_.size()) {
        row.number = ++number_;
        row.cells.clear();
        if (auto read = read_record(row); !read) return Failure{std::move(read).error()};
        if (row.cells.size() > 1 || !row.cells[0].empty()) return true;
    }
    return false;
}

Result<void> CsvReader::read_record(Row& row) {
    for (;;) {
        if (row.cells.size() == columns_max_)
            return refused_at("sheets.too_many_columns", row.cells.size() + 1, row.number,
                              {{"max", std::to_string(columns_max_)}});
        std::string& cell = row.cells.emplace_back();
        if (at_ < text_.size() && text_[at_] == '"') {
            if (auto read = read_quoted(cell, row); !read) return read;
        } else {
            read_plain(cell);
        }
        if (cell.size() > cell_bytes_max_)
            return refused_at("sheets.cell_too_long", row.cells.size(), row.number,
                              {{"max", std::to_string(cell_bytes_max_)}});
        if (at_ == text_.size() || text_[at_] != separator_) break;
        ++at_;
    }
    skip_line_end();
    return {};
}

void CsvReader::read_plain(std::string& cell) {
    const std::size_t from = at_;
    while (at_ < text_.size() && !ends_cell(text_[at_])) ++at_;
    cell = text_.substr(from, at_ - from);
}

Result<void> CsvReader::read_quoted(std::string& cell, const Row& row) {
    ++at_;
    for (;;) {
        if (at_ == text_.size())
            return refused_at("sheets.quote_not_closed", row.cells.size(), row.number);
        if (text_[at_] != '"') {
            add(cell);
        } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
            cell += '"';
            at_ += 2;
        } else {
            break;
        }
    }
    ++at_;
    if (at_ < text_.size() && !ends_cell(text_[at_]))
        return refused_at("sheets.text_after_quote", row.cells.size(), row.number);
    return {};
}

// One character of a quoted cell; every line end becomes \n.
void CsvReader::add(std::string& cell) {
    if (text_[at_] != '\r') {
        cell += text_[at_++];
    } else {
        cell += '\n';
        skip_line_end();
    }
}

void CsvReader::skip_line_end() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
}

Result<std::string_view> csv_text(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    // Never converted: bytes that are no UTF-8 may be GB18030, Big5 or Latin-1, and every guess
    // that is wrong gives readable nonsense.
    if (character_count(bytes) == std::string_view::npos) return invalid("", "sheets.not_utf8");
    return bytes;
}

Result<Grid> read_csv(std::string_view bytes, const Limits& limits) {
    const auto text = csv_text(bytes);
    if (!text) return Failure{text.error()};
    CsvReader reader{*text, limits};
    Grid grid;
    for (Row row;;) {
        const auto more = reader.next(row);
        if (!more) return Failure{more.error()};
        if (!*more) return grid;
        if (grid.rows.size() > limits.rows)
            return refused_at("sheets.too_many_rows", 1, row.number,
                              {{"max", std::to_string(limits.rows)}});
        grid.rows.push_back(std::move(row));
    }
}

} // namespace huiyin::sheets
