#include "text/terms.hpp"
#include "text/texts_for_test.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::text {
namespace {

using Values = std::vector<std::string>;

Values values_of(std::string_view text) {
    Values values;
    for (const Term& term : terms_of(text)) values.push_back(term.value);
    return values;
}

TEST_CASE("a run of Chinese characters has every pair, and its last character alone") {
    CHECK(values_of("代表建议") == Values{"代表", "表建", "建议", "议"});
    CHECK(values_of("议") == Values{"议"});
}

TEST_CASE("punctuation, blanks and line ends part runs") {
    CHECK(values_of("代表，建议") == Values{"代表", "表", "建议", "议"});
    CHECK(values_of("代表 建议") == values_of("代表\n建议"));
}

TEST_CASE("words and digits are taken whole and part runs as well") {
    CHECK(values_of("G312国道WiFi6") == Values{"g", "312", "国道", "道", "wifi", "6"});
}

TEST_CASE("each symbol and emoji is a term of its own") {
    CHECK(values_of("路灯😀😀3+5") == Values{"路灯", "灯", "😀", "😀", "3", "+", "5"});
}

TEST_CASE("characters of the supplementary planes are Chinese characters") {
    CHECK(values_of("𠮷野家𰻞") == Values{"𠮷野", "野家", "家𰻞", "𰻞"});
    // Newer than the tables of ICU.
    CHECK(values_of("\U0002EBF0路") == Values{"\U0002EBF0路", "路"});
}

TEST_CASE(
    "characters of the private use area are Chinese characters, as fonts of names have them") {
    CHECK(values_of("张\uE0AB三") == Values{"张\uE0AB", "\uE0AB三", "三"});
}

TEST_CASE("a term says where it stood in the original") {
    const auto terms = terms_of("Ａ議論㎡");
    REQUIRE(terms.size() == 5);
    CHECK(terms[1] == Term{"议论", TermKind::gram, {3, 9}});
    CHECK(terms[3] == Term{"m", TermKind::word, {9, 12}});
    CHECK(terms[4] == Term{"2", TermKind::number, {9, 12}});
}

TEST_CASE("a text without anything to find has no terms") {
    CHECK(terms_of("").empty());
    CHECK(terms_of(" ，。\n\u3000").empty());
}

TEST_CASE("the terms of a normalised text are those of the text") {
    CHECK(rc::check([] {
        const std::string text = any_text();
        RC_ASSERT(values_of(normal_form(text)) == values_of(text));
    }));
}

} // namespace
} // namespace huiyin::text
