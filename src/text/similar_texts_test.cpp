#include "text/similar_texts.hpp"
#include "text/texts_for_test.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

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

TEST_CASE("the same text again is an exact copy, one with a few words changed a near one") {
    const SimilarTexts texts = some_texts();
    const std::string title = "关于在实验小学门口安装路灯的建议";
    CHECK(texts.copies(title, "学生晚上放学，很不安全") ==
          std::vector<Copy>{{"lamps", CopyKind::exact, 1}});
    const auto near = texts.copies(title, "学生晚上放学很不安心。");
    REQUIRE(near.size() == 1);
    CHECK(near[0].id == "lamps");
    CHECK(near[0].kind == CopyKind::near);
    CHECK(near[0].share >= near_copy_share);
    CHECK(texts.copies("关于整治河道的建议", "河道污染。").empty());
}

TEST_CASE("every copy is found that comparing with each text finds") {
    CHECK(rc::check([] {
        SimilarTexts texts;
        std::vector<std::pair<std::string, std::string>> held;
        const std::string body = any_text();
        for (int i = 0; i < 6; ++i) {
            const std::string title = *rc::gen::arbitrary<bool>() ? "代表建议" : any_text();
            held.emplace_back(title, *rc::gen::arbitrary<bool>() ? body : body + any_text());
            texts.add(std::to_string(i), title, held.back().second);
        }
        const auto& [title, text] = held[0];
        const auto copies = texts.copies(title, text);
        const Profile profile = profile_of(title, text);
        for (std::size_t i = 0; i < held.size(); ++i) {
            const Profile other = profile_of(held[i].first, held[i].second);
            const bool copy =
                fingerprint(title, text) == fingerprint(held[i].first, held[i].second) ||
                share_in_both(profile.whole, other.whole) >= near_copy_share;
            RC_ASSERT(copy == (std::ranges::count(copies, std::to_string(i), &Copy::id) == 1));
        }
    }));
}

} // namespace
} // namespace huiyin::text
