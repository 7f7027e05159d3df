// What holds in every life, however people press the buttons. 200 lives, or HUIYIN_LIVES.

#include "suggestion/consequences.hpp"
#include "suggestion/random_life.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>

namespace huiyin::suggestion {
namespace {

using History = std::vector<RecordedEvent>;

template <class Happened>
const Happened* as(const RecordedEvent& recorded) {
    return std::get_if<Happened>(&recorded.event);
}

// --- of the state ----------------------------------------------------------------------------

void numbers_are_dense(const Case& current) {
    for (std::size_t i = 0; i < current.strands.size(); ++i) {
        const Strand& strand = current.strands[i];
        RC_ASSERT(strand.strand == static_cast<StrandNumber>(i) + 1);
        RC_ASSERT(strand.rounds.empty() == (strand.role == StrandRole::co));
        for (std::size_t j = 0; j < strand.rounds.size(); ++j)
            RC_ASSERT(strand.rounds[j].round == static_cast<RoundNumber>(j) + 1);
    }
    for (std::size_t i = 0; i < current.promises.size(); ++i)
        RC_ASSERT(current.promises[i].promise == static_cast<PromiseNumber>(i) + 1);
    for (std::size_t i = 0; i < current.contacts.size(); ++i)
        RC_ASSERT(current.contacts[i].record.contact == static_cast<ContactNumber>(i) + 1);
}

// One main unit with co-units, or two and more separate ones; none twice.
void form_is_kept(const Case& current) {
    if (!is_running(current)) return;
    std::vector<OfficeId> units;
    std::array<std::size_t, 3> roles{};
    for (const Strand& strand : current.strands) {
        if (!is_active(strand)) continue;
        RC_ASSERT(std::ranges::count(units, strand.unit) == 0);
        units.push_back(strand.unit);
        ++roles.at(static_cast<std::size_t>(strand.role));
    }
    const auto [main, co, separate] = roles;
    RC_ASSERT((main == 1 && separate == 0) || (main == 0 && co == 0 && separate >= 2));
}

void nobody_passes_six_months(const Case& current) {
    for (const Strand& strand : current.strands) {
        const Date last = six_months_after(current.assigned_on.value());
        RC_ASSERT(strand.extended_until.value_or(last) <= last);
        if (strand.extension) RC_ASSERT(strand.extension->until <= last);
        RC_ASSERT(strand.clock_from >= *current.assigned_on);
    }
}

void issued_replies_are_whole(const Case& current) {
    for (const Strand& strand : current.strands)
        for (const Round& round : strand.rounds) {
            if (round.stage < ReplyStage::issued) continue;
            RC_ASSERT(round.reply && round.signatory && round.document_no && round.issued_on);
            RC_ASSERT(round.receipts.size() == signatories(current).size());
            RC_ASSERT(std::ranges::any_of(current.contacts, [&](const Contact& contact) {
                return contact.record.strand == strand.strand && contact.round == round.round &&
                       contact.record.stage != ContactStage::after &&
                       contact.record.held_on <= *round.issued_on;
            }));
        }
}

void closed_is_finished(const Case& current) {
    if (current.phase != Phase::closed) return;
    for (const Promise& promise : current.promises) RC_ASSERT(promise.state == PromiseState::kept);
    for (const Rectification& ordered : current.rectifications)
        RC_ASSERT(ordered.state == RectificationState::verified);
    for (const Strand& strand : current.strands)
        if (is_active(strand) && is_answering(strand))
            RC_ASSERT(current_round(strand)->stage == ReplyStage::settled);
}

// --- of one event ----------------------------------------------------------------------------

// By the office that assigned it, by whoever holds it, or by the leader in a second dispute.
void unit_is_changed_by_right(const Case& before, const RecordedEvent& recorded) {
    const auto* left = as<StrandLeft>(recorded);
    if (!left) return;
    const Strand& strand = *find_strand(before, left->strand);
    const OfficeId& office = recorded.occasion.office;
    const bool leader_decides = std::ranges::any_of(before.strands, waits_for_leader);
    RC_ASSERT(strand.assigned_by == office || strand.unit == office || leader_decides);
    RC_ASSERT(!last_issued_round(strand));
}

void first_assignment_stands(const Case& before, const RecordedEvent& recorded) {
    if (!before.assigned_on) return;
    if (const auto* strand = as<StrandAssigned>(recorded))
        RC_ASSERT(strand->first_assigned == *before.assigned_on);
    if (const auto* round = as<RehandlingOrdered>(recorded))
        RC_ASSERT(round->first_assigned == *before.assigned_on);
}

// However it is answered, a promise made stays, and a promise kept stays kept.
void no_promise_vanishes(const Case& before, const Case& after) {
    RC_ASSERT(after.promises.size() >= before.promises.size());
    for (std::size_t i = 0; i < before.promises.size(); ++i) {
        const Promise& was = before.promises[i];
        const Promise& is = after.promises[i];
        RC_ASSERT(was.what == is.what && was.who == is.who && was.first_due == is.first_due);
        RC_ASSERT(was.strand == is.strand && was.round == is.round && was.made_on == is.made_on);
        RC_ASSERT(is.due >= was.due);
        RC_ASSERT(was.state != PromiseState::kept || is.state == PromiseState::kept);
    }
}

void earlier_rounds_stand(const Case& before, const Case& after) {
    for (const Strand& strand : before.strands) {
        const Strand& later = *find_strand(after, strand.strand);
        RC_ASSERT(later.rounds.size() >= strand.rounds.size());
        for (std::size_t i = 0; i + 1 < strand.rounds.size(); ++i) {
            const Round& was = strand.rounds[i];
            const Round& is = later.rounds[i];
            RC_ASSERT(was.reply == is.reply && was.votes == is.votes && was.result == is.result &&
                      was.attitude == is.attitude && was.signatory == is.signatory &&
                      was.issued_on == is.issued_on && was.stage == is.stage);
        }
    }
}

void leaving_undoes_joining(const Case& before, const RecordedEvent& recorded, const Case& after) {
    if (const auto* joined = as<JoinedHandling>(recorded)) {
        const RecordedEvent left{recorded.version + 1, recorded.occasion,
                                 JoinedHandlingLeft{joined->lead, {"Undone."}}};
        RC_ASSERT(evolve(after, left) == before);
    }
}

// --- of a whole life -------------------------------------------------------------------------

void consequences_are_named(const Command& command, const std::vector<Event>& events) {
    for (const Event& event : events)
        RC_ASSERT(std::ranges::any_of(consequences(), [&](const Consequence& outcome) {
            return outcome.command == name_in(command) && outcome.event == name_in(event);
        }));
}

struct Life {
    Case current = {};
    History events = {};
    Date today = assigned_day;

