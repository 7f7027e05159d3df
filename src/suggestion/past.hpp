#pragma once

// A case that was handled before this program was there, as a list of old years tells it.

#include "base/result.hpp"
#include "suggestion/case.hpp"

namespace huiyin::suggestion {

struct PastRating {
    RatingOutcome attitude = {};
    RatingOutcome result = {};
    std::optional<Date> on = {};
};

struct PastReply {
    Reply reply = {}; // its body may be empty
    std::optional<Date> on = {};
    std::optional<Line<60>> signatory = {};
    std::optional<Line<60>> document_no = {};
    std::optional<PastRating> rating = {};
};

// What is absent, the list does not say.
struct PastCase {
    CongressId congress = {};
    DocketNumber docket = {};
    Date session_opened = {};                    // of the docket's session
    std::optional<DeputyId> lead = {};           // or the delegation
    std::optional<DelegationId> delegation = {}; // whose suggestion it was
    std::vector<DeputyId> co_proposers = {};     // who signed with the lead
    Content content = {};                        // its text may be empty
    std::optional<Date> filed_on = {};
    std::optional<OfficeId> main_unit = {};
    std::vector<OfficeId> co_units = {};
    std::optional<Date> assigned_on = {};
    std::optional<PastReply> reply = {};
    std::optional<Date> closed_on = {};
    Line<200> source = {}; // what the list is called
};

// Its history as far as the list tells it, closed by PastRecorded: each step on its own day and by
// nobody, since the list does not say by whom; the mark itself on the occasion of the entry. A step
// that has no day of its own stands on the day of the step before. Every past case ends closed, so
// that nobody owes anything for it.
// Refused: no title or number; days that are not in the order of the steps or later than the entry;
// a reply without a unit; a rating of no use. Fields are named as in intake/past_row.cpp.
[[nodiscard]] Result<std::vector<RecordedEvent>> past_history(const PastCase&,
                                                              const Occasion& entered);

// The state at the mark: what the list told, without what happened to the case since.
[[nodiscard]] std::optional<Case> state_at_mark(std::span<const RecordedEvent> history);

} // namespace huiyin::suggestion
