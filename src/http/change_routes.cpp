// Who changed what, as it happens.

#include "http/routes.hpp"

namespace huiyin::http {
namespace {

// What somebody may know is asked anew for each change: rights can end while one listens.
Listener::May may_know(const Desk& desk, const Request& request) {
    Request asking{.language = request.language, .asker = request.asker};
    return [&desk, asking](const Change& change) mutable {
        if (!change.of_case) return true; // Directories are open to whoever may sign in.
        asking.at = change.at;
        return desk.services.queries.sees(desk.asker(asking), *change.of_case);
    };
}

} // namespace

void add_change_routes(Router& router, const Desk& desk, Changes& changes) {
    router.add({.pattern = "/api/v1/changes",
                .name = "changes",
                .runs = Runs::at_once,
                .handler = now([&desk, &changes](const Request& request) -> Answer {
                    auto listener = changes.listen(may_know(desk, request));
                    if (!listener) return problem(503, "unavailable", "http.busy");
                    Response response{.type = "text/event-stream"};
                    response.headers.emplace_back("X-Accel-Buffering", "no"); // for a proxy
                    response.events = std::move(listener);
                    return response;
                })});
}

} // namespace huiyin::http
