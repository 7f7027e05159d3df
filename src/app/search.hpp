#pragma once

// Full text search: where the words stand in what was found.

#include "app/store.hpp"
#include "app/views.hpp"

namespace huiyin::app {

// From the text in which most of the words stand, of equals the first.
[[nodiscard]] ExcerptView excerpt_of(const TextRow&, const text::Query&);

} // namespace huiyin::app
