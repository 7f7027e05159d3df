#pragma once

// Server-sent events: what changed, told to whoever listens and may know.

#include "base/occasion.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace huiyin::http {

// A stream has moved on: a case, an activity, or the directory of a congress.
struct Change {
    std::optional<CaseId> of_case = {};
    std::optional<ActivityId> of_activity = {};
    std::optional<CongressId> congress = {};
    Version before = 0;
    Version version = 0;
    Instant at = {};
};

// One who listens. What waits for a listener is bounded: one who does not keep up is dropped, and
// looks again when coming back.
class Listener {
public:
    // The version that the listener is told of; nothing when he may not know of the change.
    using Told = std::function<std::optional<Version>(const Change&)>;
    Listener(Told told, std::size_t waiting_max);

    // From any thread. `wake` is called when there is something to take, or when it is dropped.
    void tell(const Change& change);
    void drop();
    void wake_by(std::function<void()> wake);

    [[nodiscard]] bool is_dropped() const;
    // What has come, as the text of an event stream. Asks `told`, so it may read the database.
    [[nodiscard]] std::string take();

private:
    void wake() const;

    Told told_;
    std::size_t waiting_max_;
    mutable std::mutex turn_;
    std::deque<Change> waiting_;
    std::function<void()> wake_;
    bool dropped_ = false;
};

// Tells every listener. Safe from any thread; telling never waits for a listener.
class Changes {
public:
    static constexpr std::size_t waiting_max = 256;
    static constexpr std::size_t listeners_max = 5'000;

    // Nothing when there are too many already.
    [[nodiscard]] std::shared_ptr<Listener> listen(Listener::Told told);
    void publish(const Change& change);

private:
    std::mutex turn_;
    std::vector<std::weak_ptr<Listener>> listeners_;
};

} // namespace huiyin::http
