// The index of full text over the units of work of transactions, some of which are undone.

#include "store/store_for_test.hpp"
#include "store/text_index.hpp"
#include "text/fts5.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <map>

namespace huiyin::store {
namespace {

constexpr std::array<const char*, 4> words{"路灯", "公交", "水渠", "校车"};
using Titles = std::map<std::string, std::string>; // by id

class Texts {
public:
    explicit Texts(std::size_t notes_max) : index_(connection_, notes_max) {
        connection_.run("CREATE TABLE text_row (place INTEGER PRIMARY KEY, id TEXT UNIQUE, "
                        "title TEXT, body TEXT, replies TEXT, progress TEXT, opinions TEXT)");
        connection_.run("CREATE VIRTUAL TABLE text_index USING fts5 (title, body, replies, "
                        "progress, opinions, titles, content = '', tokenize = 'ascii')");
    }

    void begin() {
        connection_.run("BEGIN");
        index_.begin();
    }

    void commit() {
        index_.write();
        connection_.run("COMMIT");
    }

    // A unit of work; it is undone unless it succeeds.
    template <class Work>
    void unit(bool succeeds, const Work& work) {
        connection_.run("SAVEPOINT work");
        work();
        if (succeeds) {
            index_.keep();
        } else {
            connection_.run("ROLLBACK TO work");
            index_.drop();
        }
        connection_.run("RELEASE work");
    }

    void put(const std::string& id, const std::string& title) {
        index_.forget({id});
        put_.run(id, title);
        index_.learn({id});
    }

    void remove(const std::string& id) {
        index_.forget({id});
        remove_.run(id);
    }

    void clear() {
        connection_.run("DELETE FROM text_row");
        index_.clear();
    }

    [[nodiscard]] Titles found() {
        Titles out;
        for (const char* word : words) {
            Rows rows = search_.rows(text::fts5_match(text::query_of(word)));
            while (rows.next()) out[rows.text(0)] += word;
        }
        return out;
    }

    // How much the index holds, rows that no text stands behind among it.
    [[nodiscard]] std::int64_t places() {
        std::int64_t sum = 0;
        for (const char* word : words) {
            Rows rows = count_.rows(text::fts5_match(text::query_of(word)));
            if (rows.next()) sum += rows.integer(0);
        }
        return sum;
    }

private:
    TemporaryFolder folder_;
    Connection connection_{folder_.path() / "texts.sqlite"};
    TextIndex index_;
    Statement put_{connection_,
                   "INSERT INTO text_row (id, title, body, replies, progress, opinions) "
                   "VALUES (:id, :title, '', '', '', '') "
                   "ON CONFLICT (id) DO UPDATE SET title = excluded.title",
                   {ColumnType::text, ColumnType::text}};
    Statement remove_{connection_, "DELETE FROM text_row WHERE id = :id", {ColumnType::text}};
    Statement search_{connection_,
                      "SELECT t.id FROM text_index CROSS JOIN text_row t "
                      "WHERE text_index MATCH :words AND t.place = text_index.rowid",
                      {ColumnType::text},
                      {ColumnType::text}};
    Statement count_{connection_,
                     "SELECT count(*) FROM text_index WHERE text_index MATCH :words",
                     {ColumnType::text},
                     {ColumnType::integer}};
};

// One unit of work, done to the texts and to a plain map.
void do_something(Texts& texts, Titles& told) {
    const auto steps = *rc::gen::inRange(1, 5);
    for (int i = 0; i < steps; ++i) {
        const std::string id(1, static_cast<char>('a' + *rc::gen::inRange(0, 4)));
        const int what = *rc::gen::inRange(0, 10);
        if (what == 0) {
            texts.clear();
            told.clear();
        } else if (what < 3) {
            texts.remove(id);
            told.erase(id);
        } else {
            const std::string title = words.at(*rc::gen::inRange<std::size_t>(0, words.size()));
            texts.put(id, title);
            told[id] = title;
        }
    }
}

TEST_CASE("the index tells what the units of work left, and nothing of those that were undone") {
    CHECK(rc::check([] {
        Texts texts(*rc::gen::element<std::size_t>(0, 2, 100));
        Titles told;
        for (int group = *rc::gen::inRange(1, 4); group > 0; --group) {
            texts.begin();
            for (int unit = *rc::gen::inRange(1, 5); unit > 0; --unit) {
                Titles after = told;
                const bool succeeds = *rc::gen::arbitrary<bool>();
                texts.unit(succeeds, [&] { do_something(texts, after); });
                if (succeeds) told = std::move(after);
            }
            texts.commit();
            RC_ASSERT(texts.found() == told);
            RC_ASSERT(texts.places() == std::ssize(told));
        }
    }));
}

} // namespace
} // namespace huiyin::store