    // Whether the command was accepted and changed something.
    bool take(const Command& command, const Occasion& occasion) {
        const auto decided = decide(current, command, occasion, world());
        if (!decided || decided->empty()) return false;
        consequences_are_named(command, *decided);
        for (const Event& event : *decided) happen(event, occasion);
        numbers_are_dense(current);
        form_is_kept(current);
        nobody_passes_six_months(current);
        issued_replies_are_whole(current);
        closed_is_finished(current);
        return true;
    }

    void happen(const Event& event, const Occasion& occasion) {
        events.push_back({static_cast<Version>(events.size()) + 1, occasion, event});
        const Case before = current;
        current = evolve(std::move(current), events.back());
        unit_is_changed_by_right(before, events.back());
        first_assignment_stands(before, events.back());
        no_promise_vanishes(before, current);
        earlier_rounds_stand(before, current);
        leaving_undoes_joining(before, events.back(), current);
    }

    // One deed: now and then what is due, mostly the first accepted of a few random attempts.
    void live(std::uint32_t seed) {
        Dice dice{seed};
        today += std::chrono::days{static_cast<int>(dice.below(dice.one_in(10) ? 60 : 6))};
        if (dice.one_in(4) && current.phase != Phase::settled) {
            const auto next = next_step_to_end(current, today);
            if (next && take(next->command, next->occasion)) return;
        }
        for (int attempt = 0; attempt < 24; ++attempt) {
            const Occasion occasion = random_occasion(dice, current, today);
            if (take(random_command(dice, current, today), occasion)) return;
        }
    }

    void come_to_an_end() {
        for (int step = 0; step < 300; ++step) {
            const auto next = next_step_to_end(current, today);
            if (!next) return;
            RC_ASSERT(take(next->command, next->occasion));
        }
        RC_FAIL("the case goes round in circles");
    }
};

Case replayed(const History& events) {
    Case state;
    for (const RecordedEvent& recorded : events) state = evolve(std::move(state), recorded);
    return state;
}

rc::Gen<std::vector<std::uint32_t>> seeds() {
    const auto seed = rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint32_t>()));
    return rc::gen::resize(200, rc::gen::container<std::vector<std::uint32_t>>(seed));
}

rc::detail::TestParams as_many_lives_as_asked_for() {
    auto params = rc::detail::configuration().testParams;
    const char* lives = std::getenv("HUIYIN_LIVES"); // NOLINT(concurrency-mt-unsafe): one thread
    params.maxSuccess = lives ? std::atoi(lives) : 200;
    return params;
}

TEST_CASE("the law holds in every life, and every life can be brought to its end") {
    const auto result = rc::detail::checkTestable(
        [] {
            Life life;
            for (const std::uint32_t seed : *seeds()) life.live(seed);
            const Phase reached = life.current.phase;
            life.come_to_an_end();
            RC_ASSERT(is_terminal(life.current.phase));
            RC_ASSERT(replayed(life.events) == life.current);
            RC_ASSERT(replayed(life.events) == replayed(life.events));
            RC_TAG(std::string{name_of(reached)});
        },
        rc::detail::TestMetadata{"lives", "lives"}, as_many_lives_as_asked_for());
    rc::detail::printResultMessage(result, std::cerr);
    CHECK(result.template is<rc::detail::SuccessResult>());
}

} // namespace
} // namespace huiyin::suggestion
