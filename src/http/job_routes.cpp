// Long work: how far it is, what came of it, and ending it. Everybody sees his own; the system
// administrator and the auditor of a congress see all of it.

#include "access/roles.hpp"
#include "app/names.hpp"
#include "http/jobs_view.hpp"
#include "http/routes.hpp"
#include "http/table_response.hpp"

#include <array>

namespace huiyin::http {
namespace {

using app::Job;
using app::JobRow;
using directory::Role;
using Refusal = tl::unexpected<Problem>;

constexpr std::int64_t rows_default = 50;
constexpr std::int64_t rows_max = 500;

struct JobFilter {
    std::optional<CongressId> congress = {};
    std::vector<app::JobState> state = {};
    std::optional<app::JobId> cursor = {};
    std::optional<std::int64_t> limit = {}; // 1 to 500; 50
};
BOOST_DESCRIBE_STRUCT(JobFilter, (), (congress, state, cursor, limit))

struct JobList {
    std::vector<JobView> rows = {};
    std::optional<app::JobId> next = {};
};
BOOST_DESCRIBE_STRUCT(JobList, (), (rows, next))

struct JobRowFilter {
    std::optional<std::int64_t> after = {}; // the row that was given last
    std::optional<app::RowAction> only = {};
    std::optional<std::int64_t> limit = {}; // 1 to 500; 50
};
BOOST_DESCRIBE_STRUCT(JobRowFilter, (), (after, only, limit))

struct JobRowView {
    std::int64_t row = {}; // as a spreadsheet counts it
    app::RowAction action = {};
    Text<200, 0> key = {};     // the id of what is recorded; empty when it was not understood
    Text<20000, 0> title = {}; // the name or title that stands in the row
    Text<20000, 0> field = {}; // the header of the column at fault
    Text<20000, 0> why = {};   // it is refused, in the asked language
};
BOOST_DESCRIBE_STRUCT(JobRowView, (), (row, action, key, title, field, why))

struct JobRowList {
    std::vector<JobRowView> rows = {};
    std::optional<std::int64_t> next = {};
};
BOOST_DESCRIBE_STRUCT(JobRowList, (), (rows, next))

bool oversees(const access::Actor& actor, const CongressId& congress) {
    return access::holds(actor, Role::system_administrator, congress) ||
           access::holds(actor, Role::auditor, congress);
}

bool may_cancel(const access::Actor& actor, const Job& job) {
    if (app::has_ended(job.state) || job.kind == app::JobKind::recount) return false;
    return job.by == actor.person || access::holds(actor, Role::system_administrator, job.congress);
}

Result<std::int64_t> limit_of(const std::optional<std::int64_t>& asked) {
    const std::int64_t limit = asked.value_or(rows_default);
    if (limit < 1 || limit > rows_max)
        return invalid("limit", {"app.limit_out_of_range", {{"max", std::to_string(rows_max)}}});
    return limit;
}

// One's own, or one of a congress that one oversees; others are as if they were not there.
tl::expected<Job, Problem> seen_job(const Desk& desk, const Request& request) {
    const auto id = id_of<app::JobId>(request, "id");
    if (!id) return Refusal{id.error()};
    auto job = desk.services.jobs.find(*id);
    if (!job || (job->by != request.asker->person && !oversees(desk.actor(request), job->congress)))
        return problem(404, "not_found", "http.no_such_job");
    return *std::move(job);
}

Answer job_list(const Desk& desk, const Request& request) {
    const auto filter = query_of<JobFilter>(request);
    if (!filter) return Refusal{filter.error()};
    const auto limit = limit_of(filter->limit);
    if (!limit) return Refusal{limit.error()};
    app::JobQuery query{.person = request.asker->person,
                        .of = filter->congress,
                        .states = filter->state,
                        .before = filter->cursor,
                        .limit = *limit};
    const auto actor = desk.actor(request);
    for (const access::Capacity& held : actor.capacities)
        if (oversees(actor, held.congress)) query.congresses.push_back(held.congress);
    JobList list;
    for (const Job& job : desk.services.jobs.page(query)) {
        list.rows.push_back(view_of(desk, request, job));
        list.rows.back().report.reset(); // It may be long, and is asked for with the job itself.
    }
    if (std::ssize(list.rows) == *limit) list.next = list.rows.back().id;
    return json_response(list);
}

Answer one_job(const Desk& desk, const Request& request) {
    const auto job = seen_job(desk, request);
    if (!job) return Refusal{job.error()};
    return json_response(view_of(desk, request, *job));
}

Answer cancel(const Desk& desk, const Request& request) {
    const auto job = seen_job(desk, request);
    if (!job) return Refusal{job.error()};
    if (!may_cancel(desk.actor(request), *job))
        return problem(409, "refused", "jobs.cannot_cancel");
    if (const auto told = desk.services.runner.cancel(job->id); !told) return Refusal{told.error()};
    return one_job(desk, request);
}

JobRowView row_view(const Desk& desk, const Request& request, const JobRow& row) {
    JobRowView view{row.row, row.action, {row.key}, {row.title}, {row.field}, {}};
    if (!row.why.key.empty()) view.why = {desk.texts.render(row.why, request.language)};
    return view;
}

Answer rows(const Desk& desk, const Request& request) {
    const auto job = seen_job(desk, request);
    if (!job) return Refusal{job.error()};
    const auto filter = query_of<JobRowFilter>(request);
    if (!filter) return Refusal{filter.error()};
    const auto limit = limit_of(filter->limit);
    if (!limit) return Refusal{limit.error()};
    JobRowList list;
    for (const JobRow& row : desk.services.jobs.rows({.job = job->id,
                             .after = filter->after.value_or(0),
                             .only = filter->only,
                             .limit = *limit}))
        list.rows.push_back(row_view(desk, request, row));
    if (std::ssize(list.rows) == *limit) list.next = list.rows.back().row;
    return json_response(list);
}

struct WhichRows {
    std::optional<app::RowAction> only = {};
};
BOOST_DESCRIBE_STRUCT(WhichRows, (), (only))

constexpr std::array row_columns{"export.row.row", "export.row.action", "export.row.title",
                                 "export.row.key", "export.row.field",  "export.row.why"};

render::TableHead row_head(const Desk& desk, const Request& request, const Job& job) {
    const app::Names names{desk.services.congresses, china_date(request.at)};
    const auto say = [&](const Sentence& said) {
        return desk.texts.render(said, request.language);
    };
    render::TableHead head{.sheet = say("export.rows.sheet"),
                           .note = say({"export.rows.note",
                                        {{"name", job.name.value},
                                         {"person", names.of(request.asker->person)},
                                         {"date", iso(china_date(request.at))}}})};
    for (const char* const column : row_columns) head.headings.push_back({say(column)});
    return head;
}

Answer rows_as_file(const Desk& desk, const Request& request) {
    const auto job = seen_job(desk, request);
    if (!job) return Refusal{job.error()};
    const auto which = query_of<WhichRows>(request);
    if (!which) return Refusal{which.error()};
    app::JobRowQuery query{.job = job->id, .only = which->only, .limit = rows_max};
    return table_response(
        desk, request, csv_format, row_head(desk, request, *job),
        [&](render::TableFile& table) -> Result<void> {
            while (true) {
                const auto page = desk.services.jobs.rows(query);
                for (const JobRow& row : page) {
                    const JobRowView view = row_view(desk, request, row);
                    const Sentence action{"export.action." + std::string{name_of(row.action)}, {}};
                    table.add(std::array<render::Cell, row_columns.size()>{
                        row.row, desk.texts.render(action, request.language), row.title, row.key,
                        row.field, view.why.value});
                }
                if (std::ssize(page) < query.limit) return {};
                query.after = page.back().row;
            }
        });
}

} // namespace

JobView view_of(const Desk& desk, const Request& request, const Job& job) {
    const app::Names names{desk.services.congresses, china_date(request.at)};
    JobView view{.id = job.id,
                 .kind = job.kind,
                 .congress = job.congress,
                 .by = job.by,
                 .by_name = {job.by ? names.of(*job.by) : std::string{}},
                 .name = job.name,
                 .applies = job.applies,
                 .state = job.state,
                 .done = job.done,
                 .total = job.total,
                 .asked_at = job.asked_at,
                 .began_at = job.began_at,
                 .ended_at = job.ended_at,
                 .can_cancel = may_cancel(desk.actor(request), job),
                 .report = job.report};
    if (!job.said.key.empty()) view.said = {desk.texts.render(job.said, request.language)};
    return view;
}

void add_job_routes(Router& router, const Desk& desk) {
    const std::string address = "/api/v1/jobs";
    router.add({.pattern = address,
                .name = "jobs",
                .response = &type_of<JobList>(),
                .query = &type_of<JobFilter>(),
                .handler = now([&desk](const Request& r) { return job_list(desk, r); })});
    router.add({.pattern = address + "/{id}",
                .name = "job",
                .response = &type_of<JobView>(),
                .handler = now([&desk](const Request& r) { return one_job(desk, r); })});
    router.add({.method = Method::del,
                .pattern = address + "/{id}",
                .name = "cancel_job",
                .response = &type_of<JobView>(),
                .handler = now([&desk](const Request& r) { return cancel(desk, r); })});
    router.add({.pattern = address + "/{id}/rows",
                .name = "job_rows",
                .response = &type_of<JobRowList>(),
                .query = &type_of<JobRowFilter>(),
                .handler = now([&desk](const Request& r) { return rows(desk, r); })});
    router.add({.pattern = address + "/{id}/rows.csv",
                .name = "job_rows_csv",
                .query = &type_of<WhichRows>(),
                .handler = now([&desk](const Request& r) { return rows_as_file(desk, r); })});
}

} // namespace huiyin::http
