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

// Who is asked something of a draft answers it without sight of the draft.
bool answers_what_was_asked(const Actor& actor, const Command& command, const Case& current) {
    if (std::holds_alternative<AnswerTalk>(command)) return is_asked_to_talk(actor, current);
    return std::holds_alternative<CommentDraft>(command) && is_asked_to_read(actor, current);
}

// Why nothing was allowed so far.
struct Tried {
    std::vector<Phase> right_phases = {};
    std::optional<Unmet> first_unmet = {};
};

bool allows(const Row& row, const Attempt& attempt, Tried& tried) {
    if (!contains(row.parties, attempt.standing.party)) return false;
    add_once(tried.right_phases, row.phases);
    if (!contains(row.phases, attempt.current.phase)) return false;
    const auto why = unmet(row.guard, attempt);
    if (why && !tried.first_unmet) tried.first_unmet = why;
    return !why;
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
    if (opened && !may_see(actor, current) && !answers_what_was_asked(actor, command, current))
        return not_found("access.no_such_case");

    const auto acting = standings(actor, opened ? current.congress : context.congress);
    const Target target = target_of(command);
    Tried tried;
    for (const Row& row : rows_of(command.index()))
        for (const Standing& standing : acting)
            if (allows(row, {standing, current, command, context, target}, tried))
                return occasion_of(actor, standing, at);
    if (tried.first_unmet) return forbidden(tried.first_unmet->why);
    if (tried.right_phases.empty()) return forbidden(for_others(command.index()));
    return refused(not_in_phase(current.phase, tried.right_phases));
}

} // namespace huiyin::access
