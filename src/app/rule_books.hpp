#pragma once

// Which rules hold for which case: a case keeps those under which it was assigned.

#include "directory/directory.hpp"
#include "mechanism/duties.hpp"

namespace huiyin::app {

// All mechanism files, and where the events of our streams stand in their vocabulary.
struct Mechanisms {
    std::shared_ptr<const mechanism::Library> library = {};
    std::size_t case_events = 0;     // the place of the first event of a case
    std::size_t congress_events = 0; // likewise of a congress
    std::string text = {};           // of all files
};

// Reads the files of the folder `mechanisms`. Fails with every complaint about every file.
[[nodiscard]] tl::expected<Mechanisms, std::vector<mechanism::Complaint>>
read_mechanisms(std::span<const mechanism::FileText> files);

// The rules of a congress from a day on.
struct Edition {
    Date from = {};
    std::shared_ptr<const mechanism::RuleSet> rules = {};
};

struct RuleBook {
    Mechanisms mechanisms = {};
    std::vector<Edition> editions = {}; // by day; the first holds from the beginning of time
};

// From the parameters a congress has set in its history. Fails when one no longer fits the law.
[[nodiscard]] Result<RuleBook> rule_book(const Mechanisms&,
                                         const std::vector<directory::RecordedEvent>& history,
                                         const calendar::WorkCalendar&);

// Those of the day of assignment, or the newest for a case not yet assigned.
[[nodiscard]] const mechanism::RuleSet& rules_for(const RuleBook&, std::optional<Date> assigned_on);

} // namespace huiyin::app
