#include "intake/table.hpp"

#include <doctest/doctest.h>

#include <array>

namespace huiyin::intake {
namespace {

const std::array columns = {
    Column{"title", Need::required, {"名称", "单位名称"}},
    Column{"until", Need::optional, {"截止日期"}},
};

TEST_CASE("headers are understood with spaces, remarks and marks around them") {
    const sheets::Sheet sheet{{"单位\n名称（必填）", "Until*", "备注"},
                              {{2, {" 教育局 ", "", "x"}}}};
    const auto table = Table::of(sheet, columns);
    REQUIRE(table);
    CHECK(table->records()[0]["title"] == "教育局");
    CHECK(table->records()[0]["until"].empty());
    CHECK(table->records()[0]["from"].empty());
    CHECK(table->ignored() == std::vector<std::string>{"备注"});
    CHECK(table->header_of("office.title") == "单位\n名称（必填）");
    CHECK(table->header_of("title.0") == "单位\n名称（必填）");
    CHECK(table->header_of("office.kind") == "office.kind");
}

TEST_CASE("a missing column is refused with the headers it may have") {
    const sheets::Sheet sheet{{"编号"}, {}};
    CHECK(Table::of(sheet, columns).error().message ==
          Sentence{"intake.column_missing", {{"names", "名称, 单位名称"}}});
}

TEST_CASE("two columns that mean the same are refused") {
    const sheets::Sheet sheet{{"名称", "单位名称"}, {}};
    CHECK(Table::of(sheet, columns).error().message ==
          Sentence{"intake.columns_mean_the_same", {{"one", "名称"}, {"other", "单位名称"}}});
}

} // namespace
} // namespace huiyin::intake
