#include "render/table_file.hpp"

#include <algorithm>
#include <fstream>

namespace huiyin::render {
namespace {

// What makes a spreadsheet program compute instead of show, in the widths that programs know.
bool is_taken_for_formula(std::string_view text) {
    constexpr std::string_view narrow = "=+-@\t\r";
    if (text.empty()) return false;
    if (narrow.find(text.front()) != std::string_view::npos) return true;
    return std::ranges::any_of(std::initializer_list<std::string_view>{"＝", "＋", "－", "＠"},
                               [&](std::string_view wide) { return text.starts_with(wide); });
}

void write_text(std::string& line, std::string_view text) {
    std::string plain{is_taken_for_formula(text) ? "'" : ""};
    plain += text;
    if (plain.find_first_of(",;\t\"\r\n") == std::string::npos) {
        line += plain;
        return;
    }
    line += '"';
    for (const char c : plain) line += c == '"' ? "\"\"" : std::string(1, c);
    line += '"';
}

struct Writing {
    std::string& line;
    void operator()(std::monostate) const {}
    void operator()(const std::string& text) const { write_text(line, text); }
    void operator()(std::int64_t number) const { line += std::to_string(number); }
    void operator()(Date day) const { line += iso(day); }
};

class CsvFile final : public TableFile {
public:
    CsvFile(const std::filesystem::path& path, const TableHead& head)
        : out_(path, std::ios::binary) {
        out_ << "\xEF\xBB\xBF";
        std::vector<Cell> note(head.headings.size());
        note.front() = head.note;
        add(note);
        std::vector<Cell> titles;
        for (const Heading& heading : head.headings) titles.emplace_back(heading.title);
        add(titles);
    }

    void add(std::span<const Cell> row) override {
        line_.clear();
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) line_ += ',';
            std::visit(Writing{line_}, row[i]);
        }
        line_ += "\r\n";
        out_ << line_;
    }

    Result<void> finish() override {
        out_.close();
        if (out_.fail()) return unavailable("render.cannot_write");
        return {};
    }

private:
    std::ofstream out_;
    std::string line_;
};

} // namespace

std::unique_ptr<TableFile> csv_file(const std::filesystem::path& path, const TableHead& head) {
    return std::make_unique<CsvFile>(path, head);
}

} // namespace huiyin::render
