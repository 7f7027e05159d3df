#include "text/reliability.hpp"

#include <algorithm>
#include <cmath>

namespace huiyin::text {
namespace {

constexpr std::size_t kept = 3000;
constexpr std::size_t enough = 100;
constexpr std::ptrdiff_t asked = 50;

} // namespace

void Reliability::note(double confidence, bool right) {
    const Outcome outcome{static_cast<float>(confidence), right};
    if (outcomes_.size() < kept) {
        outcomes_.push_back(outcome);
    } else {
        outcomes_[oldest_] = outcome;
        oldest_ = (oldest_ + 1) % kept;
    }
}

std::optional<double> Reliability::share_right(double confidence) const {
    if (outcomes_.size() < enough) return {};
    std::vector<Outcome> nearest = outcomes_;
    std::ranges::nth_element(nearest, nearest.begin() + asked, {}, [&](const Outcome& outcome) {
        return std::abs(outcome.confidence - static_cast<float>(confidence));
    });
    const auto right = std::count_if(nearest.begin(), nearest.begin() + asked,
                                     [](const Outcome& o) { return o.right; });
    // As if one more of each kind had been seen: nothing is certain.
    return static_cast<double>(right + 1) / static_cast<double>(asked + 2);
}

} // namespace huiyin::text
