#include "sheets/worksheet.hpp"

#include "base/text.hpp"
#include "sheets/xml.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin::sheets {
namespace {

constexpr std::int64_t row_max = 1'048'576;
constexpr std::size_t column_max = 16'384;

struct Position {
    std::size_t column = 0;
    std::int64_t row = 0;
};

// "B7". Nothing when it is no cell of a sheet.
std::optional<Position> position(std::string_view name) {
    Position at;
    std::size_t letters = 0;
    for (; letters < name.size() && name[letters] >= 'A' && name[letters] <= 'Z'; ++letters) {
        at.column = at.column * 26 + static_cast<std::size_t>(name[letters] - 'A') + 1;
        if (at.column > column_max) return {};
    }
    const char* const end = name.data() + name.size();
    const auto [stopped, error] = std::from_chars(name.data() + letters, end, at.row);
    if (letters == 0 || error != std::errc{} || stopped != end) return {};
    if (at.row < 1 || at.row > row_max) return {};
    return at;
}

// \r\n and \r as \n.
std::string with_line_feeds(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != '\r') {
            out += text[at];
        } else if (!text.substr(at + 1).starts_with('\n')) {
            out += '\n';
        }
    return out;
}

// "_x000D_" stands for a character that XML cannot hold, "_x005F_" for the underscore itself.
std::string unescaped(std::string_view text) {
    constexpr std::size_t length = 7;
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned code = 0;
        const std::string_view escape = text.substr(at, length);
        const char* const digits = escape.data() + 2;
        if (escape.size() == length && escape.starts_with("_x") && escape.back() == '_' &&
            std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4 &&
            (code < 0x20 || code == '_')) {
            out += static_cast<char>(code);
            at += length - 1;
        } else {
            out += text[at];
        }
    }
    return with_line_feeds(out);
}

// Of a shared or inline string: its text, or its runs; not the reading aids (rPh).
std::string string_of(const pugi::xml_node& item) {
    std::string text;
    for (const pugi::xml_node& part : item.children()) {
        if (is_called(part, "t")) text += part.text().get();
        if (is_called(part, "r")) text += child(part, "t").text().get();
    }
    return unescaped(text);
}

class Reader {
public:
    Reader(const Shared& shared, const Limits& limits) : shared_(shared), limits_(limits) {}

    Result<void> read_row(const pugi::xml_node& node) {
        Row row{row_ + 1, {}};
        if (!attribute(node, "r").empty()) {
            const auto number = number_attribute(node, "r");
            if (!number || *number < row.number || *number > row_max)
                return damaged("row " + std::string{attribute(node, "r")});
            row.number = *number;
        }
        row_ = row.number;
        std::size_t column = 0;
        for (const pugi::xml_node& cell : node.children()) {
            if (!is_called(cell, "c")) continue;
            auto read = read_cell(cell, row, column);
            if (!read) return read;
        }
        if (row.cells.empty()) return {};
        if (grid.rows.size() > limits_.rows)
            return refused_at("sheets.too_many_rows", 1, row.number,
                              {{"max", std::to_string(limits_.rows)}});
        grid.rows.push_back(std::move(row));
        return {};
    }

    Grid grid = {};

private:
    // `column` is the one before, and becomes this cell's.
    Result<void> read_cell(const pugi::xml_node& cell, Row& row, std::size_t& column) const {
        Position at{column + 1, row.number};
        if (const auto name = attribute(cell, "r"); !name.empty()) {
            const auto named = position(name);
            if (!named || named->row != row.number || named->column <= column)
                return damaged("cell " + std::string{name});
            at = *named;
        }
        column = at.column;
        if (child(cell, "f")) return refused_at("sheets.formula", at.column, at.row);
        auto text = text_of(cell, at);
        if (!text) return Failure{std::move(text).error()};
        if (text->empty()) return {};
        if (at.column > limits_.columns)
            return refused_at("sheets.too_many_columns", at.column, at.row,
                              {{"max", std::to_string(limits_.columns)}});
        if (text->size() > limits_.cell_bytes)
            return refused_at("sheets.cell_too_long", at.column, at.row,
                              {{"max", std::to_string(limits_.cell_bytes)}});
        if (character_count(*text) == std::string_view::npos)
            return refused_at("sheets.cell_not_utf8", at.column, at.row);
        row.cells.resize(at.column);
        row.cells.back() = std::move(*text);
        return {};
    }

