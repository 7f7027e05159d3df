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

class SuggestionPlanner {
public:
    SuggestionPlanner(const CaseWorld& world, const FindCase& find_case, const TakeCase& take)
        : world_(world),
          trial_(world.directory, world.by),
          find_case_(find_case),
          take_(take),
          names_(names_of(world.directory, trial_.today(), world.options.aliases)),
          offices_(trial_, plan_, world.options.unknown_offices),
          deputies_(directory::deputies_on(world.directory, trial_.today())) {
        plan_.seen = world.directory.version;
    }

    CasePlan run(const Table& table, const sheets::Rows& rows) {
        plan_cases(table, rows, world_.by.watch, plan_,
                   [this](const Record& record, RowReport& line) { return plan(record, line); });
        return std::move(plan_);
    }

private:
    Result<void> plan(const Record& record, RowReport& line) {
        const auto row =
            read_suggestion(record, trial_.now(), trial_.today(), names_, world_.options);
        if (!row) return Failure{row.error()};
        line.key = row->id.value;
        if (auto first = first_.note(row->id, line.row); !first) return first;
        const auto known = find_case_(row->id);
        auto wanted = known ? wanted_of_known(*known, row->draft)
                            : Result<Wanted>{Wanted{RowAction::create, {row->draft, Submit{}}}};
        if (!wanted) return Failure{std::move(wanted).error()};
        const KnownCase before = known.value_or(KnownCase{});
        if (auto tried = attempt(*row, before, *wanted); !tried) return tried;
        if (auto made = offices_.create(row->new_offices); !made) return made;
        for (const std::string& name : row->new_offices)
            names_.offices.add(name, office_id(trial_.congress(), name).value);
        line.action = wanted->action;
        if (!wanted->commands.empty() && take_)
            take_({.row = plan_.report.rows.size(),
                   .id = row->id,
                   .seen = before.version,
                   .commands = std::move(wanted->commands)});
        return {};
    }

    // Would the case take these commands, one after the other?
    Result<void> attempt(const SuggestionRow& row, const KnownCase& known,
                         const Wanted& wanted) const {
        if (wanted.commands.empty()) return {};
        suggestion::Case state = known.state;
        std::vector<OfficeId> with_new;
        if (!row.new_offices.empty()) with_new = offices_.with(row.new_offices);
        suggestion::Context context{.self = row.id,
                                    .congress = trial_.congress(),
                                    .offices = with_new.empty() ? &offices_.known() : &with_new,
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
            const auto occasion =
                access::permit(world_.by.actor, command, state, context, world_.by.at);
            if (!occasion) return Failure{occasion.error()};
            const auto events = suggestion::decide(state, command, *occasion, context);
            if (!events) return Failure{events.error()};
            for (const suggestion::Event& event : *events)
                state = suggestion::evolve(std::move(state), {++version, *occasion, event});
        }
        return {};
    }

    const CaseWorld& world_;
    CasePlan plan_ = {};
    Trial trial_;
    const FindCase& find_case_;
    const TakeCase& take_;
    Names names_;
    NewOffices offices_;
    std::vector<DeputyId> deputies_;
    FirstRows first_ = {};
};

} // namespace

Result<CasePlan> plan_suggestions(const sheets::Rows& rows, const CaseWorld& world,
                                  const FindCase& find_case, const TakeCase& take) {
    if (!world.directory.congress) return not_found("intake.congress_not_founded");
    const auto table = Table::of(rows.columns(), suggestion_columns());
    if (!table) return Failure{table.error()};
    return SuggestionPlanner{world, find_case, take}.run(*table, rows);
}

} // namespace huiyin::intake
