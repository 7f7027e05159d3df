#pragma once

// What will become of one invented suggestion: drawn once, then lived through by real commands.

#include "demo/chance.hpp"
#include "demo/matters.hpp"
#include "demo/world.hpp"

namespace huiyin::demo {

enum class ReviewFate : std::uint8_t { docketed, sent_back, letter, reference, declined };

// Days are working days after the step before.
struct Fate {
    Date drafted_on = {};
    suggestion::Content content = {};
    const Member* lead = nullptr;
    std::vector<const Member*> co_proposers = {};
    bool by_delegation = false;
    bool on_paper = false;
    bool withdrawn = false; // once it is being handled
    bool stays_draft = false;
    ReviewFate review = {};
    suggestion::HandlingClass handling_class = {};
    const Unit* main = nullptr;
    const Unit* wrong_first = nullptr; // assigned first, and returned
    bool return_refused_once = false;  // the dispute goes to the leader
    std::vector<const Unit*> co_units = {};
    const Unit* separate = nullptr; // handles a part of its own
    bool pre_assigned = false;
    bool extended = false;
    bool opinion_redone = false;
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
};

// Seeded: the same dice give the same fate.
[[nodiscard]] Fate draw_fate(Chance&, const Roster&, Date drafted_on, std::size_t number);

} // namespace huiyin::demo
