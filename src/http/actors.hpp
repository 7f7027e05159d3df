#pragma once

#include "app/directory_service.hpp"

#include <mutex>
#include <unordered_map>

namespace huiyin::http {

// Who everybody is today, worked out once: it changes only with a directory, or at midnight. Safe
// from any thread.
class Actors {
public:
    explicit Actors(const app::Congresses& congresses) : congresses_(congresses) {}

    [[nodiscard]] std::shared_ptr<const access::Actor> find(const PersonId& person, Date today);

private:
    static constexpr std::size_t known_max = 20'000;

    const app::Congresses& congresses_;
    std::mutex turn_;
    Date today_ = {};
    std::uint64_t epoch_ = 0;
    std::unordered_map<PersonId, std::shared_ptr<const access::Actor>> known_;
};

} // namespace huiyin::http
