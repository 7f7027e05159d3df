#pragma once

// What is indexed of a text: the same terms for every engine of full text.

#include "text/normalise.hpp"

namespace huiyin::text {

enum class TermKind : std::uint8_t {
    gram, // a Chinese character and the next: 建议, of which the run 建议书 has 建议 and 议书
    character, // the last Chinese character of a run: 书
    word,      // a run of letters
    number,    // a run of digits
    symbol,    // one emoji or other symbol
};
BOOST_DESCRIBE_ENUM(TermKind, gram, character, word, number, symbol)

// A term of a normalised text. Its position is its place in the list. Every Chinese character
// begins exactly one term, so a run is found wherever its grams stand one after another, and a
// single character wherever a term begins with it. Blanks and punctuation end a run and are
// otherwise no part of the terms.
struct Term {
    std::string value = {};
    TermKind kind = {};
    ByteRange origin = {}; // in the original text

    bool operator==(const Term&) const = default;
};
BOOST_DESCRIBE_STRUCT(Term, (), (value, kind, origin))

[[nodiscard]] std::vector<Term> terms_of(std::string_view text);
[[nodiscard]] std::vector<Term> terms_of(const Normalised& text);

} // namespace huiyin::text
