#pragma once

// What the tables of a congress's and an activity's commands share: rows with `command` and
// `parties`. Inside this room only.

#include "access/party.hpp"
#include "base/alternatives.hpp"

#include <algorithm>

namespace huiyin::access {

[[nodiscard]] inline bool contains(const std::vector<Party>& parties, Party party) {
    return std::ranges::count(parties, party) > 0;
}

// Of all rows of a command, one after the other.
template <class Row>
[[nodiscard]] std::vector<Party> parties_of(const std::vector<Row>& rows, std::size_t command) {
    std::vector<Party> parties;
    for (const Row& row : rows)
        if (row.command == command)
            parties.insert(parties.end(), row.parties.begin(), row.parties.end());
    return parties;
}

template <class Row>
[[nodiscard]] Sentence for_others(const std::vector<Row>& rows, std::size_t command) {
    return {"access.not_your_role", {{"roles", named(parties_of(rows, command))}}};
}

// Commands that nobody may give, and parties that are named twice for one.
template <class Row>
[[nodiscard]] std::vector<std::string> row_flaws(const std::vector<Row>& rows,
                                                 const std::vector<Alternative>& commands) {
    std::vector<std::string> found;
    for (std::size_t command = 0; command < commands.size(); ++command) {
        std::vector<Party> parties = parties_of(rows, command);
        const std::string& name = commands[command].name;
        if (parties.empty()) found.push_back(name + ": nobody may give it");
        std::ranges::sort(parties);
        if (std::ranges::adjacent_find(parties) != parties.end())
            found.push_back(name + ": said twice");
    }
    return found;
}

} // namespace huiyin::access
