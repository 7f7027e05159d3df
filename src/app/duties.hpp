#pragma once

// The duties of a case, as the engine sees them and as rows.

#include "app/congresses.hpp"
#include "app/loaded_case.hpp"
#include "app/rows.hpp"
#include "suggestion/commands.hpp"

namespace huiyin::app {

// What a duty whose clock stands still has as its date.
inline constexpr Date standing_still{std::chrono::year{9999} / 12 / 31};
// Repeated duties are unrolled this far beyond the last event, so that rows depend on events alone.
inline constexpr std::chrono::days unrolled{400};

// The rules under which the case was assigned; they stay its own.
[[nodiscard]] const mechanism::RuleSet& rules(const CongressView&, const LoadedCase&);

// Whether a duty of the rule is met by rating: that it is open tells who has not rated.
[[nodiscard]] bool is_ballot(const CongressView&, const mechanism::DutyRule&);

// What the engine makes of a case: asked once for all that is shown of it.
struct Reckoned {
    std::vector<mechanism::Fact> facts = {}; // point into the case
    std::vector<mechanism::Duty> duties = {};
};
[[nodiscard]] Reckoned reckon(const CongressView&, const LoadedCase&);

[[nodiscard]] std::vector<mechanism::Duty> duties_of(const CongressView&, const LoadedCase&);
// In the order of their keys.
[[nodiscard]] std::vector<DutyRow> duty_rows(const CongressView&, const LoadedCase&);
[[nodiscard]] std::vector<DutyRow> duty_rows(const CongressView&, const LoadedCase&, Reckoned);

[[nodiscard]] Result<mechanism::Explanation> explain_duty(const CongressView&, const LoadedCase&,
                                                          std::string_view key);

// Why nobody can be let off the duty that this command names: it is not open, or its mechanism lets
// nobody off it. Nothing for any other command.
[[nodiscard]] std::optional<Error> cannot_waive(const CongressView&, const LoadedCase&,
                                                const suggestion::Command&);

} // namespace huiyin::app
