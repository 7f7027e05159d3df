#pragma once

// The parts of next_deed(), by subject. Inside this room only.

#include "demo/errands.hpp"

namespace huiyin::demo::steps {

using MaybeDeed = std::optional<Deed>;

MaybeDeed propose(const suggestion::Case&, const Scene&);
MaybeDeed review(const suggestion::Case&, const Scene&);
MaybeDeed assign(const suggestion::Case&, const Scene&);
MaybeDeed settle_returns(const suggestion::Case&, const suggestion::Strand&, const Scene&);
MaybeDeed handle(const suggestion::Case&, const suggestion::Strand&, const Scene&);
MaybeDeed answer(const suggestion::Case&, const suggestion::Strand&, const Scene&);
MaybeDeed rate(const suggestion::Case&, const suggestion::Strand&, const Scene&);
MaybeDeed keep_promises(const suggestion::Case&, const Scene&);
MaybeDeed close(const suggestion::Case&, const Scene&);
// An errand of supervision, once the case allows it.
MaybeDeed supervise(const Errand&, const suggestion::Case&, const Scene&);

// Whether the story has come to the desk where it rests.
bool rests(const suggestion::Case&, const Fate&);

// Whether so many working days have passed since a day.
inline bool after_working_days(const Scene& scene, Date since, std::int64_t days) {
    return scene.calendar.working_days_between(since, scene.today) >= days;
}

// The unit of an office, of the roster or of the level that the case was handed on to; or null.
const Unit* unit_of(const Scene&, const OfficeId&);
const Member* member_of(const Roster&, const DeputyId&);
PersonId person_of(const Roster&, const DeputyId&);

} // namespace huiyin::demo::steps
