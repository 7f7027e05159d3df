#pragma once

// What people tell stations and deputies in the demonstration, and what becomes of it.

#include "demo/chance.hpp"
#include "demo/world.hpp"
#include "opinion/opinion.hpp"
#include "suggestion/content.hpp"

namespace huiyin::demo {

enum class Becomes : std::uint8_t {
    waiting,   // for moderation
    open,      // deputies may write from it
    taken,     // into a draft
    answered,  // in words
    set_aside, // with a reason
    erased_by_person,
    erased_by_office,
};

// One person's words on their way.
struct Voice {
    const Roster* roster = nullptr;
    opinion::OpinionOwner owner = {};
    PersonId moderator = {}; // who looks at it first, and answers
    std::string text = {};
    std::optional<std::string> name = {};
    std::optional<std::string> phone = {};
    std::string secret = {}; // what the person keeps
    Date told_on = {};
    Becomes becomes = {};
    opinion::SetAsideReason reason = {}; // of set_aside
    std::string answer = {};             // of answered, and of taken once it is due
    std::optional<CaseId> of_case = {};  // that is written from it
    PersonId writer = {};                // of that
    std::optional<Date> answered_on = {};
    std::optional<opinion::OpinionId> id = {}; // once a moderator has met it
};

// Something said at a meeting with voters.
struct Gathering {
    const Roster* roster = nullptr;
    opinion::OpinionOwner owner = {};
    PersonId keeper = {}; // who writes the minutes
    Date held_on = {};
    std::string place = {};
    std::int64_t voters = 0;
    std::string minutes = {};
    std::vector<std::string> said = {};
};

// Of the congresses that listen, by the day on which they are told.
[[nodiscard]] std::vector<Voice> voices(const World&, Chance&, Date until);
[[nodiscard]] std::vector<Gathering> gatherings(const World&, Date until);

// What was told before a suggestion was drafted from it: three people, three sides of one matter.
[[nodiscard]] std::vector<Voice> voices_behind(const CaseId&, const Roster&, const Member& writer,
                                               const suggestion::Content&, Date drafted_on);

// Whether the people of a congress have codes to tell by, in the demonstration.
[[nodiscard]] bool listens(const Roster&);

// Somebody who can be told something, and who looks at it first.
struct Listener {
    opinion::OpinionOwner owner = {};
    PersonId moderator = {};
    PersonId keeper = {}; // of the door
};
// All stations and some deputies, in the order of the roster.
[[nodiscard]] std::vector<Listener> listeners(const Roster&);

// What somebody keeps whose opinion became a suggestion: with it anybody can see the page.
constexpr std::string_view shown_secret = "huiyin-demo";

} // namespace huiyin::demo
