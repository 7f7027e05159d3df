#include "text/likeness.hpp"
#include "text/texts_for_test.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace huiyin::text {
namespace {

struct Written {
    std::string title = {};
    std::string body = {};
};

const std::vector<Written> written{
    {"关于在实验小学门口安装路灯的建议", "实验小学门口没有路灯，学生晚上放学很不安全。"},
    {"关于实验小学周边照明的建议", "建议在校门口安装路灯。"},
    {"关于在人民公园安装健身器材的建议", "人民公园没有健身器材，居民晚上锻炼很不方便。"},
    {"关于整治河道的建议", "河道污染，居民晚上很不方便。"},
};

Corpus corpus_of(const std::vector<Written>& texts) {
    Corpus corpus;
    for (const auto& [title, body] : texts) add(corpus, profile_of(title, body));
    return corpus;
}

Profile profile(std::size_t i) { return profile_of(written[i].title, written[i].body); }

TEST_CASE("a text is as much like itself as can be") {
    const Comparison comparison{profile(0), corpus_of(written)};
    CHECK(comparison.likeness(profile(0)) == doctest::Approx(1));
    for (std::size_t i = 1; i < written.size(); ++i) CHECK(comparison.likeness(profile(i)) < 0.9);
}

TEST_CASE("the same matter in other words is liker than another matter in the same words") {
    const Comparison comparison{profile(0), corpus_of(written)};
    CHECK(comparison.likeness(profile(1)) > comparison.likeness(profile(2)));
    CHECK(comparison.likeness(profile(2)) > comparison.likeness(profile(3)));
}

TEST_CASE("what a title says in the body of the other counts") {
    const Comparison comparison{profile_of("安装路灯", ""), corpus_of(written)};
    CHECK(comparison.likeness(profile_of("照明", "请安装路灯")) >
          comparison.likeness(profile_of("照明", "请修理路面")));
}

TEST_CASE("what the title says weighs more in the body of the other than what the body says") {
    const Corpus corpus = corpus_of({{"河道", "路灯"}, {"河道", "公园"}, {"学校", "医院"}});
    const Comparison comparison{profile_of("路灯", "公园"), corpus};
    CHECK(comparison.likeness(profile_of("河道", "路灯")) >
          2 * comparison.likeness(profile_of("河道", "公园")));
}

TEST_CASE("in a large corpus nothing is looked for that stands in more than a tenth of it") {
    Corpus corpus;
    for (int i = 0; i < 1000; ++i) add(corpus, profile_of(i < 100 ? "公园" : "建议，路灯", ""));
    const Comparison comparison{profile_of("公园路灯", ""), corpus};
    CHECK(comparison.search_grams(10) == std::vector<Gram>{gram_of("公园")});
}

TEST_CASE("texts that share nothing, and those without anything, are not alike") {
    const Corpus corpus = corpus_of(written);
    CHECK(Comparison{profile_of("路灯", ""), corpus}.likeness(profile_of("河道", "")) == 0);
    CHECK(Comparison{profile_of("", ""), corpus}.likeness(profile(0)) == 0);
    CHECK(Comparison{profile(0), corpus}.likeness(profile_of("", "")) == 0);
}

TEST_CASE("candidates are looked for by the rarest grams that others have") {
    const Comparison comparison{profile(0), corpus_of(written)};
    const auto grams = comparison.search_grams(2);
    CHECK(grams.size() == 4);
    CHECK_FALSE(std::ranges::count(grams, gram_of("建议"))); // in all of them
    const Comparison strange{profile_of("㐀㐁㐂", ""), corpus_of(written)};
    CHECK(strange.search_grams(2).empty());
}

TEST_CASE("without a limit, whatever is alike is found by the grams to look for") {
    CHECK(rc::check([] {
        const std::vector<Written> texts{{any_text(), any_text()}, {any_text(), any_text()}};
        const Corpus corpus = corpus_of(texts);
        const Comparison comparison{profile_of(texts[0].title, texts[0].body), corpus};
        const Profile other = profile_of(texts[1].title, texts[1].body);
        const auto grams = comparison.search_grams(1000);
        const bool found = std::ranges::any_of(other.whole, [&](const GramCount& each) {
            return std::ranges::count(grams, each.gram) > 0;
        });
        RC_ASSERT(found == (comparison.likeness(other) > 0));
    }));
}

} // namespace
} // namespace huiyin::text
