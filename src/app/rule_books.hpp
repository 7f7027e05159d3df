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
    std::size_t activity_events = 0; // likewise of a supervision activity
    std::string text = {};           // of all files
};

// Reads the files of the folder `mechanisms`. Fails with every complaint about every file.
[[nodiscard]] tl::expected<Mechanisms, std::vector<mechanism::Complaint>>
read_mechanisms(std::span<const mechanism::FileText> files);

// The rules of the cases that a congress assigned after a moment.
struct Edition {
    Instant from = {};
    std::shared_ptr<const mechanism::RuleSet> rules = {};
};

struct RuleBook {
    Mechanisms mechanisms = {};
    std::vector<Edition> editions = {}; // by time; the first holds from the beginning of time
};

// From what a congress has adopted, ended and set in its history. Fails when some of it no longer
// fits the law or the other mechanisms, or is not in the library.
[[nodiscard]] Result<RuleBook> rule_book(const Mechanisms&,
                                         std::span<const directory::RecordedEvent> history,
                                         const calendar::WorkCalendar&);

// The edition of the assignment, or the newest for a case not yet assigned. A mechanism that
// reaches cases in hand is in the editions before its adoption too.
[[nodiscard]] const Edition& edition_for(const RuleBook&, std::optional<Instant> assigned_at);

} // namespace huiyin::app
