#include "app/loaded_case.hpp"

#include "app/codec.hpp"

namespace huiyin::app {

LoadedCase grown(LoadedCase before, const std::vector<StoredEvent>& since) {
    for (const StoredEvent& stored_event : since) {
        before.events.push_back(restored<suggestion::Event>(stored_event));
        before.state = suggestion::evolve(std::move(before.state), before.events.back());
        before.version = stored_event.version;
    }
    return before;
}

} // namespace huiyin::app
