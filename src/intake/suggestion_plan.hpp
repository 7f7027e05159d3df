#pragma once

// Imports of suggestions that came on paper or from another system: entered by the deputies' office
// on behalf of those who signed them, and filed for review today.

#include "intake/directory_plan.hpp"
#include "intake/office_names.hpp"
#include "intake/report.hpp"
#include "suggestion/case.hpp"
#include "suggestion/commands.hpp"

#include <functional>

namespace huiyin::intake {

enum class UnknownOffices : std::uint8_t { refuse, create };

struct SuggestionOptions {
    std::string lead = {}; // who leads where a row names nobody: a name, certificate or id
    // Stands for the text in a list that has no column for it. A blank cell is refused.
    std::string no_text = "清单未附正文，以原件为准。";
    UnknownOffices unknown_offices = {};
    std::vector<Alias> aliases = {};
};

// What is known of a case that a row may be about.
struct KnownCase {
    Version version = 0;
    suggestion::Case state = {};
    std::vector<suggestion::Content> texts = {}; // every version of its text
};
using FindCase = std::function<std::optional<KnownCase>(const CaseId&)>;

struct PlannedCase {
    std::size_t row = 0; // position in the report
    CaseId id = {};
    Version seen = 0;
    std::vector<suggestion::Command> commands = {};
};

struct SuggestionPlan {
    Report report = {};
    std::vector<directory::Command> offices = {}; // to create first
    Version seen = 0;                             // the directory's
    std::vector<PlannedCase> cases = {};
};

// A row's case has an id made of congress, year, term, session, number and title (without a number:
// and lead), so that a second import finds it: the same text changes nothing, another text corrects
// a draft or a case sent back, and is refused once the case is under way.
[[nodiscard]] Result<SuggestionPlan> plan_suggestions(const sheets::Sheet& sheet,
                                                      const directory::Directory& directory,
                                                      const Importer& by, const FindCase& find_case,
                                                      const SuggestionOptions& options);

} // namespace huiyin::intake
