// What is made of all events and all commands, compiled once for everybody.

#include "suggestion/commands.hpp"
#include "suggestion/events.hpp"

namespace huiyin {

template const std::vector<Alternative>& alternatives<suggestion::Command>();
template const std::vector<Alternative>& alternatives<suggestion::Event>();

namespace suggestion {

Event::Event() = default;
Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(const Event&) = default;
Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;

Command::Command() = default;
Command::Command(const Command&) = default;
Command::Command(Command&&) noexcept = default;
Command& Command::operator=(const Command&) = default;
Command& Command::operator=(Command&&) noexcept = default;
Command::~Command() = default;

} // namespace suggestion
} // namespace huiyin
