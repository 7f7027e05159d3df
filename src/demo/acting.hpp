#pragma once

// What the people concerned with one suggestion do next, each by his own hand.

#include "calendar/work_calendar.hpp"
#include "demo/fate.hpp"
#include "suggestion/case.hpp"
#include "suggestion/commands.hpp"

namespace huiyin::demo {

struct Deed {
    PersonId by = {};
    suggestion::Command command = {};
};

struct Scene {
    const Fate& fate;
    const Roster& roster;
    const calendar::WorkCalendar& calendar;
    const suggestion::Attachment& paper_form; // as deputies' offices keep it
    Date today = {};
};

// Who opens the draft.
[[nodiscard]] Deed opening(const Fate&, const Roster&);

// What is done next to the case as it stands, if anything is done today.
[[nodiscard]] std::optional<Deed> next_deed(const suggestion::Case&, const Scene&);

} // namespace huiyin::demo
