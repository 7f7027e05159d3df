#pragma once

// What happens to a case, into its stream and its rows.

#include "app/case_cache.hpp"
#include "app/congresses.hpp"

namespace huiyin::app {

// Waits until the work is durable. Fails as the work does. Not to be called from a unit of work.
[[nodiscard]] Result<void> carry_out(Store&, const Work&);

// The case at the version the stream has now.
[[nodiscard]] std::shared_ptr<const LoadedCase> load_case(Transaction&, CaseCache&, const CaseId&);

// Whether the rows of the case stand under the basis of the congress's view.
enum class Rows : std::uint8_t { current, behind };
[[nodiscard]] Rows rows_under(const Congresses&, const CongressView&);

struct Happening {
    Occasion occasion = {};
    std::vector<suggestion::Event> events = {};
};

// Appends the events and writes what they change in the rows. Rows that are behind are brought up
// to date first; when that moves dates, a line in the stream says so.
[[nodiscard]] Result<std::shared_ptr<const LoadedCase>>
record(Transaction&, const CongressView&, Rows, const std::shared_ptr<const LoadedCase>& before,
       const Happening&);
// The same for what happened on several occasions, one after the other.
[[nodiscard]] Result<std::shared_ptr<const LoadedCase>>
record(Transaction&, const CongressView&, Rows, const std::shared_ptr<const LoadedCase>& before,
       std::span<const Happening>);

// Whether the rows of the case are not what its events lead to under the view.
[[nodiscard]] bool is_behind(const CongressView&, const LoadedCase&,
                             const std::vector<DutyRow>& stored, const std::vector<RungRow>& rungs);

} // namespace huiyin::app
