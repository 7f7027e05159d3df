#pragma once

// Which suggestions are about the same matter as a text that somebody is writing (M6).

#include "app/store.hpp"
#include "app/text_desk.hpp"
#include "text/grams.hpp"

namespace huiyin::app {

inline constexpr std::size_t likest_shown = 10;

// What is compared in full: enough of what the asker may see, and so many at a time.
inline constexpr std::size_t compared_enough = 50;
inline constexpr std::size_t compared_at_once = 100;

// What a likeness, and the share of the grams that stand in both, amount to; nothing below `least`.
[[nodiscard]] std::optional<Alike> alike(double likeness, double share, double least);

struct LikeText {
    double likeness = 0;
    Alike alike = {};
    FoundCase found = {};
};

struct Likest {
    std::vector<LikeText> texts = {}; // the likest first
    text::Corpus corpus = {};         // all texts, as far as the draft's grams need it
};

// Among what the audiences may see, but not the draft's own case. `sample` is of some newest texts
// and tells which grams are common; without any nothing is found.
[[nodiscard]] Likest likest(Store&, const text::Corpus& sample, const std::vector<AudienceId>&,
                            const DraftText&, std::size_t count = likest_shown);

} // namespace huiyin::app
