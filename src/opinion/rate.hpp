#pragma once

// How often something may be asked for, as values of time: no clock, no counting thread.

#include "base/time.hpp"

namespace huiyin::opinion {

// One each `every` on average, and up to `burst` at once.
struct Rate {
    std::chrono::milliseconds every{};
    std::int64_t burst = 1;
};

// What is left of a rate, as the moment at which all of it is there again (the generic cell rate
// algorithm). Eight bytes hold the whole past.
struct Bucket {
    Instant full_again = {};
};

// How long until the next may come; zero: it may come now.
[[nodiscard]] constexpr std::chrono::milliseconds wait_of(const Bucket& bucket, const Rate& rate,
                                                          Instant now) {
    const Instant begins = bucket.full_again < now ? now : bucket.full_again;
    const auto over = begins + rate.every - now - rate.every * rate.burst;
    return over > std::chrono::milliseconds::zero() ? over : std::chrono::milliseconds::zero();
}

// The bucket after one more, where wait_of() is zero.
[[nodiscard]] constexpr Bucket taken(const Bucket& bucket, const Rate& rate, Instant now) {
    return {(bucket.full_again < now ? now : bucket.full_again) + rate.every};
}

// Of the burst, how much is used: 0 to 1.
[[nodiscard]] constexpr double fullness(const Bucket& bucket, const Rate& rate, Instant now) {
    if (bucket.full_again <= now) return 0;
    return static_cast<double>((bucket.full_again - now).count()) /
           static_cast<double>((rate.every * rate.burst).count());
}

} // namespace huiyin::opinion
