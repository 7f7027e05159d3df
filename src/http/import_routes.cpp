// Lists handed in over HTTP: an uploaded file becomes a job, dry run or real.

#include "http/jobs_view.hpp"
#include "http/routes.hpp"
#include "intake/list_file.hpp"

namespace huiyin::http {
namespace {

using app::JobKind;
using intake::ListKind;
using Refusal = tl::unexpected<Problem>;

struct NewImport {
    CongressId congress = {};
    ListKind kind = {};
    FileId file = {};                    // that whoever asks has uploaded
    std::optional<Line<100>> sheet = {}; // of a workbook; the first one
    std::optional<Line<100>> lead = {};  // of cases that name none
    bool create_offices = {};            // record units that cases name and nobody knows
    std::optional<FileId> aliases =
        {};          // a list of units with 名称 and 简称, for cases and catalogues
    bool apply = {}; // else a dry run
};
BOOST_DESCRIBE_STRUCT(NewImport, (),
                      (congress, kind, file, sheet, lead, create_offices, aliases, apply))

JobKind job_kind(ListKind kind) {
    switch (kind) {
    case ListKind::offices: return JobKind::import_offices;
    case ListKind::people: return JobKind::import_people;
    case ListKind::deputies: return JobKind::import_deputies;
    case ListKind::past: return JobKind::import_past;
    case ListKind::catalogues: return JobKind::import_catalogues;
    case ListKind::suggestions: break;
    }
    return JobKind::import_suggestions;
}

Refusal no_such_file(std::string field) {
    Problem unknown{422, "invalid", "http.no_such_file"};
    unknown.field = std::move(field);
    return Refusal{std::move(unknown)};
}

// What whoever asks has uploaded himself; what others have is as if it were not there.
tl::expected<app::FileInfo, Problem> own_file(const Desk& desk, const Request& request,
                                              const FileId& file, const std::string& field) {
    if (!desk.services.files.has_uploaded(request.asker->person, file)) return no_such_file(field);
    auto info = desk.services.files.info(file);
    if (!info) return no_such_file(field);
    return *std::move(info);
}

// The list without its bytes, which are read when its turn has come.
intake::ListFile list_of(const NewImport& form) {
    intake::ListFile list{.kind = form.kind};
    if (form.sheet) list.sheet = form.sheet->value;
    if (form.lead) list.lead = form.lead->value;
    if (form.create_offices) list.unknown_offices = intake::UnknownOffices::create;
    return list;
}

std::vector<app::JobRow> rows_of(const intake::Report& report) {
    std::vector<app::JobRow> rows;
    rows.reserve(report.rows.size());
    for (const intake::RowReport& row : report.rows)
        rows.push_back({row.row, row.action, row.key, row.title, row.field, row.sentence});
    return rows;
}

app::JobReport summary_of(const intake::Report& report) {
    const intake::Totals sum = intake::totals(report);
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    app::JobReport out{
        .totals = {number(sum.create), number(sum.change), number(sum.same), number(sum.refuse)}};
    const auto line = [](const std::string& text) {
        return Line<200, 0>{std::string{first_characters(text, 200)}};
    };
    for (const std::string& column : report.ignored_columns)
        out.ignored_columns.push_back(line(column));
    for (const std::string& office : report.created_offices)
        out.created_offices.push_back(line(office));
    return out;
}

Sentence said_of(const NewImport& form, const intake::Report& report) {
    const bool stays = form.apply && intake::lists_cases(form.kind);
    if (report.cut_short) return stays ? "jobs.import_stopped" : "jobs.stopped_without_trace";
    const intake::Totals sum = intake::totals(report);
    return {form.apply ? "jobs.imported" : "jobs.rehearsed",
            {{"create", std::to_string(sum.create)},
             {"change", std::to_string(sum.change)},
             {"same", std::to_string(sum.same)},
             {"refuse", std::to_string(sum.refuse)}}};
}

Result<app::JobOutcome> import_now(const Services& services, const NewImport& form,
                                   const PersonId& person, app::JobProgress& progress) {
    intake::ListFile list = list_of(form);
    if (const auto info = services.files.info(form.file)) list.name = info->title.value;
    auto bytes = services.files.content(form.file);
    if (!bytes) return Failure{bytes.error()};
    list.bytes = *std::move(bytes);
    if (form.aliases) {
        auto aliases = services.files.content(*form.aliases);
        if (!aliases) return Failure{aliases.error()};
        list.aliases = *std::move(aliases);
    }
    const intake::Order order{
        .congress = form.congress,
        .person = person,
        .at = services.clock.now(),
        .run = form.apply ? intake::Run::apply : intake::Run::dry,
        .watch = {[&](std::int64_t done, std::int64_t total) { progress.at(done, total); },
                  [&] { return progress.stopped(); }}};
    const auto report = intake::import_list({services.store, services.congresses, services.cases,
                                             services.directories, services.catalogues},
                                            order, list);
    if (!report) return Failure{report.error()};
    return app::JobOutcome{said_of(form, *report), summary_of(*report), rows_of(*report),
                           report->cut_short};
}

Answer begin_import(const Desk& desk, const Request& request) {
    const auto form = body_of<NewImport>(request);
    if (!form) return Refusal{form.error()};
    if (!desk.services.congresses.find(form->congress))
        return problem(404, "not_found", "http.no_such_congress");
    const auto may =
        intake::check_may_import(desk.actor(request), form->congress, request.at, list_of(*form));
    if (!may) return Refusal{may.error()};
    const auto file = own_file(desk, request, form->file, "file");
    if (!file) return Refusal{file.error()};
    if (form->aliases)
        if (const auto known = own_file(desk, request, *form->aliases, "aliases"); !known)
            return Refusal{known.error()};
    const auto job = desk.services.runner.offer(
        {.kind = job_kind(form->kind),
         .congress = form->congress,
         .by = request.asker->person,
         .name = {file->title.value},
         .applies = form->apply},
        [services = desk.services, form = *form, person = request.asker->person](
            app::JobProgress& progress) { return import_now(services, form, person, progress); });
    if (!job) return Refusal{job.error()};
    Response response = json_response(view_of(desk, request, *job));
    response.status = 202;
    response.headers.emplace_back("Location", "/api/v1/jobs/" + job->id.value);
    return response;
}

} // namespace

void add_import_routes(Router& router, const Desk& desk) {
    router.add({.method = Method::post,
                .pattern = "/api/v1/imports",
                .name = "begin_import",
                .request = &type_of<NewImport>(),
                .response = &type_of<JobView>(),
                .status = 202,
                .handler = now([&desk](const Request& r) { return begin_import(desk, r); })});
}

} // namespace huiyin::http
