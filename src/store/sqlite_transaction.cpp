#include "store/sqlite_transaction.hpp"

#include "store/moment.hpp"

#include <cassert>

namespace huiyin::store {
namespace {

using enum ColumnType;
using namespace std::chrono_literals;

// A program that did not hear the answer asks again within minutes, a person within a day.
constexpr std::chrono::milliseconds answers_kept_for = 48h;

// Whose words a row of texts holds; of any other table none.
const CaseId* id_of_text(const app::Table& table, const void* row) {
    return table.name == app::text_table.name ? &static_cast<const app::TextRow*>(row)->id
                                              : nullptr;
}

} // namespace

SqliteTransaction::SqliteTransaction(Connection& connection, DigestKind digest)
    : connection_(connection),
      statements_(connection),
      events_(connection),
      lists_(connection),
      appender_(connection, digest),
      next_number_(connection,
                   "INSERT INTO series (congress, name, last) VALUES (:congress, :name, 1) "
                   "ON CONFLICT (congress, name) DO UPDATE SET last = last + 1 RETURNING last",
                   {text, text}, {integer}),
      recall_(connection, "SELECT answer FROM answer WHERE person = :person AND key = :key",
              {text, text}, {text}),
      remember_(connection,
                "INSERT INTO answer (person, key, answer, at) "
                "VALUES (:person, :key, :answer, :at)",
                {text, text, text, integer}),
      forget_(connection,
              "DELETE FROM answer WHERE rowid IN "
              "(SELECT rowid FROM answer WHERE at < :before ORDER BY at LIMIT 2)",
              {integer}),
      texts_(connection) {
    for (const app::Table& table : app::read_model_tables)
        row_writers_.emplace_back(table.name, RowWriter(connection, table));
}

Version SqliteTransaction::version(const app::StreamId& stream) { return events_.version(stream); }

std::vector<app::StoredEvent> SqliteTransaction::read(const app::StreamId& stream, Version after) {
    return events_.read(stream, after);
}

Result<Version> SqliteTransaction::append(const CongressId& congress, const app::StreamId& stream,
                                          Version expected,
                                          std::span<const app::StoredEvent> events) {
    return appender_.append(congress, stream, expected, events);
}

std::int64_t SqliteTransaction::next_number(const CongressId& congress, const std::string& series) {
    Rows rows = next_number_.rows(congress.value, series);
    return rows.next() ? rows.integer(0) : 0;
}

std::optional<std::string> SqliteTransaction::recall(const PersonId& person,
                                                     const std::string& key) {
    Rows rows = recall_.rows(person.value, key);
    if (!rows.next()) return {};
    return rows.text(0);
}

void SqliteTransaction::remember(const PersonId& person, const std::string& key,
                                 const std::string& answer, Instant at) {
    remember_.run(person.value, key, answer, milliseconds(at));
    // Two go for each that comes, so the old ones never pile up and no timer is needed.
    forget_.run(milliseconds(at - answers_kept_for));
}

std::vector<app::DutyRow> SqliteTransaction::case_duties(const CaseId& id) {
    return lists_.case_duties(id);
}

std::vector<app::RungRow> SqliteTransaction::case_rungs(const CaseId& id) {
    return lists_.case_rungs(id);
}

bool SqliteTransaction::may_see_activity(const std::vector<app::AudienceId>& audiences,
                                         const ActivityId& id) {
    return lists_.may_see_activity(audiences, id);
}

void SqliteTransaction::put(const app::Table& table, const void* row) {
    const CaseId* const text = id_of_text(table, row);
    if (text != nullptr) texts_.forget(*text);
    writer_of(table).put(row);
    if (text != nullptr) texts_.learn(*text);
}

void SqliteTransaction::remove(const app::Table& table, const void* row) {
    if (const CaseId* const text = id_of_text(table, row)) texts_.forget(*text);
    writer_of(table).remove(row);
}

void SqliteTransaction::clear_read_models() {
    for (auto& [name, writer] : row_writers_) writer.clear();
    texts_.clear();
}

RowWriter& SqliteTransaction::writer_of(const app::Table& table) {
    for (auto& [name, writer] : row_writers_)
        if (name == table.name) return writer;
    throw app::Fault("no table for " + std::string(table.name));
}

} // namespace huiyin::store
