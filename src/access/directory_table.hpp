#pragma once

// Who may record what of a congress.

#include "access/party.hpp"

namespace huiyin::access {

enum class DirectoryGuard : std::uint8_t {
    none,
    not_to_oneself, // an administrator gives no role to himself and ends none of his own
    ordinary_role,  // none of the three who run, guard and audit the program
};
BOOST_DESCRIBE_ENUM(DirectoryGuard, none, not_to_oneself, ordinary_role)

struct DirectoryRow {
    std::size_t command = {}; // position in directory::Command
    std::vector<Party> parties = {};
    DirectoryGuard guard = {};
};

[[nodiscard]] const std::vector<DirectoryRow>& directory_table();

// The capacity in which the actor may give the command in a congress, as the occasion of its
// events; forbidden otherwise.
[[nodiscard]] Result<Occasion> permit(const Actor&, const directory::Command&, const CongressId&,
                                      Instant at);

// The names of the commands that the actor may give in a congress.
[[nodiscard]] std::vector<std::string> directory_commands(const Actor&, const CongressId&);

// What is wrong with the table; empty when it is in order.
[[nodiscard]] std::vector<std::string> flaws(const std::vector<DirectoryRow>&);

} // namespace huiyin::access
