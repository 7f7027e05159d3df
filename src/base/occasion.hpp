#pragma once

#include "base/described.hpp"

namespace huiyin {

// Who acts, in which capacity, and when. Kept with every event.
struct Occasion {
    PersonId by = {};
    OfficeId office = {}; // the office acted for; empty when a deputy acts
    DeputyId deputy = {}; // the seat acted from; empty when an office acts
    Instant at = {};

    [[nodiscard]] Date today() const { return china_date(at); }
};
BOOST_DESCRIBE_STRUCT(Occasion, (), (by, office, deputy, at))

using Version = std::int64_t; // events in a stream: 0 before the first

// An event as it stands in a stream.
template <class Event>
struct Recorded {
    Version version = 0;
    Occasion occasion = {};
    Event event = {};
};

} // namespace huiyin
