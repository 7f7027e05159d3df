#pragma once

// The smallest things that a search can tell apart. For this room alone.

#include "text/normalise.hpp"

#include <span>

namespace huiyin::text {

enum class ElementKind : std::uint8_t {
    character, // one of a script that is written without blanks
    word,      // a run of letters
    number,    // a run of digits
    symbol,    // an emoji, a currency, a mark of mathematics
};

struct Element {
    ElementKind kind = {};
    bool after_gap = false; // a blank, a line end or punctuation stands before it, or nothing
    std::size_t from = 0;   // characters [from, to) of the normalised text
    std::size_t to = 0;
};

enum class CharacterClass : std::uint8_t { gap, character, letter, digit, symbol, mark };

[[nodiscard]] CharacterClass class_of(char32_t normalised);

[[nodiscard]] std::vector<Element> elements_of(std::u32string_view normalised);

// Whether nothing stands between a character and the one before it.
[[nodiscard]] inline bool continues_run(const Element& before, const Element& element) {
    return before.kind == ElementKind::character && element.kind == ElementKind::character &&
           !element.after_gap;
}

// Whether the term that begins with an element is a gram: the element and the next.
[[nodiscard]] inline bool begins_gram(std::span<const Element> elements, std::size_t at) {
    return at + 1 < elements.size() && continues_run(elements[at], elements[at + 1]);
}

// Where the term that begins with an element ends.
[[nodiscard]] inline std::size_t end_of_term(std::span<const Element> elements, std::size_t at) {
    return begins_gram(elements, at) ? elements[at + 1].to : elements[at].to;
}

} // namespace huiyin::text
