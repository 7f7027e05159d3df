// What somebody has chosen for himself.

#include "http/change_requests.hpp"
#include "http/routes.hpp"

namespace huiyin::http {
namespace {

struct KeepsakeList {
    std::vector<app::Keepsake> rows = {};
};
BOOST_DESCRIBE_STRUCT(KeepsakeList, (), (rows))

struct Forgotten {
    Line<60> name = {};
};
BOOST_DESCRIBE_STRUCT(Forgotten, (), (name))

Answer keep(const Desk& desk, const Request& request) {
    const auto thing = body_of<app::Keepsake>(request);
    if (!thing) return tl::unexpected<Problem>{thing.error()};
    return nothing_more(desk.services.keepsakes.keep(request.asker->person, *thing));
}

Answer forget(const Desk& desk, const Request& request) {
    const auto named = query_of<Forgotten>(request);
    if (!named) return tl::unexpected<Problem>{named.error()};
    return nothing_more(desk.services.keepsakes.forget(request.asker->person, named->name));
}

} // namespace

void add_own_routes(Router& router, const Desk& desk) {
    const std::string address = "/api/v1/keepsakes";
    router.add({.pattern = address,
                .name = "keepsakes",
                .response = &type_of<KeepsakeList>(),
                .handler = now([&desk](const Request& request) -> Answer {
                    return json_response(
                        KeepsakeList{desk.services.keepsakes.of(request.asker->person)});
                })});
    router.add({.method = Method::put,
                .pattern = address,
                .name = "keep",
                .request = &type_of<app::Keepsake>(),
                .status = 204,
                .handler = now([&desk](const Request& request) { return keep(desk, request); })});
    router.add({.method = Method::del,
                .pattern = address,
                .name = "forget",
                .query = &type_of<Forgotten>(),
                .status = 204,
                .handler = now([&desk](const Request& request) { return forget(desk, request); })});
}

} // namespace huiyin::http
