// Tables that are written are the tables that are read.

#include "render/table_file.hpp"
#include "sheets/sheet.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <unistd.h>

namespace huiyin::render {
namespace {

namespace fs = std::filesystem;

using Begin = std::unique_ptr<TableFile> (*)(const fs::path&, const TableHead&);

const TableHead head{
    "清单", "张三于 2026-11-26 导出；条件：阶段：办理中。", {{"编号"}, {"标题"}, {"到期日"}}};

fs::path place(const std::string& name) {
    return fs::temp_directory_path() / ("huiyin-table-" + std::to_string(::getpid()) + name);
}

// What stands in the file once these rows are written to it.
std::string written(Begin begin, const std::vector<std::vector<Cell>>& rows) {
    const fs::path path = place("");
    const auto table = begin(path, head);
    for (const auto& row : rows) table->add(row);
    CHECK(table->finish());
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    fs::remove(path);
    return bytes.str();
}

std::vector<std::vector<std::string>> read_back(const std::string& bytes) {
    const auto sheet = sheets::read_sheet(bytes);
    REQUIRE(sheet);
    CHECK(sheet->columns == std::vector<std::string>{"编号", "标题", "到期日"});
    std::vector<std::vector<std::string>> out;
    for (const sheets::Row& row : sheet->rows) out.push_back(row.cells);
    return out;
}

const Date day = std::chrono::year{2026} / 12 / 9;

TEST_CASE("a table reads back as it was written, from either kind of file") {
    for (const Begin begin : {csv_file, xlsx_file}) {
        const std::string bytes =
            written(begin, {{std::int64_t{12}, std::string{"修路，“修桥”"}, day},
                            {std::monostate{}, std::string{"a,\"b\"\nc"}, {}},
                            {std::int64_t{-3}, std::string{}, day}});
        const std::vector<std::vector<std::string>> expected{
            {"12", "修路，“修桥”", "2026-12-09"}, {"", "a,\"b\"\nc", ""}, {"-3", "", "2026-12-09"}};
        CHECK(read_back(bytes) == expected);
    }
}

TEST_CASE("text that looks like a formula is text to whoever opens the file") {
    for (const std::string evil : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"}) {
        CAPTURE(evil);
        const std::vector<std::vector<Cell>> rows{{std::int64_t{1}, evil, {}}};
        const std::string csv = written(csv_file, rows);
        CHECK(csv.find("'" + evil) != std::string::npos);
        CHECK(csv.find("," + evil) == std::string::npos);
        // The reader refuses formulas, so a workbook that it reads has none.
        CHECK(read_back(written(xlsx_file, rows)).front()[1] == evil);
    }
}

TEST_CASE("a table that cannot be written says so") {
    for (const Begin begin : {csv_file, xlsx_file}) {
        const auto table = begin(place("-missing/table"), head);
        table->add(std::vector<Cell>{std::int64_t{1}, std::string{"x"}, day});
        const auto refusal = table->finish();
        REQUIRE(!refusal);
        CHECK(refusal.error().code == ErrorCode::unavailable);
    }
}

} // namespace
} // namespace huiyin::render
