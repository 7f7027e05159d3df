#pragma once

// Imports of 权责清单: what units are there for.

#include "app/catalogues.hpp"
#include "intake/directory_plan.hpp"
#include "intake/office_names.hpp"

namespace huiyin::intake {

struct CataloguePlan {
    Report report = {};
    std::vector<app::UnitCatalogue> catalogues = {}; // those that change, each as a whole
};

// A unit's matters take the place of all that it had: none of them is recorded while one of its
// rows is refused. A row without a unit belongs to the unit of the row above, as cells merged
// downwards do. `known` are the catalogues as they stand.
[[nodiscard]] Result<CataloguePlan> plan_catalogues(const sheets::Sheet& sheet,
                                                    const directory::Directory& directory,
                                                    const Importer& by,
                                                    const std::vector<app::UnitCatalogue>& known,
                                                    const std::vector<Alias>& aliases);

} // namespace huiyin::intake
