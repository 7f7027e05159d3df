#pragma once

// The supervision activities of the demonstration: which congress goes out when, and what it does
// there.

#include "calendar/work_calendar.hpp"
#include "demo/world.hpp"
#include "supervision/commands.hpp"

namespace huiyin::demo {

// A suggestion that can be visited, as the play knows it.
struct Visitable {
    CaseId id = {};
    suggestion::StrandNumber strand = {};
};

// An activity of one year, or the one that is planned when the play ends.
struct Outing {
    std::size_t roster = 0; // into World::rosters
    supervision::ActivityKind kind = {};
    std::string title = {};
    Date planned_on = {};
    Date starts_on = {};
    Date ends_on = {};
    std::optional<Date> reported_on = {};                // none: it is not reported
    std::vector<suggestion::SupervisionKind> forms = {}; // of the days of a campaign
    bool drawn = false;                                  // its suggestions are drawn by lot
    bool called_off = false;                             // on the day after it was planned
    std::optional<std::size_t> commissioned = {};        // of a commission: the roster below
    bool declined = false;                               // by it
};

// All outings of the play, by the day on which they are planned.
[[nodiscard]] std::vector<Outing> outings(const World&, const calendar::WorkCalendar&, Date from,
                                          Date until);

// What is done for an outing on a day, in order. `cases` are those it is about; of one that draws,
// the candidates; none of a training, at which `material` is handed out.
[[nodiscard]] std::vector<supervision::Command> deeds_on(Date, const Outing&, const Roster&,
                                                         const std::vector<Visitable>& cases,
                                                         const suggestion::Attachment& material);

// The same of a commission; `below` is the congress that it commissions.
[[nodiscard]] std::vector<supervision::Command>
commission_on(Date, const Outing&, const Roster& below, const std::vector<Visitable>& cases);

// Whether a deed of the outing is done by the congress that it commissions.
[[nodiscard]] bool is_of_those_below(const Outing&, const supervision::Command&);

} // namespace huiyin::demo
