#pragma once

// One row of a list of suggestions, understood.

#include "intake/names.hpp"
#include "intake/suggestion_plan.hpp"
#include "intake/table.hpp"

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

[[nodiscard]] Result<SuggestionRow> read_suggestion(const Record& record,
                                                    const directory::Directory& directory,
                                                    Date today, const Names& names,
                                                    const SuggestionOptions& options);

// The id under which an import creates an office of this name.
[[nodiscard]] OfficeId office_id(const CongressId& congress, std::string_view name);

} // namespace huiyin::intake
