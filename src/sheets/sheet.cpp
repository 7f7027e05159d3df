#include "sheets/sheet.hpp"

#include "sheets/archive.hpp"
#include "sheets/csv.hpp"
#include "sheets/workbook.hpp"

namespace huiyin::sheets {
namespace {

// Both the old .xls and an encrypted .xlsx are OLE compound files.
constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0";

Result<Grid> read_grid(std::string_view bytes, std::string_view sheet, const Limits& limits) {
    if (bytes.size() > limits.file_bytes)
        return invalid("", {"sheets.file_too_large",
                            {{"max", std::to_string(limits.file_bytes / 1'000'000)}}});
    if (bytes.starts_with(compound_file)) return invalid("", "sheets.old_or_locked");
    if (is_csv(bytes)) return read_csv(bytes, limits);
    auto archive = Archive::open(bytes, limits);
    if (!archive) return Failure{std::move(archive).error()};
    return read_workbook([&](const std::string& path) { return archive->read(path); }, sheet,
                         limits);
}

} // namespace

Result<Sheet> read_sheet(std::string_view bytes, std::string_view sheet, const Limits& limits) {
    return read_grid(bytes, sheet, limits).and_then(sheet_of);
}

bool is_csv(std::string_view bytes) {
    return !bytes.starts_with(compound_file) && !bytes.starts_with("PK");
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view full_width_space = "\u3000";
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    for (std::string_view before; before != text;) {
        before = text;
        while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
        while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
        if (text.starts_with(full_width_space)) text.remove_prefix(full_width_space.size());
        if (text.ends_with(full_width_space)) text.remove_suffix(full_width_space.size());
    }
    return std::string{text};
}

std::string cell_name(std::size_t column, std::int64_t row) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters + std::to_string(row);
}

} // namespace huiyin::sheets
