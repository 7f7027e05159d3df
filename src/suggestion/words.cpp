// The tables of this room's events and commands, compiled once for everybody.

#include "suggestion/commands.hpp"
#include "suggestion/events.hpp"

namespace huiyin {

template const std::vector<Alternative>& alternatives<suggestion::Command>();
template const std::vector<Alternative>& alternatives<suggestion::Event>();

} // namespace huiyin
