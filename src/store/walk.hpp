#pragma once

// Several walks along indexes, read as one list in order.

#include "store/statements.hpp"

#include <optional>

namespace huiyin::store {

// Walks whose rows begin with a sort key of texts, ascending. A row is read only when it is its
// turn, so a page costs its own length and one row for each walk.
class MergedWalk {
public:
    // The first `key_columns` columns are the key.
    MergedWalk(Statements&, const std::vector<Question>&, const std::vector<ColumnType>& columns,
               std::size_t key_columns);

    // The rows of the walk whose turn it is, or nullptr at the end. Rows of equal keys are given
    // once. Valid until the next call.
    const Rows* next();

private:
    struct Walk {
        explicit Walk(Statement& statement) : rows(statement) {}
        Rows rows;
        bool more = false;
    };
    [[nodiscard]] bool before(const Walk&, const Walk&) const;
    Walk* first();

    std::deque<Walk> walks_;
    std::size_t key_columns_;
    Walk* given_ = nullptr;
};

} // namespace huiyin::store
