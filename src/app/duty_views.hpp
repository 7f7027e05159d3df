#pragma once

// Duties as somebody sees them today.

#include "app/congresses.hpp"
#include "app/names.hpp"

namespace huiyin::app {

[[nodiscard]] Lamp lamp_of(DutyState, Date due, std::optional<Date> warn, std::optional<Date> met,
                           Date today);
[[nodiscard]] Bilingual bilingual(const mechanism::Bilingual&);
// The title of a duty, as its mechanism words it.
[[nodiscard]] Bilingual title_of(const RuleBook&, std::string_view mechanism,
                                 std::string_view duty);

// The duties of a case that the actor may know of, without the names that he may not.
[[nodiscard]] std::vector<DutyRow> seen_duties(const access::Actor&, const suggestion::Case&,
                                               std::vector<DutyRow>);

[[nodiscard]] DutyView duty_view(const CongressView&, const Names&, const CaseRow& of,
                                 const DutyRow&, Date today);

} // namespace huiyin::app
