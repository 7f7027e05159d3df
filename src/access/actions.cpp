#include "access/actions.hpp"

#include "access/reason.hpp"
#include "access/sight.hpp"
#include "base/alternatives.hpp"

#include <algorithm>

namespace huiyin::access {
namespace {

using namespace suggestion;

// How far a case has come. It goes back inside a stage, never to an earlier one.
int stage_of(Phase phase) {
    if (phase <= Phase::sent_back) return 0;
    if (phase == Phase::docketed) return 1;
    return is_terminal(phase) ? 3 : 2;
}

struct Asker {
    const Actor& actor;
    const std::vector<Standing>& standings;
    const Case& current;
    const Context& context;
    Instant at;
};

bool contains(const std::vector<Party>& parties, Party party) {
    return std::ranges::count(parties, party) > 0;
}

bool has_role(const Asker& asker, const Row& row) {
    return std::ranges::any_of(asker.standings, [&](const Standing& standing) {
        return contains(row.parties, standing.party);
    });
}

// What keeps the command from being given in one capacity; nullopt when nothing does.
std::optional<Unmet> obstacle(const Asker& asker, const Row& row, const Standing& standing,
                              const Target& target) {
    const Command command = aimed(row.command, target);
    if (auto why = unmet(row.guard, {standing, asker.current, command, asker.context, target}))
        return why;
    const Occasion occasion = occasion_of(asker.actor, standing, asker.at);
    auto why = barrier(asker.current, command, occasion, asker.context);
    return why ? std::optional{Unmet{std::move(why->message), Concern::worth_saying}}
               : std::nullopt;
}

std::optional<RoundNumber> round_of(const Case& current, std::size_t command,
                                    const Target& target) {
    if (subject_of(command) != Subject::answering_strand || !target.strand) return {};
    const Strand* strand = find_strand(current, *target.strand);
    const Round* round = strand ? current_round(*strand) : nullptr;
    if (!round) return {};
    return round->round;
}

// The best that any capacity can do with the target: open, or the first reason worth saying.
std::optional<Action> action_on(const Asker& asker, std::size_t command, const Target& target) {
    std::optional<Action> best;
    for (const Row& row : rows_of(command)) {
        if (std::ranges::count(row.phases, asker.current.phase) == 0) continue;
        for (const Standing& standing : asker.standings) {
            if (!contains(row.parties, standing.party)) continue;
            Action action{alternatives<Command>()[command].name,
                          target,
                          round_of(asker.current, command, target),
                          Opening::now,
                          {}};
            const auto why = obstacle(asker, row, standing, target);
            if (!why) return action;
            if (best || why->concern == Concern::no_concern) continue;
            action.opening = Opening::later;
            action.why_not = why->why;
            best = std::move(action);
        }
    }
    return best;
}

// The command in a phase that is not its own.
Action closed_action(const Asker& asker, std::size_t command) {
    std::vector<Phase> phases;
    for (const Row& row : rows_of(command))
        if (has_role(asker, row))
            for (const Phase phase : row.phases)
                if (std::ranges::count(phases, phase) == 0) phases.push_back(phase);
    const Phase now = asker.current.phase;
    const bool over =
        std::ranges::all_of(phases, [&](Phase phase) { return stage_of(phase) < stage_of(now); });
    return {alternatives<Command>()[command].name,
            {},
            {},
            over ? Opening::over : Opening::later,
            not_in_phase(now, phases)};
}

void add_actions(std::vector<Action>& found, const Asker& asker, std::size_t command) {
    const auto rows = rows_of(command);
    const auto his = [&](const Row& row) { return has_role(asker, row); };
    if (std::ranges::none_of(rows, his)) return;
    const auto now = [&](const Row& row) {
        return his(row) && std::ranges::count(row.phases, asker.current.phase) > 0;
    };
    if (std::ranges::none_of(rows, now)) {
        found.push_back(closed_action(asker, command));
        return;
    }
    for (const Target& target : targets(asker.current, command))
        if (auto action = action_on(asker, command, target)) found.push_back(*std::move(action));
}

} // namespace

std::vector<Action> actions(const Actor& actor, const Case& current, const Context& context,
                            Instant at) {
    std::vector<Action> found;
    if (!may_see(actor, current)) return found;
    const auto acting = standings(actor, current.congress);
    const Asker asker{actor, acting, current, context, at};
    for (std::size_t command = 0; command < count_of_kinds<Command>; ++command)
        add_actions(found, asker, command);
    return found;
}

} // namespace huiyin::access
