#pragma once

// Replay (mechanism M20): what a mechanism, or a changed parameter, would have asked of whom in the
// past of a congress, beside what its own rules asked. Reads the history; changes nothing.

#include "app/congresses.hpp"
#include "app/replay_report.hpp"

namespace huiyin::app {

enum class Fate : std::uint8_t { in_time, late, open, let_off };
BOOST_DESCRIBE_ENUM(Fate, in_time, late, open, let_off)

// One duty behind the figures. The numbers point into the lists of its Replay.
struct ReplayedDuty {
    std::uint32_t of_case = 0;
    std::uint16_t figure = 0;
    Fate fate = {};
    Date due_on = {}; // 9999-12-31 while its clock stands still
    auto operator<=>(const ReplayedDuty&) const = default;
};

struct Replay {
    ReplayReport report = {};
    std::vector<CaseId> cases = {};        // those concerned
    std::vector<ReplayedDuty> duties = {}; // by case
};

struct ReplayOptions {
    Date on = {};                    // today: what is open past its date is late
    std::function<bool()> stop = {}; // asked now and then
    std::function<void(std::int64_t done, std::int64_t total)> at = {};
    unsigned threads = 2;
};

// Whether the mechanisms and values fit the law and each other.
[[nodiscard]] Result<void> check_replay(const Congresses&, const ReplayAsk&);

// Fails with invalid when the mechanisms or values contradict the law or each other, naming the
// lines; with not_found when there is no such congress; with refused when it was told to stop.
[[nodiscard]] Result<Replay> replay(Store&, const Congresses&, const ReplayAsk&,
                                    const ReplayOptions&);

} // namespace huiyin::app
