// Similar suggestions among many: found however old they are, and only what one may see.

#include "app/similar_search.hpp"
#include "store/store_for_test.hpp"

#include <doctest/doctest.h>

namespace huiyin::app {
namespace {

const AudienceId desk{"desk-4407"};
const AudienceId unit{"office-o1"};

struct Texts {
    void add(const std::string& title, const std::string& body, const AudienceId& seen_by = desk) {
        const std::string digits = std::to_string(++count);
        const CaseId id{"01J" + std::string(10 - digits.size(), '0') + digits};
        const CaseRow row{.id = id, .congress = {"4407"}, .version = 1, .title = {title}};
        const TextRow text{.id = id, .title = {title}, .body = {body}};
        const AudienceRow audience{.audience = seen_by, .id = id};
        REQUIRE(store::carry_out(*store, [&](Transaction& transaction) -> Result<std::string> {
            transaction.put(case_table, &row);
            transaction.put(text_table, &text);
            transaction.put(audience_table, &audience);
            return "";
        }));
        text::add(sample, text::profile_of(title, body));
    }
    std::vector<std::string> titles_like(const std::string& title, const std::string& body,
                                         const AudienceId& asker = desk) {
        std::vector<std::string> titles;
        const DraftText draft{.congress = {"4407"}, .title = {title}, .body = {body}};
        for (const LikeText& like : likest(*store, sample, {asker}, draft).texts)
            titles.push_back(like.found.text.title.value);
        return titles;
    }

    store::OnSqlite store = {};
    text::Corpus sample = {};
    int count = 0;
};

TEST_CASE("what is about the same matter is found behind hundreds of newer texts with its words") {
    Texts texts;
    texts.add("关于尽快建设南冲电排站的建议", "南冲围地势低洼，汛期内涝严重。");
    for (int i = 0; i < 400; ++i)
        texts.add("关于尽快建设第" + std::to_string(i) + "号公园的建议",
                  "汛期内涝严重，群众意见较大。");
    const auto found = texts.titles_like("关于加快南冲电排站建设的建议", "汛期内涝严重。");
    REQUIRE(!found.empty());
    CHECK(found.front() == "关于尽快建设南冲电排站的建议");
}

TEST_CASE("of similar suggestions one is shown what one may see, however many others are liker") {
    Texts texts;
    texts.add("关于南冲电排站的建议", "年久失修。", unit);
    for (int i = 0; i < 150; ++i) texts.add("关于尽快建设南冲电排站的建议", "南冲围地势低洼。");
    CHECK(texts.titles_like("关于尽快建设南冲电排站的建议", "南冲围地势低洼。", unit) ==
          std::vector<std::string>{"关于南冲电排站的建议"});
}

TEST_CASE("without any text before nothing is similar") {
    Texts texts;
    CHECK(texts.titles_like("关于路灯的建议", "").empty());
}

} // namespace
} // namespace huiyin::app
