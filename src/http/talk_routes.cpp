// Talks before filing, for the units that are asked.

#include "app/talk_views.hpp"
#include "http/routes.hpp"

namespace huiyin::http {

void add_talk_routes(Router& router, const Desk& desk) {
    router.add({.pattern = "/api/v1/talks",
                .name = "talks",
                .response = &type_of<app::TalkList>(),
                .query = &type_of<app::TalkFilter>(),
                .handler = asking(desk, app::talks)});
}

} // namespace huiyin::http
