#include "app/activity_views.hpp"

#include "app/duty_views.hpp"
#include "app/list_filter.hpp"
#include "base/alternatives.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using std::chrono::year_month_day;

struct Days {
    Date from = Date{std::chrono::year{1900} / 1 / 1};
    Date until = Date{std::chrono::year{9999} / 12 / 31};
};

Result<Days> days_of(std::optional<std::int64_t> year) {
    if (!year) return Days{};
    if (*year < 1954 || *year > 2200)
        return invalid("year", {"app.year_out_of_range", {{"min", "1954"}, {"max", "2200"}}});
    const std::chrono::year of{static_cast<int>(*year)};
    return Days{Date{of / 1 / 1}, Date{of / 12 / 31}};
}

// --- what is owed --------------------------------------------------------------------------------

std::int64_t needed_for(const mechanism::DutyRule& rule) {
    std::int64_t needed = 1;
    for (const mechanism::Clause& clause : rule.met_by)
        needed = std::max(needed, clause.count.value.number);
    return needed;
}

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

// --- one activity, as far as somebody may see it -------------------------------------------------

// Whether he sees it by what he is, and not only because it is about a suggestion of his.
bool sees_it_whole(const access::Actor& actor, const access::HiddenFrom& hidden,
                   const LoadedActivity& loaded) {
    const auto his = access::activity_audiences(actor);
    const auto all = access::audiences_of(loaded.state, hidden);
    return std::ranges::any_of(all, [&](const access::Audience& audience) {
        return std::ranges::binary_search(his, audience);
    });
}

// A suggestion of the plan, and whether the asker may open it.
struct SeenCase {
    CaseRow row = {};
    bool may_open = false;
};

// Leaves in the state the suggestions that he may know of: all of them where he sees it whole.
std::vector<SeenCase> keep_visible(Store& store, const Asker& asker, bool whole,
                                   supervision::Activity& state) {
    std::vector<SeenCase> seen;
    const auto audiences = access::audiences_of(asker.actor);
    std::erase_if(state.plan.cases, [&](const supervision::PlannedCase& planned) {
        const bool may_open = std::ranges::any_of(audiences, [&](const access::Audience& audience) {
            return store.is_audience({audience}, planned.id);
        });
        const auto row = whole || may_open ? store.case_row(planned.id) : std::nullopt;
        if (row) seen.push_back({*row, may_open});
        return !row;
    });
    const auto is_hidden = [&](const CaseId& id) { return !supervision::concerns(state.plan, id); };
    for (supervision::Session& session : state.sessions) std::erase_if(session.cases, is_hidden);
    std::erase_if(state.sessions,
                  [](const supervision::Session& session) { return session.cases.empty(); });
    std::erase_if(state.findings,
                  [&](const supervision::Finding& finding) { return is_hidden(finding.id); });
    if (!whole) state.draw.reset();
    return seen;
}

std::vector<ActivityCaseView> case_views(const Names& names, const supervision::Plan& plan,
                                         const std::vector<SeenCase>& seen) {
    std::vector<ActivityCaseView> views;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const CaseRow& row = seen[i].row;
        views.push_back({.id = row.id,
                         .number = row.number,
                         .title = row.title,
                         .phase = row.phase,
                         .unit_name = {row.main_unit ? names.of(*row.main_unit) : ""},
                         .criteria = plan.cases[i].criteria,
                         .may_open = seen[i].may_open});
    }
    return views;
}

std::vector<ActivityStep> steps_of(const Congresses& congresses, const LoadedActivity& loaded) {
    std::vector<ActivityStep> steps;
    for (const supervision::RecordedEvent& happened : loaded.events) {
        const Names names{congresses, happened.occasion.today()};
        steps.push_back(
            {happened.version,
             {name_in(happened.event)},
             happened.occasion.at,
             {names.of(happened.occasion.by)},
             {happened.occasion.office.empty() ? "" : names.of(happened.occasion.office)}});
    }
    std::ranges::reverse(steps);
    return steps;
}

std::vector<OwedView> owed_in(const CongressView& view, const LoadedActivity& loaded, Date today) {
    std::vector<OwedView> owed;
    const mechanism::RuleSet& by = rules(view, loaded);
    const auto happened = facts(view.rules.mechanisms, loaded);
    for (const mechanism::Duty& duty : mechanism::duties(by, view.calendar, happened, {today}))
        owed.push_back(owed_view(by, duty, today));
    return owed;
}

