#pragma once

#include <cstddef>
#include <utility>

namespace huiyin::http {

// What all large bodies on their way in may take together. Used from one thread.
class ByteBudget {
public:
    // A share of it, given back at the end of its life.
    class Share {
    public:
        Share() = default;
        Share(Share&& other) noexcept
            : of_(std::exchange(other.of_, nullptr)), bytes_(other.bytes_) {}
        Share& operator=(Share&& other) noexcept {
            std::swap(of_, other.of_);
            std::swap(bytes_, other.bytes_);
            return *this;
        }
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;
        ~Share() {
            if (of_ != nullptr) of_->left_ += bytes_;
        }
        [[nodiscard]] bool given() const { return of_ != nullptr; }

    private:
        friend class ByteBudget;
        Share(ByteBudget* of, std::size_t bytes) : of_(of), bytes_(bytes) {}
        ByteBudget* of_ = nullptr;
        std::size_t bytes_ = 0;
    };

    explicit ByteBudget(std::size_t bytes) : left_(bytes) {}

    // An empty share when there is not enough left.
    [[nodiscard]] Share take(std::size_t bytes) {
        if (bytes > left_) return {};
        left_ -= bytes;
        return {this, bytes};
    }

private:
    std::size_t left_;
};

} // namespace huiyin::http
