// What past suggestions tell about a text (M6). Asked by POST, because a text is too long for an
// address; nothing is stored.

#include "http/routes.hpp"

namespace huiyin::http {
namespace {

template <class View>
Handler about_draft(const Desk& desk,
                    Result<View> (app::TextDesk::*ask)(const app::Asker&, const app::DraftText&)) {
    return [&desk, ask](const Request& request) -> Answer {
        const auto draft = body_of<app::DraftText>(request);
        if (!draft) return tl::unexpected<Problem>{draft.error()};
        return json_answer((desk.services.texts.*ask)(desk.asker(request), *draft));
    };
}

} // namespace

void add_text_routes(Router& router, const Desk& desk) {
    router.add({.method = Method::post,
                .pattern = "/api/v1/similar",
                .name = "similar",
                .request = &type_of<app::DraftText>(),
                .response = &type_of<app::SimilarList>(),
                .handler = now(about_draft(desk, &app::TextDesk::similar))});
    router.add({.method = Method::post,
                .pattern = "/api/v1/likely-units",
                .name = "likely_units",
                .request = &type_of<app::DraftText>(),
                .response = &type_of<app::LikelyUnits>(),
                .handler = now(about_draft(desk, &app::TextDesk::likely_units))});
}

} // namespace huiyin::http
