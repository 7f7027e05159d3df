#pragma once

// Conditions that several rules share. Inside this room only.

#include "suggestion/rules.hpp"

#include <algorithm>
#include <initializer_list>

namespace huiyin::suggestion::rules {

// --- answers ---------------------------------------------------------------------------------

inline Barrier nothing() { return std::nullopt; }
inline Barrier refuse(Sentence why) { return refused(std::move(why)).value(); }
inline Barrier forbid(Sentence why) { return forbidden(std::move(why)).value(); }
inline Barrier missing(Sentence why) { return not_found(std::move(why)).value(); }
inline Barrier wrong(std::string field, Sentence why) {
    return invalid(std::move(field), std::move(why)).value();
}

template <class... Happened>
Decision happens(const Happened&... happened) {
    Decision decision;
    (decision.add(happened), ...);
    return decision;
}
inline Decision unchanged() { return {}; }

// The first that holds, in order.
inline Barrier first_of(std::initializer_list<Barrier> barriers) {
    for (const Barrier& barrier : barriers)
        if (barrier) return barrier;
    return nothing();
}

// --- conditions ------------------------------------------------------------------------------

Barrier in_phase(const Case&, std::initializer_list<Phase>, Sentence otherwise);
Barrier running(const Case&);

// `strand` is there, with a unit that still has it.
Barrier in_play(const Case&, StrandNumber);
// In play, signed in, and not asked back.
Barrier in_hand(const Case&, StrandNumber);
// In play and owing a reply.
Barrier owes_reply(const Case&, StrandNumber);
// The reply of the round in hand is not with the deputies yet.
Barrier reply_in_work(const Case&, StrandNumber);
// The same of the case's main unit.
Barrier main_reply_in_work(const Case&);
// No reply has come of it yet, so the unit may still change.
Barrier never_answered(const Case&, StrandNumber);

// Of an answering strand that is there.
const Round& round_in_hand(const Case&, StrandNumber);

// Who writes the text: the lead, a member of the delegation whose suggestion it is, or the office
// that entered it from paper.
Barrier by_author(const Case&, const Scene&);
// The acting deputy signed the suggestion.
Barrier by_signatory(const Case&, const Scene&);

bool exists(const OfficeId&, const Scene&);
bool sits(const DeputyId&, const Scene&);
// A leader or chairperson of the congress on the day.
bool leads(const PersonId&, const Scene&);

// `unit` can be given a strand: it exists and holds none.
Barrier can_take_strand(const Case&, const OfficeId& unit, const std::string& field, const Scene&);
// An office that is only proposed: it exists and is not the one that proposes it.
Barrier can_be_proposed(const std::optional<OfficeId>& proposed, const OfficeId& by, const Scene&);

// A deadline in the future and within six months of the first assignment.
Barrier within_six_months(const Case&, Date until, const Scene&);

// --- small things ----------------------------------------------------------------------------

template <class List, class Value>
bool contains(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

template <class List, class Value, class Member>
bool contains(const List& list, const Value& value, Member member) {
    return std::ranges::find(list, value, member) != list.end();
}

// The position of the first item that stood before in the list.
template <class List>
std::optional<std::size_t> first_repeated(const List& list) {
    for (auto item = list.begin(); item != list.end(); ++item)
        if (std::find(list.begin(), item, *item) != item)
            return static_cast<std::size_t>(item - list.begin());
    return std::nullopt;
}

// "field.3"
inline std::string item_of(const std::string& field, std::size_t index) {
    return field + "." + std::to_string(index);
}

template <class Ids>
std::string ids_in_words(const Ids& ids) {
    std::string words;
    for (const auto& id : ids) words += (words.empty() ? "" : " ") + id.value;
    return words;
}

// --- the state, to be changed ----------------------------------------------------------------

Strand* strand_of(Case&, StrandNumber);
// A round in which nothing has been done yet.
Round new_round(RoundNumber, Date began_on);
Round* round_of(Case&, StrandNumber, RoundNumber);
Promise* promise_of(Case&, PromiseNumber);
Proposer* proposer_of(Case&, const DeputyId&);

} // namespace huiyin::suggestion::rules
