#pragma once

// 抽签: which cases are visited, so that nobody chooses and everybody can check (M9).

#include "base/id.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::supervision {

// SHA-256 in 64 small hexadecimal digits.
using Sha256 = std::function<std::string(std::string_view)>;

// The `count` candidates with the smallest SHA-256 of "<seed>:<candidate>", in that order. Anyone
// can repeat it with sha256sum and sort, whatever order the candidates came in.
[[nodiscard]] std::vector<CaseId> draw(std::vector<CaseId> candidates, std::int64_t count,
                                       std::string_view seed, const Sha256& sha256);

} // namespace huiyin::supervision
