// What can be asked of cases, and done to one. Every command has its own address, and one handler.

#include "app/chain_views.hpp"
#include "http/change_requests.hpp"
#include "http/routes.hpp"

namespace huiyin::http {
namespace {

// Entered by the deputy who leads it, for a delegation by its head, or by an office from paper.
struct OpenCase {
    CongressId congress = {};
    std::optional<DeputyId> deputy = {};
    std::optional<DelegationId> delegation = {};
    std::vector<DeputyId> signed_on_paper = {};
    suggestion::Content content = {};
};
BOOST_DESCRIBE_STRUCT(OpenCase, (), (congress, deputy, delegation, signed_on_paper, content))

struct OpenedCase {
    CaseId id = {};
    std::int64_t version = {};
};
BOOST_DESCRIBE_STRUCT(OpenedCase, (), (id, version))

struct ChangedCase {
    std::int64_t version = {};
};
BOOST_DESCRIBE_STRUCT(ChangedCase, (), (version))

// --- questions -------------------------------------------------------------------------------

template <class Filter, class View>
Handler list(const Desk& desk,
             Result<View> (app::Queries::*ask)(const app::Asker&, const Filter&) const) {
    return [&desk, ask](const Request& request) -> Answer {
        const auto filter = query_of<Filter>(request);
        if (!filter) return tl::unexpected<Problem>{filter.error()};
        return json_answer((desk.services.queries.*ask)(desk.asker(request), *filter));
    };
}

Response page_response(const KeptPage& page) {
    return versioned({.file = page.json}, page.version);
}

Answer case_page(const Desk& desk, const Request& request) {
    const auto id = id_of<CaseId>(request, "id");
    if (!id) return tl::unexpected<Problem>{id.error()};
    PageView view{.id = *id,
                  .version = desk.services.store.version(app::StreamId{id->value}),
                  .epoch = desk.services.congresses.epoch(),
                  .person = request.asker->person,
                  .today = china_date(request.at),
                  .language = request.language};
    if (auto kept = desk.pages().find(view)) return page_response(*kept);
    const auto fresh = desk.services.queries.page(desk.asker(request), *id);
    if (!fresh) return tl::unexpected<Problem>{fresh.error()};
    view.version = fresh->stream;
    const KeptPage page{std::make_shared<const std::string>(wire::to_json(fresh->page)),
                        fresh->page.version};
    if (fresh->stands_alone) desk.pages().keep(view, page);
    return page_response(page);
}

Answer history(const Desk& desk, const Request& request) {
    const auto id = id_of<CaseId>(request, "id");
    if (!id) return tl::unexpected<Problem>{id.error()};
    auto json = desk.services.queries.history(desk.asker(request), *id);
    if (!json) return tl::unexpected<Problem>{json.error()};
    return Response{.body = *std::move(json)};
}

Answer chain(const Desk& desk, const Request& request) {
    const auto id = id_of<CaseId>(request, "id");
    if (!id) return tl::unexpected<Problem>{id.error()};
    return json_answer(
        app::chain_of(desk.services.store, desk.services.congresses, desk.asker(request), *id));
}

Answer why(const Desk& desk, const Request& request) {
    const auto id = id_of<CaseId>(request, "id");
    if (!id) return tl::unexpected<Problem>{id.error()};
    return json_answer(
        desk.services.queries.why(desk.asker(request), *id, std::string{request.part("duty")}));
}

// --- commands --------------------------------------------------------------------------------

LaterHandler opening_case(const Desk& desk) {
    return [&desk](const RequestRef& request, const Reply& reply) {
        auto form = body_of<OpenCase>(*request);
        if (!form) return reply(tl::unexpected<Problem>{std::move(form).error()});
        auto change = change_of<app::Change>(desk, *request);
        if (!change) return reply(tl::unexpected<Problem>{std::move(change).error()});
        suggestion::OpenDraft draft{.delegation = std::move(form->delegation),
                                    .lead = {},
                                    .signed_on_paper = std::move(form->signed_on_paper),
                                    .content = std::move(form->content)};
        const auto& seats = change->actor.seats;
        const bool own = std::any_of(seats.begin(), seats.end(), [&](const access::Seat& seat) {
            return form->deputy == seat.deputy;
        });
        if (!own) draft.lead = std::move(form->deputy);
        change->command = std::move(draft);
        desk.services.cases.open(
            form->congress, *std::move(change), [reply](const Result<app::Changed>& opened) {
                if (!opened) return reply(tl::unexpected<Problem>{opened.error()});
                Response response = json_response(OpenedCase{opened->id, opened->version});
                response.status = 201;
                response.headers.emplace_back("Location", "/api/v1/cases/" + opened->id.value);
                reply(versioned(std::move(response), opened->version));
            });
    };
}

LaterHandler carrying_out_case(const Desk& desk, const std::string& name) {
    return [&desk, name](const RequestRef& request, const Reply& reply) {
        auto change = read_change<app::Change>(desk, *request, name);
        if (!change) return reply(tl::unexpected<Problem>{std::move(change).error()});
        const auto how = query_of<HowToChange>(*request);
        if (!how) return reply(tl::unexpected<Problem>{how.error()});
        if (how->rehearse) // {"version":8,"happens":[…]}, items as in the history
            return desk.services.cases.rehearse(
                *std::move(change), [reply](Result<std::string> told) {
                    if (!told) return reply(tl::unexpected<Problem>{told.error()});
                    reply(Response{.body = *std::move(told)});
                });
        desk.services.cases.carry_out(
            *std::move(change), [reply](const Result<app::Changed>& changed) {
                if (!changed) return reply(tl::unexpected<Problem>{changed.error()});
                reply(versioned(json_response(ChangedCase{changed->version}), changed->version));
            });
    };
}

void add_case_commands(Router& router, const Desk& desk) {
    for (const Alternative& command : alternatives<suggestion::Command>()) {
        if (command.type == &type_of<suggestion::OpenDraft>()) continue; // POST /cases
        router.add({.method = Method::post,
                    .pattern = "/api/v1/cases/{id}/" + dashed(command.name),
                    .name = command.name,
                    .summary = {"http.route.command", {{"name", command.name}}},
                    .request = command.type,
                    .response = &type_of<ChangedCase>(),
                    .query = &type_of<HowToChange>(),
                    .demands = Demands::version,
                    .runs = Runs::at_once,
                    .handler = carrying_out_case(desk, command.name)});
    }
}

} // namespace

void add_case_routes(Router& router, const Desk& desk) {
    const std::string cases = "/api/v1/cases";
    router.add({.pattern = "/api/v1/duties",
                .name = "duties",
                .response = &type_of<app::DutyList>(),
                .query = &type_of<app::DutyFilter>(),
                .handler = now(list(desk, &app::Queries::duties))});
    router.add({.pattern = cases,
                .name = "queue",
                .response = &type_of<app::QueueList>(),
                .query = &type_of<app::QueueFilter>(),
                .handler = now(list(desk, &app::Queries::queue))});
    router.add({.pattern = "/api/v1/case-count",
                .name = "case_count",
                .response = &type_of<app::CaseCount>(),
                .query = &type_of<app::QueueFilter>(),
                .handler = now(list(desk, &app::Queries::count))});
    router.add({.pattern = "/api/v1/unit-loads",
                .name = "unit_loads",
                .response = &type_of<app::UnitLoads>(),
                .query = &type_of<app::UnitFilter>(),
                .handler = now(list(desk, &app::Queries::unit_loads))});
    router.add({.pattern = "/api/v1/promises",
                .name = "promises",
                .response = &type_of<app::PromiseList>(),
                .query = &type_of<app::PromiseFilter>(),
                .handler = now(list(desk, &app::Queries::promises))});
    router.add({.pattern = "/api/v1/phases",
                .name = "phases",
                .response = &type_of<app::PhaseCounts>(),
                .query = &type_of<app::QueueFilter>(),
                .handler = now(list(desk, &app::Queries::phase_counts))});
    router.add({.method = Method::post,
                .pattern = cases,
                .name = "open_case",
                .request = &type_of<OpenCase>(),
                .response = &type_of<OpenedCase>(),
                .status = 201,
                .demands = Demands::key,
                .runs = Runs::at_once,
                .handler = opening_case(desk)});
    router.add({.pattern = cases + "/{id}",
                .name = "case_page",
                .response = &type_of<app::CasePage>(),
                .handler = now([&desk](const Request& r) { return case_page(desk, r); })});
    router.add({.pattern = cases + "/{id}/history",
                .name = "case_history",
                .handler = now([&desk](const Request& r) { return history(desk, r); })});
    router.add({.pattern = cases + "/{id}/chain",
                .name = "case_chain",
                .response = &type_of<app::Chain>(),
                .handler = now([&desk](const Request& r) { return chain(desk, r); })});
    router.add({.pattern = cases + "/{id}/duties/{duty}",
                .name = "why_this_date",
                .response = &type_of<app::WhyView>(),
                .handler = now([&desk](const Request& r) { return why(desk, r); })});
    add_case_commands(router, desk);
}

} // namespace huiyin::http
