// What past suggestions tell about a text (M6). Asked by POST, because a text is too long for an
// address; nothing is stored.

#include "app/entrance_views.hpp"
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

Answer checked(const Desk& desk, const Request& request) {
    const auto draft = body_of<app::WrittenDraft>(request);
    if (!draft) return tl::unexpected<Problem>{draft.error()};
    return json_answer(app::writing_checks(desk.services.congresses, desk.services.texts,
                                           desk.asker(request), *draft));
}

// What is put beside a submitted text; whoever may not see the case learns nothing of it.
Answer sheet(const Desk& desk, const Request& request) {
    const auto id = id_of<CaseId>(request, "id");
    if (!id) return tl::unexpected<Problem>{id.error()};
    const app::Asker asker = desk.asker(request);
    const auto page = desk.services.queries.page(asker, *id);
    if (!page) return tl::unexpected<Problem>{page.error()};
    return json_answer(app::review_sheet(desk.services.congresses, asker, page->page.state));
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
    router.add({.method = Method::post,
                .pattern = "/api/v1/writing-checks",
                .name = "writing_checks",
                .request = &type_of<app::WrittenDraft>(),
                .response = &type_of<app::FindingList>(),
                .handler = now([&desk](const Request& r) { return checked(desk, r); })});
    router.add({.pattern = "/api/v1/cases/{id}/review-sheet",
                .name = "review_sheet",
                .response = &type_of<app::ReviewSheet>(),
                .handler = now([&desk](const Request& r) { return sheet(desk, r); })});
    router.add({.pattern = "/api/v1/quality",
                .name = "quality",
                .response = &type_of<app::QualityView>(),
                .query = &type_of<app::QualityFilter>(),
                .handler = asking(desk, &app::quality_of)});
}

} // namespace huiyin::http
