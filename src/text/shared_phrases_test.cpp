#include "text/shared_phrases.hpp"
#include "text/texts_for_test.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::text {
namespace {

std::vector<std::string> phrases(std::string_view text, std::string_view other,
                                 const Corpus& corpus = {}, std::size_t count = 10) {
    std::vector<std::string> out;
    for (const SharedPhrase& phrase : shared_phrases(text, other, corpus, count))
        out.push_back(phrase.phrase);
    return out;
}

using Phrases = std::vector<std::string>;

TEST_CASE("runs of at least four characters that stand in both are shared phrases") {
    CHECK(phrases("实验小学门口没有路灯", "在实验小学安装路灯") == Phrases{"实验小学"});
    CHECK(phrases("没有路灯", "安装路灯").empty());
}

TEST_CASE("a shared phrase is as long as it can be") {
    CHECK(phrases("人才购房补贴何时发放", "申请人才，人才购房补贴未发放") ==
          Phrases{"人才购房补贴"});
}

TEST_CASE("a shared phrase ends at punctuation, and may have words and numbers in it") {
    CHECK(phrases("更换路灯，学校门口", "更换路灯，学校门口") == Phrases{"更换路灯", "学校门口"});
    CHECK(phrases("改造Ｇ312国道", "g312国道拥堵") == Phrases{"g312国道"});
    CHECK(phrases("实验，小学", "实验小学").empty());
}

TEST_CASE("each phrase is named once, with its first places in the original texts") {
    const auto shared = shared_phrases("實驗小學，实验小学", "到实验小学", {}, 10);
    REQUIRE(shared.size() == 1);
    CHECK(shared[0] == SharedPhrase{"实验小学", {0, 12}, {3, 15}});
}

TEST_CASE("what many texts say is no reason") {
    Corpus corpus;
    for (int i = 0; i < 200; ++i) add(corpus, profile_of("", i % 2 == 0 ? "尊敬的领导" : "实验"));
    CHECK(phrases("尊敬的领导，更换路灯", "尊敬的领导，更换路灯", corpus) == Phrases{"更换路灯"});
}

TEST_CASE("the phrase that says most comes first, and no more are given than asked for") {
    Corpus corpus;
    for (int i = 0; i < 100; ++i) add(corpus, profile_of("", i < 2 ? "更换路灯" : "公园"));
    const std::string text = "更换路灯，实验小学";
    CHECK(phrases(text, text, corpus) == Phrases{"实验小学", "更换路灯"});
    CHECK(phrases(text, text, corpus, 1) == Phrases{"实验小学"});
}

TEST_CASE("a shared phrase stands in both texts where it says") {
    CHECK(rc::check([] {
        const std::string text = any_text();
        const std::string other = any_text() + text.substr(0, 30);
        for (const SharedPhrase& phrase : shared_phrases(text, other, {}, 100)) {
            const auto cut = [](const std::string& from, ByteRange range) {
                return normal_form(from.substr(range.from, range.to - range.from));
            };
            // A character of the original that gives several may stand at the edge.
            RC_ASSERT(cut(text, phrase.in_text).find(phrase.phrase) != std::string::npos);
            RC_ASSERT(cut(other, phrase.in_other).find(phrase.phrase) != std::string::npos);
        }
    }));
}

} // namespace
} // namespace huiyin::text
