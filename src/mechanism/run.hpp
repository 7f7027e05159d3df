#pragma once

// One pass over the facts of a stream. Gives the duties as the engine sees them, before they are
// turned into dates and words.

#include "mechanism/duties.hpp"

#include <array>

namespace huiyin::mechanism {

constexpr std::size_t parts_max = 4;

// Which member counts is told by the field; `text` points into the facts.
struct PartValue {
    std::int64_t number = 0;
    const std::string* text = nullptr;
};

struct Halt {
    const Fact* from = nullptr;
    const Fact* to = nullptr; // nullptr: still
    const Clause* clause = nullptr;
};

struct Gain {
    const Fact* fact = nullptr;
    const Clause* clause = nullptr;
};

struct Instance {
    std::size_t rule = 0;
    const Fact* began = nullptr;
    const Start* start = nullptr;
    std::array<PartValue, parts_max> parts = {};
    Date starts_on = {};
    std::optional<Date> part_from = {}; // of a repeated duty: the first day of its part-period
    std::size_t when = npos;            // which due_when holds
    std::int64_t occurrence = 1;
    std::size_t previous = npos; // the instance of the same rule before this one
    DutyState state = DutyState::open;
    const Fact* closed = nullptr;
    std::int64_t count = 0;
    std::vector<const std::string*> covered = {};
    std::vector<Halt> halts = {};
    std::vector<Gain> gains = {};
};

// Those of a group, as the event names them, whom the events of an instance have not named yet.
[[nodiscard]] std::vector<const std::string*> not_covered(const Instance&, const Group&,
                                                          const Fact& naming);

[[nodiscard]] std::vector<Instance> run(const RuleSet&, std::span<const Fact>, Horizon);

// A day of a year as a parameter holds it: month × 100 + day.
[[nodiscard]] Date day_in_year(std::chrono::year year, std::int64_t month_and_day);
// The last day of the part-period that `day` lies in.
[[nodiscard]] Date end_of_part(Cadence cadence, Date day);

} // namespace huiyin::mechanism
