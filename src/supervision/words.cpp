// The tables of this room's events and commands, compiled once for everybody.

#include "supervision/commands.hpp"
#include "supervision/events.hpp"

namespace huiyin {

template const std::vector<Alternative>& alternatives<supervision::Command>();
template const std::vector<Alternative>& alternatives<supervision::Event>();

} // namespace huiyin
