// Whether grams and positions find exactly what stands in the text. The second reckoning knows
// neither: it looks for the characters that were typed among the characters of the text.

#include "text/query.hpp"
#include "text/texts_for_test.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

namespace huiyin::text {
namespace {

std::string any_text_of(const std::vector<std::string>& parts) {
    return joined(*rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(parts)));
}

TEST_CASE("Chinese characters are found exactly where they stand in the text") {
    CHECK(rc::check([] {
        const std::string text = any_text_of({"代", "表", "议", "𠮷", "，", " ", "a", "1", "😀"});
        const std::string typed = any_text_of({"代", "表", "议", "𠮷"});
        RC_PRE(!typed.empty());
        RC_ASSERT(matches(text, query_of(typed)) == (text.find(typed) != std::string::npos));
    }));
}

// The text with one bar wherever something ends that is taken whole.
std::string barred(const std::string& text) {
    std::string out = "|";
    for (const char c : normal_form(text))
        if (c != ' ' || out.back() != '|') out += c == ' ' ? '|' : c;
    return out + "|";
}

TEST_CASE("words and numbers are found as wholes, the last word by its beginning") {
    CHECK(rc::check([] {
        const std::string text = any_text_of({"ab", "b", "a", " "});
        const std::string typed = any_text_of({"a", "b"});
        RC_PRE(!typed.empty());
        const std::string bars = barred(text);
        RC_ASSERT(matches(text, query_of(typed)) == (bars.find("|" + typed) != std::string::npos));
        RC_ASSERT(matches(text, query_of("\"" + typed + "\"")) ==
                  (bars.find("|" + typed + "|") != std::string::npos));
    }));
    CHECK(rc::check([] {
        const std::string text = any_text_of({"1", "12", " "});
        const std::string typed = any_text_of({"1", "2"});
        RC_PRE(!typed.empty());
        RC_ASSERT(matches(text, query_of(typed)) ==
                  (barred(text).find("|" + typed + "|") != std::string::npos));
    }));
}

// An index as every engine has it: of each term the places at which it stands.
class Positions {
public:
    void add(int id, const std::vector<Term>& terms) {
        for (std::size_t i = 0; i < terms.size(); ++i) places_[terms[i].value].insert({id, i});
    }

    [[nodiscard]] std::set<int> find(const Query& query) const {
        std::map<int, std::size_t> phrases;
        for (const Phrase& phrase : query.phrases)
            for (const int id : holders(phrase)) ++phrases[id];
        std::set<int> out;
        for (const auto& [id, count] : phrases)
            if (count == query.phrases.size()) out.insert(id);
        return out;
    }

private:
    using Places = std::set<std::pair<int, std::size_t>>;

    [[nodiscard]] Places places(const std::string& term, PhraseEnd end) const {
        Places out;
        for (auto at = places_.lower_bound(term); at != places_.end(); ++at) {
            if (end == PhraseEnd::prefix ? !at->first.starts_with(term) : at->first != term) break;
            out.insert(at->second.begin(), at->second.end());
        }
        return out;
    }

    [[nodiscard]] std::set<int> holders(const Phrase& phrase) const {
        std::set<int> out;
        const std::size_t last = phrase.terms.size() - 1;
        for (const auto& [id, at] : places(phrase.terms[last], phrase.end)) {
            bool all = at >= last;
            for (std::size_t i = 0; all && i < last; ++i)
                all = places(phrase.terms[i], PhraseEnd::whole).contains({id, at - last + i});
            if (all) out.insert(id);
        }
        return out;
    }

    std::map<std::string, Places> places_;
};

TEST_CASE("an index of positions finds every text that matches and no other") {
    CHECK(rc::check([] {
        const auto count = *rc::gen::inRange(1, 12);
        std::vector<std::string> texts;
        Positions index;
        for (int id = 0; id < count; ++id) {
            texts.push_back(any_text());
            index.add(id, terms_of(texts.back()));
        }
        // Often a part of what is there.
        const std::string whole = *rc::gen::elementOf(texts);
        const std::size_t from = *rc::gen::inRange<std::size_t>(0, whole.size() + 1);
        const std::size_t length = *rc::gen::inRange<std::size_t>(0, 16);
        const std::string typed =
            *rc::gen::arbitrary<bool>() ? whole.substr(from, length) : any_text();
        const Query query = query_of(typed);
        const auto found = index.find(query);
        for (int id = 0; id < count; ++id)
            RC_ASSERT(found.contains(id) == matches(texts[static_cast<std::size_t>(id)], query));
    }));
}

} // namespace
} // namespace huiyin::text
