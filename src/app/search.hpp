#pragma once

// Full text search: the most relevant of what was found, and where the words stand.

#include "app/store.hpp"
#include "app/views.hpp"

namespace huiyin::app {

// Of the newest texts with the words in the title and the newest with the words anywhere, the most
// relevant first. All of it is one page of at most 200 rows: what is older is found by more words.
[[nodiscard]] SearchPage most_relevant(Store&, const QueueQuery&, const text::Query&);

// From the text in which most of the words stand, of equals the first.
[[nodiscard]] ExcerptView excerpt_of(const TextRow&, const text::Query&);

} // namespace huiyin::app
