#pragma once

// Imports of offices, people and deputies, worked out on a copy of the directory: what the plan
// says is what the commands will do, as long as the directory is still at `seen`.

#include "access/actor.hpp"
#include "directory/directory.hpp"
#include "intake/report.hpp"
#include "intake/table.hpp"

#include <functional>

namespace huiyin::intake {

// Who imports, when, and who watches it.
struct Importer {
    access::Actor actor = {};
    Instant at = {};
    Watch watch = {};
};

struct DirectoryPlan {
    Report report = {};
    std::vector<directory::Command> commands = {};
    Version seen = 0;
};

// What one row asks for.
struct Asked {
    std::string key = {};  // the id of what it is about
    RowAction action = {}; // create or change, if it changes anything
    std::vector<directory::Command> commands = {};
};

// A congress's directory that commands are tried on, with the importer's right to give them.
class Trial {
public:
    Trial(directory::Directory start, Importer by) : now_(std::move(start)), by_(std::move(by)) {}

    // All of them or none. Gives back those that change something.
    [[nodiscard]] Result<std::vector<directory::Command>>
    run(const std::vector<directory::Command>& commands);

    [[nodiscard]] const directory::Directory& now() const { return now_; }
    [[nodiscard]] CongressId congress() const;
    [[nodiscard]] Date today() const { return china_date(by_.at); }
    [[nodiscard]] const Watch& watch() const { return by_.watch; }

private:
    directory::Directory now_;
    Importer by_;
};

using Understand = std::function<Result<Asked>(const Record&, const Trial&)>;

// Runs every row through `understand` and tries what it asks for, until the watch says stop.
// `title` is the field that stands in the report for people to read.
[[nodiscard]] DirectoryPlan plan_rows(const Table& table, std::string_view title, Trial trial,
                                      const Understand& understand);

// What every plan needs: the sheet understood, of a congress that was founded.
[[nodiscard]] Result<Table> table_of(const sheets::Sheet& sheet, std::span<const Column> columns,
                                     const directory::Directory& directory);

[[nodiscard]] Result<DirectoryPlan>
plan_offices(const sheets::Sheet& sheet, const directory::Directory& directory, const Importer& by);
// People, with a role in an office where both are given.
[[nodiscard]] Result<DirectoryPlan>
plan_people(const sheets::Sheet& sheet, const directory::Directory& directory, const Importer& by);
// Deputies with their delegations, which are recorded when they are not known.
[[nodiscard]] Result<DirectoryPlan> plan_deputies(const sheets::Sheet& sheet,
                                                  const directory::Directory& directory,
                                                  const Importer& by);

} // namespace huiyin::intake
