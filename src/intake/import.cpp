#include "intake/import.hpp"

#include "access/sight.hpp"
#include "app/loaded_case.hpp"

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

Result<void> carry_out(const Services& services, const Order& order, const Importer& by,
                       const PlannedCase& planned) {
    Version seen = planned.seen;
    for (const suggestion::Command& command : planned.commands) {
        app::Change change{
            .actor = by.actor, .id = planned.id, .seen = seen, .command = command, .at = by.at};
        const auto changed = std::holds_alternative<suggestion::OpenDraft>(command)
                                 ? services.cases.open_and_wait(order.congress, std::move(change))
                                 : services.cases.carry_out_and_wait(std::move(change));
        if (!changed) return Failure{changed.error()};
        seen = changed->version;
    }
    return {};
}

// Counts on from where the plan ended: each row is planned once and then carried out.
void carry_out_all(const Services& services, const Order& order, const Importer& by,
                   SuggestionPlan& plan) {
    const std::size_t rows = plan.report.rows.size();
    for (const PlannedCase& planned : plan.cases) {
        if (by.watch.stopped()) {
            plan.report.cut_short = true;
            plan.report.rows.resize(planned.row);
            return;
        }
        by.watch.tell(rows + planned.row, 2 * rows);
        const auto done = carry_out(services, order, by, planned);
        if (done) continue;
        RowReport& row = plan.report.rows[planned.row];
        row.action = RowAction::refuse;
        row.sentence = done.error().message;
        row.field = done.error().field;
    }
    by.watch.tell(2 * rows, 2 * rows);
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

Result<Report> import_suggestions(const Services& services, const Order& order,
                                  const sheets::Sheet& sheet, const SuggestionOptions& options) {
    const auto view = services.congresses.find(order.congress);
    if (!view) return not_found("intake.congress_not_founded");
    const Importer by = importer_of(services, order);
    auto plan = plan_suggestions(
        sheet, view->directory, by,
        [&](const CaseId& id) { return known_case(services.store, by.actor, id); }, options);
    if (!plan) return Failure{std::move(plan).error()};
    if (order.run == Run::dry || plan->report.cut_short) return std::move(plan->report);

    if (!plan->offices.empty()) {
        const auto done = record(services, order, plan->seen, std::move(plan->offices));
        if (!done) return Failure{done.error()};
    }
    carry_out_all(services, order, by, *plan);
    return std::move(plan->report);
}

} // namespace huiyin::intake
