// Replay: what a mechanism would have asked in the past of a congress, as a job.

#include "access/roles.hpp"
#include "app/list_filter.hpp"
#include "app/names.hpp"
#include "app/replay.hpp"
#include "http/jobs_view.hpp"
#include "http/routes.hpp"

#include <algorithm>
#include <charconv>
#include <deque>

namespace huiyin::http {
namespace {

using directory::Role;
using Refusal = tl::unexpected<Problem>;

// The last replays with what stands behind their figures. One that is gone can be run again.
class Shelf {
public:
    void put(const app::JobId& job, std::shared_ptr<const app::Replay> replayed) {
        const std::lock_guard turn{turn_};
        kept_.push_back({job, std::move(replayed)});
        if (kept_.size() > kept_max) kept_.pop_front();
    }
    [[nodiscard]] std::shared_ptr<const app::Replay> find(const app::JobId& job) const {
        const std::lock_guard turn{turn_};
        for (const auto& [id, replayed] : kept_)
            if (id == job) return replayed;
        return nullptr;
    }

private:
    static constexpr std::size_t kept_max = 8;
    mutable std::mutex turn_;
    std::deque<std::pair<app::JobId, std::shared_ptr<const app::Replay>>> kept_ = {};
};

struct ReplayFilter {
    std::optional<Line<100>> mechanism = {};
    std::optional<Line<60>> duty = {};
    std::optional<Line<60>> role = {};
    std::optional<app::Fate> fate = {};
    std::optional<Date> monday = {}; // due in the week that begins then
    std::optional<Line<20>> cursor = {};
    std::optional<std::int64_t> limit = {}; // 1 to 200; 50
};
BOOST_DESCRIBE_STRUCT(ReplayFilter, (), (mechanism, duty, role, fate, monday, cursor, limit))

struct ReplayCaseRow {
    CaseId id = {};
    std::optional<std::int64_t> number = {};
    Line<100, 0> title = {};
    Line<200, 0> unit_name = {};
    app::Bilingual duty_title = {};
    app::Bilingual role_title = {};
    app::Fate fate = {};
    std::optional<Date> due_on = {};
};
BOOST_DESCRIBE_STRUCT(ReplayCaseRow, (),
                      (id, number, title, unit_name, duty_title, role_title, fate, due_on))
struct ReplayCaseList {
    std::vector<ReplayCaseRow> rows = {};
    std::optional<Line<20>> next = {};
};
BOOST_DESCRIBE_STRUCT(ReplayCaseList, (), (rows, next))

// Whoever reads all of a congress may ask what its rules would have led to.
bool may_replay(const access::Actor& actor, const CongressId& congress) {
    return std::ranges::any_of(std::array{Role::deputies_office, Role::government_office,
                                          Role::committee, Role::chair, Role::leader,
                                          Role::auditor},
                               [&](Role role) { return access::holds(actor, role, congress); });
}

Result<app::JobOutcome> replay_now(const Services& services, const std::shared_ptr<Shelf>& shelf,
                                   const app::ReplayAsk& ask, app::JobProgress& progress) {
    auto replayed = app::replay(
        services.store, services.congresses, ask,
        {.on = china_date(services.clock.now()),
         .stop = [&] { return progress.stopped(); },
         .at = [&](std::int64_t done, std::int64_t total) { progress.at(done, total); }});
    if (!replayed) return Failure{replayed.error()};
    const auto kept = std::make_shared<const app::Replay>(*std::move(replayed));
    app::JobReport report;
    report.replay = kept->report;
    shelf->put(progress.job(), kept);
    return app::JobOutcome{.said = {"jobs.replayed",
                                    {{"cases", std::to_string(kept->report.cases)},
                                     {"concerned", std::to_string(kept->report.cases_concerned)},
                                     {"duties", std::to_string(kept->duties.size())}}},
                           .report = std::move(report)};
}

Answer begin(const Desk& desk, const std::shared_ptr<Shelf>& shelf, const Request& request) {
    const auto ask = body_of<app::ReplayAsk>(request);
    if (!ask) return Refusal{ask.error()};
    if (!desk.services.congresses.find(ask->congress))
        return problem(404, "not_found", "http.no_such_congress");
    if (!may_replay(desk.actor(request), ask->congress))
        return problem(403, "forbidden", "http.replay_needs_reader");
    if (const auto fits = app::check_replay(desk.services.congresses, *ask); !fits)
        return Refusal{fits.error()};
    std::string name;
    for (const Line<100>& mechanism : ask->mechanisms)
        name += (name.empty() ? "" : " ") + mechanism.value;
    const auto job = desk.services.runner.offer(
        {.kind = app::JobKind::replay,
         .congress = ask->congress,
         .by = request.asker->person,
         .name = {std::string{first_characters(name, 200)}}},
        [services = desk.services, shelf, ask = *ask](app::JobProgress& progress) {
            return replay_now(services, shelf, ask, progress);
        });
    if (!job) return Refusal{job.error()};
    Response response = json_response(view_of(desk, request, *job));
    response.status = 202;
    response.headers.emplace_back("Location", "/api/v1/jobs/" + job->id.value);
    return response;
}

bool is_asked(const ReplayFilter& filter, const app::ReplayFigure& figure,
              const app::ReplayedDuty& duty) {
    using std::chrono::days;
    return (!filter.mechanism || *filter.mechanism == figure.mechanism) &&
           (!filter.duty || *filter.duty == figure.duty) &&
           (!filter.role || *filter.role == figure.role) &&
           (!filter.fate || *filter.fate == duty.fate) &&
           (!filter.monday ||
            (duty.due_on >= *filter.monday && duty.due_on < *filter.monday + days{7}));
}

ReplayCaseRow row_of(const Desk& desk, const app::Names& names, const app::Replay& replayed,
                     const app::ReplayedDuty& duty) {
    const app::ReplayFigure& figure = replayed.report.figures[duty.figure];
    ReplayCaseRow shown{.id = replayed.cases[duty.of_case],
                        .duty_title = figure.title,
                        .role_title = figure.role_title,
                        .fate = duty.fate};
    if (duty.due_on < Date{std::chrono::year{9999} / 1 / 1}) shown.due_on = duty.due_on;
    if (const auto row = desk.services.store.case_row(shown.id)) {
        shown.number = row->number;
        shown.title = row->title;
        if (row->main_unit) shown.unit_name = {names.of(*row->main_unit)};
    }
    return shown;
}

// Where a page begins. A cursor that was not given by us begins at the beginning.
std::size_t place_in(const std::optional<Line<20>>& cursor) {
    std::size_t place = 0;
    if (cursor)
        std::from_chars(cursor->value.data(), cursor->value.data() + cursor->value.size(), place);
    return place;
}

Answer cases(const Desk& desk, const Shelf& shelf, const Request& request) {
    const auto id = id_of<app::JobId>(request, "id");
    if (!id) return Refusal{id.error()};
    const auto filter = query_of<ReplayFilter>(request);
    if (!filter) return Refusal{filter.error()};
    const auto limit = app::row_limit(filter->limit);
    if (!limit) return Refusal{limit.error()};
    const auto replayed = shelf.find(*id);
    if (!replayed || !may_replay(desk.actor(request), replayed->report.asked.congress))
        return problem(404, "not_found", "http.no_such_replay");
    const app::Asker asker = desk.asker(request);
    const app::Names names{desk.services.congresses, china_date(request.at)};
    ReplayCaseList list;
    for (std::size_t place = place_in(filter->cursor); place < replayed->duties.size(); ++place) {
        const app::ReplayedDuty& duty = replayed->duties[place];
        if (!is_asked(*filter, replayed->report.figures[duty.figure], duty)) continue;
        if (!desk.services.queries.sees(asker, replayed->cases[duty.of_case])) continue;
        if (std::ssize(list.rows) == *limit) {
            list.next = Line<20>{std::to_string(place)};
            break;
        }
        list.rows.push_back(row_of(desk, names, *replayed, duty));
    }
    return json_response(list);
}

} // namespace

void add_replay_routes(Router& router, const Desk& desk) {
    const auto shelf = std::make_shared<Shelf>();
    router.add(
        {.method = Method::post,
         .pattern = "/api/v1/replays",
         .name = "begin_replay",
         .request = &type_of<app::ReplayAsk>(),
         .response = &type_of<JobView>(),
         .status = 202,
         .handler = now([&desk, shelf](const Request& r) { return begin(desk, shelf, r); })});
    router.add(
        {.pattern = "/api/v1/replays/{id}/cases",
         .name = "replay_cases",
         .response = &type_of<ReplayCaseList>(),
         .query = &type_of<ReplayFilter>(),
         .handler = now([&desk, shelf](const Request& r) { return cases(desk, *shelf, r); })});
}

} // namespace huiyin::http
