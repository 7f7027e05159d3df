#include "text/copies.hpp"

#include "text/elements.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace huiyin::text {
namespace {

// What can be told apart of a text, with a bar where words or numbers meet.
std::string bare(std::string_view text) {
    const Normalised normalised = normalise(text);
    const std::u32string_view characters = normalised.characters;
    std::string out;
    ElementKind before = ElementKind::character;
    for (const Element& element : elements_of(characters)) {
        const bool meets = element.kind == before &&
                           (before == ElementKind::word || before == ElementKind::number);
        if (meets) out += '|';
        out += utf8_of(characters.substr(element.from, element.to - element.from));
        before = element.kind;
    }
    return out;
}

std::string hexadecimal(std::uint64_t value) {
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[(value >> static_cast<unsigned>(shift)) & 0xFU];
    return out;
}

} // namespace

std::string fingerprint(std::string_view title, std::string_view body) {
    const std::string text = bare(title) + '\n' + bare(body);
    return hexadecimal(gram_of(text)) + hexadecimal(gram_of('2' + text));
}

double share_in_both(const GramCounts& left, const GramCounts& right) {
    std::size_t both = 0;
    for (auto a = left.begin(), b = right.begin(); a != left.end() && b != right.end();) {
        if (a->gram == b->gram) {
            ++both;
            ++a;
            ++b;
        } else if (a->gram < b->gram) {
            ++a;
        } else {
            ++b;
        }
    }
    const std::size_t either = left.size() + right.size() - both;
    return either == 0 ? 0 : static_cast<double>(both) / static_cast<double>(either);
}

// A near copy shares at least 0.8 of all grams of both, so at least 0.8 of the grams of this text:
// it lacks at most the rest of them, and of one more than the rest it has one.
std::vector<Gram> copy_grams(const GramCounts& whole, const Corpus& corpus) {
    if (whole.empty()) return {};
    const auto shared =
        static_cast<std::size_t>(std::ceil(near_copy_share * static_cast<double>(whole.size())));
    std::vector<std::pair<std::int64_t, Gram>> by_frequency;
    for (const GramCount& each : whole)
        by_frequency.emplace_back(frequency_of(corpus, each.gram), each.gram);
    std::ranges::sort(by_frequency);
    by_frequency.resize(whole.size() - shared + 1);
    std::vector<Gram> grams;
    for (const auto& [frequency, gram] : by_frequency)
        if (frequency > 0) grams.push_back(gram);
    return grams;
}

} // namespace huiyin::text
