#include "text/excerpt.hpp"
#include "text/texts_for_test.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::text {
namespace {

// The excerpt with its marks in brackets.
std::string shown(std::string_view text, std::string_view typed, std::size_t width) {
    const Excerpt excerpt = extract(text, query_of(typed), width);
    std::string out;
    std::uint32_t at = excerpt.shown.from;
    for (const ByteRange& mark : excerpt.marks) {
        out += text.substr(at, mark.from - at);
        out += '[';
        out += text.substr(mark.from, mark.to - mark.from);
        out += ']';
        at = mark.to;
    }
    out += text.substr(at, excerpt.shown.to - at);
    return out;
}

TEST_CASE("what was found is marked in the original text") {
    CHECK(shown("關於更換路燈的建議", "路灯", 20) == "關於更換[路燈]的建議");
    CHECK(shown("ＷｉＦｉ信号", "wi", 20) == "[ＷｉＦｉ]信号");
    CHECK(shown("房屋80㎡左右", "m", 20) == "房屋80[㎡]左右");
}

TEST_CASE("of a gram that was found by one character only that character is marked") {
    CHECK(shown("更换路灯灯杆", "灯", 20) == "更换路[灯灯]杆");
    CHECK(shown("更换路灯", "路", 20) == "更换[路]灯");
}

TEST_CASE("marks that overlap or touch are one") {
    CHECK(shown("人大代表建议", "代表 表建", 20) == "人大[代表建]议");
    CHECK(shown("人大代表建议", "代表 建议", 20) == "人大[代表建议]");
}

TEST_CASE("the excerpt is where most phrases are found") {
    const std::string_view text = "路灯坏了很久没有人来修理。学校门口的路灯也坏了，学生害怕。";
    CHECK(shown(text, "学校 路灯", 12) == "修理。[学校]门口的[路灯]也坏");
    CHECK(shown(text, "学生", 8) == "坏了，[学生]害怕。");
}

TEST_CASE("without anything found the beginning is shown") {
    CHECK(shown("人大代表建议", "路灯", 4) == "人大代表");
    CHECK(shown("", "路灯", 4).empty());
}

TEST_CASE("an excerpt lies in the text, its marks lie in it, and it is no longer than asked for") {
    CHECK(rc::check([] {
        const std::string text = any_text();
        const std::size_t width = *rc::gen::inRange<std::size_t>(1, 20);
        const Query query = query_of(any_text());
        const Excerpt excerpt = extract(text, query, width);
        RC_ASSERT(excerpt.shown.to <= text.size());
        const std::string part =
            text.substr(excerpt.shown.from, excerpt.shown.to - excerpt.shown.from);
        RC_ASSERT(character_count(part) != std::string::npos);
        std::uint32_t before = excerpt.shown.from;
        for (const ByteRange& mark : excerpt.marks) {
            RC_ASSERT(mark.from >= before);
            RC_ASSERT(mark.to > mark.from);
            RC_ASSERT(mark.to <= excerpt.shown.to);
            before = mark.to;
        }
        if (matches(text, query)) RC_ASSERT(!excerpt.marks.empty());
    }));
}

} // namespace
} // namespace huiyin::text
