#pragma once

// The rule of each command, by subject. Only for decide.cpp and the files that hold the rules.

#include "directory/directory.hpp"

namespace huiyin::directory {

using Decision = Result<std::vector<Event>>;

// congress_rules.cpp
Decision rule(const Directory&, const FoundCongress&, const Occasion&);
Decision rule(const Directory&, const RecordTerm&, const Occasion&);
Decision rule(const Directory&, const RecordSession&, const Occasion&);
Decision rule(const Directory&, const AdjustCalendar&, const Occasion&);
Decision rule(const Directory&, const SetParameter&, const Occasion&);
Decision rule(const Directory&, const AdoptMechanism&, const Occasion&);
Decision rule(const Directory&, const EndMechanism&, const Occasion&);
Decision rule(const Directory&, const FileYearlyReport&, const Occasion&);

// people_rules.cpp
Decision rule(const Directory&, const RecordPerson&, const Occasion&);
Decision rule(const Directory&, const RecordDelegation&, const Occasion&);
Decision rule(const Directory&, const RecordDeputy&, const Occasion&);

// office_rules.cpp
Decision rule(const Directory&, const RecordOffice&, const Occasion&);
Decision rule(const Directory&, const GrantRole&, const Occasion&);
Decision rule(const Directory&, const EndRole&, const Occasion&);

inline Decision accept(Event event) { return std::vector<Event>{std::move(event)}; }
inline Decision unchanged() { return std::vector<Event>{}; }

// Whether a span holds a day at all.
inline bool holds_a_day(const Span& span) { return !span.until || *span.until > span.from; }

inline bool overlap(const Span& one, const Span& other) {
    return (!other.until || one.from < *other.until) && (!one.until || other.from < *one.until);
}

// Whether `inner` lies in `outer`; an open-ended one ends with it.
inline bool lies_in(const Span& inner, const Span& outer) {
    return outer.contains(inner.from) &&
           (!outer.until || !inner.until || *inner.until <= *outer.until);
}

} // namespace huiyin::directory
