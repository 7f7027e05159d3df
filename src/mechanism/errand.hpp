#pragma once

// A little world of errands, for the tests of this room: what happens to them, a file of words, and
// ways to tell a story and ask what is owed.

#include "mechanism/examples.hpp"
#include "mechanism/gates.hpp"

#include <deque>
#include <variant>

namespace huiyin::mechanism::errand {

enum class Urgency : std::uint8_t { low, high };
BOOST_DESCRIBE_ENUM(Urgency, low, high)

struct Ordered {
    std::int64_t errand = {};
    OfficeId unit = {};
    Urgency urgency = {};
    Date since = {};
    std::optional<Date> wished = {};
    std::optional<std::int64_t> replaces = {};
};
BOOST_DESCRIBE_STRUCT(Ordered, (), (errand, unit, urgency, since, wished, replaces))
struct Callers {
    std::vector<DeputyId> deputies = {};
};
BOOST_DESCRIBE_STRUCT(Callers, (), (deputies))
struct Visited {
    std::int64_t errand = {};
    std::vector<DeputyId> deputies = {};
};
BOOST_DESCRIBE_STRUCT(Visited, (), (errand, deputies))
struct Reported {
    std::int64_t errand = {};
    Line<100, 0> words = {};
};
BOOST_DESCRIBE_STRUCT(Reported, (), (errand, words))
struct Halted {
    std::int64_t errand = {};
    Text<100, 0> reason = {};
};
BOOST_DESCRIBE_STRUCT(Halted, (), (errand, reason))
struct Resumed {
    std::int64_t errand = {};
};
BOOST_DESCRIBE_STRUCT(Resumed, (), (errand))
struct Prolonged {
    std::int64_t errand = {};
    Date until = {};
};
BOOST_DESCRIBE_STRUCT(Prolonged, (), (errand, until))
struct Done {
    std::int64_t errand = {};
};
BOOST_DESCRIBE_STRUCT(Done, (), (errand))
struct Undone {
    std::int64_t errand = {};
};
BOOST_DESCRIBE_STRUCT(Undone, (), (errand))
struct Dropped {};
BOOST_DESCRIBE_STRUCT(Dropped, (), ())

using Event = std::variant<Ordered, Callers, Visited, Reported, Halted, Resumed, Prolonged, Done,
                           Undone, Dropped>;

struct Finish {
    std::int64_t errand = {};
};
BOOST_DESCRIBE_STRUCT(Finish, (), (errand))
using Command = std::variant<Finish>;

constexpr std::string_view words = R"(
[[subject]]
id = "errand"
title = { zh = "差事", en = "errand" }
fields = ["errand"]
[[group]]
id = "callers"
event = "callers"
field = "deputies"
[[role]]
id = "unit"
title = { zh = "单位", en = "unit" }
event = "ordered"
field = "unit"
key = "errand"
follows = "replaces"
[[role]]
id = "caller"
title = { zh = "来访者", en = "caller" }
member = "deputy"
[[role]]
id = "office"
title = { zh = "办公室", en = "office" }
)";

constexpr std::string_view head = R"([mechanism]
id = "errands"
title = { zh = "差事", en = "Errands" }
origin = "here"
source = [{ law = "a law", article = "1", text = "Errands are run." }]
)";

inline Vocabulary vocabulary() {
    Vocabulary made;
    add_words(made.events, alternatives<Event>());
    add_words(made.commands, alternatives<Command>());
    made.outcomes.emplace_back(0, find_word(made.events, "reported"));
    return made;
}

// The words, and the text of one mechanism under "errands.toml".
inline LibraryResult load(std::string text) {
    const std::vector<FileText> files = {{"words.toml", std::string{words}},
                                         {"errands.toml", std::move(text)}};
    return load_library(vocabulary(), files);
}
inline std::vector<Complaint> complaints(std::string text) {
    auto result = load(std::move(text));
    return result ? std::vector<Complaint>{} : result.error();
}

// A duty of errands; `more` is added to what every duty needs.
inline std::string duty(std::string_view more, std::string_view due = "due = \"5 days\"") {
    return std::string{head} + R"([[duty]]
id = "run"
title = { zh = "跑", en = "Run" }
subject = "errand"
starts = "ordered"
bearer = "unit"
met_by = "done"
why = "Errands are run."
article = "1"
)" + std::string{due} +
           '\n' + std::string{more} + '\n';
}

// A story that is told event by event and asked what is owed.
class Story {
public:
    explicit Story(const std::string& text, Adoption adoption = {.mechanisms = {{"errands"}}})
        : library_(load(text).value()), set_(adopt(library_, adoption, calendar_).value()) {}

    Story& on(std::string_view day, Event event) {
        const Date date = parse_date(day).value();
        events_.push_back({static_cast<Version>(events_.size() + 1),
                           {.by = PersonId{"p1"}, .office = OfficeId{"o1"}, .at = start_of(date)},
                           std::move(event)});
        return *this;
    }

    [[nodiscard]] std::vector<Fact> facts() const {
        std::vector<Fact> all;
        for (const Recorded<Event>& recorded : events_)
            all.push_back({recorded.event.index(), value_in(recorded.event), &recorded.occasion,
                           recorded.version});
        return all;
    }
    [[nodiscard]] std::vector<Duty> owed(std::string_view through = "2026-12-31") const {
        return duties(set_, calendar_, facts(), {parse_date(through).value()});
    }
    [[nodiscard]] Duty only() const { return owed().at(0); }
    [[nodiscard]] std::string due() const {
        const Duty duty = only();
        return duty.due_on ? iso(*duty.due_on) : "none";
    }
    [[nodiscard]] const RuleSet& set() const { return set_; }
    [[nodiscard]] const calendar::WorkCalendar& calendar() const { return calendar_; }

private:
    calendar::WorkCalendar calendar_ = {}; // Monday to Friday
    std::shared_ptr<const Library> library_;
    RuleSet set_;
    std::deque<Recorded<Event>> events_ = {};
};

} // namespace huiyin::mechanism::errand
