#include "intake/past_plan.hpp"

#include "access/table.hpp"
#include "intake/past_row.hpp"

namespace huiyin::intake {
namespace {

// In which office the list is entered: whoever may enter what came on paper.
Result<Occasion> occasion_of(const CaseWorld& world) {
    const suggestion::OpenDraft entered{.lead = DeputyId{"whoever"}};
    return access::permit(world.by.actor, suggestion::Command{entered}, suggestion::Case{},
                          {.congress = world.directory.congress->id}, world.by.at);
}

// One column may tell several fields: those that have none of their own are left out.
std::vector<std::string> told_by_columns(const Record& record, std::vector<std::string> fields) {
    std::vector<std::string> told;
    for (const std::string& field : fields)
        if (record.has(field)) told.push_back(field);
    return told.empty() ? std::move(fields) : told;
}

std::string listed(const Table& table, const std::vector<std::string>& fields) {
    std::string out;
    for (const std::string& field : fields)
        out += (out.empty() ? "" : "、") + table.header_of(field);
    return out;
}

class PastPlanner {
public:
    PastPlanner(const CaseWorld& world, Occasion entered, const PastLookup& lookup,
                const TakeCase& take)
        : world_(world),
          entered_(std::move(entered)),
          lookup_(lookup),
          take_(take),
          trial_(world.directory, world.by),
          names_(world.directory, trial_.today(), world.options.aliases),
          offices_(trial_, plan_, world.options.unknown_offices) {
        plan_.seen = world.directory.version;
    }

    CasePlan run(const Table& table, const sheets::Rows& rows) {
        plan_cases(table, rows, world_.by.watch, plan_, [&](const Record& record, RowReport& line) {
            return plan(table, record, line);
        });
        return std::move(plan_);
    }

private:
    Result<void> plan(const Table& table, const Record& record, RowReport& line) {
        const auto row = read_past(record, world_, names_);
        if (!row) return Failure{row.error()};
        line.key = row->id.value;
        if (auto first = first_.note(row->id, line.row); !first) return first;
        if (const auto known = lookup_.history(row->id)) {
            line.action = RowAction::same;
            return compare(table, record, *row, *known);
        }
        if (const auto other = lookup_.bearer(row->past.docket))
            return invalid("number", {"intake.number_taken", {{"case", other->value}}});
        auto history = suggestion::past_history(row->past, entered_);
        if (!history) return Failure{std::move(history).error()};
        if (auto made = offices_.create(row->new_offices); !made) return made;
        for (const std::string& name : row->new_offices)
            names_.add(name, office_id(trial_.congress(), name));
        line.action = RowAction::create;
        if (take_)
            take_({.row = plan_.report.rows.size(), .id = row->id, .history = *std::move(history)});
        return {};
    }

    // Whoever of the office entered it, and under whatever name of the list.
    [[nodiscard]] Result<void> compare(const Table& table, const Record& record, const PastRow& row,
                                       const std::vector<suggestion::RecordedEvent>& known) const {
        const auto was = suggestion::state_at_mark(known);
        if (!was) return refused("intake.under_way");
        Occasion entered = entered_;
        entered.office = was->entered_by.value_or(OfficeId{});
        const auto history = suggestion::past_history(row.past, entered);
        if (!history) return Failure{history.error()};
        const auto is = suggestion::state_at_mark(*history);
        const auto fields = told_by_columns(record, differences(*was, *is));
        if (fields.empty()) return {};
        return invalid(fields.front(),
                       {"intake.past_differs", {{"columns", listed(table, fields)}}});
    }

    const CaseWorld& world_;
    Occasion entered_;
    const PastLookup& lookup_;
    const TakeCase& take_;
    CasePlan plan_ = {};
    Trial trial_;
    PastNames names_;
    NewOffices offices_;
    FirstRows first_ = {};
};

} // namespace

Result<CasePlan> plan_past(const sheets::Rows& rows, const CaseWorld& world,
                           const PastLookup& lookup, const TakeCase& take) {
    if (!world.directory.congress) return not_found("intake.congress_not_founded");
    const auto table = Table::of(rows.columns(), past_columns());
    if (!table) return Failure{table.error()};
    auto entered = occasion_of(world);
    if (!entered) return Failure{entered.error()};
    return PastPlanner{world, *std::move(entered), lookup, take}.run(*table, rows);
}

} // namespace huiyin::intake
