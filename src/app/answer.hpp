#pragma once

#include "base/result.hpp"

#include <functional>
#include <future>

namespace huiyin::app {

// Waits for the answer of something that calls back.
template <class T, class Start>
Result<T> answer_of(Start start) {
    std::promise<Result<T>> promise;
    auto answer = promise.get_future();
    start([&promise](Result<T> result) { promise.set_value(std::move(result)); });
    return answer.get();
}

} // namespace huiyin::app
