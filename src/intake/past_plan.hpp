#pragma once

// Imports of old years' cases, each entered with its whole past.

#include "intake/suggestion_plan.hpp"

namespace huiyin::intake {

struct PastLookup {
    // The history of a case that is there.
    std::function<std::optional<std::vector<suggestion::RecordedEvent>>(const CaseId&)> history =
        {};
    // The case that bears this number already.
    std::function<std::optional<CaseId>(const suggestion::DocketNumber&)> bearer = {};
};

// A row's case has an id made of congress, term, session and number, so that a second import finds
// it: the same telling changes nothing, another one is refused with the columns that differ, since
// what has been recorded is not rewritten.
[[nodiscard]] Result<CasePlan> plan_past(const sheets::Rows& rows, const CaseWorld& world,
                                         const PastLookup& lookup, const TakeCase& take);

} // namespace huiyin::intake
