// Asks the table.

#include "access/reason.hpp"
#include "access/sight.hpp"

#include <algorithm>
#include <array>

namespace huiyin::access {
namespace {

using namespace suggestion;

constexpr std::array phase_names{
    "access.phase.unopened",  "access.phase.draft",     "access.phase.submitted",
    "access.phase.sent_back", "access.phase.docketed",  "access.phase.handling",
    "access.phase.answered",  "access.phase.tracking",  "access.phase.settled",
    "access.phase.closed",    "access.phase.discarded", "access.phase.withdrawn",
    "access.phase.letter",    "access.phase.reference", "access.phase.declined",
};
static_assert(phase_names.size() == static_cast<std::size_t>(Phase::declined) + 1);

template <class List, class Value>
bool contains(const List& list, const Value& value) {
    return std::ranges::count(list, value) > 0;
}

template <class Value>
void add_once(std::vector<Value>& to, const std::vector<Value>& more) {
    for (const Value& value : more)
        if (!contains(to, value)) to.push_back(value);
}

} // namespace

Sentence for_others(std::size_t command) {
    std::vector<Party> parties;
    for (const Row& row : rows_of(command)) add_once(parties, row.parties);
    return {"access.not_your_role", {{"roles", named(parties)}}};
}

Sentence not_in_phase(Phase now, const std::vector<Phase>& phases) {
    std::string names;
    for (const Phase phase : phases) {
        if (!names.empty()) names += ' ';
        names += phase_names[static_cast<std::size_t>(phase)]; // NOLINT: one name per phase
    }
    const std::string here = phase_names[static_cast<std::size_t>(now)]; // NOLINT: the same
    return {"access.not_in_phase", {{"phase", here}, {"phases", names}}};
}

Result<Occasion> permit(const Actor& actor, const Command& command, const Case& current,
                        const Context& context, Instant at) {
    const bool opened = current.phase != Phase::unopened;
    const bool answers =
        (std::holds_alternative<AnswerTalk>(command) && is_asked_to_talk(actor, current)) ||
        (std::holds_alternative<CommentDraft>(command) && is_asked_to_read(actor, current));
    if (opened && !answers && !may_see(actor, current)) return not_found("access.no_such_case");

    const auto acting = standings(actor, opened ? current.congress : context.congress);
    std::vector<Phase> right_phases;
    std::optional<Unmet> first_unmet;
    for (const Row& row : rows_of(command.index())) {
        for (const Standing& standing : acting) {
            if (!contains(row.parties, standing.party)) continue;
            add_once(right_phases, row.phases);
            if (!contains(row.phases, current.phase)) continue;
            auto why = unmet(row.guard, {standing, current, command, context, target_of(command)});
            if (!why) return occasion_of(actor, standing, at);
            if (!first_unmet) first_unmet = std::move(why);
        }
    }
    if (first_unmet) return forbidden(first_unmet->why);
    if (right_phases.empty()) return forbidden(for_others(command.index()));
    return refused(not_in_phase(current.phase, right_phases));
}

} // namespace huiyin::access
