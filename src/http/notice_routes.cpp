// What somebody is told.

#include "http/routes.hpp"

namespace huiyin::http {
namespace {

Answer notice_list(const Desk& desk, const Request& request) {
    const auto filter = query_of<app::NoticeFilter>(request);
    if (!filter) return tl::unexpected<Problem>{filter.error()};
    auto json = desk.services.notices.list(desk.asker(request), *filter);
    if (!json) return tl::unexpected<Problem>{json.error()};
    return Response{.body = *std::move(json)};
}

template <class Body>
Handler taking(const Desk& desk,
               Result<void> (app::NoticeService::*take)(const app::Asker&, const Body&) const) {
    return [&desk, take](const Request& request) -> Answer {
        const auto body = body_of<Body>(request);
        if (!body) return tl::unexpected<Problem>{body.error()};
        const auto done = (desk.services.notices.*take)(desk.asker(request), *body);
        if (!done) return tl::unexpected<Problem>{done.error()};
        return Response{.status = 204};
    };
}

} // namespace

void add_notice_routes(Router& router, const Desk& desk) {
    router.add({.pattern = "/api/v1/notices",
                .name = "notices",
                .response = &type_of<app::NoticeList>(),
                .query = &type_of<app::NoticeFilter>(),
                .handler = now([&desk](const Request& r) { return notice_list(desk, r); })});
    router.add({.pattern = "/api/v1/notice-digest",
                .name = "notice_digest",
                .response = &type_of<app::NoticeDigest>(),
                .handler = now([&desk](const Request& r) -> Answer {
                    return Response{.body = desk.services.notices.digest(desk.asker(r))};
                })});
    router.add({.pattern = "/api/v1/notice-count",
                .name = "notice_count",
                .response = &type_of<app::NoticeCount>(),
                .handler = now([&desk](const Request& r) -> Answer {
                    return json_response(desk.services.notices.count(desk.asker(r)));
                })});
    router.add({.method = Method::post,
                .pattern = "/api/v1/notices/read",
                .name = "read_notices",
                .request = &type_of<app::NoticesRead>(),
                .status = 204,
                .handler = now(taking(desk, &app::NoticeService::read))});
    router.add({.pattern = "/api/v1/notice-settings",
                .name = "notice_settings",
                .response = &type_of<app::NoticeHabits>(),
                .handler = now([&desk](const Request& r) -> Answer {
                    return json_response(desk.services.notices.habits(desk.asker(r)));
                })});
    router.add({.method = Method::put,
                .pattern = "/api/v1/notice-settings",
                .name = "choose_notices",
                .request = &type_of<app::NoticeHabits>(),
                .status = 204,
                .handler = now(taking(desk, &app::NoticeService::choose))});
}

} // namespace huiyin::http
