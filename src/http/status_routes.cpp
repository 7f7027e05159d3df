// How the program fares, for the system administrator: figures, and nothing of any case or person.

#include "app/names.hpp"
#include "http/routes.hpp"

#include <algorithm>

namespace huiyin::http {
namespace {

using directory::Role;

struct CongressStatus {
    CongressId congress = {};
    Line<200, 0> name = {};
    std::optional<Date> anchored_on = {};   // the last day that is under an anchor
    bool behind = {};                       // dates wait to be counted again
    std::optional<app::JobId> recount = {}; // the job that does so now
    std::int64_t recounted = {};            // of so many cases
    std::int64_t to_recount = {};
};
BOOST_DESCRIBE_STRUCT(CongressStatus, (),
                      (congress, name, anchored_on, behind, recount, recounted, to_recount))

struct StatusView {
    Line<60> version = {};
    Instant started_at = {};
    Instant at = {};
    std::int64_t database_bytes = {};
    std::int64_t free_bytes = {}; // of the disk
    std::int64_t events = {};
    std::int64_t works_waiting = {}; // for the writer
    bool writes_well = {};
    std::int64_t sessions_open = {};
    std::int64_t jobs_waiting = {};
    std::int64_t jobs_running = {};
    std::optional<Date> calendar_until = {};         // the last day whose kind is known
    calendar::CalendarWarning calendar_warning = {}; // of today's dates
    std::vector<CongressStatus> congresses = {};
};
BOOST_DESCRIBE_STRUCT(StatusView, (),
                      (version, started_at, at, database_bytes, free_bytes, events, works_waiting,
                       writes_well, sessions_open, jobs_waiting, jobs_running, calendar_until,
                       calendar_warning, congresses))

bool runs_the_program(const access::Actor& actor) {
    return std::ranges::any_of(actor.capacities, [](const access::Capacity& held) {
        return held.role == Role::system_administrator;
    });
}

void add_storage(StatusView& status, const app::StoreFigures& figures) {
    status.database_bytes = figures.database_bytes;
    status.free_bytes = figures.free_bytes;
    status.events = figures.events;
    status.works_waiting = figures.works_waiting;
    status.writes_well = figures.writes_well;
    status.sessions_open = figures.sessions_open;
}

CongressStatus status_of(const Desk& desk, const Request& request, const CongressId& congress,
                         const app::StoreFigures& figures) {
    const app::Names names{desk.services.congresses, china_date(request.at)};
    CongressStatus status{.congress = congress,
                          .name = {names.of(congress)},
                          .behind = desk.services.congresses.is_behind(congress)};
    const auto anchor = std::ranges::find(figures.anchors, congress, &app::AnchorFigure::congress);
    if (anchor != figures.anchors.end()) status.anchored_on = anchor->day;
    return status;
}

void add_jobs(StatusView& status, const std::vector<app::Job>& unfinished) {
    for (const app::Job& job : unfinished) {
        ++(job.state == app::JobState::running ? status.jobs_running : status.jobs_waiting);
        if (job.kind != app::JobKind::recount) continue;
        for (CongressStatus& of : status.congresses) {
            if (of.congress != job.congress) continue;
            of.recount = job.id;
            of.recounted = job.done;
            of.to_recount = job.total;
        }
    }
}

void add_calendar(StatusView& status, const calendar::WorkCalendar& calendar, Date today) {
    status.calendar_warning = calendar.warning(today);
    if (calendar.last_known() >= calendar.first_known())
        status.calendar_until = calendar.last_known();
}

Answer status(const Desk& desk, const SessionRules& rules, const Request& request) {
    if (!runs_the_program(desk.actor(request)))
        return problem(403, "forbidden", "http.system_administrator_only");
    const Services& services = desk.services;
    const auto figures =
        services.vitals.figures(request.at - rules.idle_max, request.at - rules.age_max);
    StatusView status{.version = {std::string{services.about.version}},
                      .started_at = services.about.started_at,
                      .at = request.at};
    add_storage(status, figures);
    for (const auto& view : services.congresses.all()) {
        status.congresses.push_back(status_of(desk, request, view->id, figures));
        // Congresses share the known years.
        add_calendar(status, view->calendar, china_date(request.at));
    }
    add_jobs(status, services.jobs.unfinished());
    return json_response(status);
}

} // namespace

void add_status_routes(Router& router, const Desk& desk, const SessionRules& rules) {
    router.add({.pattern = "/api/v1/status",
                .name = "status",
                .response = &type_of<StatusView>(),
                .handler = now([&desk, rules](const Request& request) {
                    return status(desk, rules, request);
                })});
}

} // namespace huiyin::http
