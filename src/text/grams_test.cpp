#include "text/grams.hpp"
#include "text/texts_for_test.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::text {
namespace {

TEST_CASE("a profile counts the grams of the title, and of title and body together") {
    const Profile profile = profile_of("路灯", "修路灯");
    CHECK(profile.title == GramCounts{{gram_of("路灯"), 1}});
    CHECK(profile.whole == counted({gram_of("路灯"), gram_of("修路"), gram_of("路灯")}));
    CHECK(length_of(profile.whole) == 3);
}

TEST_CASE("a corpus knows in how many texts a gram stands, not how often") {
    Corpus corpus;
    add(corpus, profile_of("路灯路灯", ""));
    add(corpus, profile_of("", "路灯，学校"));
    CHECK(corpus.texts == 2);
    CHECK(frequency_of(corpus, gram_of("路灯")) == 2);
    CHECK(frequency_of(corpus, gram_of("学校")) == 1);
    CHECK(frequency_of(corpus, gram_of("公园")) == 0);
}

TEST_CASE("what is taken out of a corpus leaves nothing behind") {
    CHECK(rc::check([] {
        Corpus corpus;
        add(corpus, profile_of("路灯", any_text()));
        const Corpus before = corpus;
        const Profile profile = profile_of(any_text(), any_text());
        add(corpus, profile);
        remove(corpus, profile);
        RC_ASSERT(corpus.frequency == before.frequency);
        RC_ASSERT(corpus.texts == before.texts);
        RC_ASSERT(corpus.title_grams == before.title_grams);
        RC_ASSERT(corpus.whole_grams == before.whole_grams);
    }));
}

TEST_CASE("a rarer gram says more, and even the commonest says something") {
    CHECK(rarity(1, 1000) > rarity(10, 1000));
    CHECK(rarity(1000, 1000) > 0);
    CHECK(rarity(5, 0) > 0);
}

TEST_CASE("the tenth time says less than the first, and less in a long text") {
    CHECK(saturated(10) < 10 * saturated(1));
    CHECK(saturated(10) > saturated(1));
    CHECK(saturated(1, 200, 100) < saturated(1, 50, 100));
}

} // namespace
} // namespace huiyin::text
