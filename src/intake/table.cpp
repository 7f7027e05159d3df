#include "intake/table.hpp"

#include "intake/names.hpp"

#include <algorithm>

namespace huiyin::intake {
namespace {

// "主办 单位（必填）*" → "主办单位": spaces, marks and remarks in brackets are left out.
std::string plain_header(std::string_view header) {
    std::string name = without_spaces(header);
    for (const std::string_view bracket : {"（", "(", "*"})
        name.resize(std::min(name.find(bracket), name.size()));
    std::ranges::transform(name, name.begin(), [](char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c == '-' ? '_' : c);
    });
    return name;
}

std::string listed(const std::vector<std::string_view>& names) {
    std::string out;
    for (const std::string_view name : names) out += (out.empty() ? "" : ", ") + std::string{name};
    return out;
}

bool means(const Column& column, const std::string& header) {
    return header == column.field || std::ranges::count(column.names, header) > 0;
}

} // namespace

std::string Record::operator[](std::string_view field) const {
    const auto found = positions_.find(field);
    return found == positions_.end() ? "" : sheets::trimmed(row_.cells[found->second]);
}

Result<Table> Table::of(const sheets::Sheet& sheet, std::span<const Column> columns) {
    auto table = of(sheet.columns, columns);
    if (table) table->rows_ = sheet.rows;
    return table;
}

Result<Table> Table::of(const std::vector<std::string>& headers, std::span<const Column> columns) {
    Table table{headers};
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const std::string header = plain_header(headers[i]);
        if (header.empty()) continue;
        const auto column =
            std::ranges::find_if(columns, [&](const Column& c) { return means(c, header); });
        if (column == columns.end()) continue;
        const auto [place, added] = table.positions_.emplace(column->field, i);
        if (!added)
            return invalid(headers[i], {"intake.columns_mean_the_same",
                                        {{"one", headers[place->second]}, {"other", headers[i]}}});
    }
    for (const Column& column : columns)
        if (column.need == Need::required && !table.positions_.contains(column.field))
            return invalid(std::string{column.names.front()},
                           {"intake.column_missing", {{"names", listed(column.names)}}});
    return table;
}

std::vector<Record> Table::records() const {
    std::vector<Record> records;
    records.reserve(rows_.size());
    for (const sheets::Row& row : rows_) records.emplace_back(positions_, row);
    return records;
}

std::vector<std::string> Table::ignored() const {
    std::vector<std::string> headers;
    for (std::size_t i = 0; i < headers_.size(); ++i) {
        const bool known =
            std::ranges::any_of(positions_, [i](const auto& entry) { return entry.second == i; });
        if (!known && !headers_[i].empty()) headers.push_back(headers_[i]);
    }
    return headers;
}

std::string Table::header_of(std::string_view field) const {
    for (std::string_view rest = field; !rest.empty();) {
        const auto dot = rest.rfind('.');
        const std::string_view part = rest.substr(dot + 1); // The whole when there is no dot.
        if (const auto found = positions_.find(part); found != positions_.end())
            return headers_[found->second];
        rest = dot == std::string_view::npos ? "" : rest.substr(0, dot);
    }
    return std::string{field};
}

} // namespace huiyin::intake
