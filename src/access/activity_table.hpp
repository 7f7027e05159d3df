#pragma once

// Who may do what with a supervision activity, and who may see it.

#include "access/party.hpp"
#include "access/sight.hpp"
#include "supervision/decide.hpp"

#include <set>

namespace huiyin::access {

enum class ActivityGuard : std::uint8_t {
    none,
    organises, // the office that planned it
};
BOOST_DESCRIBE_ENUM(ActivityGuard, none, organises)

// In which congress whoever gives the command is what he is.
enum class ActivityPlace : std::uint8_t {
    planning,     // whose activity it is
    carrying_out, // the same; of a commission the congress below
};
BOOST_DESCRIBE_ENUM(ActivityPlace, planning, carrying_out)

struct ActivityRow {
    std::size_t command = {}; // position in supervision::Command
    std::vector<Party> parties = {};
    ActivityGuard guard = {};
    ActivityPlace place = {};
};

[[nodiscard]] const std::vector<ActivityRow>& activity_table();

// The capacity in which the actor may give the command, as the occasion of its events; forbidden
// otherwise. `current` is of the congress for which it is planned.
[[nodiscard]] Result<Occasion> permit_activity(const Actor&, std::size_t command,
                                               const supervision::Activity& current, Instant at);

// The names of the commands that the actor may give, each with what keeps him from it just now.
struct ActivityAction {
    Line<60> command = {};
    std::optional<Sentence> why_not = {};
};
[[nodiscard]] std::vector<ActivityAction> activity_actions(const Actor&,
                                                           const supervision::Activity&);

// What is wrong with the table; empty when it is in order.
[[nodiscard]] std::vector<std::string> flaws(const std::vector<ActivityRow>&);

// --- who may see it ------------------------------------------------------------------------------

// The roles of mechanisms/words.toml from which a veil hides the activity.
using HiddenFrom = std::set<std::string>;

// The circles of people who may see an activity by what they are: those who supervise, those who
// take part, and the government's side. Sorted, without repeats.
//   desk-, committees-, chairs-, auditors-, government-, leaders-<congress>
//   deputy-<deputy>, person-<person>
[[nodiscard]] std::vector<Audience> audiences_of(const supervision::Activity&, const HiddenFrom&);

// Those of them that are of the congress below that was commissioned, whoever is hidden from: its
// desk-, committees- and chairs-. None of any other activity, and of one that was called off or
// declined its desk alone, which keeps what it wrote.
[[nodiscard]] std::vector<Audience> commissioned_audiences(const supervision::Activity&);

// Who else may see it because he may see a suggestion that it is about.
struct ThroughCases {
    bool units = {};     // of its strands
    bool proposers = {}; // its deputies
};
[[nodiscard]] ThroughCases through_cases(const HiddenFrom&);

// Those of an actor: the circles above, and as unit or proposer those of his cases.
[[nodiscard]] std::vector<Audience> activity_audiences(const Actor&);

} // namespace huiyin::access
