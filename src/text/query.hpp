#pragma once

// What a person typed into a search box, and what it finds.

#include "text/terms.hpp"

#include <span>

namespace huiyin::text {

enum class PhraseEnd : std::uint8_t {
    whole,  // the last term is meant as it stands
    prefix, // the last term only begins so
};
BOOST_DESCRIBE_ENUM(PhraseEnd, whole, prefix)

// Terms that stand one after another.
struct Phrase {
    std::vector<std::string> terms = {}; // at least one
    PhraseEnd end = {};

    bool operator==(const Phrase&) const = default;
};
BOOST_DESCRIBE_STRUCT(Phrase, (), (terms, end))

// All of the phrases have to be found. Without any, nothing is.
struct Query {
    std::vector<Phrase> phrases = {};

    bool operator==(const Query&) const = default;
};
BOOST_DESCRIBE_STRUCT(Query, (), (phrases))

// What was typed after so many characters is not looked for.
constexpr std::size_t query_characters_max = 200;

// Blanks and punctuation separate what may stand anywhere; what is written together, or in double
// or Chinese quotes, stands together.
// - A run of Chinese characters is found wherever it stands in a run, one character included.
// - A number is found as a whole: 3 does not find 30.
// - A word is found as a whole; the last one of something written together also where a word only
//   begins so (conf finds confirm), unless it is in quotes.
// - In quotes, blanks and punctuation between Chinese characters stand for any such gap.
[[nodiscard]] Query query_of(std::string_view typed);

// Whether a text of these fields (title, body …) is found: each phrase lies within one field. This
// is what every index has to answer.
[[nodiscard]] bool matches(std::span<const std::vector<Term>> fields, const Query& query);
[[nodiscard]] bool matches(std::string_view text, const Query& query);

// The first and last term of a phrase in a text.
struct Hit {
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const Hit&) const = default;
};
BOOST_DESCRIBE_STRUCT(Hit, (), (first, last))

[[nodiscard]] std::vector<Hit> hits_of(const Phrase& phrase, const std::vector<Term>& terms);

} // namespace huiyin::text
