#include "intake/directory_plan.hpp"

#include "access/directory_table.hpp"

namespace huiyin::intake {
namespace {

RowReport refusal(const Table& table, RowReport row, const Error& error) {
    row.action = RowAction::refuse;
    row.sentence = error.message;
    row.field = table.header_of(error.field);
    return row;
}

} // namespace

Result<std::vector<directory::Command>>
Trial::run(const std::vector<directory::Command>& commands) {
    std::vector<directory::Command> effective;
    std::optional<directory::Directory> before;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const auto occasion = access::permit(by_.actor, commands[i], congress(), by_.at);
        auto events = occasion.and_then(
            [&](const Occasion& o) { return directory::decide(now_, commands[i], o); });
        if (!events) {
            if (before) now_ = *std::move(before);
            return Failure{std::move(events).error()};
        }
        if (events->empty()) continue;
        effective.push_back(commands[i]);
        // Kept only where a later command of the row could still be refused.
        if (!before && i + 1 < commands.size()) before = now_;
        for (directory::Event& event : *events) {
            const Version version = now_.version + 1;
            now_ = directory::evolve(std::move(now_), {version, *occasion, std::move(event)});
        }
    }
    return effective;
}

CongressId Trial::congress() const { return now_.congress ? now_.congress->id : CongressId{}; }

DirectoryPlan plan_rows(const Table& table, std::string_view title, Trial trial,
                        const Understand& understand) {
    DirectoryPlan plan{{{}, table.ignored(), {}}, {}, trial.now().version};
    const auto records = table.records();
    for (const Record& record : records) {
        trial.watch().tell(plan.report.rows.size(), records.size());
        if (trial.watch().stopped()) {
            plan.report.cut_short = true;
            return plan;
        }
        RowReport row{.row = record.number(), .title = record[title]};
        const auto asked = understand(record, trial);
        if (!asked) {
            plan.report.rows.push_back(refusal(table, std::move(row), asked.error()));
            continue;
        }
        row.key = asked->key;
        const auto effective = trial.run(asked->commands);
        if (!effective) {
            plan.report.rows.push_back(refusal(table, std::move(row), effective.error()));
            continue;
        }
        row.action = effective->empty() ? RowAction::same : asked->action;
        plan.commands.insert(plan.commands.end(), effective->begin(), effective->end());
        plan.report.rows.push_back(std::move(row));
    }
    trial.watch().tell(records.size(), records.size());
    return plan;
}

Result<Table> table_of(const sheets::Sheet& sheet, std::span<const Column> columns,
                       const directory::Directory& directory) {
    if (!directory.congress) return not_found("intake.congress_not_founded");
    return Table::of(sheet, columns);
}

} // namespace huiyin::intake
