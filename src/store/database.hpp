#pragma once

// One SQLite file: the writer and the connections for reading. The store, the accounts and the
// files are three views of it.

#include "store/lists.hpp"
#include "store/pool.hpp"
#include "store/writer.hpp"

namespace huiyin::store {

struct StoreOptions {
    WriterOptions writer = {};
    std::size_t readers = 4; // connections for reading
};

class Database {
public:
    struct Reader {
        explicit Reader(const std::filesystem::path& file);

        Connection connection;
        Statement begin;
        Statement end;
        EventReader events;
        ListReader lists;
        Statements statements;
    };

    explicit Database(StoreOptions);

    Writer& writer() { return writer_; }
    [[nodiscard]] DigestKind digest() const { return digest_; }

    // What `question` answers about one snapshot of the database.
    template <class Ask>
    auto ask(const Ask& question) {
        auto reader = readers_.lend();
        try {
            reader->begin.run();
            auto answer = question(*reader);
            reader->end.run();
            return answer;
        } catch (...) {
            reader.discard(); // What state it is in, nobody knows.
            throw;
        }
    }

    // What `take` makes of the first row that answers a question.
    template <class Take>
    auto first(const Question& question, const std::vector<ColumnType>& columns, const Take& take)
        -> std::optional<decltype(take(std::declval<const Rows&>()))> {
        return ask(
            [&](Reader& reader) -> std::optional<decltype(take(std::declval<const Rows&>()))> {
                Statement& statement = reader.statements.find(question, columns);
                question.bind(statement);
                Rows rows(statement);
                if (!rows.next()) return {};
                return take(rows);
            });
    }

    // Makes these changes together and waits until they are durable.
    Result<void> change(const std::vector<Question>&);
    // The same, without waiting and whatever comes of it.
    void change_some_time(std::vector<Question>);

private:
    DigestKind digest_;
    Writer writer_;
    Pool<Reader> readers_;
};

} // namespace huiyin::store
