#pragma once

// Several walks along indexes, read as one list in order.

#include "store/statements.hpp"

#include <optional>

namespace huiyin::store {

enum class Direction : std::uint8_t { ascending, descending };

// A column of the key by which walks are in order.
struct KeyColumn {
    std::size_t column = 0;
    Direction direction = Direction::ascending;
};

// Walks that are each in the order of the same key. A row is read only when it is its turn, so a
// page costs its own length and one row for each walk.
class MergedWalk {
public:
    MergedWalk(Statements&, const std::vector<Question>&, std::vector<ColumnType> columns,
               std::vector<KeyColumn> key);

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
    std::vector<ColumnType> columns_;
    std::vector<KeyColumn> key_;
    Walk* given_ = nullptr;
};

} // namespace huiyin::store
