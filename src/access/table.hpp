#pragma once

// The one table: who may do what in which phase, on what condition. The server answers by it, and
// actions.hpp draws the buttons from it.

#include "access/guard.hpp"

#include <span>

namespace huiyin::access {

// `parties` may give the command in `phases` when the guard is met.
struct Row {
    std::size_t command = {}; // position in suggestion::Command
    std::vector<Party> parties = {};
    std::vector<suggestion::Phase> phases = {};
    Guard guard = {};
};

[[nodiscard]] const std::vector<Row>& table();
// The rows of one command.
[[nodiscard]] std::span<const Row> rows_of(std::size_t command);

// The capacity in which the actor may give the command, as the occasion of its events. Or why not,
// whatever helps most: not_found when he may not know of the case; forbidden when it is for others,
// naming them; refused in the wrong phase, naming the right ones; forbidden by a guard.
[[nodiscard]] Result<Occasion> permit(const Actor&, const suggestion::Command&,
                                      const suggestion::Case&, const suggestion::Context&,
                                      Instant at);

// What is wrong with the table, for whoever wrote it: a command without a row, a row said twice, a
// phase without an exit, a guard that nothing asks. Empty when it is in order.
[[nodiscard]] std::vector<std::string> flaws(const std::vector<Row>&);

} // namespace huiyin::access
