#pragma once

// One row of a list of old years' cases, understood.

#include "intake/suggestion_row.hpp"
#include "suggestion/past.hpp"

namespace huiyin::intake {

[[nodiscard]] std::span<const Column> past_columns();

// What names meant on the days that rows speak of, each day worked out once.
class PastNames {
public:
    PastNames(const directory::Directory& directory, Date today, std::vector<Alias> aliases)
        : directory_(directory), today_(today), aliases_(std::move(aliases)) {}

    // Deputies and delegations of the day, and offices by the names they bore then, else by any
    // other name they ever had.
    [[nodiscard]] const Names& on(Date day);
    // From now on a new office is known by this name, whatever the day.
    void add(const std::string& name, const OfficeId& id);

private:
    const directory::Directory& directory_;
    Date today_;
    std::vector<Alias> aliases_;
    std::vector<std::pair<std::string, OfficeId>> added_ = {};
    std::map<Date, Names> by_day_ = {};
};

struct PastRow {
    CaseId id = {};
    suggestion::PastCase past = {};
    std::vector<std::string> new_offices = {}; // names of units that are to be created
};

// Refused: a session that nobody knows or that still runs, names that nobody bore then, and what
// cannot be read.
[[nodiscard]] Result<PastRow> read_past(const Record& record, const CaseWorld& world,
                                        PastNames& names);

// The fields in which two tellings of one case differ, in the order of the columns.
[[nodiscard]] std::vector<std::string> differences(const suggestion::Case& one,
                                                   const suggestion::Case& other);

} // namespace huiyin::intake
