#include "app/duty_views.hpp"

#include "access/sight.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

// Would tell who has rated, or has not.
bool tells_too_much(const access::Actor& actor, const suggestion::Case& state,
                    const DutyRow& duty) {
    return duty.ballot &&
           !access::may_see_ballot(actor, state, duty.strand.value_or(0), duty.round.value_or(0),
                                   duty.bearer_deputy.value_or(DeputyId{}));
}

// One of the duties of each proposer: its key names him.
bool names_its_bearer(const DutyRow& duty) {
    return duty.bearer_deputy && duty.duty.value.ends_with("=" + duty.bearer_deputy->value);
}

} // namespace

Lamp lamp_of(DutyState state, Date due, std::optional<Date> warn, std::optional<Date> met,
             Date today) {
    if (state == DutyState::paused) return Lamp::paused;
    if (state != DutyState::open) return met && *met > due ? Lamp::done_late : Lamp::done;
    if (due < today) return Lamp::late;
    return warn && *warn <= today ? Lamp::due_soon : Lamp::on_time;
}

Bilingual bilingual(const mechanism::Bilingual& text) { return {{text.zh}, {text.en}}; }

// The title of a duty, as its mechanism words it.
Bilingual title_of(const RuleBook& rules, std::string_view mechanism, std::string_view duty) {
    const auto* rule = rules.editions.back().rules->find(mechanism, duty);
    return rule != nullptr ? bilingual(rule->title) : Bilingual{};
}

std::vector<DutyRow> seen_duties(const access::Actor& actor, const suggestion::Case& state,
                                 std::vector<DutyRow> duties) {
    std::erase_if(duties, [&](const DutyRow& duty) { return tells_too_much(actor, state, duty); });
    if (access::sight(actor, state).proposers == access::Names::shown) return duties;
    std::erase_if(duties, names_its_bearer);
    for (DutyRow& duty : duties) duty.bearer_deputy.reset();
    return duties;
}

DutyView duty_view(const CongressView& view, const Names& names, const CaseRow& of,
                   const DutyRow& row, Date today) {
    DutyView duty{.id = row.id,
                  .number = of.number,
                  .case_title = of.title,
                  .duty = row.duty,
                  .mechanism = row.mechanism,
                  .name = row.name,
                  .title = title_of(view.rules, row.mechanism.value, row.name.value),
                  .strand = row.strand,
                  .round = row.round,
                  .promise = row.promise,
                  .bearer_role = row.bearer_role,
                  .bearer_office = row.bearer_office,
                  .bearer_deputy = row.bearer_deputy,
                  .starts_on = row.starts_on,
                  .warn_on = row.warn_on,
                  .due_on = row.due_on,
                  .state = row.state,
                  .met_on = row.met_on,
                  .lamp = lamp_of(row.state, row.due_on, row.warn_on, row.met_on, today)};
    if (row.bearer_office)
        duty.bearer_name = {names.of(*row.bearer_office)};
    else if (row.bearer_deputy)
        duty.bearer_name = {names.of(*row.bearer_deputy)};
    if (row.state == DutyState::open)
        duty.working_days_left = view.calendar.working_days_left(today, row.due_on);
    return duty;
}

} // namespace huiyin::app
