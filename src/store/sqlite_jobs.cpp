#include "store/sqlite_jobs.hpp"

#include "store/moment.hpp"
#include "store/row_sql.hpp"
#include "wire/json.hpp"

namespace huiyin::store {
namespace {

using app::Job;
using app::JobRow;
using enum ColumnType;

// A sentence as it is kept: it is put into the reader's language when somebody looks.
struct KeptGap {
    Line<60> name = {};
    Text<4000, 0> text = {};
};
BOOST_DESCRIBE_STRUCT(KeptGap, (), (name, text))
struct KeptSentence {
    Line<200, 0> key = {};
    std::vector<KeptGap> gaps = {};
};
BOOST_DESCRIBE_STRUCT(KeptSentence, (), (key, gaps))

std::string kept(const Sentence& said) {
    KeptSentence out{{said.key}, {}};
    for (const auto& [name, text] : said.gaps) out.gaps.push_back({{name}, {text}});
    return wire::to_json(out);
}

template <class T>
T read_kept(const std::string& json) {
    auto value = wire::from_json<T>(json, wire::ReadMode::stored);
    if (!value) throw app::Fault("unreadable column of a job at " + value.error().field);
    return *std::move(value);
}

Sentence sentence_in(const std::string& json) {
    const auto from = read_kept<KeptSentence>(json);
    Sentence said{from.key.value, {}};
    for (const KeptGap& gap : from.gaps) said.gaps.emplace_back(gap.name.value, gap.text.value);
    return said;
}

// A job as its columns stand.
struct StoredJob {
    app::JobId id = {};
    app::JobKind kind = {};
    CongressId congress = {};
    std::optional<PersonId> by = {};
    Line<200, 0> name = {};
    bool applies = {};
    app::JobState state = {};
    std::int64_t done = {};
    std::int64_t total = {};
    Instant asked_at = {};
    std::optional<Instant> began_at = {};
    std::optional<Instant> ended_at = {};
    Text<20000, 0> said = {};
    std::optional<Text<200000, 0>> report = {};
};
BOOST_DESCRIBE_STRUCT(StoredJob, (),
                      (id, kind, congress, by, name, applies, state, done, total, asked_at,
                       began_at, ended_at, said, report))

struct StoredRow {
    std::int64_t row = {};
    app::RowAction action = {};
    Text<200, 0> key = {};
    Text<20000, 0> title = {};
    Text<20000, 0> field = {};
    Text<20000, 0> why = {};
};
BOOST_DESCRIBE_STRUCT(StoredRow, (), (row, action, key, title, field, why))

Job job_in(const Rows& rows) {
    const auto from = read_row<StoredJob>(rows);
    Job job{.id = from.id,
            .kind = from.kind,
            .congress = from.congress,
            .by = from.by,
            .name = from.name,
            .applies = from.applies,
            .state = from.state,
            .done = from.done,
            .total = from.total,
            .asked_at = from.asked_at,
            .began_at = from.began_at,
            .ended_at = from.ended_at,
            .said = sentence_in(from.said.value)};
    if (from.report) job.report = read_kept<app::JobReport>(from.report->value);
    return job;
}

JobRow row_in(const Rows& rows) {
    const auto from = read_row<StoredRow>(rows);
    return {from.row,         from.action,      from.key.value,
            from.title.value, from.field.value, sentence_in(from.why.value)};
}

std::string selected(const TypeInfo& row, std::string_view from) {
    return "SELECT " + column_list(row) + " FROM " + std::string(from);
}

// What may be null has no place in a Question: an absent value is given as SQL.
void add_value(Question& question, const std::optional<std::string>& value) {
    value ? question.value(*value) : question.add("NULL");
}
void add_value(Question& question, const std::optional<Instant>& value) {
    value ? question.value(milliseconds(*value)) : question.add("NULL");
}

Question put_question(const Job& job) {
    Question put("INSERT OR REPLACE INTO job (" + column_list(type_of<StoredJob>()) + ") VALUES (");
    put.value(job.id.value).add(", ").value(std::string(name_of(job.kind)));
    put.add(", ").value(job.congress.value).add(", ");
    add_value(put, job.by ? std::optional{job.by->value} : std::nullopt);
    put.add(", ").value(job.name.value).add(", ").value(job.applies ? 1 : 0);
    put.add(", ").value(std::string(name_of(job.state)));
    put.add(", ").value(job.done).add(", ").value(job.total);
    put.add(", ").value(milliseconds(job.asked_at)).add(", ");
    add_value(put, job.began_at);
    put.add(", ");
    add_value(put, job.ended_at);
    put.add(", ").value(kept(job.said)).add(", ");
    add_value(put, job.report ? std::optional{wire::to_json(*job.report)} : std::nullopt);
    put.add(")");
    return put;
}

Question rows_forgotten(const std::string& of_jobs, std::int64_t before) {
    return Question("DELETE FROM job_line WHERE job IN (SELECT id FROM job WHERE " + of_jobs + ")",
                    before);
}

} // namespace

void SqliteJobs::change(const std::vector<Question>& changes) {
    const auto changed = database_.change(changes);
    if (!changed) throw app::Fault("jobs cannot be written: " + changed.error().message.key);
}

void SqliteJobs::put(const Job& job) { change({put_question(job)}); }

void SqliteJobs::progress(const app::JobId& id, std::int64_t done, std::int64_t total) {
    database_.change_some_time({Question("UPDATE job SET done = :done, total = :total "
                                         "WHERE id = :id AND ended_at IS NULL",
                                         done, total, id.value)});
}

void SqliteJobs::add_rows(const app::JobId& id, std::span<const JobRow> rows) {
    std::vector<Question> changes;
    changes.reserve(rows.size());
    for (const JobRow& row : rows)
        changes.emplace_back("INSERT INTO job_line (job, row, action, key, title, field, why) "
                             "VALUES (:job, :row, :action, :key, :title, :field, :why)",
                             id.value, row.row, std::string(name_of(row.action)), row.key,
                             row.title, row.field, kept(row.why));
    change(changes);
}

void SqliteJobs::remove_rows(const app::JobId& id) {
    change({Question("DELETE FROM job_line WHERE job = :job", id.value)});
}

std::vector<Job> SqliteJobs::jobs(const Question& question) {
    return database_.ask([&](Database::Reader& reader) {
        Statement& statement = reader.statements.find(question, column_types(type_of<StoredJob>()));
        question.bind(statement);
        std::vector<Job> out;
        Rows rows(statement);
        while (rows.next()) out.push_back(job_in(rows));
        return out;
    });
}

std::optional<Job> SqliteJobs::find(const app::JobId& id) {
    const auto found =
        jobs(Question(selected(type_of<StoredJob>(), "job WHERE id = :id"), id.value));
    if (found.empty()) return {};
    return found.front();
}

std::vector<Job> SqliteJobs::page(const app::JobQuery& query) {
    Question question(selected(type_of<StoredJob>(), "job WHERE (by = :person"),
                      query.person.value);
    for (const CongressId& congress : query.congresses)
        question.add(" OR congress = ").value(congress.value);
    question.add(")");
    if (query.of) question.add(" AND congress = ").value(query.of->value);
    for (std::size_t i = 0; i < query.states.size(); ++i)
        question.add(i == 0 ? " AND state IN (" : ", ")
            .value(std::string(name_of(query.states[i])));
    if (!query.states.empty()) question.add(")");
    if (query.before) question.add(" AND id < ").value(query.before->value);
    question.add(" ORDER BY id DESC LIMIT ").value(query.limit);
    return jobs(question);
}

std::vector<JobRow> SqliteJobs::rows(const app::JobRowQuery& query) {
    Question question(selected(type_of<StoredRow>(), "job_line WHERE job = :job AND row > :after"),
                      query.job.value, query.after);
    if (query.only) question.add(" AND action = ").value(std::string(name_of(*query.only)));
    question.add(" ORDER BY row LIMIT ").value(query.limit);
    return database_.ask([&](Database::Reader& reader) {
        Statement& statement = reader.statements.find(question, column_types(type_of<StoredRow>()));
        question.bind(statement);
        std::vector<JobRow> out;
        Rows rows(statement);
        while (rows.next()) out.push_back(row_in(rows));
        return out;
    });
}

std::vector<Job> SqliteJobs::unfinished() {
    return jobs(Question(
        selected(type_of<StoredJob>(), "job INDEXED BY job_unfinished WHERE ended_at IS NULL") +
        " ORDER BY id"));
}

void SqliteJobs::sweep(Instant ended_before) {
    const std::string old = "ended_at < :before";
    change({rows_forgotten(old, milliseconds(ended_before)),
            Question("DELETE FROM job WHERE " + old, milliseconds(ended_before))});
}

} // namespace huiyin::store
