#pragma once

// Which opinions of the public are about the same matter as a text (M6): what a deputy writes of
// may have been said to another, and what somebody says may have been said before.

#include "app/text_desk.hpp"
#include "text/grams.hpp"

#include <functional>

namespace huiyin::app {

// What has to be known to show one.
struct OpinionSight {
    const Congresses& congresses;
    std::function<bool(const CaseId&)> sees;
};

// Of the text's congress, as far as the asker may read them; the likest first, at most 5. Those
// that the suggestion is written from are left out. `sample` of suggestions tells which grams are
// common; it may be empty.
[[nodiscard]] std::vector<SimilarOpinion> similar_opinions(Opinions&, const text::Corpus& sample,
                                                           const Asker&, const DraftText&,
                                                           const OpinionSight&);

// What a text without a title begins with, up to the end of its first sentence, stands for one:
// matters are told apart by their titles first.
[[nodiscard]] DraftText with_title(DraftText);

} // namespace huiyin::app
