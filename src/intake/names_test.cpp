#include "intake/names.hpp"

#include <doctest/doctest.h>

namespace huiyin::intake {
namespace {

TEST_CASE("a name is found whatever spaces stand in it") {
    Lexicon names;
    names.add("张　三", "d1");
    CHECK(names.find("张三", "") == "d1");
    CHECK(names.find(" 张 三\u00A0", "") == "d1");
}

TEST_CASE("a name of today hides a former one") {
    Lexicon names;
    names.add("市规划局", "old", Lexicon::Rank::other);
    CHECK(names.find("市规划局", "") == "old");
    names.add("市规划局", "new");
    CHECK(names.find("市规划局", "") == "new");
}

TEST_CASE("an unknown name is refused with those most like it") {
    Lexicon names;
    names.add("江门市教育局", "edu");
    names.add("江门市公安局", "police");
    names.add("江门市教育考试院", "exam");
    const auto refused = names.find("市教育局", "main_unit");
    REQUIRE(!refused);
    CHECK(refused.error().field == "main_unit");
    CHECK(refused.error().message ==
          Sentence{"intake.unknown_name",
                   {{"name", "市教育局"}, {"nearest", "江门市教育局、江门市教育考试院"}}});
    CHECK(names.find("水利厅", "").error().message.key == "intake.unlike_any_name");
}

TEST_CASE("a name that two bear is refused with both") {
    Lexicon names;
    names.add("张三", "d1");
    names.add("张三", "d2");
    CHECK(names.find("张三", "").error().message ==
          Sentence{"intake.ambiguous_name", {{"name", "张三"}, {"ids", "d1, d2"}}});
}

TEST_CASE("lists are parted as people part them, names with spaces are not") {
    using Parts = std::vector<std::string>;
    CHECK(split_list("张代表01、李代表02，王代表03;\n赵 代表") ==
          Parts{"张代表01", "李代表02", "王代表03", "赵 代表"});
    CHECK(split_list(" 、\n") == Parts{});
}

TEST_CASE("likeness is 1 for the same and 0 for nothing shared") {
    CHECK(likeness("市教育局", "市教育局") == 1);
    CHECK(likeness("市教育局", "水利") == 0);
    CHECK(likeness("", "") == 0);
}

} // namespace
} // namespace huiyin::intake
