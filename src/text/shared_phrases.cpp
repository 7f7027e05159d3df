#include "text/shared_phrases.hpp"

#include "text/elements.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <functional>

namespace huiyin::text {
namespace {

struct Parts {
    explicit Parts(std::string_view utf8)
        : text(normalise(utf8)), elements(elements_of(text.characters)) {}

    [[nodiscard]] std::u32string_view characters(std::size_t first, std::size_t last) const {
        const std::size_t from = elements[first].from;
        return std::u32string_view{text.characters}.substr(from, elements[last].to - from);
    }
    [[nodiscard]] ByteRange origin(std::size_t first, std::size_t last) const {
        return {text.origins[elements[first].from].from, text.origins[elements[last].to - 1].to};
    }

    Normalised text;
    std::vector<Element> elements;
};

struct Run {
    std::size_t in_text = 0;
    std::size_t in_other = 0;
    std::size_t elements = 0;
};

class Finder {
public:
    Finder(const Parts& text, const Parts& other) : text_(text), other_(other) {
        for (std::size_t i = 0; i + 1 < other.elements.size(); ++i)
            if (!other.elements[i + 1].after_gap) pairs_[other.characters(i, i + 1)].push_back(i);
    }

    [[nodiscard]] std::vector<Run> runs() const {
        std::vector<Run> runs;
        for (std::size_t at = 0; at + 1 < text_.elements.size();) {
            const Run longest = longest_at(at);
            if (longest.elements > 0) runs.push_back(longest);
            at += std::max<std::size_t>(1, longest.elements);
        }
        return runs;
    }

private:
    [[nodiscard]] Run longest_at(std::size_t at) const {
        Run longest{.in_text = at};
        if (text_.elements[at + 1].after_gap) return longest;
        const auto places = pairs_.find(text_.characters(at, at + 1));
        if (places == pairs_.end()) return longest;
        for (const std::size_t place : places->second) {
            const std::size_t length = length_at(at, place);
            if (length > longest.elements) longest = {at, place, length};
        }
        const bool enough =
            longest.elements > 0 &&
            text_.characters(at, at + longest.elements - 1).size() >= shared_phrase_characters_min;
        return enough ? longest : Run{};
    }

    [[nodiscard]] bool same(std::size_t at, std::size_t place) const {
        return text_.characters(at, at) == other_.characters(place, place);
    }

    [[nodiscard]] std::size_t length_at(std::size_t at, std::size_t place) const {
        if (!same(at, place)) return 0;
        std::size_t length = 1;
        while (at + length < text_.elements.size() && place + length < other_.elements.size() &&
               !text_.elements[at + length].after_gap &&
               !other_.elements[place + length].after_gap && same(at + length, place + length))
            ++length;
        return length;
    }

    const Parts& text_;
    const Parts& other_;
    std::unordered_map<std::u32string_view, std::vector<std::size_t>> pairs_ = {};
};

// What the grams of a phrase say together; 0 when all of them are common.
double worth_of(std::string_view phrase, const Corpus& corpus) {
    const std::int64_t common = std::max<std::int64_t>(2, corpus.texts / 50);
    double worth = 0;
    bool telling = false;
    for (const Gram gram : grams_of(terms_of(phrase))) {
        const std::int64_t frequency = frequency_of(corpus, gram);
        telling = telling || frequency <= common;
        worth += rarity(frequency, corpus.texts);
    }
    return telling ? worth : 0;
}

} // namespace

std::vector<SharedPhrase> shared_phrases(std::string_view text, std::string_view other,
                                         const Corpus& corpus, std::size_t count) {
    const Parts ours{text};
    const Parts theirs{other};
    std::vector<std::pair<double, SharedPhrase>> found;
    for (const Run& run : Finder{ours, theirs}.runs()) {
        const std::size_t last = run.in_text + run.elements - 1;
        SharedPhrase phrase{utf8_of(ours.characters(run.in_text, last)),
                            ours.origin(run.in_text, last),
                            theirs.origin(run.in_other, run.in_other + run.elements - 1)};
        const bool seen = std::ranges::any_of(
            found, [&](const auto& each) { return each.second.phrase == phrase.phrase; });
        const double worth = worth_of(phrase.phrase, corpus);
        if (!seen && worth > 0) found.emplace_back(worth, std::move(phrase));
    }
    std::ranges::stable_sort(found, std::greater{}, [](const auto& each) { return each.first; });
    std::vector<SharedPhrase> phrases;
    for (auto& [worth, phrase] : found)
        if (phrases.size() < count) phrases.push_back(std::move(phrase));
    return phrases;
}

} // namespace huiyin::text
