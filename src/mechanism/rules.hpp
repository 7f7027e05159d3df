#pragma once

// The rules in force for one congress: the mechanisms it adopted, with the values it set.

#include "mechanism/library.hpp"

#include <map>

namespace huiyin::mechanism {

// A value that a congress set, in the words of the file: "2 months", "25", "11-30", "true".
struct Setting {
    std::string mechanism = {};
    std::string parameter = {};
    std::string value = {};
};

// A mechanism that a congress adopted. Once ended it tightens and bars nothing any more, but the
// duties that began in its spells go on.
struct Adopted {
    std::string mechanism = {};
    std::vector<Spell> spells = {}; // none: always
    bool in_force = true;
};

// What a congress chose. The law's mechanisms are in force without being named.
struct Adoption {
    std::vector<Adopted> mechanisms = {};
    std::vector<Setting> settings = {}; // of two for one parameter the later stands
};

// What an event does to the duties of one rule.
enum class Effect : std::uint8_t {
    watch, // a condition on the latest event of its kind; `rule` is the place of the watch
    resume,
    extend,
    meet,
    waive,
    end,
    reopen,
    pause,
    start, // last: what ends the old one may start the new one
};
struct Trigger {
    Effect effect = {};
    std::size_t rule = 0;
    std::size_t clause = 0;
};

struct Watch {
    EventIndex event = npos;
    std::vector<Condition> where = {};
};

// A veil falls over what begins in one of the spells, and stays whatever is ended later.
struct Veiling {
    Veil veil = {};
    std::vector<Spell> spells = {}; // none: always
};

struct RuleSet {
    std::shared_ptr<const Library> library = {};
    std::vector<DutyRule> rules =
        {}; // with the values set; by mechanism, in the order of the files
    std::vector<Gate> gates = {};
    std::vector<Veiling> veils = {};
    std::vector<Chase> chases = {}; // with the values set
    std::vector<Check> checks = {}; // likewise, of what is in force
    std::vector<ScoredBy> criteria = {};
    std::vector<Watch> watches = {};
    std::vector<std::vector<Trigger>> triggers = {}; // by event

    [[nodiscard]] const DutyRule* find(std::string_view mechanism, std::string_view duty) const;
};

// The value of every parameter, by mechanism and parameter.
using Values = std::map<std::pair<std::string, std::string>, Value>;

// Those of the files. Fails like adopt(). To be worked out once for many adoptions: periods of
// different units are compared over every day of the calendar.
[[nodiscard]] Result<Values> standard_values(const Library& library,
                                             const calendar::WorkCalendar& calendar);

// Fails with invalid, naming both lines, when a value is out of its bounds or a duty loosens what
// it says it tightens. `field` is "mechanism.parameter".
[[nodiscard]] Result<RuleSet> adopt(std::shared_ptr<const Library> library,
                                    const Adoption& adoption, Values standards,
                                    const calendar::WorkCalendar& calendar);
[[nodiscard]] Result<RuleSet> adopt(std::shared_ptr<const Library> library,
                                    const Adoption& adoption,
                                    const calendar::WorkCalendar& calendar);

} // namespace huiyin::mechanism
