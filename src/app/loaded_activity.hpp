#pragma once

// A supervision activity as its stream tells it, and from whom it is hidden.

#include "access/activity_table.hpp"
#include "app/congresses.hpp"

namespace huiyin::app {

struct LoadedActivity {
    ActivityId id = {};
    Version version = 0;
    std::vector<supervision::RecordedEvent> events = {};
    supervision::Activity state = {};
};

// A fresh id, told from those of cases and congresses by its form.
[[nodiscard]] ActivityId fresh_activity(const std::string& identifier);
[[nodiscard]] bool is_activity(const StreamId&);

// The streams of a congress that are cases.
[[nodiscard]] std::vector<CaseId> case_streams(Store&, const CongressId&);

// The activity after the stored events that follow `before`.
[[nodiscard]] LoadedActivity grown(LoadedActivity before, const std::vector<StoredEvent>& since);

[[nodiscard]] std::vector<mechanism::Fact> facts(const Mechanisms&, const LoadedActivity&);
// The rules under which it was planned; they stay its own.
[[nodiscard]] const mechanism::RuleSet& rules(const CongressView&, const LoadedActivity&);
// The roles that may not know of it yet.
[[nodiscard]] access::HiddenFrom hidden_from(const CongressView&, const LoadedActivity&);

// The circles in which somebody sees activities, for questions to the store; never none.
[[nodiscard]] std::vector<AudienceId> activity_circles(const access::Actor&);

[[nodiscard]] ActivityRows rows_of(const CongressView&, const LoadedActivity&);
void write_difference(Transaction&, const ActivityRows& before, const ActivityRows& after);

} // namespace huiyin::app