std::vector<ActivityActionView> actions_for(const Asker& asker,
                                            const supervision::Activity& state) {
    std::vector<ActivityActionView> actions;
    for (const access::ActivityAction& action : access::activity_actions(asker.actor, state)) {
        ActivityActionView shown{.command = action.command};
        if (action.why_not) shown.why_not = Text<1000>{asker.say(*action.why_not)};
        actions.push_back(std::move(shown));
    }
    return actions;
}

} // namespace

Result<ActivityList> activities(Store& store, const Congresses& congresses, const Asker& asker,
                                const ActivityFilter& filter) {
    if (!congresses.find(filter.congress)) return not_found("app.no_such_congress");
    const auto days = days_of(filter.year);
    if (!days) return Failure{days.error()};
    const Names names{congresses, china_date(asker.at)};
    ActivityList list;
    for (const ActivityRow& row : store.activities({.audiences = activity_circles(asker.actor),
                                  .congress = filter.congress,
                                  .of_case = filter.of_case,
                                  .from = days->from,
                                  .until = days->until}))
        list.rows.push_back({row.id,
                             row.kind,
                             row.state,
                             row.title,
                             {names.of(row.organiser)},
                             row.starts_on,
                             row.ends_on,
                             row.cases,
                             row.sessions});
    constexpr std::size_t plan =
        boost::mp11::mp_find<supervision::Command, supervision::PlanActivity>::value;
    list.may_plan =
        access::permit_activity(asker.actor, plan, {.congress = filter.congress}, asker.at)
            .has_value();
    return list;
}

Result<ActivityPage> activity_page(Store& store, const Congresses& congresses, const Asker& asker,
                                   const ActivityId& id) {
    // Asked of the rows first: what somebody may not know of takes as long as what is not there.
    if (!store.may_see_activity(activity_circles(asker.actor), id))
        return not_found("app.no_such_activity");
    const LoadedActivity loaded =
        grown(LoadedActivity{.id = id}, store.read(StreamId{id.value}, 0));
    const auto view = congresses.find(loaded.state.congress);
    if (!view) return not_found("app.no_such_activity");
    const Date today = china_date(asker.at);
    const Names names{congresses, today};
    const access::HiddenFrom hidden = hidden_from(*view, loaded);
    supervision::Activity state = loaded.state;
    const auto rows = keep_visible(store, asker, sees_it_whole(asker.actor, hidden, loaded), state);
    ActivityPage page{.id = id,
                      .congress = view->id,
                      .congress_name = {names.of(view->id)},
                      .version = loaded.version,
                      .kind = state.kind,
                      .state = state.state,
                      .organiser_name = {names.of(state.organiser)},
                      .plan = state.plan,
                      .planned_at = state.planned_at,
                      .started_on = state.started_on,
                      .draw = state.draw,
                      .sessions = state.sessions,
                      .findings = state.findings,
                      .report = state.report,
                      .called_off_because = state.called_off_because,
                      .veiled = !access::through_cases(hidden).units,
                      .cases = case_views(names, state.plan, rows),
                      .owed = owed_in(*view, loaded, today),
                      .steps = steps_of(congresses, loaded),
                      .actions = actions_for(asker, loaded.state)};
    page.names = names.in(state);
    return page;
}

namespace {

// What counts for the congress as a whole, in the order in which it happened: its own events, its
// activities, and its key suggestions.
struct Chronicle {
    std::vector<LoadedActivity> loaded = {}; // keeps what the facts point to
    std::vector<LoadedCase> cases = {};
    std::vector<mechanism::Fact> facts = {};
};

Chronicle chronicle_of(Store& store, const CongressView& view, const Asker& asker) {
    Chronicle all;
    const Days ever;
    for (const ActivityRow& row : store.activities({.audiences = activity_circles(asker.actor),
                                  .congress = view.id,
                                  .of_case = {},
                                  .from = ever.from,
                                  .until = ever.until,
                                  .limit = 10'000}))
        all.loaded.push_back(
            grown(LoadedActivity{.id = row.id}, store.read(StreamId{row.id.value}, 0)));
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

Result<CongressDuties> congress_duties(Store& store, const Congresses& congresses,
                                       const Asker& asker, const CongressDutyFilter& filter) {
    const auto view = congresses.find(filter.congress);
    if (!view) return not_found("app.no_such_congress");
    const Date today = china_date(asker.at);
    CongressDuties shown{.year =
                             filter.year.value_or(static_cast<int>(year_month_day{today}.year()))};
    const auto days = days_of(shown.year);
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
