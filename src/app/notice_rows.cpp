#include "app/notice_rows.hpp"

#include "app/quiet_hours.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

std::optional<access::Addressee> addressee_of(const access::Parties& parties, const DutyRow& duty,
                                              const mechanism::Step& step) {
    const access::Bearer bearer{duty.bearer_role.value, duty.bearer_office, duty.bearer_deputy,
                                duty.strand};
    return step.kind == mechanism::RungKind::reminder ? access::reminded(parties, bearer)
                                                      : access::alarmed(parties, bearer, step.role);
}

// What follows the mark under a past that was entered from a list: nobody is told now of what was
// over when it was entered.
std::span<const suggestion::RecordedEvent>
since_entry(std::span<const suggestion::RecordedEvent> events) {
    for (std::size_t i = events.size(); i > 0; --i)
        if (std::holds_alternative<suggestion::PastRecorded>(events[i - 1].event))
            return events.subspan(i);
    return events;
}

} // namespace

std::vector<NoticeRow> notice_rows(const CaseId& id, const access::Parties& parties,
                                   std::span<const suggestion::RecordedEvent> events) {
    std::vector<NoticeRow> rows;
    for (const suggestion::RecordedEvent& happened : since_entry(events))
        for (access::Addressee& addressee : access::told(parties, happened.event))
            rows.push_back({{std::move(addressee)},
                            happened.occasion.at,
                            id,
                            happened.version,
                            happened.occasion.by});
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<RungRow> rung_rows(const CongressView& view, const LoadedCase& loaded,
                               const std::vector<DutyRow>& duties) {
    std::vector<RungRow> rows;
    const access::Parties parties = access::parties_of(loaded.state);
    const mechanism::RuleSet& set = *edition_for(view.rules, loaded.state.assigned_at).rules;
    for (const DutyRow& duty : duties) {
        if (duty.state != DutyState::open) continue;
        mechanism::Duty owed{.mechanism = duty.mechanism.value, .duty = duty.name.value};
        owed.starts_on = duty.starts_on;
        owed.due_on = duty.due_on;
        for (const mechanism::Step& step : mechanism::ladder(set, view.calendar, owed)) {
            if (step.on <= duty.starts_on) continue; // Longer ahead than the whole time given.
            if (auto addressee = addressee_of(parties, duty, step))
                rows.push_back({loaded.id,
                                duty.duty,
                                start_of(step.on) + office_opens,
                                {*std::move(addressee)},
                                static_cast<RungKind>(step.kind)});
        }
    }
    std::sort(rows.begin(), rows.end());
    // Two rungs of one day tell the same.
    const auto same_key = [](const RungRow& a, const RungRow& b) {
        return std::tie(a.duty, a.at, a.addressee) == std::tie(b.duty, b.at, b.addressee);
    };
    rows.erase(std::unique(rows.begin(), rows.end(), same_key), rows.end());
    return rows;
}

} // namespace huiyin::app
