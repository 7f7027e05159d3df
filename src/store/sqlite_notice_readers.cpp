#include "store/sqlite_notice_readers.hpp"

#include "store/moment.hpp"

namespace huiyin::store {
namespace {

using enum ColumnType;

// What is older is not counted any more: its marks are of no use.
constexpr std::chrono::milliseconds marks_kept_for = std::chrono::days{120};

std::int64_t flag(bool is_set) { return is_set ? 1 : 0; }

} // namespace

app::NoticeHabits SqliteNoticeReaders::habits(const PersonId& person) {
    const auto chosen = database_.first(
        Question("SELECT digest_at, quiet_from, quiet_until, rest_days_quiet FROM notice_habits "
                 "WHERE person = :person",
                 person.value),
        {text, text, text, integer}, [](const Rows& rows) {
            return app::NoticeHabits{
                {rows.text(0)}, {rows.text(1)}, {rows.text(2)}, rows.integer(3) != 0};
        });
    return chosen.value_or(app::NoticeHabits{});
}

Result<void> SqliteNoticeReaders::choose(const PersonId& person, const app::NoticeHabits& habits) {
    return database_.change(
        {Question("INSERT INTO notice_habits "
                  "(person, digest_at, quiet_from, quiet_until, rest_days_quiet) "
                  "VALUES (:person, :digest_at, :quiet_from, :quiet_until, :rest_days_quiet) "
                  "ON CONFLICT (person) DO UPDATE SET digest_at = excluded.digest_at, "
                  "quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, "
                  "rest_days_quiet = excluded.rest_days_quiet",
                  person.value, habits.digest_at.value, habits.quiet_from.value,
                  habits.quiet_until.value, flag(habits.rest_days_quiet))});
}

Instant SqliteNoticeReaders::read_until(const PersonId& person) {
    return database_
        .first(Question("SELECT until FROM notice_read_until WHERE person = :person", person.value),
               {integer}, [](const Rows& rows) { return instant(rows.integer(0)); })
        .value_or(Instant{});
}

Result<void> SqliteNoticeReaders::read_until(const PersonId& person, Instant until) {
    return database_.change(
        {Question("INSERT INTO notice_read_until (person, until) VALUES (:person, :until) "
                  "ON CONFLICT (person) DO UPDATE SET until = excluded.until",
                  person.value, milliseconds(until))});
}

std::set<std::string> SqliteNoticeReaders::read_since(const PersonId& person, Instant since) {
    const Question question("SELECT notice FROM notice_read WHERE person = :person AND at > :since",
                            person.value, milliseconds(since));
    return database_.ask([&](Database::Reader& reader) {
        Statement& statement = reader.statements.find(question, {text});
        question.bind(statement);
        std::set<std::string> out;
        Rows rows(statement);
        while (rows.next()) out.insert(rows.text(0));
        return out;
    });
}

Result<void> SqliteNoticeReaders::read(const PersonId& person,
                                       const std::vector<app::NoticeMark>& marks) {
    std::vector<Question> changes;
    for (const app::NoticeMark& mark : marks) {
        changes.emplace_back("INSERT INTO notice_read (person, notice, at) "
                             "VALUES (:person, :notice, :at) ON CONFLICT DO NOTHING",
                             person.value, mark.notice.value, milliseconds(mark.at));
        // As with answers: two old ones go for each that comes.
        changes.emplace_back("DELETE FROM notice_read WHERE (person, notice) IN "
                             "(SELECT person, notice FROM notice_read WHERE at < :before "
                             "ORDER BY at LIMIT 2)",
                             milliseconds(mark.at - marks_kept_for));
    }
    return database_.change(changes);
}

} // namespace huiyin::store
