#pragma once

// Imports of suggestions that came on paper or from another system: entered by the deputies' office
// on behalf of those who signed them, and filed for review today.

#include "intake/case_list.hpp"
#include "intake/office_names.hpp"

namespace huiyin::intake {

struct SuggestionOptions {
    std::string lead = {}; // who leads where a row names nobody: a name, certificate or id
    // Stands for the text in a list that has no column for it. A blank cell is refused.
    std::string no_text = "清单未附正文，以原件为准。";
    UnknownOffices unknown_offices = {};
    std::vector<Alias> aliases = {};
    std::string source = {}; // what the list is called; of a list of past cases
};

// What is known of a case that a row may be about.
struct KnownCase {
    Version version = 0;
    suggestion::Case state = {};
    std::vector<suggestion::Content> texts = {}; // every version of its text
};
using FindCase = std::function<std::optional<KnownCase>(const CaseId&)>;

// What a plan of cases works on.
struct CaseWorld {
    const directory::Directory& directory;
    const Importer& by;
    const SuggestionOptions& options;
};

// A row's case has an id made of congress, year, term, session, number and title (without a number:
// and lead), so that a second import finds it: the same text changes nothing, another text corrects
// a draft or a case sent back, and is refused once the case is under way.
[[nodiscard]] Result<CasePlan> plan_suggestions(const sheets::Rows& rows, const CaseWorld& world,
                                                const FindCase& find_case, const TakeCase& take);

} // namespace huiyin::intake
