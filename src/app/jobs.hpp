#pragma once

// Long work that somebody starts and may leave: how far it is, and what came of it.

#include "app/replay_report.hpp"
#include "base/result.hpp"

#include <span>

namespace huiyin::app {

using JobId = Id<struct JobIdKind>; // sorts by time

enum class JobKind : std::uint8_t {
    import_offices,
    import_people,
    import_deputies,
    import_suggestions,
    import_past,
    import_catalogues,
    recount, // the program's own: dates counted again after a change of calendar or rules
    replay,
};
BOOST_DESCRIBE_ENUM(JobKind, import_offices, import_people, import_deputies, import_suggestions,
                    import_past, import_catalogues, recount, replay)

enum class JobState : std::uint8_t { waiting, running, done, failed, cancelled };
BOOST_DESCRIBE_ENUM(JobState, waiting, running, done, failed, cancelled)

// What happens to one row of a list.
enum class RowAction : std::uint8_t { create, change, same, refuse };
BOOST_DESCRIBE_ENUM(RowAction, create, change, same, refuse)

struct JobTotals {
    std::int64_t create = {};
    std::int64_t change = {};
    std::int64_t same = {};
    std::int64_t refuse = {};
    bool operator==(const JobTotals&) const = default;
};
BOOST_DESCRIBE_STRUCT(JobTotals, (), (create, change, same, refuse))

// What an import says beside its rows, or what a replay found.
struct JobReport {
    JobTotals totals = {};
    std::vector<Line<200, 0>> ignored_columns = {}; // headers that mean nothing here
    std::vector<Line<200, 0>> created_offices = {}; // units that were named but not known
    std::optional<ReplayReport> replay = {};
    bool operator==(const JobReport&) const = default;
};
BOOST_DESCRIBE_STRUCT(JobReport, (), (totals, ignored_columns, created_offices, replay))

struct Job {
    JobId id = {};
    JobKind kind = {};
    CongressId congress = {};
    std::optional<PersonId> by = {}; // nobody: the program itself
    Line<200, 0> name = {};          // of the file
    bool applies = {};               // else it only says what it would do
    JobState state = {};
    std::int64_t done = {};
    std::int64_t total = {}; // 0: not known yet
    Instant asked_at = {};
    std::optional<Instant> began_at = {};
    std::optional<Instant> ended_at = {};
    Sentence said = {}; // what came of it, once it has ended
    std::optional<JobReport> report = {};
    bool operator==(const Job&) const = default;
};

[[nodiscard]] constexpr bool has_ended(JobState state) {
    return state != JobState::waiting && state != JobState::running;
}

// What the report says of one row of the list.
struct JobRow {
    std::int64_t row = {}; // as a spreadsheet counts it
    RowAction action = {};
    std::string key = {};   // the id of what is recorded; empty when the row was not understood
    std::string title = {}; // the name or title that stands in the row
    std::string field = {}; // the header of the column at fault
    Sentence why = {};      // it is refused
    bool operator==(const JobRow&) const = default;
};

// Newest first: those that this person started, and all of these congresses.
struct JobQuery {
    PersonId person = {};
    std::vector<CongressId> congresses = {};
    std::optional<CongressId> of = {}; // of these, only this congress's
    std::vector<JobState> states = {}; // none: every state
    std::optional<JobId> before = {};  // the last of the page before
    std::int64_t limit = 50;
};

// In the order of the list.
struct JobRowQuery {
    JobId job = {};
    std::int64_t after = {}; // the row that was given last
    std::optional<RowAction> only = {};
    std::int64_t limit = 50;
};

// Every function may be called from any thread. What changes waits until it is durable, unless said
// otherwise; a fault when it cannot be written.
class Jobs {
public:
    virtual ~Jobs() = default;

    // Adds the job or replaces the one of its id.
    virtual void put(const Job&) = 0;
    // Never waits: it may be written later, or not at all. Changes no job that has ended.
    virtual void progress(const JobId&, std::int64_t done, std::int64_t total) = 0;
    virtual void add_rows(const JobId&, std::span<const JobRow>) = 0;
    virtual void remove_rows(const JobId&) = 0;

    virtual std::optional<Job> find(const JobId&) = 0;
    virtual std::vector<Job> page(const JobQuery&) = 0;
    virtual std::vector<JobRow> rows(const JobRowQuery&) = 0;
    // Those that wait or run, oldest first.
    virtual std::vector<Job> unfinished() = 0;
    // Forgets jobs that ended before an instant, with their rows.
    virtual void sweep(Instant ended_before) = 0;
};

} // namespace huiyin::app
