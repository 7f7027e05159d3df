#include "http/changes.hpp"

#include "wire/json.hpp"

#include <algorithm>

namespace huiyin::http {
namespace {

void write_event(std::string& out, const Change& change, Version version) {
    out += "data: {";
    const auto write = [&](std::string_view name, const std::string& id) {
        wire::write_string(out, name);
        out += ':';
        wire::write_string(out, id);
        out += ',';
    };
    if (change.of_case) write("case", change.of_case->value);
    if (change.of_activity) write("activity", change.of_activity->value);
    if (change.congress) write("congress", change.congress->value);
    out += R"("version":)" + std::to_string(version) + "}\n\n";
}

} // namespace

Listener::Listener(Told told, std::size_t waiting_max)
    : told_(std::move(told)), waiting_max_(waiting_max) {}

void Listener::wake() const {
    if (wake_) wake_();
}

void Listener::tell(const Change& change) {
    const std::lock_guard turn{turn_};
    if (dropped_) return;
    dropped_ = waiting_.size() >= waiting_max_;
    if (!dropped_) waiting_.push_back(change);
    wake();
}

void Listener::drop() {
    const std::lock_guard turn{turn_};
    dropped_ = true;
    wake();
}

void Listener::wake_by(std::function<void()> wake_up) {
    const std::lock_guard turn{turn_};
    wake_ = std::move(wake_up);
    if (wake_ && (dropped_ || !waiting_.empty())) wake();
}

bool Listener::is_dropped() const {
    const std::lock_guard turn{turn_};
    return dropped_;
}

std::string Listener::take() {
    std::deque<Change> come;
    {
        const std::lock_guard turn{turn_};
        come.swap(waiting_);
    }
    std::string out;
    for (const Change& change : come)
        if (const auto version = told_(change)) write_event(out, change, *version);
    return out;
}

std::shared_ptr<Listener> Changes::listen(Listener::Told told) {
    auto listener = std::make_shared<Listener>(std::move(told), waiting_max);
    const std::lock_guard turn{turn_};
    std::erase_if(listeners_, [](const auto& one) { return one.expired(); });
    if (listeners_.size() >= listeners_max) return nullptr;
    listeners_.push_back(listener);
    return listener;
}

void Changes::publish(const Change& change) {
    const std::lock_guard turn{turn_};
    for (const auto& one : listeners_)
        if (const auto listener = one.lock()) listener->tell(change);
}

} // namespace huiyin::http
