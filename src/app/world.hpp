#pragma once

// What a decision may know of the world on a day: who sits, which offices exist, which session.

#include "app/congresses.hpp"
#include "suggestion/decide.hpp"

namespace huiyin::app {

class World {
public:
    // `delegation`: whose members matter, if any's do.
    World(const Congresses&, const CongressView&, Date today,
          const std::optional<DelegationId>& delegation);

    // Refers to this world; must not outlive it.
    [[nodiscard]] suggestion::Context context(const CaseId& self) const;

private:
    std::shared_ptr<const Roll> roll_;
    std::vector<DeputyId> members_;
};

} // namespace huiyin::app
