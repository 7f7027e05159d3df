#pragma once

#include "cli/program.hpp"
#include "demo/world.hpp"

namespace huiyin::cli {

// Accounts for one person of each kind in the city and in each county, all with the same password.
void add_demo_accounts(Program&, const demo::World&);

// Prints those there are.
void show_demo_accounts(Program&);

} // namespace huiyin::cli
