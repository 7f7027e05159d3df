#include "base/text.hpp"
#include "sheets/sheet.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::sheets {
namespace {

const Sheet two_rows{{"标题", "编号"},
                     {{2, {"关于修路的建议", "1"}}, {3, {"关于架桥的建议", "2"}}}};

// The key and the field of a refusal, "" when it was read.
std::string refusal(std::string_view bytes, const Limits& limits = {}) {
    const auto sheet = read_sheet(bytes, {}, limits);
    return sheet ? "" : sheet.error().message.key + " " + sheet.error().field;
}

TEST_CASE("a CSV file is read with every line end, with and without a byte order mark") {
    CHECK(read_sheet("标题,编号\n关于修路的建议,1\n关于架桥的建议,2\n") == two_rows);
    CHECK(read_sheet("标题,编号\r\n关于修路的建议,1\r\n关于架桥的建议,2") == two_rows);
    CHECK(read_sheet("\xEF\xBB\xBF标题,编号\r关于修路的建议,1\r关于架桥的建议,2\r") == two_rows);
}

TEST_CASE("the separator is the one that stands most often in the header") {
    CHECK(read_sheet("标题;编号\n关于修路的建议;1\n关于架桥的建议;2\n") == two_rows);
    CHECK(read_sheet("标题\t编号\n关于修路的建议\t1\n关于架桥的建议\t2\n") == two_rows);
    const auto quoted = read_sheet("\"a,b,c\";标题\n1;2\n");
    REQUIRE(quoted);
    CHECK(quoted->columns == std::vector<std::string>{"a,b,c", "标题"});
}

TEST_CASE("a quoted cell may hold separators, quotation marks and line feeds") {
    const auto sheet =
        read_sheet("标题,事由\n修路,\"一、\"\"断头路\"\"多,\r\n二、路窄\"\n架桥,无\n");
    REQUIRE(sheet);
    CHECK(sheet->rows[0] == Row{2, {"修路", "一、\"断头路\"多,\n二、路窄"}});
    CHECK_MESSAGE(sheet->rows[1].number == 3, "a row is a record, as a spreadsheet counts it");
}

TEST_CASE("a quotation mark inside a plain cell is a character like any other") {
    const auto sheet = read_sheet("标题,编号\n24\"显示器,1\n");
    REQUIRE(sheet);
    CHECK(sheet->rows[0].cells[0] == "24\"显示器");
}

TEST_CASE("blank rows are left out and keep their numbers; short rows are filled up") {
    const auto sheet = read_sheet("标题,编号\n\n ,\u3000\n修路\n");
    REQUIRE(sheet);
    CHECK(sheet->rows == std::vector<Row>{{4, {"修路", ""}}});
}

TEST_CASE("a title above the table is not taken for its header") {
    const auto sheet = read_sheet("代表建议目录,,\n标题, 编号 ,\n修路,1,\n");
    REQUIRE(sheet);
    CHECK(sheet->columns == std::vector<std::string>{"标题", "编号"});
    CHECK(sheet->rows == std::vector<Row>{{3, {"修路", "1"}}});
}

TEST_CASE("a table of one column is a table") {
    CHECK(read_sheet("名称\n市教育局\n") == Sheet{{"名称"}, {{2, {"市教育局"}}}});
}

TEST_CASE("a file that is no UTF-8 is refused with what to do") {
    CHECK(refusal("\xB1\xEA\xCC\xE2,\xB1\xE0\xBA\xC5\n") == "sheets.not_utf8 ");
    CHECK(refusal("\xFF\xFE,\0") == "sheets.not_utf8 ");
}

TEST_CASE("what cannot be read is refused at its cell") {
    CHECK(refusal("") == "sheets.empty ");
    CHECK(refusal("\n\n , \n") == "sheets.empty ");
    CHECK(refusal("标题,编号\n修路,\"1") == "sheets.quote_not_closed B2");
    CHECK(refusal("标题,编号\n\"修\"路,1") == "sheets.text_after_quote A2");
    CHECK(refusal("标题,编号\n修路,1,多余\n") == "sheets.beyond_last_column C2");
    CHECK(refusal("标题,编号, 标题\n") == "sheets.column_twice C1");
}

TEST_CASE("a file beyond a limit is refused, never cut") {
    const std::string file = "标题,编号\n修路,1\n架桥,2\n";
    CHECK(refusal(file) == "");
    CHECK(refusal(file, {.file_bytes = 10}) == "sheets.file_too_large ");
    CHECK(refusal(file, {.rows = 1}) == "sheets.too_many_rows A3");
    CHECK(refusal(file, {.columns = 1}) == "sheets.too_many_columns B1");
    CHECK(refusal(file, {.cell_bytes = 5}) == "sheets.cell_too_long A1");
}

TEST_CASE("cells are called as a spreadsheet calls them") {
    CHECK(cell_name(1, 1) == "A1");
    CHECK(cell_name(26, 7) == "Z7");
    CHECK(cell_name(27, 7) == "AA7");
    CHECK(cell_name(16'384, 1) == "XFD1");
}

std::string quoted(const std::string& cell) {
    std::string out = "\"";
    for (const char c : cell) out += c == '"' ? "\"\"" : std::string{c};
    return out + "\"";
}

TEST_CASE("whatever is written by the rules is read back") {
    rc::check([](const std::vector<std::pair<int, int>>& shape) {
        const std::vector<std::string> pieces = {"建", ",", ";", "\"", "\n", " ", "议", "\t", "a"};
        std::string file = "甲,乙\n";
        std::vector<std::vector<std::string>> rows;
        for (const auto& [seed, size] : shape) {
            std::string cell = "x"; // Never blank, so that the row counts.
            for (int i = 0; i < std::abs(size % 20); ++i)
                cell +=
                    pieces[static_cast<std::size_t>(std::abs(seed % 97 + i * i)) % pieces.size()];
            rows.push_back({cell, "y"});
            file += quoted(cell) + ",y\r\n";
        }
        const auto sheet = read_sheet(file);
        RC_ASSERT(sheet.has_value());
        RC_ASSERT(sheet->rows.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) RC_ASSERT(sheet->rows[i].cells == rows[i]);
    });
}

TEST_CASE("any bytes are read or refused, and what is read is well-formed and rectangular") {
    rc::check([](const std::string& bytes) {
        const auto sheet = read_sheet(bytes);
        if (!sheet) RC_SUCCEED();
        for (const Row& row : sheet->rows) {
            RC_ASSERT(row.cells.size() == sheet->columns.size());
            for (const std::string& cell : row.cells)
                RC_ASSERT(character_count(cell) != std::string_view::npos);
        }
    });
}

} // namespace
} // namespace huiyin::sheets
