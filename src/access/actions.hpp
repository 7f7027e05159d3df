#pragma once

// The buttons of a case, for one person.

#include "access/table.hpp"

namespace huiyin::access {

enum class Opening : std::uint8_t {
    now,
    later, // greyed: `why_not` says what has to come first, or who else decides
    over,  // greyed for good: the case has passed the phases of this command
};
BOOST_DESCRIBE_ENUM(Opening, now, later, over)

// A command that somebody with the actor's roles gives, and what in the case it is about.
struct Action {
    std::string command = {}; // "sign_in"
    Target target = {};
    std::optional<suggestion::RoundNumber> round = {}; // in hand, of an answering strand
    Opening opening = {};
    std::optional<Sentence> why_not = {};
};

// In the order of the table, one per target. Left out: what no role of the actor ever does, and
// targets that are not his. In a wrong phase a command stands once, without a target.
// Empty when the actor may not see the case.
[[nodiscard]] std::vector<Action> actions(const Actor&, const suggestion::Case&,
                                          const suggestion::Context&, Instant at);

} // namespace huiyin::access
