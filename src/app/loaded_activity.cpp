#include "app/loaded_activity.hpp"

#include "access/activity_told.hpp"
#include "app/codec.hpp"
#include "app/write_rows.hpp"
#include "mechanism/veils.hpp"

namespace huiyin::app {
namespace {

constexpr std::string_view activity_prefix = "activity-";

// In the order of their keys.
std::vector<ActivityNoticeRow> activity_notices(const CongressView& view,
                                                const LoadedActivity& loaded) {
    std::vector<ActivityNoticeRow> rows;
    const mechanism::RuleSet& set = rules(view, loaded);
    const auto all = facts(view.rules.mechanisms, loaded);
    access::HiddenFrom before;
    for (std::size_t i = 0; i < loaded.events.size(); ++i) {
        const supervision::RecordedEvent& happened = loaded.events[i];
        const access::HiddenFrom after = mechanism::hidden_from(set, std::span{all}.first(i + 1));
        for (access::Addressee& addressee :
             access::told(loaded.state, {happened.event, before, after}))
            rows.push_back({{std::move(addressee)},
                            happened.occasion.at,
                            loaded.id,
                            happened.version,
                            happened.occasion.by});
        before = after;
    }
    std::ranges::sort(rows);
    return rows;
}

} // namespace

ActivityId fresh_activity(const std::string& identifier) {
    return {std::string{activity_prefix} + identifier};
}

bool is_activity(const StreamId& stream) { return stream.value.starts_with(activity_prefix); }

std::vector<CaseId> case_streams(Store& store, const CongressId& congress) {
    std::vector<CaseId> cases;
    for (StreamId& stream : store.streams(congress))
        if (stream.value != congress.value && !is_activity(stream))
            cases.push_back({std::move(stream.value)});
    return cases;
}

LoadedActivity grown(LoadedActivity before, const std::vector<StoredEvent>& since) {
    for (const StoredEvent& stored_event : since) {
        before.events.push_back(restored<supervision::Event>(stored_event));
        before.state = supervision::evolve(std::move(before.state), before.events.back());
        before.version = stored_event.version;
    }
    return before;
}

std::vector<mechanism::Fact> facts(const Mechanisms& mechanisms, const LoadedActivity& loaded) {
    return mechanism::facts_of<supervision::Event>(loaded.events, mechanisms.activity_events);
}

const mechanism::RuleSet& rules(const CongressView& view, const LoadedActivity& loaded) {
    return *edition_for(view.rules, loaded.state.planned_at).rules;
}

access::HiddenFrom hidden_from(const CongressView& view, const LoadedActivity& loaded) {
    return mechanism::hidden_from(rules(view, loaded), facts(view.rules.mechanisms, loaded));
}

std::vector<AudienceId> activity_circles(const access::Actor& actor) {
    std::vector<AudienceId> found;
    for (const access::Audience& audience : access::activity_audiences(actor))
        found.push_back({audience});
    return found;
}

ActivityRows rows_of(const CongressView& view, const LoadedActivity& loaded) {
    ActivityRows rows;
    if (loaded.version == 0) return rows;
    const supervision::Activity& state = loaded.state;
    rows.activities.push_back({.id = loaded.id,
                               .congress = state.congress,
                               .version = loaded.version,
                               .kind = state.kind,
                               .state = state.state,
                               .title = state.plan.title,
                               .organiser = state.organiser,
                               .starts_on = state.plan.starts_on,
                               .ends_on = state.plan.ends_on,
                               .cases = std::ssize(state.plan.cases),
                               .sessions = std::ssize(state.sessions),
                               .commissioned = state.plan.commissioned});
    const access::HiddenFrom hidden = hidden_from(view, loaded);
    const auto below = access::commissioned_audiences(state);
    for (const access::Audience& audience : access::audiences_of(state, hidden))
        rows.audiences.push_back({{audience},
                                  loaded.id,
                                  std::ranges::binary_search(below, audience)
                                      ? *state.plan.commissioned
                                      : state.congress});
    const access::ThroughCases through = access::through_cases(hidden);
    for (const supervision::PlannedCase& planned : state.plan.cases)
        rows.cases.push_back(
            {loaded.id, planned.id, state.congress, through.units, through.proposers});
    std::ranges::sort(rows.cases, {}, &ActivityCaseRow::of_case);
    rows.notices = activity_notices(view, loaded);
    return rows;
}

void write_difference(Transaction& transaction, const ActivityRows& before,
                      const ActivityRows& after) {
    write_rows(transaction, activity_table, before.activities, after.activities);
    write_rows(transaction, activity_audience_table, before.audiences, after.audiences);
    write_rows(transaction, activity_case_table, before.cases, after.cases);
    write_rows(transaction, activity_notice_table, before.notices, after.notices);
}

} // namespace huiyin::app
