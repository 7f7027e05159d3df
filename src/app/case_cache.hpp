#pragma once

#include "app/loaded_case.hpp"

#include <list>
#include <mutex>
#include <unordered_map>

namespace huiyin::app {

// The cases used last, so that a page or a command need not read a whole stream again. A case is
// only ever taken together with the version the store says it has.
class CaseCache {
public:
    explicit CaseCache(std::size_t cases_max) : cases_max_(cases_max) {}

    // The case as kept, at whatever version; null when it is not kept.
    [[nodiscard]] std::shared_ptr<const LoadedCase> find(const CaseId&);
    // Keeps the case unless a later version is kept already.
    void keep(std::shared_ptr<const LoadedCase>);

private:
    using Kept = std::list<std::shared_ptr<const LoadedCase>>;

    std::size_t cases_max_;
    std::mutex turn_;
    Kept by_use_; // the last used first
    std::unordered_map<CaseId, Kept::iterator> by_id_;
};

// The case as the store has it now; null when there is none.
[[nodiscard]] std::shared_ptr<const LoadedCase> current_case(Store&, CaseCache&, const CaseId&);

} // namespace huiyin::app
