#include "render/table_file.hpp"

#include <utility>
#include <xlsxwriter.h>

namespace huiyin::render {
namespace {

constexpr std::uint8_t paper_a4 = 9;
constexpr lxw_row_t heading_row = 1; // below the note

lxw_datetime day_of(Date day) {
    const std::chrono::year_month_day date{day};
    return {.year = int{date.year()},
            .month = static_cast<int>(unsigned{date.month()}),
            .day = static_cast<int>(unsigned{date.day()}),
            .hour = 0,
            .min = 0,
            .sec = 0};
}

class XlsxFile final : public TableFile {
public:
    XlsxFile(const std::filesystem::path& path, const TableHead& head) {
        // The library keeps no copy of the folder's name, and asks for one that may be written to.
        folder_ = path.parent_path().string();
        lxw_workbook_options options{
            .constant_memory = LXW_TRUE, .tmpdir = folder_.data(), .use_zip64 = LXW_FALSE};
        book_ = workbook_new_opt(path.c_str(), &options);
        if (book_ == nullptr) return;
        sheet_ = workbook_add_worksheet(book_, head.sheet.c_str());
        if (sheet_ == nullptr) return;
        lay_out(head);
        write_head(head);
    }
    ~XlsxFile() override {
        if (book_ != nullptr) workbook_close(book_);
    }
    XlsxFile(const XlsxFile&) = delete;
    XlsxFile& operator=(const XlsxFile&) = delete;

    void add(std::span<const Cell> row) override {
        for (std::size_t i = 0; i < row.size(); ++i)
            put(static_cast<lxw_col_t>(i), row[i], text_, day_);
        ++row_;
    }

    Result<void> finish() override {
        if (book_ == nullptr || sheet_ == nullptr) return unavailable("render.cannot_write");
        const bool closed = workbook_close(std::exchange(book_, nullptr)) == LXW_NO_ERROR;
        if (!closed || !well_) return unavailable("render.cannot_write");
        return {};
    }

private:
    void lay_out(const TableHead& head) {
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, paper_a4);
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_repeat_rows(sheet_, heading_row, heading_row);
        worksheet_freeze_panes(sheet_, heading_row + 1, 0);
        for (std::size_t i = 0; i < head.headings.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet_, column, column, head.headings[i].characters, nullptr);
        }
        heading_ = workbook_add_format(book_);
        format_set_bold(heading_);
        format_set_bottom(heading_, LXW_BORDER_THIN);
        format_set_text_wrap(heading_);
        text_ = workbook_add_format(book_);
        format_set_text_wrap(text_);
        format_set_align(text_, LXW_ALIGN_VERTICAL_TOP);
        day_ = workbook_add_format(book_);
        format_set_num_format(day_, "yyyy-mm-dd");
        format_set_align(day_, LXW_ALIGN_VERTICAL_TOP);
        format_set_align(day_, LXW_ALIGN_LEFT);
    }

    void write_head(const TableHead& head) {
        put(0, Cell{head.note}, nullptr, nullptr);
        ++row_;
        for (std::size_t i = 0; i < head.headings.size(); ++i)
            put(static_cast<lxw_col_t>(i), Cell{head.headings[i].title}, heading_, nullptr);
        ++row_;
    }

    // Text is put as text: what looks like a formula stays what it is.
    void put(lxw_col_t column, const Cell& cell, lxw_format* text, lxw_format* day) {
        if (sheet_ == nullptr) return;
        lxw_error error = LXW_NO_ERROR;
        if (const auto* const said = std::get_if<std::string>(&cell); said && !said->empty())
            error = worksheet_write_string(sheet_, row_, column, said->c_str(), text);
        if (const auto* const number = std::get_if<std::int64_t>(&cell))
            error =
                worksheet_write_number(sheet_, row_, column, static_cast<double>(*number), text);
        if (const auto* const date = std::get_if<Date>(&cell)) {
            lxw_datetime value = day_of(*date);
            error = worksheet_write_datetime(sheet_, row_, column, &value, day);
        }
        if (error != LXW_NO_ERROR) well_ = false;
    }

    std::string folder_;
    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* heading_ = nullptr;
    lxw_format* text_ = nullptr;
    lxw_format* day_ = nullptr;
    lxw_row_t row_ = 0;
    bool well_ = true;
};

} // namespace

std::unique_ptr<TableFile> xlsx_file(const std::filesystem::path& path, const TableHead& head) {
    return std::make_unique<XlsxFile>(path, head);
}

} // namespace huiyin::render
