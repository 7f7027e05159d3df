#include "http/actors.hpp"

namespace huiyin::http {

std::shared_ptr<const access::Actor> Actors::find(const PersonId& person, Date today) {
    const std::uint64_t epoch = congresses_.epoch(); // Before the directories are read.
    {
        const std::lock_guard turn{turn_};
        if (today_ != today || epoch_ != epoch || known_.size() >= known_max) known_.clear();
        today_ = today;
        epoch_ = epoch;
        if (const auto found = known_.find(person); found != known_.end()) return found->second;
    }
    auto actor = std::make_shared<const access::Actor>(app::actor_of(congresses_, person, today));
    const std::lock_guard turn{turn_};
    if (today_ == today && epoch_ == epoch) known_[person] = actor;
    return actor;
}

} // namespace huiyin::http
