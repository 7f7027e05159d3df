#pragma once

// What mechanism files say, once read: the model behind docs/mechanisms.md. Names of events,
// fields, roles and duties have become places in tables; only parameters still wait for their
// values.

#include "calendar/due_date.hpp"
#include "mechanism/field.hpp"

#include <algorithm>
#include <memory>

namespace huiyin::mechanism {

using calendar::Period;

// --- the words all mechanisms share: mechanisms/words.toml -------------------------------------

// What a duty hangs on, told by fields of the event that starts it: strand and round. What an event
// leaves unsaid is looked up where the thing came from: a promise's strand in `promise_made`.
struct Subject {
    std::string id = {};
    Bilingual title = {};
    std::vector<std::string> fields = {}; // first those that every start must have
    std::size_t needed = 0;               // how many these are
    EventIndex origin = npos;
    std::vector<Field> origin_fields = {}; // one per field
    // There before any adoption, like a congress: its yearly duties begin with the adoption.
    bool standing = false;
};

// The people a list field of the latest such event names.
struct Group {
    std::string id = {};
    EventIndex event = npos;
    Field field = {};
};

// Who bears a duty. With an event, the field of the latest one that agrees with the duty's subject;
// `follows` leads from a strand to the one that replaced it. Else the directory knows who it is.
struct Role {
    std::string id = {};
    Bilingual title = {};
    EventIndex event = npos;
    std::vector<Condition> where = {};
    std::optional<Field> field = {};
    std::string key = {}; // with `follows`: the field that is followed
    std::optional<Field> key_field = {};
    std::optional<Field> follows = {};
    std::string member = {}; // the part of the subject that is the bearer
};

struct Words {
    std::vector<Subject> subjects = {};
    std::vector<Group> groups = {};
    std::vector<Role> roles = {};
};

// --- parameters --------------------------------------------------------------------------------

enum class ParameterKind : std::uint8_t {
    period,
    number,
    day_of_month,
    day_of_year,
    choice,
    on_off
};
BOOST_DESCRIBE_ENUM(ParameterKind, period, number, day_of_month, day_of_year, choice, on_off)

// The value of a parameter; which member counts is told by the parameter's kind.
struct Value {
    Period period = {};
    std::int64_t number = 0; // a count; a day of the month; month × 100 + day; 0 or 1
    std::string text = {};   // as it was written
};

struct Parameter {
    std::string id = {};
    Bilingual title = {};
    ParameterKind kind = {};
    Value standard = {}; // the default
    std::optional<Value> least = {};
    std::optional<Value> most = {};
    std::vector<std::string> allowed = {}; // of a choice
    bool hard = false;                     // the bound is the law's own
    std::string why = {};
    Place place = {};
};

// A period or a number as a duty names it: a parameter, or the value itself.
struct Quantity {
    std::string parameter = {}; // empty: `value` stands as it is
    Value value = {};
};

// --- duties ------------------------------------------------------------------------------------

// The part of a duty's subject that a field of an event must agree with.
struct Link {
    std::size_t part = 0;
    Field field = {};
};

// An event that does something to a duty.
struct Clause {
    EventIndex event = npos;
    std::vector<Condition> where = {};
    std::vector<Link> same = {};
    std::optional<std::size_t> covering = {};  // a group, all of whom the events must name …
    std::optional<Field> by = {};              // … in this field
    Quantity count = {.value = {.number = 1}}; // how many such events it takes
    std::optional<Field> to = {};              // of an extension: the date it reaches
    std::optional<Quantity> for_period = {};   // of an extension: by how much
    std::optional<Field> reason = {};          // the words that explain it
};

struct Start {
    EventIndex event = npos;
    std::vector<Condition> where = {};
    std::vector<std::optional<Field>> parts = {}; // one per field of the subject
    std::optional<Field> from = {};       // the date counted from; else the day of the event
    std::optional<Field> first_from = {}; // the date the first due date is shown from
    std::optional<Field> cap_from = {};
    std::optional<Field> due = {};    // the due date itself
    std::optional<Field> each = {};   // a list: one duty for each member
    std::optional<Field> except = {}; // but not for this one
};

enum class Cadence : std::uint8_t { none, month, quarter, half_year, year };
BOOST_DESCRIBE_ENUM(Cadence, none, month, quarter, half_year, year)

enum class DueKind : std::uint8_t { period, field, day_of_month, day_of_year, end_of_part };
struct Due {
    DueKind kind = DueKind::period;
    Quantity quantity = {};
};

// Another period while the latest such event of the stream says so.
struct DueWhen {
    EventIndex event = npos;
    std::vector<Condition> where = {};
    Quantity quantity = {};
    std::size_t watch = npos; // into RuleSet::watches, once adopted
};

// What becomes of a second start for the same subject.
enum class Again : std::uint8_t {
    when_closed, // a new duty once the first is not open any more
    never,
    restart, // the open one begins anew
};

enum class Force : std::uint8_t {
    binding,
    advisory, // shown and reminded of, but no fault when late
    window,   // a right that lapses: nobody owes anything
};
BOOST_DESCRIBE_ENUM(Force, binding, advisory, window)

enum class BearerKind : std::uint8_t { unknown, office, deputy };

// Something that has happened before.
struct Before {
    EventIndex event = npos;
    std::vector<Condition> where = {};
};

// A time in which a mechanism is adopted: its duties begin in it, and may go on after it. What
// happens in the very moment of an adoption or its end is still as it was before.
struct Spell {
    Instant from = {};
    std::optional<Instant> until = {};
    [[nodiscard]] bool contains(Instant at) const { return at > from && (!until || at <= *until); }
};

// Whether it lies in one of them; without any, it always does.
[[nodiscard]] inline bool lies_in(const std::vector<Spell>& spells, Instant at) {
    return spells.empty() ||
           std::ranges::any_of(spells, [&](const Spell& spell) { return spell.contains(at); });
}

enum class RungKind : std::uint8_t { reminder, escalation };
struct Rung {
    RungKind kind = {};
    Period offset = {};
    bool after_start = false; // else from the due date
    std::size_t role = npos;  // of an escalation
};

struct DutyRule {
    std::string mechanism = {};
    std::string id = {};
    Bilingual title = {};
    bool law = false;
    std::size_t subject = 0;
    std::vector<std::string> parts = {}; // names of the subject's fields, then the member of `each`
    std::vector<Start> starts = {};
    std::optional<std::size_t> each_group = {};
    std::vector<Before> having = {}; // starts only after one of these; none: always
    bool yearly = false;             // starts on a day of every year from the start event on
    Quantity year_day = {};
    Due due = {};
    std::vector<DueWhen> due_when = {};
    std::optional<Quantity> cap = {};
    calendar::Roll roll = {};
    Cadence repeats = Cadence::none;
    Again again = {};
    Force force = {};
    std::size_t bearer = 0;
    BearerKind bearer_kind = {}; // what its events or its subject say
    std::optional<std::size_t> bearer_part = {};
    std::vector<Link> bearer_links = {}; // parts of the subject ↔ fields of the role's event
    std::vector<Clause> met_by = {};
    std::vector<Clause> waived_by = {};
    std::vector<Clause> ended_by = {};
    std::vector<Clause> reopened_by = {};
    std::vector<Clause> paused_by = {};
    std::vector<Clause> resumed_by = {};
    std::vector<Clause> extended_by = {};
    std::optional<Quantity> warn = {};
    std::vector<Rung> ladder = {};
    std::string tightens = {};      // "law.handling.reply"
    std::vector<Spell> spells = {}; // outside which it does not begin; none: always
    std::string why = {};
    std::string article = {};
    Place place = {};
    Place due_place = {};
};

// --- gates, veils, scores ----------------------------------------------------------------------

enum class NeedKind : std::uint8_t {
    done,             // no such duty of this subject is open
    done_or_past_due, // the same, or its date has passed
    running,          // such a duty is open and its date has not passed
    happened,         // the event has happened
};
struct Need {
    NeedKind kind = {};
    std::string mechanism = {}; // of a duty
    std::string duty = {};
    // The fields of the command that must agree: with the duty's subject, or with the event.
    std::vector<std::string> same = {};
    Clause clause = {}; // of `happened`; its links count through `same`
    Place place = {};
};

// A command that waits.
struct Gate {
    std::string mechanism = {};
    std::string id = {};
    std::size_t command = npos;
    std::vector<Need> needs = {}; // all of them
    Bilingual message = {};
    Place place = {};
};

// What begins with one of the events is hidden from the roles until another event of its stream.
struct Veil {
    std::string id = {};
    std::vector<Before> hides = {};
    std::vector<std::size_t> from = {}; // roles
    EventIndex until = npos;
    Place place = {};
};

// A paper that is sent by itself to whoever bears a duty that is so late.
struct Chase {
    std::string id = {};
    std::string duty = {}; // "law.handling.reply"
    Quantity after = {};   // its date
    Quantity answer_within = {};
    Bilingual words = {};
    Place place = {};
};

enum class ScoreKind : std::uint8_t {
    indicator, // its points, in proportion to what was done as it should be
    deduction, // its points off, each time
    bonus,     // its points more, each time
    veto,      // once is enough, and no other item counts
};
BOOST_DESCRIBE_ENUM(ScoreKind, indicator, deduction, bonus, veto)

// An item of an assessment: what counts is a duty, or events of one or several kinds. Read, checked
// and shown; no assessment is worked out from it yet.
struct Score {
    std::string id = {};
    Bilingual title = {};
    ScoreKind kind = {};
    Quantity points = {};              // not of a veto
    std::optional<Quantity> most = {}; // of deductions or a bonus, together in a year
    std::string duty = {};             // "law.handling.reply": met in time, else late
    std::vector<Before> counts = {};   // without a duty
    std::vector<Before> among = {};    // of an indicator: the events of which these are a part
    std::string why = {};
    std::string article = {};
    Place place = {};
};

// --- the entrance: what is looked for in a text, and by what it is scored (M6) -----------------

enum class CheckedIn : std::uint8_t { anywhere, title, cause, analysis, demands };
BOOST_DESCRIBE_ENUM(CheckedIn, anywhere, title, cause, analysis, demands)

// Something that is looked for in a text: words in one sentence, or what a detector of the room
// entrance finds. A finding advises, it never bars.
struct Check {
    std::string id = {}; // with its mechanism: "law.writing.pending-case"
    Bilingual title = {};
    Bilingual advice = {};
    std::string detector = {};             // or words:
    std::vector<std::string> words = {};   // a sentence with one of these …
    std::vector<std::string> with = {};    // … and, if there are any, with one of these …
    std::vector<std::string> without = {}; // … but with none of these
    CheckedIn in = {};
    Quantity limit = {.value = {.number = 1}}; // sentences it takes, or what the detector measures
    std::string reason = {};                   // for which a review would turn it down, or empty
    std::string why = {};
    std::string article = {};
    Place place = {};
};

// A criterion of the quality score. Without `lost_by` the reviewer judges it.
struct ScoredBy {
    std::string id = {}; // with its mechanism
    std::int64_t edition = 1;
    Bilingual title = {};
    Bilingual hint = {};
    Quantity points = {};
    std::vector<std::string> lost_by = {}; // checks, with their mechanism
    Place place = {};
};

// Which suggestions a mechanism concerns when a congress adopts it.
enum class Reach : std::uint8_t {
    assigned, // those assigned afterwards: a case keeps the rules under which it was assigned
    in_hand,  // those in hand too, for what happens to them afterwards
};
BOOST_DESCRIBE_ENUM(Reach, assigned, in_hand)

struct SourceText {
    std::string law = {};
    std::string article = {};
    std::string text = {}; // word for word
};

struct Mechanism {
    std::string id = {};
    Bilingual title = {};
    std::string origin = {};
    bool law = false; // cannot be dropped
    Reach reach = {};
    std::vector<SourceText> sources = {};
    std::vector<Parameter> parameters = {};
    std::vector<DutyRule> duties = {};
    std::vector<Gate> gates = {};
    std::vector<Veil> veils = {};
    std::vector<Chase> chases = {};
    std::vector<Score> scores = {};
    std::vector<Check> checks = {};
    std::vector<ScoredBy> criteria = {};
    std::string file = {};
    std::string text = {}; // the whole file, for whoever wants to read it
};

// Everything there is to adopt. Does not change once read.
struct Library {
    Vocabulary vocabulary = {};
    Words words = {};
    std::vector<Mechanism> mechanisms = {}; // by id
};

} // namespace huiyin::mechanism
