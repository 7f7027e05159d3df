#include "base/text.hpp"

#include <doctest/doctest.h>

namespace huiyin {
namespace {

TEST_CASE("characters are counted as people count them, not as bytes") {
    CHECK(character_count("") == 0);
    CHECK(character_count("abc") == 3);
    CHECK(character_count("代表建议") == 4);
    CHECK(character_count("𠮷") == 1);
}

TEST_CASE("broken UTF-8 has no count") {
    for (const auto* broken : {"\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                               "\xF5\x80\x80\x80", "\xE4\xBB", "a\xFF"})
        CHECK(character_count(broken) == std::string_view::npos);
}

TEST_CASE("a text is cut between characters, never inside one") {
    CHECK(first_characters("代表建议", 2) == "代表");
    CHECK(first_characters("ab", 5) == "ab");
}

TEST_CASE("full-width spaces alone are blank") {
    CHECK(is_blank(" \u3000\n\t"));
    CHECK_FALSE(is_blank("\u3000议"));
}

} // namespace
} // namespace huiyin
