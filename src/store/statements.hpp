#pragma once

// Statements whose text depends on what is asked for.

#include "store/sql.hpp"

#include <deque>
#include <map>
#include <variant>

namespace huiyin::store {

// SQL with the values for its places, built clause by clause.
class Question {
public:
    // The values are those of the places that `sql` already has, in their order.
    template <class... Values>
    explicit Question(std::string sql, const Values&... values) : sql_(std::move(sql)) {
        (values_.emplace_back(values), ...);
    }

    Question& add(std::string_view sql) {
        sql_ += sql;
        return *this;
    }
    // Adds a place and its value.
    Question& value(std::int64_t value) { return place(value); }
    Question& value(std::string value) { return place(std::move(value)); }

    [[nodiscard]] const std::string& sql() const { return sql_; }
    [[nodiscard]] std::vector<ColumnType> types() const;
    void bind(Statement&) const;

private:
    using Value = std::variant<std::int64_t, std::string>;
    Question& place(Value value) {
        values_.push_back(std::move(value));
        sql_ += ":v" + std::to_string(values_.size());
        return *this;
    }

    std::string sql_;
    std::vector<Value> values_;
};

// Keeps the statements of one connection by their text. The same text can be run several times at
// once: each run in progress has a number of its own.
class Statements {
public:
    explicit Statements(Connection& connection) : connection_(connection) {}

    // Not running. Stays where it is until make_room().
    Statement& find(const Question&, const std::vector<ColumnType>& columns, std::size_t run = 0);
    // Once, for what it changes.
    void run(const Question&);
    // Forgets all when there are many. To be called when none is running.
    void make_room();

private:
    Connection& connection_;
    std::map<std::string, std::deque<Statement>, std::less<>> kept_;
};

} // namespace huiyin::store
