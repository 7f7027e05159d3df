#include "text/terms.hpp"

#include "text/elements.hpp"
#include "text/utf8.hpp"

namespace huiyin::text {
namespace {

TermKind kind_of(const Element& element) {
    switch (element.kind) {
    case ElementKind::character: return TermKind::character;
    case ElementKind::word: return TermKind::word;
    case ElementKind::number: return TermKind::number;
    case ElementKind::symbol: break;
    }
    return TermKind::symbol;
}

} // namespace

std::vector<Term> terms_of(const Normalised& text) {
    const std::u32string_view characters = text.characters;
    const std::vector<Element> elements = elements_of(characters);
    std::vector<Term> terms;
    terms.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const Element& element = elements[i];
        const std::size_t end = end_of_term(elements, i);
        terms.push_back({utf8_of(characters.substr(element.from, end - element.from)),
                         begins_gram(elements, i) ? TermKind::gram : kind_of(element),
                         {text.origins[element.from].from, text.origins[end - 1].to}});
    }
    return terms;
}

std::vector<Term> terms_of(std::string_view text) { return terms_of(normalise(text)); }

} // namespace huiyin::text
