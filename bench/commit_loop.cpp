// The yardstick of the write path: the rows that the server wrote, written again by nothing but
// SQLite's own interface, in the same order and in groups of the same size.
//
//   commit_loop BEFORE.db AFTER.db GROUP
//
// Reads what AFTER has and BEFORE has not, then brings BEFORE to the same state, one transaction
// per GROUP cases. Prints cases per second.

#include <sqlite3.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace {

void check(int code, sqlite3* database) {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
    std::cerr << "commit_loop: " << sqlite3_errmsg(database) << '\n';
    std::exit(1); // NOLINT(concurrency-mt-unsafe): one thread
}

class Statement {
public:
    Statement(sqlite3* database, const std::string& sql) : database_(database) {
        check(sqlite3_prepare_v2(database, sql.c_str(), -1, &handle_, nullptr), database);
    }
    ~Statement() { sqlite3_finalize(handle_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    bool step() {
        const int code = sqlite3_step(handle_);
        check(code, database_);
        return code == SQLITE_ROW;
    }
    void run() {
        step();
        sqlite3_reset(handle_);
    }
    sqlite3_stmt* handle() { return handle_; }

private:
    sqlite3* database_;
    sqlite3_stmt* handle_ = nullptr;
};

struct Value {
    bool is_integer = false;
    bool is_null = false;
    std::int64_t integer = 0;
    std::string text = {};
};
using Row = std::vector<Value>;

Value value_of(sqlite3_stmt* from, int column) {
    const int type = sqlite3_column_type(from, column);
    if (type == SQLITE_NULL) return {.is_null = true};
    if (type == SQLITE_INTEGER)
        return {.is_integer = true, .integer = sqlite3_column_int64(from, column)};
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(from, column));
    return {.text = {bytes, static_cast<std::size_t>(sqlite3_column_bytes(from, column))}};
}

Row row_of(sqlite3_stmt* from) {
    Row row;
    for (int i = 0; i < sqlite3_column_count(from); ++i) row.push_back(value_of(from, i));
    return row;
}

void bind(sqlite3_stmt* to, const Row& row) {
    int place = 0;
    for (const Value& value : row) {
        ++place;
        if (value.is_null)
            sqlite3_bind_null(to, place);
        else if (value.is_integer)
            sqlite3_bind_int64(to, place, value.integer);
        else
            sqlite3_bind_text(to, place, value.text.data(), static_cast<int>(value.text.size()),
                              SQLITE_STATIC);
    }
}

// What one case changes: each a statement and what to bind.
struct Change {
    std::size_t statement = 0;
    Row row = {};
};
struct CaseWrites {
    std::int64_t position = 0;
    std::vector<Change> changes = {};
};

struct TableToWrite {
    std::string name;
    std::string case_column;
};

const std::vector<TableToWrite> tables{
    {"event", "stream"}, {"case_row", "id"},    {"audience_row", "id"}, {"strand_row", "id"},
    {"duty_row", "id"},  {"promise_row", "id"}, {"rating_row", "id"},   {"answer", "key"},
};

class Loop {
public:
    Loop(const std::string& before, const std::string& after) {
        check(sqlite3_open(before.c_str(), &database_), database_);
        // As the server's writer has it.
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
            "PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 2000;"
            "PRAGMA journal_size_limit = 33554432");
        run("ATTACH '" + after + "' AS after");
        for (const TableToWrite& table : tables) collect(table);
        run("DETACH after");
        for (auto& [id, writes] : by_case_) in_order_[writes.position] = &writes;
    }
    ~Loop() {
        statements_.clear();
        sqlite3_close(database_);
    }
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void write_in_groups_of(std::size_t size) {
        std::size_t in_group = 0;
        for (const auto& [position, writes] : in_order_) {
            if (in_group == 0) run("BEGIN IMMEDIATE");
            for (const Change& change : writes->changes) write(change);
            if (++in_group == size) run("COMMIT");
            in_group %= size;
        }
        if (in_group > 0) run("COMMIT");
    }

    [[nodiscard]] std::size_t cases() const { return in_order_.size(); }
    [[nodiscard]] std::size_t rows() const { return rows_; }

private:
    void run(const std::string& sql) {
        check(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr), database_);
    }

    void write(const Change& change) {
        Statement& statement = *statements_[change.statement];
        bind(statement.handle(), change.row);
        statement.run();
    }

    std::vector<std::string> key_of(const std::string& table) {
        std::map<std::int64_t, std::string> parts;
        Statement columns{database_,
                          "SELECT name, pk FROM pragma_table_info('" + table + "') WHERE pk > 0"};
        while (columns.step())
            parts[sqlite3_column_int64(columns.handle(), 1)] = value_of(columns.handle(), 0).text;
        std::vector<std::string> key;
        for (const auto& [place, name] : parts) key.push_back(name);
        return key;
    }

    int column_count(const std::string& table) {
        Statement all{database_, "SELECT * FROM " + table + " LIMIT 0"};
        return sqlite3_column_count(all.handle());
    }

    // Rows that went, by their keys, then rows that came or changed.
    void collect(const TableToWrite& table) {
        const std::string& name = table.name;
        std::string key;
        std::string matches;
        for (const std::string& part : key_of(name)) {
            key += (key.empty() ? "" : ", ") + part;
            matches += (matches.empty() ? "" : " AND ") + part + " = ?";
        }
        prepare("DELETE FROM " + name + " WHERE " + matches);
        if (name.ends_with("_row"))
            take("SELECT " + key + " FROM " + name + " EXCEPT SELECT " + key + " FROM after." +
                     name,
                 table);
        std::string places = "?";
        for (int i = 1; i < column_count(name); ++i) places += ", ?";
        prepare("INSERT OR REPLACE INTO " + name + " VALUES (" + places + ")");
        take("SELECT * FROM after." + name + " EXCEPT SELECT * FROM " + name, table);
    }

    void prepare(const std::string& sql) {
        statements_.push_back(std::make_unique<Statement>(database_, sql));
    }

    // Every row that the query gives, for the statement prepared last.
    void take(const std::string& query, const TableToWrite& table) {
        Statement found{database_, query};
        int case_column = 0;
        while (sqlite3_column_name(found.handle(), case_column) != table.case_column) ++case_column;
        while (found.step()) {
            Row row = row_of(found.handle());
            CaseWrites& writes = by_case_[row[static_cast<std::size_t>(case_column)].text];
            if (table.name == "event") writes.position = row.front().integer;
            writes.changes.push_back({statements_.size() - 1, std::move(row)});
            ++rows_;
        }
    }

    sqlite3* database_ = nullptr;
    std::vector<std::unique_ptr<Statement>> statements_;
    std::map<std::string, CaseWrites> by_case_;
    std::map<std::int64_t, CaseWrites*> in_order_;
    std::size_t rows_ = 0;
};

} // namespace

int main(int count, char** values) {
    const std::span<char*> arguments{values, static_cast<std::size_t>(count)};
    if (arguments.size() != 4) {
        std::cerr << "usage: commit_loop BEFORE.db AFTER.db GROUP\n";
        return 2;
    }
    Loop loop{arguments[1], arguments[2]};
    const auto began = std::chrono::steady_clock::now();
    loop.write_in_groups_of(std::stoul(arguments[3]));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    std::cout << R"({"cases": )" << loop.cases() << R"(, "rows": )" << loop.rows()
              << R"(, "per_second": )" << static_cast<double>(loop.cases()) / took.count() << "}\n";
    return 0;
}
