#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace huiyin::store {

// A few of something costly, each lent to one thread at a time and made when first needed.
template <class Thing>
class Pool {
public:
    Pool(std::size_t size, std::function<std::unique_ptr<Thing>()> make)
        : left_to_make_(size), make_(std::move(make)) {}

    // Waits for one that is free. The loan ends with the object given.
    class Loan {
    public:
        Loan(Pool& pool, std::unique_ptr<Thing> thing) : pool_(pool), thing_(std::move(thing)) {}
        ~Loan() { pool_.take_back(std::move(thing_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Thing* operator->() { return thing_.get(); }
        Thing& operator*() { return *thing_; }
        // Throws the thing away instead of giving it back: the next to ask gets a new one.
        void discard() { thing_.reset(); }

    private:
        Pool& pool_;
        std::unique_ptr<Thing> thing_;
    };

    [[nodiscard]] Loan lend() {
        std::unique_lock hold(turn_);
        one_is_free_.wait(hold, [this] { return !free_.empty() || left_to_make_ > 0; });
        if (free_.empty()) {
            --left_to_make_;
            hold.unlock();
            return Loan(*this, made());
        }
        auto thing = std::move(free_.back());
        free_.pop_back();
        return Loan(*this, std::move(thing));
    }

private:
    std::unique_ptr<Thing> made() {
        try {
            return make_();
        } catch (...) {
            take_back(nullptr); // Its place is free again for whoever tries next.
            throw;
        }
    }

    void take_back(std::unique_ptr<Thing> thing) {
        {
            const std::lock_guard hold(turn_);
            if (thing)
                free_.push_back(std::move(thing));
            else
                ++left_to_make_;
        }
        one_is_free_.notify_one();
    }

    std::mutex turn_;
    std::condition_variable one_is_free_;
    std::vector<std::unique_ptr<Thing>> free_;
    std::size_t left_to_make_;
    std::function<std::unique_ptr<Thing>()> make_;
};

} // namespace huiyin::store
