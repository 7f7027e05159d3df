#pragma once

// Plays the demonstration: invented persons act by real commands while a virtual clock runs.

#include "app/activity_service.hpp"
#include "app/catalogues.hpp"
#include "app/directory_service.hpp"
#include "app/files.hpp"
#include "app/opinion_desk.hpp"
#include "demo/named.hpp"

namespace huiyin::demo {

struct Stage {
    app::Store& store;
    app::Files& files;
    app::Congresses& congresses;
    app::CaseService& cases;
    app::ActivityService& activities;
    app::DirectoryService& directories;
    app::CaseCache& cache;
    app::Catalogues& catalogues;
    app::OpinionDesk& opinions;
};

struct PlayOptions {
    std::uint64_t seed = 2026;
    Date until = {}; // the last day that is played
    int days = 730;  // how long before it the play begins
    std::int64_t city_cases = 60;
    std::int64_t county_cases = 36; // in each county
    std::int64_t town_cases = 1;    // in each town
    std::function<void(Date)> progress = {};
};

struct Played {
    std::int64_t cases = 0;
    std::int64_t commands = 0;
    std::int64_t events = 0;
};

// Founds the congresses of the world and plays all fates. Fails with the first command that was
// refused: every deed of the play is meant to be possible.
[[nodiscard]] Result<Played> play(const Stage&, const World&, const PlayOptions&);

} // namespace huiyin::demo
