#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace huiyin::http {

// Some threads that take work in turn. Only so much may wait: whoever comes later is told so.
class WorkQueue {
public:
    using Work = std::function<void()>;

    WorkQueue(std::size_t threads, std::size_t waiting_max);
    // Finishes the work at hand, drops what waits.
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    enum class Place : std::uint8_t { taken, full };
    // The work must not throw.
    [[nodiscard]] Place offer(Work work);

private:
    void run();

    std::size_t waiting_max_;
    std::mutex turn_;
    std::condition_variable arrived_;
    std::deque<Work> waiting_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace huiyin::http
