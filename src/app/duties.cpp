#include "app/duties.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

mechanism::Horizon horizon_of(const LoadedCase& loaded) {
    return {loaded.events.empty() ? Date{} : loaded.events.back().occasion.today() + unrolled};
}

std::vector<mechanism::Fact> facts_in(const CongressView& view, const LoadedCase& loaded) {
    return mechanism::facts_of<suggestion::Event>(loaded.events, view.rules.mechanisms.case_events);
}

template <class T>
std::optional<T> unless_empty(const T& id) {
    return id.empty() ? std::optional<T>{} : id;
}

bool asks_for_ballot(const CongressView& view, const mechanism::RuleSet& set,
                     const mechanism::Duty& duty) {
    const mechanism::DutyRule* rule = set.find(duty.mechanism, duty.duty);
    return rule != nullptr && is_ballot(view, *rule);
}

DutyRow row_of(const CongressView& view, const LoadedCase& loaded, const mechanism::Duty& duty) {
    return {.id = loaded.id,
            .duty = {duty.key},
            .congress = loaded.state.congress,
            .mechanism = {duty.mechanism},
            .name = {duty.duty},
            .strand = mechanism::number_of(duty, "strand"),
            .round = mechanism::number_of(duty, "round"),
            .promise = mechanism::number_of(duty, "promise"),
            .bearer_role = {duty.bearer_role},
            .bearer_office = unless_empty(duty.bearer_office),
            .bearer_deputy = unless_empty(duty.bearer_deputy),
            .starts_on = duty.starts_on,
            .warn_on = duty.warn_on,
            .due_on = duty.due_on.value_or(standing_still),
            .state = static_cast<DutyState>(duty.state),
            .met_on = duty.closed_on,
            .ballot = asks_for_ballot(view, rules(view, loaded), duty),
            .closed_by = duty.closed_by == 0 ? std::optional<Version>{} : duty.closed_by};
}

// The day on which the past of the case was entered from a list, if it was.
std::optional<Date> entered_on(const LoadedCase& loaded) {
    for (const suggestion::RecordedEvent& happened : loaded.events)
        if (std::holds_alternative<suggestion::PastRecorded>(happened.event))
            return happened.occasion.today();
    return {};
}

} // namespace

const mechanism::RuleSet& rules(const CongressView& view, const LoadedCase& loaded) {
    return *edition_for(view.rules, loaded.state.assigned_at).rules;
}

bool is_ballot(const CongressView& view, const mechanism::DutyRule& rule) {
    constexpr auto rated = place_of_kind<suggestion::Event, suggestion::ReplyRated>;
    const mechanism::EventIndex rating = view.rules.mechanisms.case_events + rated;
    return std::ranges::count(rule.met_by, rating, &mechanism::Clause::event) > 0;
}

Reckoned reckon(const CongressView& view, const LoadedCase& loaded) {
    Reckoned reckoned{.facts = facts_in(view, loaded)};
    reckoned.duties =
        mechanism::duties(rules(view, loaded), view.calendar, reckoned.facts, horizon_of(loaded));
    return reckoned;
}

namespace {

// What a list of old years does not tell, it does not deny: none of it is owed now.
std::vector<mechanism::Duty> without_untold(std::vector<mechanism::Duty> duties,
                                            const LoadedCase& loaded) {
    if (const auto mark = entered_on(loaded))
        std::erase_if(duties, [&](const mechanism::Duty& duty) {
            return duty.is_open() && duty.starts_on <= *mark;
        });
    return duties;
}

} // namespace

std::vector<mechanism::Duty> duties_of(const CongressView& view, const LoadedCase& loaded) {
    return without_untold(reckon(view, loaded).duties, loaded);
}

std::vector<DutyRow> duty_rows(const CongressView& view, const LoadedCase& loaded) {
    return duty_rows(view, loaded, reckon(view, loaded));
}

std::vector<DutyRow> duty_rows(const CongressView& view, const LoadedCase& loaded,
                               Reckoned reckoned) {
    std::vector<DutyRow> rows;
    for (const mechanism::Duty& duty : without_untold(std::move(reckoned.duties), loaded))
        if (duty.force != mechanism::Force::window) // A right that lapses is owed by nobody.
            rows.push_back(row_of(view, loaded, duty));
    std::sort(rows.begin(), rows.end(),
              [](const DutyRow& a, const DutyRow& b) { return a.duty < b.duty; });
    return rows;
}

Result<mechanism::Explanation> explain_duty(const CongressView& view, const LoadedCase& loaded,
                                            std::string_view key) {
    return mechanism::explain(rules(view, loaded), view.calendar, facts_in(view, loaded),
                              horizon_of(loaded), key);
}

std::optional<Error> cannot_waive(const CongressView& view, const LoadedCase& loaded,
                                  const suggestion::Command& command) {
    const auto* asked = std::get_if<suggestion::WaiveDuty>(&command);
    if (asked == nullptr) return {};
    constexpr auto waived = place_of_kind<suggestion::Event, suggestion::DutyWaived>;
    const mechanism::EventIndex waiving = view.rules.mechanisms.case_events + waived;
    const mechanism::DutyRule* rule =
        rules(view, loaded).find(asked->mechanism.value, asked->duty.value);
    if (rule == nullptr ||
        std::ranges::count(rule->waived_by, waiving, &mechanism::Clause::event) == 0)
        return invalid("duty", "app.duty_not_waivable").value();
    for (const mechanism::Duty& duty : duties_of(view, loaded))
        if (duty.is_open() && duty.mechanism == asked->mechanism.value &&
            duty.duty == asked->duty.value && mechanism::number_of(duty, "strand") == asked->strand)
            return {};
    return invalid("duty", "app.duty_not_open").value();
}

} // namespace huiyin::app
