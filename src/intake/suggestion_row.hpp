#pragma once

// One row of a list of suggestions, understood.

#include "intake/suggestion_plan.hpp"

#include <span>

namespace huiyin::intake {

[[nodiscard]] std::span<const Column> suggestion_columns();

// The words of a cell, one demand per numbered line; the whole when no line has a number.
[[nodiscard]] std::vector<std::string> demands_in(std::string_view text);

struct Names {
    Lexicon offices = {};
    Lexicon deputies = {};
    Lexicon delegations = {};
};

// Deputies who sit on the day, by name, certificate and id.
[[nodiscard]] Names names_of(const directory::Directory& directory, Date day,
                             const std::vector<Alias>& aliases);

struct SuggestionRow {
    CaseId id = {};
    suggestion::OpenDraft draft = {};
    std::vector<std::string> new_offices = {}; // names of units that are to be created
};

// The lead deputy, or the delegation, whose suggestion it is. Co-proposers may stand in one cell
// with the lead, after him.
[[nodiscard]] Result<suggestion::OpenDraft> read_authors(const Record& record, const Names& names,
                                                         const SuggestionOptions& options);
[[nodiscard]] Result<suggestion::Content> read_content(const Record& record,
                                                       const SuggestionOptions& options);

[[nodiscard]] Result<SuggestionRow> read_suggestion(const Record& record,
                                                    const directory::Directory& directory,
                                                    Date today, const Names& names,
                                                    const SuggestionOptions& options);

} // namespace huiyin::intake
