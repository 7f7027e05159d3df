// Supervision activities: planned, held, reported; and what a congress owes by the year.

#include "app/activity_todos.hpp"
#include "http/change_requests.hpp"
#include "http/routes.hpp"

namespace huiyin::http {
namespace {

using Refusal = tl::unexpected<Problem>;

// Who plans what.
struct PlanForm {
    CongressId congress = {};
    supervision::ActivityKind kind = {};
    supervision::Plan plan = {};
};
BOOST_DESCRIBE_STRUCT(PlanForm, (), (congress, kind, plan))

struct PlannedActivity {
    ActivityId id = {};
    std::int64_t version = {};
};
BOOST_DESCRIBE_STRUCT(PlannedActivity, (), (id, version))

struct ChangedActivity {
    std::int64_t version = {};
};
BOOST_DESCRIBE_STRUCT(ChangedActivity, (), (version))

Answer activity_page(const Desk& desk, const Request& request) {
    const auto id = id_of<ActivityId>(request, "id");
    if (!id) return Refusal{id.error()};
    const auto found =
        app::activity_page(desk.services.store, desk.services.congresses, desk.asker(request), *id);
    if (!found) return Refusal{found.error()};
    return versioned(json_response(*found), found->version);
}

LaterHandler planning(const Desk& desk) {
    return [&desk](const RequestRef& request, const Reply& reply) {
        auto form = body_of<PlanForm>(*request);
        if (!form) return reply(Refusal{std::move(form).error()});
        auto change = change_of<app::ActivityChange>(desk, *request);
        if (!change) return reply(Refusal{std::move(change).error()});
        change->congress = form->congress;
        change->command = supervision::PlanActivity{form->kind, std::move(form->plan)};
        desk.services.activities.carry_out(
            *std::move(change), [reply](const Result<app::ActivityChanged>& planned) {
                if (!planned) return reply(Refusal{planned.error()});
                Response response = json_response(PlannedActivity{planned->id, planned->version});
                response.status = 201;
                response.headers.emplace_back("Location",
                                              "/api/v1/activities/" + planned->id.value);
                reply(versioned(std::move(response), planned->version));
            });
    };
}

LaterHandler carrying_out_activity(const Desk& desk, const std::string& name) {
    return [&desk, name](const RequestRef& request, const Reply& reply) {
        auto change = read_change<app::ActivityChange>(desk, *request, name);
        if (!change) return reply(Refusal{std::move(change).error()});
        desk.services.activities.carry_out(
            *std::move(change), [reply](const Result<app::ActivityChanged>& changed) {
                if (!changed) return reply(Refusal{changed.error()});
                reply(
                    versioned(json_response(ChangedActivity{changed->version}), changed->version));
            });
    };
}

void add_activity_commands(Router& router, const Desk& desk) {
    for (const Alternative& command : alternatives<supervision::Command>()) {
        if (command.type == &type_of<supervision::PlanActivity>()) continue; // POST /activities
        router.add({.method = Method::post,
                    .pattern = "/api/v1/activities/{id}/" + dashed(command.name),
                    .name = command.name,
                    .summary = {"http.route.command", {{"name", command.name}}},
                    .request = command.type,
                    .response = &type_of<ChangedActivity>(),
                    .demands = Demands::version,
                    .runs = Runs::at_once,
                    .handler = carrying_out_activity(desk, command.name)});
    }
}

} // namespace

void add_activity_routes(Router& router, const Desk& desk) {
    const std::string all = "/api/v1/activities";
    router.add({.pattern = all,
                .name = "activities",
                .response = &type_of<app::ActivityList>(),
                .query = &type_of<app::ActivityFilter>(),
                .handler = asking(desk, app::activities)});
    router.add({.method = Method::post,
                .pattern = all,
                .name = "plan_activity",
                .request = &type_of<PlanForm>(),
                .response = &type_of<PlannedActivity>(),
                .status = 201,
                .demands = Demands::key,
                .runs = Runs::at_once,
                .handler = planning(desk)});
    router.add({.pattern = all + "/{id}",
                .name = "activity",
                .response = &type_of<app::ActivityPage>(),
                .handler = now([&desk](const Request& r) { return activity_page(desk, r); })});
    router.add({.pattern = "/api/v1/congress-duties",
                .name = "congress_duties",
                .response = &type_of<app::CongressDuties>(),
                .query = &type_of<app::CongressDutyFilter>(),
                .handler = asking(desk, app::congress_duties)});
    router.add({.pattern = "/api/v1/activity-todos",
                .name = "activity_todos",
                .response = &type_of<app::ActivityTodos>(),
                .query = &type_of<app::ActivityTodoFilter>(),
                .handler = asking(desk, app::activity_todos)});
    add_activity_commands(router, desk);
}

} // namespace huiyin::http
