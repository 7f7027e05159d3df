#pragma once

// How each county of the demonstration supervises: the mechanisms it adopted, and what is done to a
// suggestion under them.

#include "demo/errands.hpp"

namespace huiyin::demo {

// The mechanisms that a congress adopts on the first day of the play; the city's for all the rest.
[[nodiscard]] std::vector<std::string> mechanisms_of(std::string_view congress);

// What is done to a suggestion that shows how the congress supervises, in order. Empty where the
// congress has no way of its own.
[[nodiscard]] std::vector<Errand> supervision_of(std::string_view congress);

} // namespace huiyin::demo
