#include "text/similar_texts.hpp"

#include <doctest/doctest.h>

namespace huiyin::text {
namespace {

std::vector<std::string> ids(const std::vector<Similar>& found) {
    std::vector<std::string> out;
    for (const Similar& each : found) out.push_back(each.id);
    return out;
}

SimilarTexts some_texts() {
    SimilarTexts texts;
    texts.add("lamps", "关于在实验小学门口安装路灯的建议", "学生晚上放学很不安全。");
    texts.add("light", "关于实验小学周边照明的建议", "建议在校门口安装路灯。");
    texts.add("park", "关于在人民公园安装健身器材的建议", "居民锻炼很不方便。");
    texts.add("water", "整治河道", "河道污染。");
    return texts;
}

TEST_CASE("the likest texts are found, the likest first") {
    const SimilarTexts texts = some_texts();
    const auto found = texts.similar("实验小学门口缺少路灯", "请安装路灯。", 10);
    CHECK(ids(found) == std::vector<std::string>{"lamps", "light", "park"});
    CHECK(found[0].likeness > found[1].likeness);
    CHECK(ids(texts.similar("实验小学门口缺少路灯", "请安装路灯。", 1)) ==
          std::vector<std::string>{"lamps"});
}

} // namespace
} // namespace huiyin::text
