#include "store/sqlite_store.hpp"

#include "store/audit.hpp"

namespace huiyin::store {
namespace {

Result<void> without_answer(const Result<std::string>& result) {
    if (!result) return Failure{result.error()};
    return {};
}

SqliteTransaction& ours(app::Transaction& transaction) {
    return static_cast<SqliteTransaction&>(transaction);
}

std::string quoted_columns(const TypeInfo& row) {
    std::string out;
    for (const FieldInfo& field : row.fields) {
        if (!out.empty()) out += " || '|' || ";
        out.append("quote(").append(field.name).append(")");
    }
    return out;
}

using Reader = Database::Reader;

} // namespace

void SqliteStore::submit(app::Work work, app::Done done) {
    database_.writer().submit(std::move(work), std::move(done));
}

void SqliteStore::watch_others(std::function<void()> changed) {
    database_.writer().watch_others(std::move(changed));
}

Version SqliteStore::version(const app::StreamId& stream) {
    return database_.ask([&](Reader& reader) { return reader.events.version(stream); });
}

std::vector<app::StoredEvent> SqliteStore::read(const app::StreamId& stream, Version after) {
    return database_.ask([&](Reader& reader) { return reader.events.read(stream, after); });
}

std::vector<app::StreamId> SqliteStore::streams(const CongressId& congress) {
    return database_.ask([&](Reader& reader) { return reader.events.streams(congress); });
}

std::vector<CongressId> SqliteStore::congresses() {
    return database_.ask([&](Reader& reader) { return reader.events.congresses(); });
}

app::QueuePage SqliteStore::queue(const app::QueueQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.queue(query); });
}

std::int64_t SqliteStore::count(const app::QueueQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.count(query); });
}

app::DutyPage SqliteStore::duties(const app::DutyQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.duties(query); });
}

app::QualitySum SqliteStore::quality(const app::QualityQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.quality(query); });
}

std::vector<app::CaseRow> SqliteStore::supervised(const app::SupervisedQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.supervised(query); });
}

app::SearchPage SqliteStore::search(const app::SearchQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.search(query); });
}

std::vector<app::TextPlace> SqliteStore::term_places(const std::string& term,
                                                     std::int64_t at_most) {
    return database_.ask([&](Reader& reader) { return reader.lists.term_places(term, at_most); });
}

std::vector<app::FoundCase> SqliteStore::texts_at(const std::vector<app::AudienceId>& audiences,
                                                  const std::vector<app::TextPlace>& places) {
    return database_.ask([&](Reader& reader) { return reader.lists.texts_at(audiences, places); });
}

app::TextPlace SqliteStore::newest_place() {
    return database_.ask([&](Reader& reader) { return reader.lists.newest_place(); });
}

app::SearchPage SqliteStore::newest_texts(const std::optional<CongressId>& congress,
                                          const std::optional<std::string>& after,
                                          std::int64_t limit) {
    return database_.ask(
        [&](Reader& reader) { return reader.lists.newest_texts(congress, after, limit); });
}

std::vector<app::MechanismDuty>
SqliteStore::mechanism_duties(const app::MechanismDutyQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.mechanism_duties(query); });
}

std::vector<app::ActivityRow> SqliteStore::activities(const app::ActivityQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.activities(query); });
}

std::vector<app::TalkRow> SqliteStore::talks(const app::TalkQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.talks(query); });
}

std::vector<app::ReadingRow> SqliteStore::readings(const app::ReadingQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.readings(query); });
}

bool SqliteStore::may_see_activity(const std::vector<app::AudienceId>& audiences,
                                   const ActivityId& id) {
    return database_.ask(
        [&](Reader& reader) { return reader.lists.may_see_activity(audiences, id); });
}

std::vector<app::DutyRow> SqliteStore::late_duties(const CongressId& congress, Date today) {
    return database_.ask([&](Reader& reader) { return reader.lists.late_duties(congress, today); });
}

app::PromisePage SqliteStore::promises(const app::PromiseQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.promises(query); });
}

app::NoticePage SqliteStore::notices(const app::NoticeQuery& query) {
    return database_.ask([&](Reader& reader) { return reader.lists.notices(query); });
}

std::optional<app::CaseRow> SqliteStore::case_row(const CaseId& id) {
    return database_.ask([&](Reader& reader) { return reader.lists.case_row(id); });
}

std::vector<app::CaseRow> SqliteStore::case_rows(std::span<const CaseId> ids) {
    return database_.ask([&](Reader& reader) { return reader.lists.case_rows(ids); });
}

std::vector<app::DutyRow> SqliteStore::case_duties(const CaseId& id) {
    return database_.ask([&](Reader& reader) { return reader.lists.case_duties(id); });
}

std::vector<app::RungRow> SqliteStore::case_rungs(const CaseId& id) {
    return database_.ask([&](Reader& reader) { return reader.lists.case_rungs(id); });
}

bool SqliteStore::is_audience(const app::AudienceId& audience, const CaseId& id) {
    return database_.ask([&](Reader& reader) { return reader.lists.is_audience(audience, id); });
}

std::string SqliteStore::basis(const CongressId& congress) {
    return database_.ask([&](Reader& reader) { return reader.lists.basis(congress); });
}

std::vector<std::pair<suggestion::Phase, std::int64_t>>
SqliteStore::phase_counts(const std::vector<app::AudienceId>& audiences) {
    return database_.ask([&](Reader& reader) { return reader.lists.phase_counts(audiences); });
}

Result<void> SqliteStore::rebuild(const std::function<void(app::Transaction&)>& refill) {
    return without_answer(database_.writer().submit_and_wait(
        [&](app::Transaction& transaction) -> Result<std::string> {
            ours(transaction).clear_read_models();
            refill(transaction);
            return "";
        }));
}

void SqliteStore::dump(const app::Table& table, const std::function<void(std::string_view)>& give) {
    database_.ask([&](Reader& reader) {
        std::string order;
        for (const FieldInfo& field : table.row().fields.first(table.key_fields))
            order.append(order.empty() ? "" : ", ").append(field.name);
        Statement all(reader.connection,
                      "SELECT " + quoted_columns(table.row()) + " FROM " + std::string(table.name) +
                          " ORDER BY " + order,
                      {}, {ColumnType::text});
        Rows rows = all.rows();
        while (rows.next()) give(rows.text(0));
        return true;
    });
}

std::vector<app::Alteration> SqliteStore::verify() {
    return database_.ask([](Reader& reader) { return store::verify(reader.connection); });
}

Result<void> SqliteStore::anchor(const CongressId& congress, Date day) {
    return without_answer(database_.writer().submit_and_wait(
        [&](app::Transaction& transaction) -> Result<std::string> {
            write_anchor(ours(transaction).connection(), database_.digest(), congress, day);
            return "";
        }));
}

// After a failed commit, one small write tells whether there is room again.
bool SqliteStore::ready() {
    try {
        database_.ask([](Reader& reader) { return reader.events.version({}); });
        if (database_.writer().healthy()) return true;
        return database_.writer()
            .submit_and_wait([](app::Transaction& transaction) -> Result<std::string> {
                ours(transaction)
                    .connection()
                    .run("INSERT OR REPLACE INTO probe (id, count) "
                         "SELECT 1, coalesce(max(count), 0) + 1 FROM probe");
                return "";
            })
            .has_value();
    } catch (const app::Fault&) {
        return false;
    }
}

} // namespace huiyin::store
