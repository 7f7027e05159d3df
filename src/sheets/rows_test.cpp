#include "sheets/rows.hpp"

#include <doctest/doctest.h>

namespace huiyin::sheets {
namespace {

std::vector<Row> all(const Rows& rows) {
    std::vector<Row> out;
    rows.each([&](const Row& row) {
        out.push_back(row);
        return true;
    });
    return out;
}

const std::string blank_lines = std::string(25, '\n');

// Read row by row, a table is what it is when it is read as a whole.
void check_same(const std::string& text, const Limits& limits = {}) {
    CAPTURE(text);
    const auto whole = read_sheet(text, {}, limits);
    const auto rows = Rows::open(text, {}, limits);
    REQUIRE(whole.has_value() == rows.has_value());
    if (!whole) {
        CHECK(whole.error().message == rows.error().message);
        CHECK(whole.error().field == rows.error().field);
        return;
    }
    CHECK(rows->columns() == whole->columns);
    CHECK(rows->size() == whole->rows.size());
    CHECK(all(*rows) == whole->rows);
    CHECK(all(*rows) == whole->rows); // As often as one likes.
}

TEST_CASE("a table read row by row is the table read as a whole") {
    check_same("编号,标题\n1,甲\n2,乙\n");
    check_same("\xEF\xBB\xBF编号;标题\r\n1;\"甲\n乙\"\r\n\r\n;;\r\n2;丙");
    check_same("建议目录\n编号,标题\n,\n1,甲\n2\n");
    check_same("标题\n甲\n乙\n");
    check_same(blank_lines + "标题\n甲\n");
    std::string late = "目录\n";
    for (int i = 0; i < 30; ++i) late += "说明\n";
    check_same(late + "编号,标题\n1,甲\n");
}

TEST_CASE("a table that is refused as a whole is refused before its first row is given") {
    check_same("");
    check_same("\n\n");
    check_same("编号,编号\n1,2\n");
    check_same("编号,标题\n1,甲\n2,乙,丙\n");
    check_same("编号,标题\n1,甲\n2,\"乙\n");
    check_same("编号,标题\n1,\"甲\"乙\n");
    check_same("编号,标题\n1,\xB0\xA1\n");
    check_same("编号,标题\n1,甲甲甲甲\n", {.cell_bytes = 9});
    check_same("编号,标题,附注\n1,甲,乙\n", {.columns = 2});
    check_same("编号,标题\n1,甲\n", {.file_bytes = 5});
}

TEST_CASE("a table of more rows than there may be is refused") {
    const auto rows = Rows::open("编号\n1\n2\n3\n", {}, {.rows = 2});
    REQUIRE(!rows);
    CHECK(rows.error().message.key == "sheets.too_many_rows");
    CHECK(Rows::open("编号\n1\n2\n", {}, {.rows = 2})->size() == 2);
}

TEST_CASE("whoever takes rows may stop") {
    const std::string text = "编号\n1\n2\n3\n";
    const auto rows = Rows::open(text);
    REQUIRE(rows);
    int taken = 0;
    rows->each([&](const Row&) { return ++taken < 2; });
    CHECK(taken == 2);
}

} // namespace
} // namespace huiyin::sheets
