#include "text/copies.hpp"

#include <doctest/doctest.h>
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

} // namespace
} // namespace huiyin::text
