#pragma once

// The pure projector of what is found in a case by its words.

#include "app/loaded_case.hpp"
#include "app/rows.hpp"

namespace huiyin::app {

[[nodiscard]] TextRow text_row_of(const LoadedCase&);

} // namespace huiyin::app
