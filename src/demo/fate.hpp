#pragma once

// What will become of one invented suggestion: drawn once, then lived through by real commands.

#include "demo/chance.hpp"
#include "demo/matters.hpp"
#include "demo/world.hpp"

namespace huiyin::demo {

enum class ReviewFate : std::uint8_t { docketed, sent_back, letter, reference, declined };

// Where a story rests when the play ends, so that every state can be seen at somebody's desk.
enum class Rest : std::uint8_t {
    nowhere,
    discarded,
    invited, // nobody has answered yet
    submitted,
    sent_back,
    docketed,
    assigned, // waits for sign-in
    returning,
    drafted,
    approved,
    signed_by_head,
    passed,
    disputed,
    claimed,
};
BOOST_DESCRIBE_ENUM(Rest, nowhere, discarded, invited, submitted, sent_back, docketed, assigned,
                    returning, drafted, approved, signed_by_head, passed, disputed, claimed)

// What becomes of the talk with the main unit, if there is one. What waits for an answer or for the
// deputy's word is not filed.
enum class TalkFate : std::uint8_t { none, asked, answered, withdrawn, confirmed, corrected };

// What becomes of the reading by a station, if there is one. With open comments nothing is filed.
enum class ReadingFate : std::uint8_t { none, asked, commented, withdrawn, settled };

// A government on the level next below or above that is given a suggestion, and its own unit that
// handles it.
struct HandedOn {
    const Staff* government = nullptr;
    const Unit* unit = nullptr;
};

// Days are working days after the step before.
struct Fate {
    Date drafted_on = {};
    suggestion::Content content = {};
    const Member* lead = nullptr;
    std::vector<const Member*> co_proposers = {};
    bool by_delegation = false;
    bool on_paper = false;
    bool invitation_taken_back = false; // the last one
    bool withdrawn = false;             // once it is being handled
    bool withdrawal_refused = false;    // by a co-proposer
    bool stays_draft = false;
    TalkFate talk = {};
    ReadingFate reading = {};
    ReviewFate review = {};
    suggestion::HandlingClass handling_class = {};
    const Unit* main = nullptr;
    const Unit* wrong_first = nullptr; // assigned first, and returned
    bool return_refused_once = false;  // the dispute goes to the leader
    HandedOn handed_on = {};
    std::vector<const Unit*> co_units = {};
    const Unit* separate = nullptr; // handles a part of its own
    bool pre_assigned = false;
    bool extended = false;
    bool extension_refused = false;
    bool contact_disputed = false; // else the lead confirms what was recorded
    bool opinion_redone = false;
    bool opinion_missing = false;
    bool reply_rejected = false; // by the unit's head
    bool reply_sent_back = false;
    std::int64_t sign_in_days = 0;
    std::int64_t reply_days = 0; // calendar days from assignment
    suggestion::AnswerKind answer = {};
    suggestion::Satisfaction attitude = {};
    suggestion::Satisfaction result = {};
    suggestion::Satisfaction second_result = {};
    bool silent = false; // nobody rates
    bool rated_on_paper = false;
    bool explained = false; // dissatisfaction is explained instead of redone
    std::int64_t promise_days = 0;
    bool promise_prolonged = false;
    bool promise_forgotten = false; // nobody reports: it turns late
    bool promise_claim_rejected = false;
    bool never_closed = false;
    std::string promise = {};
    Rest rests = {};
};

// Seeded: the same dice give the same fate.
[[nodiscard]] Fate draw_fate(Chance&, const Roster&, Date drafted_on, std::size_t number);

// What befalls few suggestions, and one at least: the fates that chance might leave out.
[[nodiscard]] std::vector<Fate> rare_fates(Chance&, const Roster&, Date drafted_on);

// A fate that comes to rest just before `until`.
[[nodiscard]] Fate resting_fate(Chance&, const Roster&, Rest, Date until, std::size_t number);

} // namespace huiyin::demo
