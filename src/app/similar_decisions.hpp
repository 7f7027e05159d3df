#pragma once

// What has been decided on suggestions that are like one: linked with it, handled together with
// it, or found to be about another matter.

#include "app/text_desk.hpp"

#include <map>

namespace huiyin::app {

struct DecidedOn {
    std::map<CaseId, suggestion::LinkKind> links = {}; // by what it is linked with
    std::optional<CaseId> joined_to = {};
    std::vector<SetAsideRow> set_aside = {}; // the last first
};

// As far as the circles see the suggestion and what it is linked with; else nothing, as when there
// is none.
[[nodiscard]] DecidedOn decided_on(Store&, const Congresses&, const Asker&,
                                   const std::vector<AudienceId>& circles,
                                   const std::optional<CaseId>& of);

} // namespace huiyin::app
