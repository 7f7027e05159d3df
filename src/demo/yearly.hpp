#pragma once

// What the congresses of the play do to their own directories while it runs.

#include "app/files.hpp"
#include "demo/world.hpp"
#include "suggestion/content.hpp"

namespace huiyin::demo {

struct YearlyDeed {
    CongressId congress = {};
    PersonId by = {};
    directory::Command command = {};
};

// On a day of a play that began on `first_day`: a typhoon closes offices for a day, a district sets
// a shorter time for ratings, each county adopts its mechanisms, every deputies' office files the
// yearly report.
[[nodiscard]] std::vector<YearlyDeed> yearly_deeds(const World&, Date first_day, Date day,
                                                   const suggestion::Attachment& report);

// A small PDF, uploaded by somebody: stands for every paper of the play.
[[nodiscard]] Result<suggestion::Attachment> scan_paper(app::Files&, const PersonId& by,
                                                        Instant at);

} // namespace huiyin::demo
