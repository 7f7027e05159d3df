// The library of mechanisms: what there is, who adopted it, and what is supervised by it.

#include "app/level_views.hpp"
#include "app/library_views.hpp"
#include "app/outcome_views.hpp"
#include "app/supervision_views.hpp"
#include "http/routes.hpp"

namespace huiyin::http {
namespace {

using Refusal = tl::unexpected<Problem>;

Answer library(const Desk& desk, const Request& request) {
    const auto filter = query_of<OfCongress>(request);
    if (!filter) return Refusal{filter.error()};
    const auto view = desk.services.congresses.find(filter->congress);
    if (!view) return problem(404, "not_found", "http.no_such_congress");
    return json_response(app::mechanisms_of(desk.services.congresses, *view));
}

Answer library_entry(const Desk& desk, const Request& request) {
    const auto filter = query_of<OfCongress>(request);
    if (!filter) return Refusal{filter.error()};
    const auto view = desk.services.congresses.find(filter->congress);
    if (!view) return problem(404, "not_found", "http.no_such_congress");
    return json_answer(app::mechanism_page(desk.services.congresses, *view, request.part("id")));
}

} // namespace

// The library is open to whoever may sign in: everybody is bound by what is adopted.
void add_library_routes(Router& router, const Desk& desk) {
    router.add({.pattern = "/api/v1/mechanisms",
                .name = "mechanisms",
                .response = &type_of<app::MechanismList>(),
                .query = &type_of<OfCongress>(),
                .handler = now([&desk](const Request& r) { return library(desk, r); })});
    router.add({.pattern = "/api/v1/mechanisms/{id}",
                .name = "mechanism",
                .response = &type_of<app::MechanismPage>(),
                .query = &type_of<OfCongress>(),
                .handler = now([&desk](const Request& r) { return library_entry(desk, r); })});
    router.add({.pattern = "/api/v1/matrix",
                .name = "matrix",
                .response = &type_of<app::Matrix>(),
                .query = &type_of<app::MatrixFilter>(),
                .handler = asking(desk, app::matrix)});
    router.add({.pattern = "/api/v1/outcomes",
                .name = "outcomes",
                .response = &type_of<app::OutcomeList>(),
                .query = &type_of<app::OutcomeFilter>(),
                .handler = asking(desk, app::outcomes_of)});
    router.add({.pattern = "/api/v1/levels",
                .name = "levels",
                .response = &type_of<app::LevelList>(),
                .query = &type_of<app::LevelFilter>(),
                .handler = asking(desk, app::levels_below)});
    router.add({.pattern = "/api/v1/supervised",
                .name = "supervised",
                .response = &type_of<app::SupervisedList>(),
                .query = &type_of<app::SupervisedFilter>(),
                .handler = asking(desk, app::supervised)});
}

} // namespace huiyin::http
