// For whoever watches the program: is it there, and does it work?

#include "http/routes.hpp"

namespace huiyin::http {
namespace {

Response well() { return {.type = "text/plain; charset=utf-8", .body = "ok\n"}; }

} // namespace

void add_health_routes(Router& router, const Desk& desk) {
    router.add({.pattern = "/healthz",
                .name = "healthz",
                .open_to = OpenTo::anyone,
                .runs = Runs::at_once,
                .handler = now([](const Request&) -> Answer { return well(); })});
    router.add({.pattern = "/readyz",
                .name = "readyz",
                .open_to = OpenTo::anyone,
                .handler = now([&desk](const Request&) -> Answer {
                    if (desk.services.store.ready()) return well();
                    return problem(503, "unavailable", "http.not_ready");
                })});
}

} // namespace huiyin::http
