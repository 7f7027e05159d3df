#pragma once

// As whom somebody looks at a list.

#include "access/actor.hpp"
#include "app/store.hpp"

namespace huiyin::app {

// Every audience the actor belongs to in a congress, or in all when none is named; without those
// whose cases another of them has too.
[[nodiscard]] std::vector<AudienceId> audiences(const access::Actor&,
                                                const std::optional<CongressId>&);

// Every audience in which the actor may open a case; more than his lists are filtered by.
[[nodiscard]] std::vector<AudienceId> audiences_to_open(const access::Actor&);

// Only what the actor's own offices handle and his own seats proposed.
[[nodiscard]] std::vector<AudienceId> own_audiences(const access::Actor&,
                                                    const std::optional<CongressId>&);

// Those who are told the proposers of confidential cases: desks and the proposers themselves.
[[nodiscard]] std::vector<AudienceId> knowing_names(const access::Actor&);

// Whether one of the audiences may see the case.
[[nodiscard]] bool may_see(Store&, const std::vector<AudienceId>&, const CaseId&);

} // namespace huiyin::app
