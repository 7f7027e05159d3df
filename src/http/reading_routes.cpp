// Drafts that stations and deputies' offices read before they are filed.

#include "app/reading_views.hpp"
#include "http/routes.hpp"

namespace huiyin::http {

void add_reading_routes(Router& router, const Desk& desk) {
    router.add({.pattern = "/api/v1/readings",
                .name = "readings",
                .response = &type_of<app::ReadingList>(),
                .query = &type_of<app::ReadingFilter>(),
                .handler = asking(desk, app::readings)});
}

} // namespace huiyin::http
