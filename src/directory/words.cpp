// The tables of this room's events and commands, compiled once for everybody.

#include "directory/commands.hpp"
#include "directory/events.hpp"

namespace huiyin {

template const std::vector<Alternative>& alternatives<directory::Command>();
template const std::vector<Alternative>& alternatives<directory::Event>();

} // namespace huiyin
