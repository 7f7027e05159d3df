#pragma once

// The duty engine: from what happened and the rules in force to who owes what by when. Pure: the
// same facts, rules and calendar give the same duties, whenever and wherever they are asked for.

#include "base/occasion.hpp"
#include "calendar/why.hpp"
#include "mechanism/rules.hpp"

namespace huiyin::mechanism {

// Something that happened. Points to the event; whoever made the facts keeps it.
struct Fact {
    EventIndex event = npos;
    const void* value = nullptr;
    const Occasion* occasion = nullptr;
    Version version = 0;
};

// `first` is what add_words() gave for the variant.
template <class Event>
std::vector<Fact> facts_of(std::span<const Recorded<Event>> history, std::size_t first) {
    std::vector<Fact> facts;
    facts.reserve(history.size());
    for (const Recorded<Event>& recorded : history)
        facts.push_back({first + recorded.event.index(), value_in(recorded.event),
                         &recorded.occasion, recorded.version});
    return facts;
}

// How far repeated and yearly duties are unrolled. Duties that hang on one event never ask.
struct Horizon {
    Date through = {};
};

enum class DutyState : std::uint8_t {
    open,
    paused, // open, and its clock stands still
    met,
    waived, // let off by somebody who may
    ended,  // without object: the strand went elsewhere, the suggestion was withdrawn
};

// A field of what a duty hangs on: strand 2, or deputy D12.
struct SubjectPart {
    std::string name = {};
    std::optional<std::int64_t> number = {};
    std::string id = {};
    bool operator==(const SubjectPart&) const = default;
};

struct Duty {
    std::string key = {};       // "law.handling.reply:strand=2"; stable as long as history is
    std::string mechanism = {}; // "law.handling"
    std::string duty = {};      // "reply"
    std::vector<SubjectPart> subject = {};
    std::string bearer_role = {}; // of mechanisms/words.toml
    OfficeId bearer_office = {};  // when the facts say who it is
    DeputyId bearer_deputy = {};
    Force force = {};
    Date starts_on = {};
    std::optional<Date> due_on = {};       // none while the clock stands still
    std::optional<Date> first_due_on = {}; // before any pause, extension or restart
    std::optional<Date> warn_on = {};
    DutyState state = {};
    std::optional<Date> closed_on = {}; // met, waived or ended
    std::int64_t count = 0;             // of the events that it takes several of
    // While it is open: those of the group it has to cover whom no event has named yet.
    std::vector<std::string> lacks = {};
    Version since = 0;     // the event that started it
    Version closed_by = 0; // the event that closed it; 0 while open

    [[nodiscard]] bool is_open() const {
        return state == DutyState::open || state == DutyState::paused;
    }
    bool operator==(const Duty&) const = default;
};

// The number of a subject's part, if it has that part.
[[nodiscard]] std::optional<std::int64_t> number_of(const Duty&, std::string_view part);

// All duties of one stream, those that are closed too, in the order in which they began.
[[nodiscard]] std::vector<Duty> duties(const RuleSet&, const calendar::WorkCalendar&,
                                       std::span<const Fact>, Horizon);

// How a duty looks on a day.
enum class Lamp : std::uint8_t { on_time, due_soon, late, paused, done, done_late };
[[nodiscard]] Lamp lamp(const Duty&, Date today);

// Why a date is what it is, line by line, with the rule that says so.
struct Explanation {
    Duty duty = {};
    Bilingual title = {};
    std::string rule = {};    // the sentence of the law
    std::string article = {}; // where it stands
    calendar::WhyThisDate why = {};
};
// Fails with not_found when there is no duty of that key.
[[nodiscard]] Result<Explanation> explain(const RuleSet&, const calendar::WorkCalendar&,
                                          std::span<const Fact>, Horizon, std::string_view key);

// A reminder or an escalation and its day.
struct Step {
    RungKind kind = {};
    Date on = {};
    std::string role = {}; // whom an escalation goes to; empty: the bearer
};
// The ladder of a duty, earliest first. Empty while its clock stands still.
[[nodiscard]] std::vector<Step> ladder(const RuleSet&, const calendar::WorkCalendar&, const Duty&);

} // namespace huiyin::mechanism
