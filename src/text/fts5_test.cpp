#include "text/fts5.hpp"
#include "text/texts_for_test.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace huiyin::text {
namespace {

TEST_CASE("terms are given to FTS5 separated by blanks, ASCII's symbols in their wide forms") {
    CHECK(fts5_text(terms_of("代表A+1")) == "代表 表 a ＋ 1");
}

TEST_CASE("a query is a conjunction of phrases for FTS5") {
    CHECK(fts5_match(query_of("代表建议 灯 ab+")) ==
          "\"代表 表建 建议\" AND \"灯\" * AND \"ab ＋\"");
    CHECK(fts5_match(query_of("\"ab\"")) == "\"ab\"");
    CHECK(fts5_match(query_of("，")) == "\"\"");
}

TEST_CASE("a term of titles is none of any text") {
    CHECK(fts5_text(terms_of("路灯"), Among::titles) == "Ｔ路灯 Ｔ灯");
    CHECK(fts5_match(query_of("路灯"), Among::titles) == "\"Ｔ路灯\"");
    CHECK(rc::check([] {
        for (const Term& term : terms_of(any_text() + "Ｔ"))
            RC_ASSERT(!term.value.starts_with("Ｔ"));
    }));
}

// As FTS5's tokenizer `ascii` does it.
std::vector<std::string> tokens_of(std::string_view text) {
    std::vector<std::string> tokens(1);
    for (const char c : text) {
        const bool kept =
            static_cast<unsigned char>(c) > 127 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
        if (kept)
            tokens.back() += c;
        else if (!tokens.back().empty())
            tokens.emplace_back();
    }
    if (tokens.back().empty()) tokens.pop_back();
    return tokens;
}

TEST_CASE("the tokenizer finds as many tokens as there are terms, and different ones differ") {
    CHECK(rc::check([] {
        const auto terms = terms_of(any_text());
        const auto tokens = tokens_of(fts5_text(terms));
        RC_ASSERT(tokens.size() == terms.size());
        for (std::size_t i = 0; i < terms.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                RC_ASSERT((tokens[i] == tokens[j]) == (terms[i].value == terms[j].value));
    }));
}

} // namespace
} // namespace huiyin::text
