#pragma once

// Worked examples: a table of events beside each mechanism, and the duties that follow with their
// dates. docs/mechanisms.md shows the form; this runs them.

#include "mechanism/duties.hpp"

namespace huiyin::mechanism {

struct ExamplesReport {
    std::size_t cases = 0;
    std::size_t checks = 0; // lines that say what must be so
    std::vector<Complaint> complaints = {};
};

// Checks the examples of the mechanism whose file has the same name: "law/rating.examples" belongs
// to "law/rating.toml". The law is in force in every case, and so is that mechanism.
[[nodiscard]] ExamplesReport check_examples(const std::shared_ptr<const Library>& library,
                                            const calendar::WorkCalendar& calendar,
                                            const FileText& examples);

} // namespace huiyin::mechanism
