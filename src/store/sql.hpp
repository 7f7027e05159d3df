#pragma once

// One connection to SQLite through SOCI, and statements that are prepared once and run often.
// SOCI itself is included in sql.cpp alone.

#include "app/fault.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::store {

// The database could not do what it was told.
struct SqlFault : app::Fault {
    SqlFault(const std::string& what, int code_) : Fault(what), code(code_) {}
    int code; // SQLite's primary result code
};

enum class ColumnType : std::uint8_t { integer, text };

// Used by one thread at a time.
class Connection {
public:
    // Opens the database file, which is made when it is missing. Waits a while for locks.
    explicit Connection(const std::filesystem::path& file);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Runs SQL that is not worth keeping: one or more statements without values.
    void run(const std::string& sql);
    // Whether a transaction is open. SQLite itself ends one after some faults.
    [[nodiscard]] bool in_transaction() const;

private:
    friend class Statement;
    struct Session;
    std::unique_ptr<Session> session_;
};

class Rows;

// A statement with places for values. Prepared at its first run and kept.
// The connection must outlive it; one execution at a time.
class Statement {
public:
    Statement(Connection&, std::string sql, const std::vector<ColumnType>& values,
              const std::vector<ColumnType>& columns = {});
    ~Statement();
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Sets the next value, in the order of the places.
    void bind(std::int64_t);
    void bind(std::string_view);
    void bind_null();

    // Runs it with these values after those already bound, to its end.
    template <class... Values>
    void run(const Values&... values) {
        (bind(values), ...);
        run_bound();
    }
    // The same for a statement that gives rows.
    template <class... Values>
    [[nodiscard]] Rows rows(const Values&... values);

private:
    friend class Rows;
    struct Parts;
    void prepare();
    enum class Step : std::uint8_t { first, next };
    bool step(Step);
    void end();
    void run_bound();

    Connection& connection_;
    std::unique_ptr<Parts> parts_;
};

// The rows of one execution, which ends with this object.
class Rows {
public:
    explicit Rows(Statement& statement) : statement_(statement) {}
    ~Rows() { statement_.end(); }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    [[nodiscard]] bool next();
    [[nodiscard]] bool is_null(std::size_t column) const;
    // 0 or empty when null. The text lives until next().
    [[nodiscard]] std::int64_t integer(std::size_t column) const;
    [[nodiscard]] const std::string& text(std::size_t column) const;

private:
    Statement& statement_;
    bool begun_ = false;
};

template <class... Values>
Rows Statement::rows(const Values&... values) {
    (bind(values), ...);
    return Rows(*this);
}

} // namespace huiyin::store
