#pragma once

#include "base/time.hpp"

namespace huiyin::app {

// Where "now" comes from: the system for the server, a virtual clock for the demonstration.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() = 0;
};

} // namespace huiyin::app
