#pragma once

// What happens to a supervision activity. Mechanism files read these names and fields.

#include "base/alternatives.hpp"
#include "supervision/activity.hpp"

#include <variant>

namespace huiyin::supervision {

struct ActivityPlanned {
    CongressId congress = {};
    ActivityKind kind = {};
    Plan plan = {};
};
BOOST_DESCRIBE_STRUCT(ActivityPlanned, (), (congress, kind, plan))

struct ActivityReplanned {
    ActivityKind kind = {};
    Plan plan = {};
};
BOOST_DESCRIBE_STRUCT(ActivityReplanned, (), (kind, plan))

struct ActivityCalledOff {
    ActivityKind kind = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(ActivityCalledOff, (), (kind, reason))

struct DrawCommitted {
    std::vector<CaseId> candidates = {}; // in order
    std::int64_t count = {};
    Line<64> commitment = {};
};
BOOST_DESCRIBE_STRUCT(DrawCommitted, (), (candidates, count, commitment))

struct DrawMade {
    Line<200> seed = {};
    std::vector<CaseId> drawn = {};
};
BOOST_DESCRIBE_STRUCT(DrawMade, (), (seed, drawn))

struct ActivityStarted {
    ActivityKind kind = {};
};
BOOST_DESCRIBE_STRUCT(ActivityStarted, (), (kind))

// `year`: of the day, for what is counted by the year. `all_parts`: 面对面 with each of its parts.
struct ActivityHeld {
    ActivityKind kind = {};
    ActivitySession held = {};
    std::int64_t year = {};
    bool all_parts = {};
};
BOOST_DESCRIBE_STRUCT(ActivityHeld, (), (kind, held, year, all_parts))

struct FindingAdded {
    ActivityKind kind = {};
    Finding finding = {};
};
BOOST_DESCRIBE_STRUCT(FindingAdded, (), (kind, finding))

struct ActivityReported {
    ActivityKind kind = {};
    Text<8000> words = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(ActivityReported, (), (kind, words, files))

struct CommissionTakenOn {
    CongressId commissioned = {};
};
BOOST_DESCRIBE_STRUCT(CommissionTakenOn, (), (commissioned))

struct CommissionDeclined {
    CongressId commissioned = {};
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(CommissionDeclined, (), (commissioned, reason))

using Event = std::variant<ActivityPlanned, ActivityReplanned, ActivityCalledOff, DrawCommitted,
                           DrawMade, ActivityStarted, ActivityHeld, FindingAdded, ActivityReported,
                           CommissionTakenOn, CommissionDeclined>;
using RecordedEvent = Recorded<Event>;

} // namespace huiyin::supervision

namespace huiyin {
extern template const std::vector<Alternative>& alternatives<supervision::Event>();
}
