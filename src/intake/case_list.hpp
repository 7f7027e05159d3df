#pragma once

// What lists of cases have in common: a row is a case, read and carried out one after the other, so
// that a list of any length is never held as a whole.

#include "intake/directory_plan.hpp"
#include "intake/names.hpp"
#include "sheets/rows.hpp"
#include "suggestion/case.hpp"
#include "suggestion/commands.hpp"

#include <unordered_map>

namespace huiyin::intake {

enum class UnknownOffices : std::uint8_t { refuse, create };

// What is to be done for a row: commands on its case, or the whole past of a new one.
struct PlannedCase {
    std::size_t row = 0; // position in the report
    CaseId id = {};
    Version seen = 0;
    std::vector<suggestion::Command> commands = {};
    std::vector<suggestion::RecordedEvent> history = {};
};
// Takes over what a row asks for; nobody in a dry run.
using TakeCase = std::function<void(PlannedCase)>;

struct CasePlan {
    Report report = {};
    std::vector<directory::Command> offices = {}; // to create first
    Version seen = 0;                             // the directory's
};

// Units that rows name and nobody knows.
class NewOffices {
public:
    NewOffices(Trial& trial, CasePlan& plan, UnknownOffices choice)
        : trial_(trial),
          plan_(plan),
          choice_(choice),
          known_(directory::offices_on(trial.now(), trial.today())) {}

    [[nodiscard]] bool may_create() const { return choice_ == UnknownOffices::create; }
    // The offices there are, and those that a row would create; sorted.
    [[nodiscard]] std::vector<OfficeId> with(const std::vector<std::string>& names) const;
    [[nodiscard]] const std::vector<OfficeId>& known() const { return known_; }
    // Into the plan; those that are there already are left out.
    [[nodiscard]] Result<void> create(const std::vector<std::string>& names);

private:
    Trial& trial_;
    CasePlan& plan_;
    UnknownOffices choice_;
    std::vector<OfficeId> known_;
};

// Fills the report: every row goes through `understand`, which fills in its line, until the watch
// says stop. Rows whose case stood in a row before are refused.
using UnderstandCase = std::function<Result<void>(const Record&, RowReport&)>;
void plan_cases(const Table& table, const sheets::Rows& rows, const Watch& watch, CasePlan& plan,
                const UnderstandCase& understand);

// Which row named a case first.
class FirstRows {
public:
    [[nodiscard]] Result<void> note(const CaseId& id, std::int64_t row);

private:
    std::unordered_map<CaseId, std::int64_t> rows_ = {};
};

// The id under which an import creates an office of this name.
[[nodiscard]] OfficeId office_id(const CongressId& congress, std::string_view name);

// The units that a cell names. Unknown ones go to `may_create`, or are refused where it is nullptr.
[[nodiscard]] Result<std::vector<OfficeId>> read_units(const Record& record, std::string_view field,
                                                       const CongressId& congress,
                                                       const Lexicon& offices,
                                                       std::vector<std::string>* may_create);

} // namespace huiyin::intake
