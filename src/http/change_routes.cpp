// Who changed what, as it happens.

#include "http/routes.hpp"

namespace huiyin::http {
namespace {

std::optional<Version> told_of_activity(const Desk& desk, const Request& asking,
                                        const Change& change) {
    const auto circles = app::activity_circles(desk.actor(asking));
    if (!desk.services.store.may_see_activity(circles, *change.of_activity)) return {};
    return change.version;
}

// What somebody may know is asked anew for each change: rights can end while one listens.
Listener::Told told(const Desk& desk, const Request& request) {
    Request asking{.language = request.language, .asker = request.asker};
    return [&desk, asking](const Change& change) mutable -> std::optional<Version> {
        asking.at = change.at;
        if (change.of_activity) return told_of_activity(desk, asking, change);
        if (!change.of_case) return change.version; // Directories are open to all who sign in.
        return desk.services.queries.news(
            desk.asker(asking), {*change.congress, *change.of_case, change.before, change.version});
    };
}

} // namespace

void add_change_routes(Router& router, const Desk& desk, Changes& changes) {
    router.add({.pattern = "/api/v1/changes",
                .name = "changes",
                .runs = Runs::at_once,
                .handler = now([&desk, &changes](const Request& request) -> Answer {
                    auto listener = changes.listen(told(desk, request));
                    if (!listener) return problem(503, "unavailable", "http.busy");
                    Response response{.type = "text/event-stream"};
                    response.headers.emplace_back("X-Accel-Buffering", "no"); // for a proxy
                    response.events = std::move(listener);
                    return response;
                })});
}

} // namespace huiyin::http
