#include "store/walk.hpp"

namespace huiyin::store {

MergedWalk::MergedWalk(Statements& statements, const std::vector<Question>& questions,
                       const std::vector<ColumnType>& columns, std::size_t key_columns)
    : key_columns_(key_columns) {
    std::map<std::string_view, std::size_t> runs;
    for (const Question& question : questions) {
        Statement& statement = statements.find(question, columns, runs[question.sql()]++);
        question.bind(statement);
        Walk& walk = walks_.emplace_back(statement);
        walk.more = walk.rows.next();
    }
}

bool MergedWalk::before(const Walk& a, const Walk& b) const {
    for (std::size_t i = 0; i < key_columns_; ++i)
        if (const int order = a.rows.text(i).compare(b.rows.text(i)); order != 0) return order < 0;
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
        // Another walk may stand on the same row: an office's duty that is also its deputy's.
        for (Walk& walk : walks_)
            if (&walk != given_ && walk.more && !before(*given_, walk))
                walk.more = walk.rows.next();
        given_->more = given_->rows.next();
    }
    given_ = first();
    return given_ == nullptr ? nullptr : &given_->rows;
}

} // namespace huiyin::store
