#pragma once

// The timeline of a case: newest first, each event as the asker may see it.

#include "app/queries.hpp"

namespace huiyin::app {

// The title of a case that the asker may see; nothing of any other.
using NameCase = std::function<std::optional<Name>(const CaseId&)>;

// {"rows":[{"version":…,"event":"…","at":…,"by_name":…,"office_name":…,"deputy_name":…,"data":{…},
// "names":[…]}]}
[[nodiscard]] std::string history_json(const Asker&, const Congresses&, const LoadedCase&,
                                       const NameCase&);
// One event as an item of that list; empty when the asker may not see it.
[[nodiscard]] std::string history_item_json(const Asker&, const Congresses&, const LoadedCase&,
                                            Version, const NameCase&);
// The same of what came after a version of the stream: {"version":8,"happens":[…]}.
[[nodiscard]] std::string rehearsal_json(const Asker&, const Congresses&, const LoadedCase& after,
                                         Version before);

} // namespace huiyin::app
