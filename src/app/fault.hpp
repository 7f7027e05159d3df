#pragma once

#include <stdexcept>

namespace huiyin::app {

// What nobody up the stack can mend: the disk is full, the log is unreadable. Caught where a unit
// of work ends: at the request, and at the writer.
struct Fault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace huiyin::app
