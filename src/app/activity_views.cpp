#include "app/activity_views.hpp"

#include "app/list_filter.hpp"
#include "base/alternatives.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

std::string name_if_any(const Names& names, const std::optional<CongressId>& congress) {
    return congress ? names.of(*congress) : std::string{};
}

// --- one activity, as far as somebody may see it -------------------------------------------------

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
    for (supervision::ActivitySession& session : state.sessions)
        std::erase_if(session.cases, is_hidden);
    if (state.kind != supervision::ActivityKind::training)
        std::erase_if(state.sessions, [](const supervision::ActivitySession& session) {
            return session.cases.empty();
        });
    std::erase_if(state.findings,
                  [&](const supervision::Finding& finding) { return is_hidden(finding.id); });
    if (!whole) state.draw.reset();
    return seen;
}

SecondAcceptance acceptance_since(Store& store, const CaseId& id, Date held_on) {
    const LoadedCase loaded = grown(LoadedCase{.id = id}, store.read(StreamId{id.value}, 0));
    auto found = SecondAcceptance::none;
    for (const suggestion::RecordedEvent& happened : loaded.events) {
        const auto* passed = std::get_if<suggestion::AcceptancePassed>(&happened.event);
        if (passed && passed->held_on >= held_on) found = SecondAcceptance::passed;
        const auto* failed = std::get_if<suggestion::AcceptanceFailed>(&happened.event);
        if (failed && failed->held_on >= held_on) found = SecondAcceptance::failed;
    }
    return found;
}

void add_acceptances(Store& store, const supervision::Activity& state,
                     std::vector<ActivityCaseView>& views) {
    if (state.kind != supervision::ActivityKind::look_back) return;
    for (const supervision::ActivitySession& session : state.sessions)
        for (ActivityCaseView& view : views)
            if (view.may_open && std::ranges::count(session.cases, view.id) > 0)
                view.acceptance = acceptance_since(store, view.id, session.held_on);
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
    for (const mechanism::Duty& duty : duties_of(view, loaded, today))
        owed.push_back(owed_view(rules(view, loaded), duty, today));
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

bool sees_it_whole(const access::Actor& actor, const access::HiddenFrom& hidden,
                   const LoadedActivity& loaded) {
    const auto his = access::activity_audiences(actor);
    const auto all = access::audiences_of(loaded.state, hidden);
    return std::ranges::any_of(all, [&](const access::Audience& audience) {
        return std::ranges::binary_search(his, audience);
    });
}

ActivityLine activity_line(const Names& names, const ActivityRow& row, Date today) {
    using supervision::ActivityState;
    const bool waits = row.state == ActivityState::planned || row.state == ActivityState::started;
    return {.id = row.id,
            .kind = row.kind,
            .state = row.state,
            .title = row.title,
            .organiser_name = {names.of(row.organiser)},
            .starts_on = row.starts_on,
            .ends_on = row.ends_on,
            .cases = row.cases,
            .sessions = row.sessions,
            .commissioned_name = {name_if_any(names, row.commissioned)},
            .overdue = row.commissioned && waits && row.ends_on < today};
}

Result<ActivityList> activities(Store& store, const Congresses& congresses, const Asker& asker,
                                const ActivityFilter& filter) {
    if (!congresses.find(filter.congress)) return not_found("app.no_such_congress");
    const auto days = days_of_year(filter.year);
    if (!days) return Failure{days.error()};
    const Date today = china_date(asker.at);
    const Names names{congresses, today};
    ActivityList list;
    for (const ActivityRow& row : store.activities({.audiences = activity_circles(asker.actor),
                                  .congress = filter.congress,
                                  .of_case = filter.of_case,
                                  .from = days->from,
                                  .until = days->until}))
        list.rows.push_back(activity_line(names, row, today));
    constexpr std::size_t plan = place_of_kind<supervision::Command, supervision::PlanActivity>;
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
                      .declined_because = state.declined_because,
                      .commissioned_name = {name_if_any(names, state.plan.commissioned)},
                      .veiled = !access::through_cases(hidden).units,
                      .cases = case_views(names, state.plan, rows),
                      .owed = owed_in(*view, loaded, today),
                      .steps = steps_of(congresses, loaded),
                      .actions = actions_for(asker, loaded.state)};
    add_acceptances(store, state, page.cases);
    page.names = names.in(state);
    return page;
}

} // namespace huiyin::app
