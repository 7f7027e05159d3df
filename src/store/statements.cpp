#include "store/statements.hpp"

namespace huiyin::store {
namespace {

constexpr std::size_t texts_max = 300;

} // namespace

std::vector<ColumnType> Question::types() const {
    std::vector<ColumnType> out;
    for (const Value& value : values_)
        out.push_back(value.index() == 0 ? ColumnType::integer : ColumnType::text);
    return out;
}

void Question::bind(Statement& statement) const {
    for (const Value& value : values_) std::visit([&](const auto& v) { statement.bind(v); }, value);
}

Statement& Statements::find(const Question& question, const std::vector<ColumnType>& columns,
                            std::size_t run) {
    std::deque<Statement>& same = kept_[question.sql()];
    while (same.size() <= run)
        same.emplace_back(connection_, question.sql(), question.types(), columns);
    return same[run];
}

void Statements::run(const Question& question) {
    Statement& statement = find(question, {});
    question.bind(statement);
    statement.run();
}

void Statements::make_room() {
    if (kept_.size() > texts_max) kept_.clear();
}

} // namespace huiyin::store
