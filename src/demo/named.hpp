#pragma once

// The suggestions that are told, not drawn: the six that the bulletin names, each in its county,
// and one that goes from level to level.

#include "demo/fate.hpp"

namespace huiyin::demo {

struct NamedCase {
    std::string congress = {};
    Fate fate = {};
    std::optional<std::size_t> follow_up_of = {}; // which of the six it grew out of
};

[[nodiscard]] std::vector<NamedCase> named_cases(const World&, Date until);

// 上下联动 (mechanism M21): a town's suggestion beyond its powers, which goes up to its district's
// government and comes back answered by one of the district's units.
[[nodiscard]] std::optional<NamedCase> case_sent_up(const World&, Date until);

} // namespace huiyin::demo
