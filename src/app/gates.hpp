#pragma once

// The gates of the adopted mechanisms, as somebody meets them who gives a command or looks for one.

#include "access/target.hpp"
#include "app/duties.hpp"
#include "app/names.hpp"
#include "mechanism/gates.hpp"

namespace huiyin::app {

// Who stands before a gate, and when. Of what it waits for he is told what he may know.
struct AtGate {
    const access::Actor& actor;
    const Names& names;
    Date today = {};
};

// The numbers that a command with this target names; the others are left open.
[[nodiscard]] mechanism::About about(const access::Target&);

// What an adopted gate still waits for before this command, and for whom; nothing when the way is
// free. `reckoned` is what the engine said of the very case.
[[nodiscard]] std::optional<Sentence> shut_gate(const CongressView&, const LoadedCase&,
                                                const Reckoned& reckoned, const mechanism::Attempt&,
                                                const AtGate&);
// The same of a command that is given. Asks the engine only when some gate bars such commands.
[[nodiscard]] std::optional<Error> barred_by_gate(const CongressView&, const LoadedCase&,
                                                  const suggestion::Command&, const AtGate&);

} // namespace huiyin::app
