#include "text/copies.hpp"
#include "text/texts_for_test.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace huiyin::text {
namespace {

TEST_CASE(
    "the fingerprint does not see blanks, punctuation, width, case or the form of characters") {
    const std::string print = fingerprint("关于5G基站的建议", "建议建设WiFi。");
    CHECK(print.size() == 32);
    CHECK(fingerprint("關於５Ｇ基站的建議", "建议 建设，wifi") == print);
}

TEST_CASE("the fingerprint sees every character, and what is title and what is body") {
    const std::string print = fingerprint("建议", "建议建设");
    CHECK(fingerprint("建议", "建议建") != print);
    CHECK(fingerprint("建议", "建设建议") != print);
    CHECK(fingerprint("建议建议", "建设") != print);
    CHECK(fingerprint("", "1 12") != fingerprint("", "11 2"));
    CHECK(fingerprint("", "ab c") != fingerprint("", "a bc"));
}

TEST_CASE("the share of two texts counts each gram once and neither text more") {
    const auto grams = [](std::string_view text) { return profile_of("", text).whole; };
    CHECK(share_in_both(grams("代表建议"), grams("代表建议")) == 1);
    CHECK(share_in_both(grams("代表建议代表建议"), grams("代表建议")) == doctest::Approx(0.75));
    CHECK(share_in_both(grams("代表"), grams("建议")) == 0);
    CHECK(share_in_both(grams(""), grams("")) == 0);
}

GramCounts any_grams() {
    return counted(*rc::gen::container<std::vector<Gram>>(rc::gen::inRange<Gram>(0, 30)));
}

// A text with few grams changed.
GramCounts changed(const GramCounts& grams) {
    std::vector<Gram> out;
    for (const GramCount& each : grams)
        out.push_back(*rc::gen::inRange(0, 10) == 0 ? *rc::gen::inRange<Gram>(0, 60) : each.gram);
    return counted(std::move(out));
}

TEST_CASE("every near copy has one of the grams that copies are looked for by") {
    CHECK(rc::check([] {
        const GramCounts text = any_grams();
        const GramCounts copy = changed(text);
        Corpus corpus;
        for (int i = 0; i < 5; ++i) add(corpus, Profile{{}, any_grams()});
        add(corpus, Profile{{}, copy});
        const auto grams = copy_grams(text, corpus);
        const bool found = std::ranges::any_of(
            copy, [&](const GramCount& each) { return std::ranges::count(grams, each.gram) > 0; });
        if (share_in_both(text, copy) >= near_copy_share) RC_ASSERT(found);
        RC_ASSERT(grams.size() <= text.size() / 5 + 1);
    }));
}

} // namespace
} // namespace huiyin::text
