#include "text/past_texts.hpp"

#include <doctest/doctest.h>

namespace huiyin::text {
namespace {

std::vector<std::uint32_t> nearest(const PastTexts& texts, std::string_view title,
                                   std::size_t count = 10) {
    std::vector<std::uint32_t> out;
    for (const Neighbour& each : texts.nearest(texts.featured(title, ""), count))
        out.push_back(each.text);
    return out;
}

using Numbers = std::vector<std::uint32_t>;

TEST_CASE("texts that share a gram are near, the more often it stands in them the nearer") {
    PastTexts texts;
    texts.add("路灯，路灯", "");
    texts.add("路灯，公园", "");
    texts.add("河道，公园", "");
    CHECK(nearest(texts, "路灯") == Numbers{0, 1});
}

TEST_CASE("a text says less by each gram the longer it is") {
    PastTexts texts;
    texts.add("路灯，公园，河道，学校，医院", "");
    texts.add("路灯", "");
    CHECK(nearest(texts, "路灯") == Numbers{1, 0});
}

TEST_CASE("of texts that are as near the later one comes first") {
    PastTexts texts;
    texts.add("路灯", "");
    texts.add("路灯", "");
    CHECK(nearest(texts, "路灯") == Numbers{1, 0});
    CHECK(nearest(texts, "路灯", 1) == Numbers{1});
}

TEST_CASE("only what stands in two texts has a weight, and the squares add up to one") {
    PastTexts texts;
    texts.add("路灯", "");
    texts.add("路灯公园", "");
    texts.add("河道", "");
    const auto weights = texts.weights_of(texts.text(1));
    CHECK(weights.size() == 3); // 路, 灯 and 路灯
    float squares = 0;
    for (const Weight& each : weights) squares += each.value * each.value;
    CHECK(squares == doctest::Approx(1));
    CHECK(texts.weights_of(texts.text(2)).empty());
}

} // namespace
} // namespace huiyin::text
