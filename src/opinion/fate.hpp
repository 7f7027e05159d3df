#pragma once

// What became of an opinion, in the plain words in which its person is told.

#include "base/sentence.hpp"
#include "opinion/opinion.hpp"
#include "suggestion/case.hpp"

namespace huiyin::opinion {

// Of the suggestion that was written from it.
struct SuggestionFacts {
    suggestion::Phase phase = {};
    std::optional<std::int64_t> number = {}; // none when the person may not know it
};

[[nodiscard]] Sentence fate(const Opinion&, const std::optional<SuggestionFacts>&);

} // namespace huiyin::opinion
