#include "app/activity_todos.hpp"

#include "app/list_filter.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using std::chrono::days;
using supervision::ActivityState;

// What the congress below owes that was commissioned, its deputies' office does.
constexpr std::string_view commissioned_congress = "commissioned_congress";

bool is_of_role(const access::Capacity& held, const supervision::Activity& activity,
                const std::string& role) {
    if (role == commissioned_congress)
        return held.role == directory::Role::deputies_office &&
               held.congress == supervision::carried_out_by(activity);
    return held.congress == activity.congress && name_of(held.role) == role;
}

bool is_his(const access::Actor& actor, const supervision::Activity& activity,
            const mechanism::Duty& duty) {
    if (!duty.bearer_deputy.empty())
        return std::ranges::count(actor.seats, duty.bearer_deputy, &access::Seat::deputy) > 0;
    return std::ranges::any_of(actor.capacities, [&](const access::Capacity& held) {
        if (!duty.bearer_office.empty()) return access::stands_for(held, duty.bearer_office);
        return is_of_role(held, activity, duty.bearer_role);
    });
}

bool is_coming(const ActivityRow& row, Date today) {
    return row.ends_on >= today &&
           (row.state == ActivityState::planned || row.state == ActivityState::started ||
            row.state == ActivityState::held);
}

// What he owes there; nothing where he merely sees one of its suggestions.
std::optional<std::vector<OwedView>> owed_by(Store& store, const Congresses& congresses,
                                             const Asker& asker, const ActivityId& id) {
    const LoadedActivity loaded =
        grown(LoadedActivity{.id = id}, store.read(StreamId{id.value}, 0));
    // The duties of a commission are of the congress that commissions.
    const auto view = congresses.find(loaded.state.congress);
    if (!view || !sees_it_whole(asker.actor, hidden_from(*view, loaded), loaded)) return {};
    const Date today = china_date(asker.at);
    std::vector<OwedView> owed;
    for (const mechanism::Duty& duty : duties_of(*view, loaded, today))
        if (duty.is_open() && is_his(asker.actor, loaded.state, duty))
            owed.push_back(owed_view(rules(*view, loaded), duty, today));
    return owed;
}

} // namespace

Result<ActivityTodos> activity_todos(Store& store, const Congresses& congresses, const Asker& asker,
                                     const ActivityTodoFilter& filter) {
    const auto view = congresses.find(filter.congress);
    if (!view) return not_found("app.no_such_congress");
    const Date today = china_date(asker.at);
    const Names names{congresses, today};
    ActivityTodos todos;
    for (const ActivityRow& row : store.activities({.audiences = activity_circles(asker.actor),
                                  .congress = view->id,
                                  .of_case = {},
                                  .from = today - days{730},
                                  .until = DaysOfYear{}.until})) {
        if (row.state == ActivityState::called_off || row.state == ActivityState::declined)
            continue;
        auto owed = owed_by(store, congresses, asker, row.id);
        ActivityLine line = activity_line(names, row, today);
        if (owed && (is_coming(row, today) || line.overdue || !owed->empty()))
            todos.rows.push_back({std::move(line), *std::move(owed)});
    }
    std::ranges::stable_sort(todos.rows, {},
                             [](const ActivityTodo& todo) { return todo.activity.starts_on; });
    return todos;
}

} // namespace huiyin::app
