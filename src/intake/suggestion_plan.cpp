#include "intake/suggestion_plan.hpp"

#include "access/table.hpp"
#include "intake/suggestion_row.hpp"
#include "suggestion/decide.hpp"

#include <algorithm>

namespace huiyin::intake {
namespace {

using suggestion::Command;
using suggestion::OpenDraft;
using suggestion::Phase;
using suggestion::Submit;

struct Wanted {
    RowAction action = {};
    std::vector<Command> commands = {};
};

// The same deputies, whoever confirmed or declined since.
bool same_authors(const suggestion::Case& known, const OpenDraft& said) {
    if (said.delegation || known.delegation) return said.delegation == known.delegation;
    return !known.proposers.empty() && known.proposers.front().deputy == said.lead;
}

// What a row asks of a case that is known already.
Result<Wanted> wanted_of_known(const KnownCase& known, const OpenDraft& said) {
    const bool current = known.state.content == said.content;
    if (!same_authors(known.state, said)) return invalid("lead", "intake.lead_differs");
    // A draft of ours that was not submitted: an earlier run was cut short.
    if (current && known.state.phase == Phase::draft)
        return Wanted{RowAction::change, {Command{Submit{}}}};
    // The case may have been corrected since this list was read.
    if (current || std::ranges::count(known.texts, said.content) > 0)
        return Wanted{RowAction::same};
    if (known.state.phase == Phase::draft || known.state.phase == Phase::sent_back)
        return Wanted{RowAction::change, {suggestion::SaveDraft{said.content}, Submit{}}};
    return refused("intake.under_way");
}

class Planner {
public:
    Planner(const Table& table, const directory::Directory& directory, const Importer& by,
            const FindCase& find_case, const SuggestionOptions& options)
        : table_(table),
          trial_(directory, by),
          by_(by),
          find_case_(find_case),
          options_(options),
          names_(names_of(directory, trial_.today(), options.aliases)),
          offices_(directory::offices_on(directory, trial_.today())),
          deputies_(directory::deputies_on(directory, trial_.today())) {
        plan_.seen = directory.version;
        plan_.report.ignored_columns = table.ignored();
    }

    SuggestionPlan run() {
        const auto records = table_.records();
        for (const Record& record : records) {
            by_.watch.tell(plan_.report.rows.size(), records.size());
            if (by_.watch.stopped()) {
                plan_.report.cut_short = true;
                break;
            }
            RowReport row{.row = record.number(), .title = record["title"]};
            if (const auto planned = plan(record, row); !planned) {
                row.action = RowAction::refuse;
                row.sentence = planned.error().message;
                row.field = table_.header_of(planned.error().field);
            }
            plan_.report.rows.push_back(std::move(row));
        }
        return std::move(plan_);
    }

private:
    Result<void> plan(const Record& record, RowReport& report) {
        const auto row = read_suggestion(record, trial_.now(), trial_.today(), names_, options_);
        if (!row) return Failure{row.error()};
        report.key = row->id.value;
        if (const auto [first, added] = rows_.emplace(row->id, report.row); !added)
            return invalid("title", {"intake.row_twice", {{"row", std::to_string(first->second)}}});
        const auto known = find_case_(row->id);
        auto wanted = known ? wanted_of_known(*known, row->draft)
                            : Result<Wanted>{Wanted{RowAction::create, {row->draft, Submit{}}}};
        if (!wanted) return Failure{std::move(wanted).error()};
        const KnownCase before = known.value_or(KnownCase{});
        if (auto tried = attempt(*row, before, *wanted); !tried) return tried;
        if (auto made = create_offices(row->new_offices); !made) return made;
        report.action = wanted->action;
        if (!wanted->commands.empty())
            plan_.cases.push_back(
                {plan_.report.rows.size(), row->id, before.version, std::move(wanted->commands)});
        return {};
    }

    // Would the case take these commands, one after the other?
    Result<void> attempt(const SuggestionRow& row, const KnownCase& known,
                         const Wanted& wanted) const {
        suggestion::Case state = known.state;
        const std::vector<OfficeId> offices = offices_with(row.new_offices);
        suggestion::Context context{.self = row.id,
                                    .congress = trial_.congress(),
                                    .offices = &offices,
                                    .deputies = &deputies_};
        if (const auto session = directory::session_on(trial_.now(), trial_.today())) {
            context.term = session->term;
            context.session = session->session;
        }
        if (row.draft.delegation)
            context.delegation_members =
                directory::members_on(trial_.now(), *row.draft.delegation, trial_.today());
        Version version = known.version;
        for (const Command& command : wanted.commands) {
            const auto occasion = access::permit(by_.actor, command, state, context, by_.at);
            if (!occasion) return Failure{occasion.error()};
            const auto events = suggestion::decide(state, command, *occasion, context);
            if (!events) return Failure{events.error()};
            for (const suggestion::Event& event : *events)
                state = suggestion::evolve(std::move(state), {++version, *occasion, event});
        }
        return {};
    }

    // The offices there are, and those that this row would create.
    [[nodiscard]] std::vector<OfficeId> offices_with(const std::vector<std::string>& names) const {
        std::vector<OfficeId> offices = offices_;
        for (const std::string& name : names) offices.push_back(office_id(trial_.congress(), name));
        std::ranges::sort(offices);
        return offices;
    }

    Result<void> create_offices(const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            const OfficeId id = office_id(trial_.congress(), name);
            if (std::ranges::binary_search(offices_, id)) continue;
            directory::Office office{.id = id,
                                     .title = {name},
                                     .kind = directory::OfficeKind::unit,
                                     .span = {.from = trial_.today()}};
            const directory::Command command = directory::RecordOffice{std::move(office)};
            if (auto made = trial_.run({command}); !made) return Failure{std::move(made).error()};
            plan_.offices.push_back(command);
            plan_.report.created_offices.push_back(name);
            names_.offices.add(name, id.value);
            offices_.insert(std::ranges::upper_bound(offices_, id), id);
        }
        return {};
    }

    const Table& table_;
    Trial trial_;
    const Importer& by_;
    const FindCase& find_case_;
    const SuggestionOptions& options_;
    Names names_;
    std::vector<OfficeId> offices_;
    std::vector<DeputyId> deputies_;
    std::map<CaseId, std::int64_t> rows_ = {}; // where each case stood first
    SuggestionPlan plan_ = {};
};

} // namespace

Result<SuggestionPlan> plan_suggestions(const sheets::Sheet& sheet,
                                        const directory::Directory& directory, const Importer& by,
                                        const FindCase& find_case,
                                        const SuggestionOptions& options) {
    const auto table = table_of(sheet, suggestion_columns(), directory);
    if (!table) return Failure{table.error()};
    return Planner{*table, directory, by, find_case, options}.run();
}

} // namespace huiyin::intake
