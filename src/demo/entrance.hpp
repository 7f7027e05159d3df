#pragma once

// The entrance at work: what waits at a review desk with something to look at, and how a
// deputies' office scores what comes in.

#include "demo/acting.hpp"
#include "suggestion/decide.hpp"

namespace huiyin::demo {

// Suggestions that wait for review until the end of the play, each with its finding: a private
// telephone number, several matters, a personal matter, and a number that an office has published.
[[nodiscard]] std::vector<Fate> doubtful_fates(Chance&, const Roster&, Date until);

// Suggestions that are talked over with the main unit, or read by a station, before they are filed:
// some still wait for an answer or for the deputy's word, and the others were filed long ago.
[[nodiscard]] std::vector<Fate> talked_fates(Chance&, const Roster&, Date until);
[[nodiscard]] std::vector<Fate> read_fates(Chance&, const Roster&, Date until);

// The score on the working day after a text came in, before it is decided on. Nothing without a
// rubric, or when this office lets the text pass unscored.
[[nodiscard]] std::optional<Deed> score_of(const suggestion::Case&, const Scene&,
                                           const std::vector<suggestion::Criterion>& rubric,
                                           Chance);

} // namespace huiyin::demo
