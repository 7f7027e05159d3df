#include "text/query.hpp"

#include <doctest/doctest.h>

namespace huiyin::text {
namespace {

bool finds(std::string_view typed, std::string_view text) { return matches(text, query_of(typed)); }

TEST_CASE("a run of Chinese characters is found wherever it stands in a run") {
    CHECK(finds("表建", "人大代表建议办理"));
    CHECK(finds("建议办理", "人大代表建议办理"));
    CHECK_FALSE(finds("代建", "人大代表建议"));
    CHECK_FALSE(finds("代表建议", "代表，建议"));
}

TEST_CASE("a single Chinese character is found everywhere, the end of a run included") {
    for (const auto* text : {"灯", "路灯", "灯光", "换灯，换线", "灯1"}) CHECK(finds("灯", text));
    CHECK_FALSE(finds("灯", "路面"));
}

TEST_CASE("words apart may stand anywhere, words together stand together") {
    CHECK(finds("路灯 学校", "学校门口没有路灯"));
    CHECK(finds("路灯，学校", "学校门口没有路灯"));
    CHECK_FALSE(finds("路灯 学校", "学校门口没有灯"));
    CHECK(finds("3号楼", "住在13单元3号楼旁"));
    CHECK_FALSE(finds("3号楼", "住在13号楼"));
}

TEST_CASE("a run that ends inside what is typed ends in the text too") {
    CHECK(finds("国道312", "国道312改造"));
    CHECK_FALSE(finds("国道312", "国道线312改造"));
}

TEST_CASE("a number is found as a whole") {
    CHECK(finds("12", "12路公交"));
    CHECK_FALSE(finds("12", "123路公交"));
    CHECK_FALSE(finds("23", "123路公交"));
}

TEST_CASE("a word is found by its beginning unless it is in quotes") {
    CHECK(finds("conf", "Please CONFIRM"));
    CHECK(finds("ｗｉｆｉ", "免费WiFi"));
    CHECK_FALSE(finds("firm", "confirm"));
    CHECK_FALSE(finds("\"conf\"", "confirm"));
    CHECK_FALSE(finds("conf3", "confirm 3")); // Only the last of what is written together.
}

TEST_CASE("quotes of every kind keep together what is in them") {
    for (const auto* typed : {"\"代表 建议\"", "“代表 建议”", "「代表 建议」", "『代表 建议』",
                              "‘代表 建议’", "“代表，建议"}) {
        CAPTURE(typed);
        CHECK(finds(typed, "代表，建议"));
        CHECK_FALSE(finds(typed, "代表的建议"));
        CHECK_FALSE(finds(typed, "建议 代表"));
        CHECK_FALSE(finds(typed, "代表建议"));
    }
    CHECK(finds("代表 “建议”", "建议由代表提出"));
}

TEST_CASE("emoji and symbols are found") {
    CHECK(finds("😀", "谢谢😀"));
    CHECK(finds("❤", "谢谢❤\uFE0F"));
    CHECK(finds("+", "3+5"));
    CHECK_FALSE(finds("😀", "谢谢😁"));
}

TEST_CASE("traditional finds simplified and the other way round") {
    CHECK(finds("建議", "建议"));
    CHECK(finds("建议", "建議"));
}

TEST_CASE("nothing to look for finds nothing") {
    CHECK(query_of("").phrases.empty());
    CHECK(query_of(" ，“”\"").phrases.empty());
    CHECK_FALSE(finds("，", "建议，代表"));
}

TEST_CASE("a phrase lies within one field, different phrases may lie in different ones") {
    const std::vector fields{terms_of("关于路灯"), terms_of("学校门口")};
    CHECK(matches(fields, query_of("路灯 学校")));
    CHECK_FALSE(matches(fields, query_of("“路灯 学校”")));
}

TEST_CASE("the same typed twice is looked for once, and too much is not looked for") {
    CHECK(query_of("路灯 路灯 路灯").phrases.size() == 1);
    std::string many;
    for (int i = 100; i < 400; ++i) many += std::to_string(i) + " ";
    CHECK(query_of(many).phrases.size() == query_characters_max / 4);
}

TEST_CASE("a query is described by its terms") {
    CHECK(query_of("G312国道 灯") ==
          Query{{{{"g", "312", "国道"}, PhraseEnd::whole}, {{"灯"}, PhraseEnd::prefix}}});
}

} // namespace
} // namespace huiyin::text
