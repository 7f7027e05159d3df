#pragma once

// Who is told of what happens to an activity.

#include "access/activity_table.hpp"
#include "access/told.hpp"

#include <span>

namespace huiyin::access {

// What happened to an activity, and from whom it was hidden before and after.
struct ActivityMoment {
    const supervision::Event& event;
    const HiddenFrom& before;
    const HiddenFrom& after;
};

// Those who are told of it: who takes part by the plan as it stands now, the deputies' office, and
// that of the congress that was commissioned.
//   person-<person>, deputy-<deputy>, desk-<congress>
// And who may see the activity by a suggestion that it is about:
//   units-<congress>, proposers-<congress>
// A veil keeps the latter from being told; they are told of the event that lifts it. Sorted,
// without repeats.
[[nodiscard]] std::vector<Addressee> told(const supervision::Activity& now, const ActivityMoment&);

// Those in whose name somebody is told because he may see one of the suggestions: of a circle of
// activities, what is about a suggestion of one of these audiences.
struct ByCases {
    Addressee addressee = {};
    std::vector<Audience> audiences = {};
};
[[nodiscard]] std::vector<ByCases> told_by_cases(const Actor&);

} // namespace huiyin::access
