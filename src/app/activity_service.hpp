#pragma once

// The use case of supervision activities: run one command on one activity, and carry what becomes
// of it into the files of its cases.

#include "app/case_service.hpp"
#include "app/loaded_activity.hpp"

namespace huiyin::app {

struct ActivityChange {
    access::Actor actor = {};
    ActivityId id = {};               // empty: plan a new one
    CongressId congress = {};         // of a new one
    std::optional<Version> seen = {}; // the page the actor had before him; none: whatever it is
    supervision::Command command = {};
    std::string key = {}; // of idempotency, or empty
    Instant at = {};
};

struct ActivityChanged {
    CongressId congress = {};
    ActivityId id = {};
    Version version = {};
    bool operator==(const ActivityChanged&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActivityChanged, (), (congress, id, version))

using ActivityDone = std::function<void(Result<ActivityChanged>)>;

class ActivityService {
public:
    // Both are called from the writer, once durable: `watch` for each case that an activity has
    // changed, `watch_activities` for the activity itself.
    ActivityService(Store&, const Congresses&, CaseCache&,
                    std::function<void(const CaseMoved&)> watch,
                    std::function<void(const ActivityChanged&)> watch_activities);

    void carry_out(ActivityChange, ActivityDone);
    // The same, waiting for the answer: for the demonstration.
    Result<ActivityChanged> carry_out_and_wait(ActivityChange);

private:
    Store& store_;
    const Congresses& congresses_;
    CaseCache& cache_;
    std::function<void(const CaseMoved&)> watch_;
    std::function<void(const ActivityChanged&)> watch_activities_;
};

} // namespace huiyin::app
