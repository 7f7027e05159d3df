#include "text/copies.hpp"

#include "text/elements.hpp"
#include "text/utf8.hpp"

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

} // namespace huiyin::text
