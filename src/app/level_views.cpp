#include "app/level_views.hpp"

#include "app/names.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using suggestion::Phase;

bool sees_the_levels_below(const access::Actor& actor, const CongressId& congress) {
    return std::ranges::any_of(actor.capacities, [&](const access::Capacity& held) {
        return held.congress == congress && access::reads_levels_below(held.role);
    });
}

void count(LevelRow& row, Phase phase, std::int64_t cases) {
    row.docketed += cases;
    switch (phase) {
    case Phase::docketed:
    case Phase::handling:
    case Phase::answered: row.in_hand += cases; return;
    case Phase::tracking: row.tracked += cases; return;
    case Phase::settled:
    case Phase::closed: row.finished += cases; return;
    default: return; // withdrawn after it had its number
    }
}

LevelRow row_of(Store& store, const Names& names, const CongressView& below, Date today) {
    // The circle of its general readers: everything that has a number.
    const AudienceId readers{"congress-" + below.id.value};
    LevelRow row{.congress = below.id,
                 .name = {names.of(below.id)},
                 .level = below.directory.congress->level};
    for (const auto& [phase, cases] : store.phase_counts({readers})) count(row, phase, cases);
    row.late = store.count(
        {.audiences = {readers}, .today = today, .congress = below.id, .lamp = Lamp::late});
    const QualitySum quality = store.quality({.congress = below.id});
    row.scored = quality.scored;
    if (quality.scored > 0) row.quality = quality.percent / quality.scored;
    for (const CaseRow& key : store.supervised(
             {.audiences = {readers}, .which = Supervised::key, .congress = below.id, .limit = 50}))
        row.key.push_back({key.id, key.number, key.title, key.phase});
    return row;
}

} // namespace

Result<LevelList> levels_below(Store& store, const Congresses& congresses, const Asker& asker,
                               const LevelFilter& filter) {
    if (!congresses.find(filter.congress)) return not_found("app.no_such_congress");
    if (!sees_the_levels_below(asker.actor, filter.congress))
        return forbidden("app.nothing_to_see_here");
    const Date today = china_date(asker.at);
    const Names names{congresses, today};
    LevelList list;
    for (const auto& view : congresses.all())
        if (view->directory.congress && view->directory.congress->superior == filter.congress)
            list.rows.push_back(row_of(store, names, *view, today));
    std::ranges::sort(list.rows, {}, &LevelRow::congress);
    return list;
}

} // namespace huiyin::app
