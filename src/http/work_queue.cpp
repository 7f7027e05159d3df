#include "http/work_queue.hpp"

namespace huiyin::http {

WorkQueue::WorkQueue(std::size_t threads, std::size_t waiting_max) : waiting_max_(waiting_max) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

WorkQueue::~WorkQueue() {
    std::deque<Work> dropped; // Destroyed outside the lock: a dropped work may offer another.
    {
        const std::lock_guard turn{turn_};
        stopping_ = true;
        dropped.swap(waiting_);
    }
    arrived_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

WorkQueue::Place WorkQueue::offer(Work work) {
    {
        const std::lock_guard turn{turn_};
        if (stopping_ || waiting_.size() >= waiting_max_) return Place::full;
        waiting_.push_back(std::move(work));
    }
    arrived_.notify_one();
    return Place::taken;
}

void WorkQueue::run() {
    while (true) {
        Work work;
        {
            std::unique_lock turn{turn_};
            arrived_.wait(turn, [this] { return stopping_ || !waiting_.empty(); });
            if (stopping_) return;
            work = std::move(waiting_.front());
            waiting_.pop_front();
        }
        work();
    }
}

} // namespace huiyin::http
