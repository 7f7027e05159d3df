#include "supervision/draw.hpp"

#include <algorithm>
#include <utility>

namespace huiyin::supervision {

std::vector<CaseId> draw(std::vector<CaseId> candidates, std::int64_t count, std::string_view seed,
                         const Sha256& sha256) {
    std::vector<std::pair<std::string, CaseId>> lots;
    for (CaseId& candidate : candidates) {
        std::string lot = sha256(std::string{seed} + ':' + candidate.value);
        lots.emplace_back(std::move(lot), std::move(candidate));
    }
    std::ranges::sort(lots);
    std::vector<CaseId> drawn;
    for (auto& [lot, candidate] : lots)
        if (std::ssize(drawn) < count) drawn.push_back(std::move(candidate));
    return drawn;
}

} // namespace huiyin::supervision
