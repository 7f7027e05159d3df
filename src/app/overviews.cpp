// What is counted and followed over many cases: how much a list holds, what the units have on their
// desks, what was promised.

#include "app/audiences.hpp"
#include "app/duty_views.hpp"
#include "app/list_filter.hpp"
#include "app/row_names.hpp"

namespace huiyin::app {

Result<CaseCount> Queries::count(const Asker& asker, const QueueFilter& filter) const {
    const auto query = query_of(asker, filter);
    if (!query) return Failure{query.error()};
    return CaseCount{store_.count(*query)};
}

namespace {

// Each number is that of the queue with the same filter, so that it can lead there.
UnitLoad load_of(Store& store, QueueQuery query) {
    using enum suggestion::StrandState;
    query.phases = {suggestion::Phase::handling};
    UnitLoad load{.unit = *query.unit, .in_hand = store.count(query)};
    if (load.in_hand == 0) return load;
    const auto with = [&](auto member, auto value) {
        QueueQuery asked = query; // NOLINT(misc-const-correctness): changed through the member
        asked.*member = value;
        return store.count(asked);
    };
    load.late = with(&QueueQuery::lamp, Lamp::late);
    load.due_soon = with(&QueueQuery::lamp, Lamp::due_soon);
    load.to_sign_in = with(&QueueQuery::strand, assigned);
    load.return_requested = with(&QueueQuery::strand, return_requested);
    return load;
}

} // namespace

Result<UnitLoads> Queries::unit_loads(const Asker& asker, const UnitFilter& filter) const {
    const auto view = congresses_.find(filter.congress);
    if (!view) return not_found("app.no_such_congress");
    const auto query = query_of(
        asker, {.congress = filter.congress, .term = filter.term, .session = filter.session});
    if (!query) return Failure{query.error()};
    const Names names{congresses_, query->today};
    UnitLoads loads;
    const auto roll = congresses_.roll(*view, query->today);
    for (const OfficeId& unit : roll->reach) {
        QueueQuery of_unit = *query;
        of_unit.unit = unit;
        UnitLoad load = load_of(store_, std::move(of_unit));
        if (load.in_hand == 0 && !std::ranges::binary_search(roll->neighbours, unit)) continue;
        load.unit_name = {names.of(unit)};
        loads.rows.push_back(std::move(load));
    }
    return loads;
}

namespace {

PromiseView view_of(const Asker& asker, const Names& names, const CongressView& view,
                    const PromisePage::Item& item) {
    const PromiseRow& row = item.promise;
    const Date today = china_date(asker.at);
    const bool kept = row.state == suggestion::PromiseState::kept;
    PromiseView shown{
        .id = row.id,
        .congress = row.congress,
        .number = item.of.number,
        .case_title = item.of.title,
        .lead_name = {lead_name(asker, names, item.of)},
        .promise = row.promise,
        .unit = row.unit,
        .unit_name = {names.of(row.unit)},
        .what = row.what,
        .who = row.who,
        .first_due = row.first_due,
        .due = row.due,
        .state = row.state,
        .kept_on = row.kept_on,
        .lamp = lamp_of(kept ? DutyState::met : DutyState::open, row.due, {}, row.kept_on, today)};
    if (!kept) shown.working_days_left = view.calendar.working_days_left(today, row.due);
    return shown;
}

} // namespace

Result<PromiseList> Queries::promises(const Asker& asker, const PromiseFilter& filter) const {
    const auto limit = row_limit(filter.limit);
    if (!limit) return Failure{limit.error()};
    auto seen_by = audiences_for(asker, filter.congress, filter.mine);
    if (!seen_by) return Failure{seen_by.error()};
    const PromiseQuery query{.audiences = *std::move(seen_by),
                             .know_names = knowing_names(asker.actor),
                             .congress = filter.congress,
                             .unit = filter.unit,
                             .deputy = filter.deputy,
                             .states = filter.state,
                             .until = filter.until,
                             .after =
                                 filter.cursor ? std::optional{filter.cursor->value} : std::nullopt,
                             .limit = *limit};
    PromisePage page = store_.promises(query);
    const Names names{congresses_, china_date(asker.at)};
    PromiseList list;
    for (const PromisePage::Item& item : page.items)
        if (const auto view = congresses_.find(item.promise.congress))
            list.rows.push_back(view_of(asker, names, *view, item));
    if (page.next) list.next = Line<200>{*page.next};
    return list;
}

} // namespace huiyin::app
