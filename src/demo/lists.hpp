#pragma once

// What offices hand in as lists before the play begins to live: old years' suggestions, and what
// units are there for.

#include "app/names.hpp"
#include "demo/chance.hpp"
#include "demo/play.hpp"

namespace huiyin::demo {

// A list of the suggestions of these sessions with their replies, as a spreadsheet in CSV; some
// dozens in each. Every text is invented.
[[nodiscard]] std::string old_years_list(Chance&, const Roster&, const app::Names&,
                                         const std::vector<directory::Session>&);

// 权责清单: what each unit of the roster is there for, likewise.
[[nodiscard]] std::string catalogue_list(const Roster&, const app::Names&);

// One county enters its old years and another its catalogues, through the imports that everybody
// has. Fails with the first row that was refused.
[[nodiscard]] Result<void> hand_in_lists(const Stage&, const World&, std::uint64_t seed, Date day);

} // namespace huiyin::demo
