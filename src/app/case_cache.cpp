#include "app/case_cache.hpp"

namespace huiyin::app {

std::shared_ptr<const LoadedCase> CaseCache::find(const CaseId& id) {
    const std::lock_guard turn{turn_};
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return nullptr;
    by_use_.splice(by_use_.begin(), by_use_, found->second);
    return *found->second;
}

void CaseCache::keep(std::shared_ptr<const LoadedCase> loaded) {
    const std::lock_guard turn{turn_};
    if (const auto found = by_id_.find(loaded->id); found != by_id_.end()) {
        if ((*found->second)->version < loaded->version) *found->second = std::move(loaded);
        return;
    }
    by_use_.push_front(std::move(loaded));
    by_id_[by_use_.front()->id] = by_use_.begin();
    if (by_use_.size() > cases_max_) {
        by_id_.erase(by_use_.back()->id);
        by_use_.pop_back();
    }
}

std::shared_ptr<const LoadedCase> current_case(Store& store, CaseCache& cache, const CaseId& id) {
    const StreamId stream{id.value};
    auto kept = cache.find(id);
    const Version version = store.version(stream);
    if (version == 0) return nullptr;
    if (kept && kept->version >= version) return kept;
    LoadedCase before = kept ? *kept : LoadedCase{.id = id};
    const auto since = store.read(stream, before.version);
    auto loaded = std::make_shared<const LoadedCase>(grown(std::move(before), since));
    cache.keep(loaded);
    return loaded;
}

} // namespace huiyin::app
