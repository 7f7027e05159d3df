#include "text/normalise.hpp"
#include "text/texts_for_test.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::text {
namespace {

TEST_CASE("full-width is half-width and capitals are small") {
    CHECK(normal_form("ＡＢＣ１２３，（ｗｉｆｉ）") == "abc123,(wifi)");
    CHECK(normal_form("GB/T 4G Straße") == "gb/t 4g strasse");
}

TEST_CASE("traditional characters are the simplified ones") {
    CHECK(normal_form("建議書與復議") == normal_form("建议书与复议"));
    CHECK(normal_form("臺灣") == "台湾");
}

TEST_CASE("compatibility forms are what they stand for") {
    CHECK(normal_form("80㎡") == "80m2");
    CHECK(normal_form("⑩") == "10");
    CHECK(normal_form("\uF900") == normal_form("豈")); // one of the compatibility ideographs
}

TEST_CASE("a letter and its accent are the accented letter") {
    CHECK(normal_form("Cafe\u0301") == normal_form("CAFÉ"));
}

TEST_CASE("emoji and rare characters stay") {
    CHECK(normal_form("😀路灯") == "😀路灯");
    CHECK(normal_form("𠮷𫝀𰻞") == "𠮷𫝀𰻞");
    CHECK(normal_form("\uE0AB") == "\uE0AB"); // private use, as fonts of names have it
}

TEST_CASE("what is not seen makes no difference") {
    CHECK(normal_form("❤\uFE0F") == normal_form("❤"));
    CHECK(normal_form("代\u200B表\u00AD") == "代表");
}

TEST_CASE("each character knows where it stood") {
    const Normalised normal = normalise("Ａ議㎡e\u0301");
    CHECK(utf8_of(normal.characters) == "a议m2é");
    CHECK(normal.origins == std::vector<ByteRange>{{0, 3}, {3, 6}, {6, 9}, {6, 9}, {9, 12}});
}

TEST_CASE("bytes that are no UTF-8 are one unreadable character each") {
    CHECK(normal_form("a\xFF\xE4\xBB代") == "a\uFFFD\uFFFD\uFFFD代");
}

TEST_CASE("normalising twice changes nothing more") {
    for (char32_t character = 1; character < 0x32000; ++character) {
        if (character >= 0xD800 && character <= 0xDFFF) continue;
        const std::string once = normal_form(utf8_of(std::u32string(1, character)));
        CAPTURE(static_cast<unsigned>(character));
        if (normal_form(once) != once) FAIL_CHECK(once);
    }
    CHECK(rc::check([] {
        const std::string once = normal_form(any_text());
        RC_ASSERT(normal_form(once) == once);
    }));
}

TEST_CASE("origins lie in the text, in order, and between its characters") {
    CHECK(rc::check([] {
        const std::string text = any_text();
        const Normalised normal = normalise(text);
        RC_ASSERT(normal.origins.size() == normal.characters.size());
        ByteRange before = {};
        for (const ByteRange& origin : normal.origins) {
            RC_ASSERT(origin == before || origin.from >= before.to);
            RC_ASSERT(origin.from < origin.to);
            RC_ASSERT(origin.to <= text.size());
            RC_ASSERT(character_count(text.substr(origin.from, origin.to - origin.from)) !=
                      std::string::npos);
            before = origin;
        }
    }));
}

TEST_CASE("a part of a text becomes what it becomes in the whole") {
    CHECK(rc::check([] {
        const std::string text = any_text();
        std::string parts;
        ByteRange before = {};
        for (const ByteRange& origin : normalise(text).origins) {
            if (origin != before)
                parts += normal_form(text.substr(origin.from, origin.to - origin.from));
            before = origin;
        }
        RC_ASSERT(parts == normal_form(text));
    }));
}

} // namespace
} // namespace huiyin::text
