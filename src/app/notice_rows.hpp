#pragma once

// The pure projector of what people are told: events as they happen, and the rungs of the ladders
// of open duties with their days.

#include "access/told.hpp"
#include "app/congresses.hpp"
#include "app/loaded_case.hpp"

#include <span>

namespace huiyin::app {

// In the order of their keys.
[[nodiscard]] std::vector<NoticeRow> notice_rows(const CaseId&, const access::Parties&,
                                                 std::span<const suggestion::RecordedEvent>);
// `duties` are the case's. In the order of their keys.
[[nodiscard]] std::vector<RungRow> rung_rows(const CongressView&, const LoadedCase&,
                                             const std::vector<DutyRow>& duties);

} // namespace huiyin::app
