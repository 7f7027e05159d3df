#include "store/database.hpp"

namespace huiyin::store {
namespace {

Result<std::string> carry_out(app::Transaction& transaction, const std::vector<Question>& changes) {
    Statements& statements = static_cast<SqliteTransaction&>(transaction).statements();
    for (const Question& change : changes) {
        Statement& statement = statements.find(change, {});
        change.bind(statement);
        statement.run();
    }
    return "";
}

} // namespace

Database::Reader::Reader(const std::filesystem::path& file)
    : connection(file),
      begin(connection, "BEGIN", {}),
      end(connection, "COMMIT", {}),
      events(connection),
      lists(connection),
      statements(connection) {
    connection.run("PRAGMA query_only = ON; PRAGMA cache_size = -8000");
}

Database::Database(StoreOptions options)
    : digest_(options.writer.digest),
      writer_(options.writer),
      readers_(options.readers,
               [file = options.writer.database] { return std::make_unique<Reader>(file); }) {}

Result<void> Database::change(const std::vector<Question>& changes) {
    const auto outcome =
        writer_.submit_and_wait([&](app::Transaction& t) { return carry_out(t, changes); });
    if (!outcome) return Failure{outcome.error()};
    return {};
}

void Database::change_some_time(std::vector<Question> changes) {
    writer_.submit(
        [changes = std::move(changes)](app::Transaction& t) { return carry_out(t, changes); },
        [](const Result<std::string>&) {});
}

} // namespace huiyin::store
