#pragma once

// Why not, in sentences that permit() and actions() share.

#include "access/table.hpp"

namespace huiyin::access {

// Names everyone who may give the command.
[[nodiscard]] Sentence for_others(std::size_t command);
// Names the phase the case is in, and those in which the command opens.
[[nodiscard]] Sentence not_in_phase(suggestion::Phase now, const std::vector<suggestion::Phase>&);

} // namespace huiyin::access
