#include "app/owed_views.hpp"

#include "app/duty_views.hpp"
#include "app/list_filter.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using std::chrono::year_month_day;

std::int64_t needed_for(const mechanism::DutyRule& rule) {
    std::int64_t needed = 1;
    for (const mechanism::Clause& clause : rule.met_by)
        needed = std::max(needed, clause.count.value.number);
    return needed;
}

// What counts for the congress as a whole, in the order in which it happened: its own events, its
// activities, and its key suggestions.
struct Chronicle {
    std::vector<LoadedActivity> loaded = {}; // keeps what the facts point to
    std::vector<LoadedCase> cases = {};
    std::vector<mechanism::Fact> facts = {};
};

Chronicle chronicle_of(Store& store, const CongressView& view, const Asker& asker) {
    Chronicle all;
    const DaysOfYear ever;
    for (const ActivityRow& row : store.activities({.audiences = activity_circles(asker.actor),
                                  .congress = view.id,
                                  .of_case = {},
                                  .from = ever.from,
                                  .until = ever.until,
                                  .limit = 10'000})) {
        if (row.congress != view.id) continue; // Commissioned by the level above, which counts it.
        all.loaded.push_back(
            grown(LoadedActivity{.id = row.id}, store.read(StreamId{row.id.value}, 0)));
    }
    if (auto seen_by = audiences_for(asker, view.id, false))
        for (const CaseRow& row : store.supervised(
                 {.audiences = *std::move(seen_by), .which = Supervised::key, .congress = view.id}))
            all.cases.push_back(
                grown(LoadedCase{.id = row.id}, store.read(StreamId{row.id.value}, 0)));
    const Mechanisms& mechanisms = view.rules.mechanisms;
    all.facts = mechanism::facts_of<directory::Event>(view.events, mechanisms.congress_events);
    for (const LoadedActivity& loaded : all.loaded) {
        const auto more = facts(mechanisms, loaded);
        all.facts.insert(all.facts.end(), more.begin(), more.end());
    }
    for (const LoadedCase& loaded : all.cases) {
        const auto more =
            mechanism::facts_of<suggestion::Event>(loaded.events, mechanisms.case_events);
        all.facts.insert(all.facts.end(), more.begin(), more.end());
    }
    std::ranges::stable_sort(all.facts, {},
                             [](const mechanism::Fact& fact) { return fact.occasion->at; });
    return all;
}

// Duties of single suggestions begin with the same events, and are shown with them.
bool hangs_on_congress(const mechanism::RuleSet& rules, const mechanism::Duty& duty) {
    const mechanism::DutyRule& rule = *rules.find(duty.mechanism, duty.duty);
    return rules.library->words.subjects[rule.subject].standing;
}

} // namespace

OwedView owed_view(const mechanism::RuleSet& rules, const mechanism::Duty& duty, Date today) {
    const mechanism::DutyRule& rule = *rules.find(duty.mechanism, duty.duty);
    const std::int64_t needed = needed_for(rule);
    const bool met = duty.state == mechanism::DutyState::met;
    return {.duty = {duty.key},
            .mechanism = {duty.mechanism},
            .title = bilingual(rule.title),
            .bearer_title = bilingual(rules.library->words.roles[rule.bearer].title),
            .starts_on = duty.starts_on,
            .due_on = duty.due_on,
            .met_on = met ? duty.closed_on : std::nullopt,
            .lamp = static_cast<Lamp>(mechanism::lamp(duty, today)),
            .done = met ? needed : duty.count,
            .needed = needed,
            .why = {rule.why},
            .article = {rule.article}};
}

std::vector<mechanism::Duty> duties_of(const CongressView& view, const LoadedActivity& loaded,
                                       Date today) {
    const auto happened = facts(view.rules.mechanisms, loaded);
    return mechanism::duties(rules(view, loaded), view.calendar, happened, {today});
}

Result<CongressDuties> congress_duties(Store& store, const Congresses& congresses,
                                       const Asker& asker, const CongressDutyFilter& filter) {
    const auto view = congresses.find(filter.congress);
    if (!view) return not_found("app.no_such_congress");
    const Date today = china_date(asker.at);
    CongressDuties shown{.year =
                             filter.year.value_or(static_cast<int>(year_month_day{today}.year()))};
    const auto days = days_of_year(shown.year);
    if (!days) return Failure{days.error()};
    const Chronicle all = chronicle_of(store, *view, asker);
    const mechanism::RuleSet& rules = *view->rules.editions.back().rules;
    const Names names{congresses, today};
    for (const mechanism::Duty& duty :
         mechanism::duties(rules, view->calendar, all.facts, {days->until})) {
        if (mechanism::number_of(duty, "year") != shown.year || !hangs_on_congress(rules, duty))
            continue;
        shown.rows.push_back(owed_view(rules, duty, today));
        for (const mechanism::SubjectPart& part : duty.subject)
            if (part.name == "person")
                shown.rows.back().of_whom.value = names.of(PersonId{part.id});
    }
    return shown;
}

} // namespace huiyin::app
