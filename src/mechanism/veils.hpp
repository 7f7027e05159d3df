#pragma once

// Veils: from whom a stream is hidden now.

#include "mechanism/duties.hpp"

#include <set>

namespace huiyin::mechanism {

// The ids of the roles from which what happened is hidden, because a veil fell over it and the
// event that lifts it has not come.
[[nodiscard]] std::set<std::string> hidden_from(const RuleSet&, std::span<const Fact>);

} // namespace huiyin::mechanism
