#include "http/page_cache.hpp"

#include <doctest/doctest.h>

namespace huiyin::http {
namespace {

KeptPage page(std::string text) {
    return {std::make_shared<const std::string>(std::move(text)), 3};
}

const PageView view{.id = {"c-1"}, .version = 4, .epoch = 7, .person = {"p-1"}};

TEST_CASE("a page is given again to the same view, and to no other") {
    PageCache cache{1'000};
    cache.keep(view, page("four"));
    REQUIRE(cache.find(view));
    CHECK(*cache.find(view)->json == "four");
    CHECK(cache.find(view)->version == 3);

    PageView other = view;
    other.version = 5;
    CHECK(!cache.find(other));
    other = view;
    other.epoch = 8;
    CHECK(!cache.find(other));
    other = view;
    other.person = {"p-2"};
    CHECK(!cache.find(other));
    other = view;
    other.today = Date{std::chrono::days{1}};
    CHECK(!cache.find(other));
    other = view;
    other.language = ops::Language::en;
    CHECK(!cache.find(other));
}

TEST_CASE("the oldest pages make room") {
    PageCache cache{100};
    const auto numbered = [](Version version) {
        PageView one = view;
        one.version = version;
        return one;
    };
    for (Version version = 0; version < 50; ++version)
        cache.keep(numbered(version), page(std::string(10, 'x')));
    CHECK(cache.find(numbered(49)));
    CHECK(!cache.find(numbered(0)));
    int kept = 0;
    for (Version version = 0; version < 50; ++version)
        kept += cache.find(numbered(version)) ? 1 : 0;
    CHECK(kept <= 22);
}

} // namespace
} // namespace huiyin::http
