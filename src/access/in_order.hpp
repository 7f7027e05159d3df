#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace huiyin::access {

// Sorted, without repeats.
template <class T>
[[nodiscard]] std::vector<T> in_order(std::vector<T> list) {
    std::ranges::sort(list);
    const auto repeats = std::ranges::unique(list);
    list.erase(repeats.begin(), repeats.end());
    return list;
}

} // namespace huiyin::access
