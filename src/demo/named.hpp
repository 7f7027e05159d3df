#pragma once

// The six suggestions that the bulletin names, each in its county.

#include "demo/fate.hpp"

namespace huiyin::demo {

struct NamedCase {
    std::string congress = {};
    Fate fate = {};
    std::optional<std::size_t> follow_up_of = {}; // which of the six it grew out of
};

[[nodiscard]] std::vector<NamedCase> named_cases(const World&, Date until);

} // namespace huiyin::demo
