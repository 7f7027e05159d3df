#include "ops/texts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace huiyin::ops {
namespace {

std::vector<std::string> gaps_of(std::string_view pattern) {
    std::vector<std::string> gaps;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1))
        gaps.emplace_back(pattern.substr(open, pattern.find('}', open) - open));
    std::sort(gaps.begin(), gaps.end());
    return gaps;
}

TEST_CASE("gaps are filled, whatever fills them is left alone") {
    const Sentence sentence{"any", {{"max", "{count}"}, {"count", "7"}}};
    CHECK(fill_gaps("最多 {max}，现在 {count}。", sentence) == "最多 {count}，现在 7。");
    CHECK(fill_gaps("{nobody} {count", sentence) == "{nobody} {count");
    CHECK(fill_gaps("", sentence).empty());
}

TEST_CASE("a sentence is put into the reader's language, a missing one shows its key") {
    const auto texts = Texts::load("texts");
    REQUIRE(texts);
    CHECK(texts->render("wire.missing", Language::en) == "This is required.");
    CHECK(texts->render({"wire.too_many", {{"max", "5"}}}, Language::zh) == "最多 5 项。");
    CHECK(texts->render("no.such_key", Language::zh) == "no.such_key");
}

TEST_CASE("a gap filled with keys is filled with their words") {
    const auto texts = Texts::load("texts");
    REQUIRE(texts);
    const Sentence sentence{"access.not_your_role",
                            {{"roles", "access.party.unit_clerk access.party.unit_head"}}};
    CHECK(texts->render(sentence, Language::zh) ==
          "这一步由以下人员办理：承办单位经办人、承办单位负责人。");
    CHECK(texts->render(sentence, Language::en) ==
          "This step is for: a clerk of the handling unit, the head of the handling unit.");
    const Sentence plain{"access.not_your_role", {{"roles", "access.party.unit_clerk and more"}}};
    CHECK(texts->render(plain, Language::en) ==
          "This step is for: access.party.unit_clerk and more.");
    const Sentence lines{"suggestion.opinions_awaited", {{"units", "江门市水利局\n江门市教育局"}}};
    CHECK(texts->render(lines, Language::zh).find("江门市水利局、江门市教育局") !=
          std::string::npos);
    const Sentence belonging{"app.gate_awaits",
                             {{"zh", "先谈。"}, {"zh_awaited", "办前沟通\t张安\t李博\n办中联系"}}};
    CHECK(texts->render(belonging, Language::zh) ==
          "先谈。还缺：办前沟通（张安、李博）、办中联系。");
}

TEST_CASE("both languages have the same keys and the same gaps") {
    const auto texts = Texts::load("texts");
    REQUIRE(texts);
    const auto& zh = texts->table(Language::zh);
    const auto& en = texts->table(Language::en);
    CHECK(zh.size() == en.size());
    for (const auto& [key, pattern] : zh) {
        CAPTURE(key);
        REQUIRE(en.contains(key));
        // Words that a mechanism brings in both languages fill a gap named after the language.
        if (!key.starts_with("app.gate")) CHECK(gaps_of(en.at(key)) == gaps_of(pattern));
        CHECK(!pattern.empty());
    }
}

TEST_CASE("a folder without texts is refused") {
    CHECK(Texts::load("no/such/folder").error().code == ErrorCode::not_found);
}

} // namespace
} // namespace huiyin::ops