    [[nodiscard]] Result<std::string> text_of(const pugi::xml_node& cell, Position at) const {
        const std::string_view type = attribute(cell, "t");
        if (type == "inlineStr") return string_of(child(cell, "is"));
        const std::string_view value = child(cell, "v").text().get();
        if (value.empty()) return std::string{};
        if (type == "s") return shared_string(value, at);
        if (type == "str" || type == "d") return unescaped(value);
        if (type == "b") return std::string{value == "0" ? "false" : "true"};
        if (type == "e")
            return refused_at("sheets.error_value", at.column, at.row,
                              {{"value", std::string{value}}});
        return number(cell, value, at);
    }

    [[nodiscard]] Result<std::string> shared_string(std::string_view index, Position at) const {
        std::size_t i = 0;
        const char* const end = index.data() + index.size();
        const auto [stopped, error] = std::from_chars(index.data(), end, i);
        if (error != std::errc{} || stopped != end || i >= shared_.strings.size())
            return damaged("cell " + cell_name(at.column, at.row));
        return shared_.strings[i];
    }

    [[nodiscard]] Result<std::string> number(const pugi::xml_node& cell, std::string_view value,
                                             Position at) const {
        const std::size_t style = number_attribute(cell, "s").value_or(0);
        const NumberFormat format =
            style < shared_.formats.size() ? shared_.formats[style] : NumberFormat{};
        auto text = shown(value, format, shared_.dates);
        if (!text)
            return refused_at(format.style == NumberStyle::date ? "sheets.no_such_date"
                                                                : "sheets.number_not_exact",
                              at.column, at.row, {{"value", std::string{value}}});
        return std::move(*text);
    }

    const Shared& shared_;
    const Limits& limits_;
    std::int64_t row_ = 0; // the last one read
};

std::vector<Merge> merges_of(const pugi::xml_node& sheet) {
    std::vector<Merge> merges;
    for (const pugi::xml_node& node : child(sheet, "mergeCells").children()) {
        const std::string_view area = attribute(node, "ref");
        const auto first = position(area.substr(0, area.find(':')));
        const auto last = position(area.substr(area.find(':') + 1));
        if (first && last) merges.push_back({first->row, last->row, first->column, last->column});
    }
    return merges;
}

} // namespace

std::vector<std::string> shared_strings(const pugi::xml_document& document) {
    std::vector<std::string> strings;
    for (const pugi::xml_node& item : document.document_element().children())
        if (is_called(item, "si")) strings.push_back(string_of(item));
    return strings;
}

std::vector<NumberFormat> cell_formats(const pugi::xml_document& styles) {
    const pugi::xml_node root = styles.document_element();
    std::vector<std::pair<unsigned, std::string_view>> codes;
    for (const pugi::xml_node& node : child(root, "numFmts").children())
        if (const auto id = number_attribute(node, "numFmtId"))
            codes.emplace_back(*id, attribute(node, "formatCode"));

    std::vector<NumberFormat> formats;
    for (const pugi::xml_node& node : child(root, "cellXfs").children()) {
        const unsigned id = number_attribute(node, "numFmtId").value_or(0);
        const auto code = std::ranges::find(codes, id, [](const auto& c) { return c.first; });
        formats.push_back(number_format(id, code == codes.end() ? "" : code->second));
    }
    return formats;
}

Result<Grid> read_worksheet(const pugi::xml_document& document, const Shared& shared,
                            const Limits& limits) {
    const pugi::xml_node sheet = document.document_element();
    Reader reader{shared, limits};
    for (const pugi::xml_node& row : child(sheet, "sheetData").children()) {
        if (!is_called(row, "row")) continue;
        if (auto read = reader.read_row(row); !read) return Failure{std::move(read).error()};
    }
    reader.grid.merges = merges_of(sheet);
    return std::move(reader.grid);
}

} // namespace huiyin::sheets
