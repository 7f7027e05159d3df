// What holds for every history of a congress and of a case: adopting or ending a mechanism changes
// nothing that was asked before, and the order of adoption does not matter (mechanism M20).

#include "shipped.hpp"
#include "suggestion/events.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <deque>

namespace huiyin::app {
namespace {

namespace s = suggestion;
using mechanism::Duty;
using std::chrono::days;

std::vector<std::string> adoptable() {
    std::vector<std::string> ids;
    for (const mechanism::Mechanism& each : shipped_mechanisms().library->mechanisms)
        if (!each.law) ids.push_back(each.id);
    return ids;
}

const Date first_day = parse_date("2026-01-05").value();
constexpr int days_of_story = 500;

Instant moment(int day) { return start_of(first_day + days{day}) + std::chrono::hours{9}; }

// A congress that adopts and ends as it likes, by day.
struct Congress {
    std::vector<directory::RecordedEvent> events = {};

    void on(int day, directory::Event event) {
        events.push_back({static_cast<Version>(events.size() + 1), {.at = moment(day)}, event});
    }
    [[nodiscard]] bool has(const std::string& id) const {
        bool adopted = false;
        for (const auto& happened : events) {
            if (const auto* a = std::get_if<directory::MechanismAdopted>(&happened.event))
                if (a->mechanism.value == id) adopted = true;
            if (const auto* e = std::get_if<directory::MechanismEnded>(&happened.event))
                if (e->mechanism.value == id) adopted = false;
        }
        return adopted;
    }
    // Takes the mechanism up, or ends it where it is in force.
    void turn(int day, const std::string& id) {
        if (has(id))
            on(day, directory::MechanismEnded{{id}, {"enough"}});
        else
            on(day, directory::MechanismAdopted{{id}, {}, {"decided"}});
    }
};

Congress random_congress(int until) {
    Congress congress;
    const auto ids = adoptable();
    for (int day = *rc::gen::inRange(0, 60); day < until; day += *rc::gen::inRange(40, 160))
        congress.turn(day, *rc::gen::elementOf(ids));
    return congress;
}

// A case that is handled as it likes; afternoon, so that no event falls on an adoption.
struct Life {
    std::deque<s::RecordedEvent> events = {};
    std::optional<Instant> assigned_at = {};
    int day = 0;

    void add(s::Event event) {
        events.push_back({static_cast<Version>(events.size() + 1),
                          {.at = moment(day) + std::chrono::hours{6}},
                          std::move(event)});
    }
    [[nodiscard]] std::vector<Duty> duties(const RuleBook& book) const {
        std::vector<mechanism::Fact> facts;
        for (const auto& happened : events)
            facts.push_back({shipped_mechanisms().case_events + happened.event.index(),
                             value_in(happened.event), &happened.occasion, happened.version});
        return mechanism::duties(*edition_for(book, assigned_at).rules, shipped_calendar(), facts,
                                 {first_day + days{days_of_story}});
    }
};

s::Event random_event() {
    switch (*rc::gen::inRange(0, 11)) {
    case 0: return s::KeySelected{.criteria = {s::KeyCriterion::vital_interest}};
    case 1: return s::KeyReleased{};
    case 2: return s::SupervisorNamed{.committee = {"c1"}};
    case 3: return s::LeadingOfficialNamed{.official = {"p1"}};
    case 4: return s::ProgressReported{.strand = 1};
    case 5:
        return s::SupervisionRecorded{.kind = *rc::gen::element(s::SupervisionKind::inspection,
                                                                s::SupervisionKind::report,
                                                                s::SupervisionKind::forum)};
    case 6: return s::PollHeld{};
    case 7: return s::ContactRecorded{.strand = 1, .deputies = {{"d1"}}};
    case 8: return s::RectificationOrdered{.rectification = 1, .strand = 1};
    case 9: return s::ReplyIssued{.strand = 1, .round = 1};
    default: return s::SignedIn{1};
    }
}

Life random_life() {
    Life life;
    life.day = *rc::gen::inRange(0, 100);
    life.add(s::Submitted{.proposers = {{"d1"}}});
    life.day += *rc::gen::inRange(0, 40);
    life.add(s::Assigned{});
    life.assigned_at = life.events.back().occasion.at;
    const Date today = first_day + days{life.day};
    life.add(s::StrandAssigned{.strand = 1,
                               .unit = {"u1"},
                               .role = s::StrandRole::main,
                               .clock_from = today,
                               .first_assigned = today});
    for (int steps = *rc::gen::inRange(0, 12); steps > 0; --steps) {
        life.day += *rc::gen::inRange(0, 30);
        life.add(random_event());
    }
    return life;
}

RuleBook book_of(const Congress& congress) {
    auto book = rule_book(shipped_mechanisms(), congress.events, shipped_calendar());
    RC_ASSERT(book.has_value());
    return *std::move(book);
}

std::vector<Duty> begun_before(std::vector<Duty> all, Date day) {
    std::erase_if(all, [&](const Duty& duty) { return duty.starts_on >= day; });
    std::ranges::sort(all, {}, &Duty::key);
    return all;
}

TEST_CASE("adopting or ending a mechanism never changes what was asked before") {
    CHECK(rc::check([] {
        const Life life = random_life();
        Congress congress = random_congress(life.day);
        const RuleBook before = book_of(congress);
        const int turning = life.day + *rc::gen::inRange(1, 100);
        congress.turn(turning, *rc::gen::elementOf(adoptable()));
        const RuleBook after = book_of(congress);
        const Date day = first_day + days{turning};
        RC_ASSERT(begun_before(life.duties(before), day) == begun_before(life.duties(after), day));
    }));
}

TEST_CASE("the order in which mechanisms are adopted does not matter") {
    CHECK(rc::check([] {
        const Life life = random_life();
        const auto ids = adoptable();
        const std::string one = *rc::gen::elementOf(ids);
        const std::string other = *rc::gen::elementOf(ids);
        RC_PRE(one != other);
        // Both on one day, long before the case or in its midst.
        const int day = *rc::gen::inRange(0, life.day + 1);
        Congress first;
        first.turn(day, one);
        first.turn(day, other);
        Congress second;
        second.turn(day, other);
        second.turn(day, one);
        const Date end = first_day + days{days_of_story};
        RC_ASSERT(begun_before(life.duties(book_of(first)), end) ==
                  begun_before(life.duties(book_of(second)), end));
    }));
}

TEST_CASE("what a mechanism asked for goes on when it is ended, by its own rules") {
    CHECK(rc::check([] {
        const Life life = random_life();
        const std::string id = *rc::gen::elementOf(adoptable());
        Congress kept;
        kept.turn(0, id);
        Congress ended = kept;
        const int end = life.day + 1;
        ended.turn(end, id);
        const Date day = first_day + days{end};
        RC_ASSERT(begun_before(life.duties(book_of(kept)), day) ==
                  begun_before(life.duties(book_of(ended)), day));
    }));
}

} // namespace
} // namespace huiyin::app
