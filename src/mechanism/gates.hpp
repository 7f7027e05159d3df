#pragma once

// Gates: commands that wait for duties or events, and the sentence that says so.

#include "mechanism/duties.hpp"

namespace huiyin::mechanism {

// Those whom an open duty still waits for: of a group that it has to cover, or for each of whom it
// stands.
struct Awaited {
    std::string mechanism = {};
    std::string duty = {};
    Bilingual title = {};
    const TypeInfo* kind = nullptr;     // of their ids
    std::vector<std::string> whom = {}; // each once
};

// Why a command must wait, in the words of the mechanism that says so.
struct Blocked {
    std::string mechanism = {};
    std::string gate = {};
    Bilingual message = {};
    std::vector<std::string> waits_for = {}; // keys of the duties that are still open
    std::vector<Awaited> awaited = {};       // by duty; what waits for nobody in particular is out
};

// Which strand, promise or contact a command is about: its whole numbers, by name.
using About = std::vector<std::pair<std::string, std::int64_t>>;
// The numbers of a command that is there, walked by its description.
[[nodiscard]] About about(const TypeInfo& command, const void* value);

// A command by its name; a number that `about` leaves out is not compared.
struct Attempt {
    std::string_view command = {};
    About about = {};
};

// Whether a gate bars the command at all: without one nobody need ask what is owed.
[[nodiscard]] bool is_gated(const RuleSet&, std::string_view command);

// The first gate that is shut for a command today, or nothing. `duties` and `facts` are those of
// the case.
[[nodiscard]] std::optional<Blocked> blocked_by(const RuleSet&, const Attempt&,
                                                std::span<const Duty> duties,
                                                std::span<const Fact> facts, Date today);

} // namespace huiyin::mechanism
