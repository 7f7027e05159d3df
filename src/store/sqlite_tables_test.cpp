// What only SQLite can be asked: the tables as they are, and the plans of the queries.

#include "store/cases_for_test.hpp"
#include "store/migrations.hpp"
#include "store/row_sql.hpp"

#include <doctest/doctest.h>

namespace huiyin::store {
namespace {

using enum ColumnType;

struct Column {
    std::string name;
    std::string type;
    bool nullable;
    bool operator==(const Column&) const = default;
};

// Without the place of a text, which is the store's own.
std::vector<Column> columns_of(Connection& connection, const app::Table& table) {
    std::vector<Column> out;
    Statement info(connection,
                   "SELECT name, type, \"notnull\" FROM pragma_table_info('" +
                       std::string(table.name) + "') WHERE name <> 'place' ORDER BY cid",
                   {}, {text, text, integer});
    Rows rows = info.rows();
    while (rows.next()) out.push_back({rows.text(0), rows.text(1), rows.integer(2) == 0});
    return out;
}

std::vector<Column> columns_described(const app::Table& table) {
    std::vector<Column> out;
    for (const FieldInfo& field : table.row().fields)
        out.push_back({std::string(field.name),
                       column_type(field.type()) == integer ? "INTEGER" : "TEXT",
                       is_nullable(field.type())});
    return out;
}

std::string plan_of(Connection& connection, const Question& question) {
    Question explained("EXPLAIN QUERY PLAN " + question.sql());
    Statement plan(connection, explained.sql(), question.types(),
                   {integer, integer, integer, text});
    question.bind(plan);
    std::string out;
    Rows rows = plan.rows();
    while (rows.next()) out += rows.text(3) + "\n";
    return out;
}

struct Migrated {
    TemporaryFolder folder;
    Connection connection{folder.path() / "huiyin.sqlite"};
    Migrated() { migrate(connection); }
};

TEST_CASE("every read model has the columns that its row describes") {
    Migrated database;
    for (const app::Table& table : app::read_model_tables) {
        CAPTURE(table.name);
        const auto columns = columns_of(database.connection, table);
        const auto described = columns_described(table);
        REQUIRE(columns.size() == described.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            CAPTURE(described[i].name);
            CHECK(columns[i] == described[i]);
        }
    }
}

TEST_CASE("migrating is done once, and a database of a newer program is refused") {
    Migrated database;
    migrate(database.connection);
    Statement count(database.connection, "SELECT count(*) FROM migration", {}, {integer});
    {
        Rows rows = count.rows();
        REQUIRE(rows.next());
        CHECK(rows.integer(0) == std::ssize(migrations()));
    }
    database.connection.run("INSERT INTO migration VALUES (1000, 'of tomorrow')");
    CHECK_THROWS_AS(migrate(database.connection), app::Fault);
}

// A walk is a search in one index, in the order asked for. Conditions on other tables look one
// row up by its key.
TEST_CASE("no queue reads a whole table or sorts") {
    Migrated database;
    CaseMaker maker(11);
    for (int i = 0; i < 500; ++i) {
        app::QueueQuery query = random_query(maker);
        if (maker.one_in(2))
            query.after = query.number || query.order == app::QueueOrder::number ? "12~15~2~01J"
                          : query.order == app::QueueOrder::due                  ? "2026-11-23~01J"
                                                                                 : "01J";
        for (const Question& walk : queue_walks(query)) {
            const std::string plan = plan_of(database.connection, walk);
            CAPTURE(walk.sql());
            CAPTURE(plan);
            CHECK(plan.find("SCAN") == std::string::npos);
            CHECK(plan.find("TEMP B-TREE") == std::string::npos);
            CHECK(plan.starts_with("SEARCH a USING"));
        }
    }
}

TEST_CASE("the promise ledger sorts nothing but what one deputy was promised") {
    Migrated database;
    app::PromiseQuery query{.audiences = {{"desk-4407"}}, .after = "2026-11-23~01J~1"};
    const auto plan = [&] { return plan_of(database.connection, promise_walk(query)); };
    CHECK(plan().starts_with("SEARCH p USING INDEX promise_due"));
    CHECK(plan().find("TEMP B-TREE") == std::string::npos);
    query.unit = OfficeId{"o1"};
    CHECK(plan().starts_with("SEARCH p USING INDEX promise_of_unit"));
    CHECK(plan().find("TEMP B-TREE") == std::string::npos);
    query.deputy = DeputyId{"d1"};
    CAPTURE(plan());
    CHECK(plan().starts_with("SEARCH d USING"));
    CHECK(plan().find("(audience=?)") != std::string::npos);
    CHECK(plan().find("SCAN") == std::string::npos);
}

TEST_CASE("no list of duties reads a whole table or sorts") {
    Migrated database;
    const app::DutyQuery query{.offices = {{"o"}},
                               .deputies = {{"d"}},
                               .desks = {{jiangmen, {"clerk"}}},
                               .after = "2026-11-23~01J~law:reply"};
    for (const Question& walk : duty_walks(query)) {
        const std::string plan = plan_of(database.connection, walk);
        CAPTURE(plan);
        CHECK(plan.starts_with("SEARCH duty_row USING INDEX duty_of_"));
        CHECK(plan.find("(due_on,id,duty)>(?,?,?)") != std::string::npos);
        CHECK(plan.find("TEMP B-TREE") == std::string::npos);
    }
}

} // namespace
} // namespace huiyin::store
