#pragma once

#include "app/store.hpp"

#include <memory>

namespace huiyin::app {

// A case with the events it is made of: the facts that duties are computed from.
struct LoadedCase {
    CaseId id = {};
    Version version = 0;
    std::vector<suggestion::RecordedEvent> events = {};
    suggestion::Case state = {};
};

// The case after the stored events that follow `before`.
[[nodiscard]] LoadedCase grown(LoadedCase before, const std::vector<StoredEvent>& since);

} // namespace huiyin::app
