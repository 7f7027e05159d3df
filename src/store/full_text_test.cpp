// Whether FTS5 finds exactly the texts that the room `text` says are found.

#include "store/sql.hpp"
#include "store/store_for_test.hpp"
#include "text/fts5.hpp"
#include "text/texts_for_test.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <set>

namespace huiyin::store {
namespace {

using huiyin::text::any_text;
using huiyin::text::fts5_match;
using huiyin::text::fts5_text;
using huiyin::text::query_of;
using huiyin::text::terms_of;

class FullText {
public:
    FullText() {
        connection_.run("CREATE VIRTUAL TABLE found USING fts5(title, body, content = '', "
                        "tokenize = 'ascii')");
    }

    void add(std::int64_t id, std::string_view title, std::string_view body) {
        Statement insert(connection_, "INSERT INTO found(rowid, title, body) VALUES (?, ?, ?)",
                         {ColumnType::integer, ColumnType::text, ColumnType::text});
        insert.run(id, fts5_text(terms_of(title)), fts5_text(terms_of(body)));
    }

    void remove(std::int64_t id, std::string_view title, std::string_view body) {
        Statement remove(connection_,
                         "INSERT INTO found(found, rowid, title, body) VALUES ('delete', ?, ?, ?)",
                         {ColumnType::integer, ColumnType::text, ColumnType::text});
        remove.run(id, fts5_text(terms_of(title)), fts5_text(terms_of(body)));
    }

    std::set<std::int64_t> find(std::string_view typed) {
        Statement search(connection_, "SELECT rowid FROM found WHERE found MATCH ?",
                         {ColumnType::text}, {ColumnType::integer});
        std::set<std::int64_t> out;
        Rows rows = search.rows(fts5_match(query_of(typed)));
        while (rows.next()) out.insert(rows.integer(0));
        return out;
    }

private:
    TemporaryFolder folder_;
    Connection connection_{folder_.path() / "full_text.sqlite"};
};

using Fields = std::array<std::string, 2>;

bool is_found(const Fields& text, std::string_view typed) {
    const std::array terms{terms_of(text[0]), terms_of(text[1])};
    return huiyin::text::matches(terms, query_of(typed));
}

std::string part_of(const std::string& whole) {
    const std::size_t from = *rc::gen::inRange<std::size_t>(0, whole.size() + 1);
    return whole.substr(from, *rc::gen::inRange<std::size_t>(0, 16));
}

TEST_CASE("FTS5 finds every text that matches and no other") {
    CHECK(rc::check([] {
        FullText index;
        std::vector<Fields> texts(*rc::gen::inRange<std::size_t>(1, 12));
        for (std::size_t id = 0; id < texts.size(); ++id) {
            texts[id] = {any_text(), any_text()};
            index.add(static_cast<std::int64_t>(id), texts[id][0], texts[id][1]);
        }
        for (int i = 0; i < 10; ++i) {
            const Fields chosen = *rc::gen::elementOf(texts);
            const std::string typed = i == 0 ? any_text() : part_of(chosen[i % 2 == 0 ? 0 : 1]);
            const auto found = index.find(typed);
            for (std::size_t id = 0; id < texts.size(); ++id)
                RC_ASSERT(found.contains(static_cast<std::int64_t>(id)) ==
                          is_found(texts[id], typed));
        }
    }));
}

TEST_CASE("what is taken out of the index is found no more") {
    FullText index;
    index.add(1, "更换路灯", "学校门口");
    index.add(2, "修理路灯", "");
    index.remove(1, "更换路灯", "学校门口");
    CHECK(index.find("路灯") == std::set<std::int64_t>{2});
    CHECK(index.find("学校").empty());
}

TEST_CASE("a query without anything to look for is answered with nothing") {
    FullText index;
    index.add(1, "更换路灯", "");
    CHECK(index.find("，").empty());
    CHECK(index.find("").empty());
}

} // namespace
} // namespace huiyin::store
