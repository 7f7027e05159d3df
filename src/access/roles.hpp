#pragma once

#include "access/actor.hpp"

#include <algorithm>

namespace huiyin::access {

// Whether the actor has the role, in some office of the congress.
[[nodiscard]] inline bool holds(const Actor& actor, directory::Role role,
                                const CongressId& congress) {
    return std::ranges::any_of(actor.capacities, [&](const Capacity& held) {
        return held.congress == congress && held.role == role;
    });
}

} // namespace huiyin::access
