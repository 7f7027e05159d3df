#include "store/walk.hpp"

namespace huiyin::store {

MergedWalk::MergedWalk(Statements& statements, const std::vector<Question>& questions,
                       std::vector<ColumnType> columns, std::vector<KeyColumn> key)
    : columns_(std::move(columns)), key_(std::move(key)) {
    std::map<std::string_view, std::size_t> runs;
    for (const Question& question : questions) {
        Statement& statement = statements.find(question, columns_, runs[question.sql()]++);
        question.bind(statement);
        Walk& walk = walks_.emplace_back(statement);
        walk.more = walk.rows.next();
    }
}

bool MergedWalk::before(const Walk& a, const Walk& b) const {
    for (const KeyColumn& key : key_) {
        const auto order = columns_[key.column] == ColumnType::integer
                               ? a.rows.integer(key.column) <=> b.rows.integer(key.column)
                               : a.rows.text(key.column).compare(b.rows.text(key.column)) <=> 0;
        if (order != 0) return (key.direction == Direction::ascending) == (order < 0);
    }
    return false;
}

MergedWalk::Walk* MergedWalk::first() {
    Walk* out = nullptr;
    for (Walk& walk : walks_)
        if (walk.more && (out == nullptr || before(walk, *out))) out = &walk;
    return out;
}

const Rows* MergedWalk::next() {
    if (given_ != nullptr) {
        // Another walk may stand on the same row: what two of the asker's audiences may see.
        for (Walk& walk : walks_)
            if (&walk != given_ && walk.more && !before(*given_, walk))
                walk.more = walk.rows.next();
        given_->more = given_->rows.next();
    }
    given_ = first();
    return given_ == nullptr ? nullptr : &given_->rows;
}

} // namespace huiyin::store
