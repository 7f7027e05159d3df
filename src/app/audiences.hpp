#pragma once

// As whom somebody looks at a list.

#include "access/actor.hpp"
#include "app/rows.hpp"

namespace huiyin::app {

// Every audience the actor belongs to in a congress, the widest first; in every congress when none
// is named.
[[nodiscard]] std::vector<Id<AudienceKind>> audiences(const access::Actor&,
                                                      const std::optional<CongressId>&);

// Only what the actor's own offices handle and his own seats proposed.
[[nodiscard]] std::vector<Id<AudienceKind>> own_audiences(const access::Actor&,
                                                          const std::optional<CongressId>&);

} // namespace huiyin::app
