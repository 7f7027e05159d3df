#include "intake/import.hpp"

#include "access/sight.hpp"
#include "app/audiences.hpp"
#include "app/loaded_case.hpp"
#include "intake/catalogue_plan.hpp"
#include "intake/past_plan.hpp"
#include "intake/pipeline.hpp"

namespace huiyin::intake {
namespace {

Importer importer_of(const Services& services, const Order& order) {
    return {app::actor_of(services.congresses, order.person, china_date(order.at)), order.at,
            order.watch};
}

Result<app::DirectoryChanged> record(const Services& services, const Order& order, Version seen,
                                     std::vector<directory::Command> commands) {
    return services.directories.carry_out_and_wait({.actor = importer_of(services, order).actor,
                                                    .congress = order.congress,
                                                    .seen = seen,
                                                    .commands = std::move(commands),
                                                    .at = order.at});
}

using PlanOf = Result<DirectoryPlan> (*)(const sheets::Sheet&, const directory::Directory&,
                                         const Importer&);

Result<Report> import_with(PlanOf plan_of, const Services& services, const Order& order,
                           const sheets::Sheet& sheet) {
    const auto view = services.congresses.find(order.congress);
    if (!view) return not_found("intake.congress_not_founded");
    auto plan = plan_of(sheet, view->directory, importer_of(services, order));
    if (!plan) return Failure{std::move(plan).error()};
    if (order.run == Run::apply && !plan->report.cut_short && !plan->commands.empty()) {
        const auto done = record(services, order, plan->seen, std::move(plan->commands));
        if (!done) return Failure{done.error()};
    }
    return std::move(plan->report);
}

// The text that an event gave the case, if it gave one.
const suggestion::Content* text_in(const suggestion::Event& event) {
    if (const auto* opened = std::get_if<suggestion::DraftOpened>(&event)) return &opened->content;
    if (const auto* saved = std::get_if<suggestion::DraftSaved>(&event)) return &saved->content;
    return nullptr;
}

std::optional<KnownCase> known_case(app::Store& store, const access::Actor& by, const CaseId& id) {
    const app::StreamId stream{id.value};
    if (store.version(stream) == 0) return {};
    auto loaded = app::grown({.id = id}, store.read(stream, 0));
    KnownCase known{access::visible_version(by, loaded.state, loaded.events), {}, {}};
    known.state = std::move(loaded.state);
    for (const auto& recorded : loaded.events)
        if (const auto* const text = text_in(recorded.event)) known.texts.push_back(*text);
    return known;
}

// The part of a run that a pass is, for whoever watches the whole.
Watch pass_of(const Watch& watch, std::int64_t pass, std::int64_t passes) {
    if (!watch.at || passes == 1) return watch;
    return {[at = watch.at, pass, passes](std::int64_t done, std::int64_t total) {
                at(pass * total + done, passes * total);
            },
            watch.stop};
}

using PlanOfCases = std::function<Result<CasePlan>(const CaseWorld&, const TakeCase&)>;

Result<CasePlan> dry_run(const Services& services, const Order& order,
                         const SuggestionOptions& options, const Importer& by,
                         const PlanOfCases& plan_of) {
    const auto view = services.congresses.find(order.congress);
    return plan_of({view->directory, by, options}, {});
}

// Reads the rows once more, and carries out each while the next ones are read.
Result<Report> carry_out_all(const Services& services, const Order& order,
                             const SuggestionOptions& options, const Importer& by,
                             const PlanOfCases& plan_of) {
    const auto view = services.congresses.find(order.congress);
    Pipeline pipeline{services.cases, order.congress, by};
    auto plan = plan_of({view->directory, by, options},
                        [&](PlannedCase planned) { pipeline.take(std::move(planned)); });
    const auto refused_rows = pipeline.finish();
    if (!plan) return Failure{std::move(plan).error()};
    for (const Pipeline::Refused& one : refused_rows) {
        RowReport& row = plan->report.rows[one.row];
        row.action = RowAction::refuse;
        row.sentence = one.why.message;
        row.field = one.why.field;
    }
    return std::move(plan->report);
}

Result<void> record_new_offices(const Services& services, const Order& order, CasePlan& plan) {
    if (plan.offices.empty()) return {};
    const auto done = record(services, order, plan.seen, std::move(plan.offices));
    if (!done) return Failure{done.error()};
    return {};
}

Result<Report> import_cases(const Services& services, const Order& order,
                            const SuggestionOptions& options, const PlanOfCases& plan_of) {
    if (!services.congresses.find(order.congress)) return not_found("intake.congress_not_founded");
    Importer by = importer_of(services, order);
    const bool applies = order.run == Run::apply;
    // Units that nobody knows are recorded first and together: all rows are read for their names.
    const bool twice = applies && options.unknown_offices == UnknownOffices::create;
    std::vector<std::string> created;
    if (twice || !applies) {
        by.watch = pass_of(order.watch, 0, twice ? 2 : 1);
        auto plan = dry_run(services, order, options, by, plan_of);
        if (!plan) return Failure{std::move(plan).error()};
        if (!applies || plan->report.cut_short) return std::move(plan->report);
        created = std::move(plan->report.created_offices);
        if (auto done = record_new_offices(services, order, *plan); !done)
            return Failure{done.error()};
        by.watch = pass_of(order.watch, 1, 2);
    }
    auto report = carry_out_all(services, order, options, by, plan_of);
    if (report) report->created_offices = std::move(created);
    return report;
}

std::optional<std::vector<suggestion::RecordedEvent>> history_of(app::Store& store,
                                                                 const CaseId& id) {
    const app::StreamId stream{id.value};
    if (store.version(stream) == 0) return {};
    return app::grown({.id = id}, store.read(stream, 0)).events;
}

// As far as whoever imports may see it, who as the deputies' office sees all that have a number.
std::optional<CaseId> bearer_of(app::Store& store, const access::Actor& actor,
                                const CongressId& congress,
                                const suggestion::DocketNumber& docket) {
    app::QueueQuery query;
    query.audiences = app::audiences(actor, {});
    query.congress = congress;
    query.term = docket.term;
    query.session = docket.session;
    query.number = docket.number;
    query.limit = 1;
    const app::QueuePage page = store.queue(query);
    return page.rows.empty() ? std::nullopt : std::optional{page.rows.front().id};
}

} // namespace

Result<Report> import_offices(const Services& services, const Order& order,
                              const sheets::Sheet& sheet) {
    return import_with(plan_offices, services, order, sheet);
}

Result<Report> import_people(const Services& services, const Order& order,
                             const sheets::Sheet& sheet) {
    return import_with(plan_people, services, order, sheet);
}

Result<Report> import_deputies(const Services& services, const Order& order,
                               const sheets::Sheet& sheet) {
    return import_with(plan_deputies, services, order, sheet);
}

Result<Report> import_catalogues(const Services& services, const Order& order,
                                 const sheets::Sheet& sheet, const std::vector<Alias>& aliases) {
    const auto view = services.congresses.find(order.congress);
    if (!view) return not_found("intake.congress_not_founded");
    auto plan = plan_catalogues(sheet, view->directory, importer_of(services, order),
                                services.catalogues.of(order.congress), aliases);
    if (!plan) return Failure{std::move(plan).error()};
    if (order.run == Run::apply && !plan->report.cut_short && !plan->catalogues.empty()) {
        const auto done =
            services.catalogues.replace({order.congress, order.person, order.at}, plan->catalogues);
        if (!done) return Failure{done.error()};
    }
    return std::move(plan->report);
}

Result<Report> import_suggestions(const Services& services, const Order& order,
                                  const sheets::Rows& rows, const SuggestionOptions& options) {
    return import_cases(
        services, order, options, [&](const CaseWorld& world, const TakeCase& take) {
            return plan_suggestions(
                rows, world,
                [&](const CaseId& id) { return known_case(services.store, world.by.actor, id); },
                take);
        });
}

Result<Report> import_past(const Services& services, const Order& order, const sheets::Rows& rows,
                           const SuggestionOptions& options) {
    return import_cases(
        services, order, options, [&](const CaseWorld& world, const TakeCase& take) {
            const PastLookup lookup{
                .history = [&](const CaseId& id) { return history_of(services.store, id); },
                .bearer =
                    [&](const suggestion::DocketNumber& docket) {
                        return bearer_of(services.store, world.by.actor, order.congress, docket);
                    }};
            return plan_past(rows, world, lookup, take);
        });
}

} // namespace huiyin::intake
