#include "http/page_cache.hpp"

namespace huiyin::http {

std::size_t PageCache::Hash::operator()(const PageView& view) const {
    const std::hash<std::string> hash;
    constexpr std::size_t odd = 0x9E3779B97F4A7C15; // spreads the bits of what is put together
    return (hash(view.id.value) * odd + hash(view.person.value)) * odd +
           static_cast<std::size_t>(view.version);
}

std::optional<KeptPage> PageCache::find(const PageView& view) {
    const std::lock_guard turn{turn_};
    if (const auto found = newer_.find(view); found != newer_.end()) return found->second;
    const auto found = older_.find(view);
    return found != older_.end() ? std::optional{found->second} : std::nullopt;
}

void PageCache::keep(const PageView& view, KeptPage page) {
    const std::lock_guard turn{turn_};
    newer_bytes_ += page.json->size();
    newer_[view] = std::move(page);
    if (newer_bytes_ <= bytes_max_) return;
    older_ = std::exchange(newer_, {});
    newer_bytes_ = 0;
}

} // namespace huiyin::http
