#pragma once

// Imports into a congress: a dry run that reports row by row, and a run that does what it said,
// through the same use cases as everybody.

#include "app/case_service.hpp"
#include "app/catalogues.hpp"
#include "app/directory_service.hpp"
#include "intake/suggestion_plan.hpp"

namespace huiyin::intake {

struct Services {
    app::Store& store;
    app::Congresses& congresses;
    app::CaseService& cases;
    app::DirectoryService& directories;
    app::Catalogues& catalogues;
};

enum class Run : std::uint8_t { dry, apply };

struct Order {
    CongressId congress = {};
    PersonId person = {}; // who imports, with all the roles that he has
    Instant at = {};
    Run run = {};
    Watch watch = {};
};

// Rows that are refused change nothing; all others are carried out. Offices, people and deputies
// are recorded together or not at all: conflict when the directory changed meanwhile. Catalogues
// are replaced unit by unit, each as a whole. Of cases, a row that fails after all is refused in
// the report and the others go on; when the watch says stop, what was carried out stays, and the
// report ends there.
[[nodiscard]] Result<Report> import_offices(const Services&, const Order&, const sheets::Sheet&);
[[nodiscard]] Result<Report> import_people(const Services&, const Order&, const sheets::Sheet&);
[[nodiscard]] Result<Report> import_deputies(const Services&, const Order&, const sheets::Sheet&);
[[nodiscard]] Result<Report> import_catalogues(const Services&, const Order&, const sheets::Sheet&,
                                               const std::vector<Alias>&);
[[nodiscard]] Result<Report> import_suggestions(const Services&, const Order&, const sheets::Rows&,
                                                const SuggestionOptions&);
// Cases that were handled before: each is entered with its whole past.
[[nodiscard]] Result<Report> import_past(const Services&, const Order&, const sheets::Rows&,
                                         const SuggestionOptions&);

} // namespace huiyin::intake
