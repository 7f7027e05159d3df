#pragma once

// The timeline of a case: newest first, each event as the asker may see it.

#include "app/queries.hpp"

namespace huiyin::app {

// {"rows":[{"version":…,"event":"…","at":…,"by_name":…,"office_name":…,"deputy_name":…,"data":{…},
// "names":[…]}]}
[[nodiscard]] std::string history_json(const Asker&, const Congresses&, const LoadedCase&);

} // namespace huiyin::app
