#include "app/recount.hpp"

#include "app/loaded_activity.hpp"
#include "app/record.hpp"

namespace huiyin::app {
namespace {

Result<void> bring_up_to_date(Store& store, const CongressView& view, CaseCache& cache,
                              const CaseId& id, const RecountOptions& options) {
    std::shared_ptr<const LoadedCase> before;
    std::shared_ptr<const LoadedCase> after;
    auto done = carry_out(store, [&](Transaction& transaction) -> Result<std::string> {
        before = load_case(transaction, cache, id);
        auto recorded =
            record(transaction, view, Rows::behind, before, {{.at = options.now()}, {}});
        if (!recorded) return Failure{recorded.error()};
        after = *std::move(recorded);
        return std::string{};
    });
    if (!done) return done;
    cache.keep(after);
    if (options.watch && after->version > before->version)
        options.watch({view.id, id, before->version, after->version});
    return {};
}

// An activity keeps the rules it was planned under: only another version of the program projects
// its rows otherwise. They are few, so all are written. False when it was stopped before the end.
Result<bool> bring_activities_up_to_date(Store& store, const CongressView& view,
                                         const std::function<bool()>& stop) {
    for (const StreamId& activity : store.streams(view.id)) {
        if (stop && stop()) return false;
        if (!is_activity(activity)) continue;
        auto done = carry_out(store, [&](Transaction& transaction) -> Result<std::string> {
            const LoadedActivity loaded =
                grown(LoadedActivity{.id = {activity.value}}, transaction.read(activity, 0));
            write_difference(transaction, ActivityRows{}, rows_of(view, loaded));
            return std::string{};
        });
        if (!done) return Failure{done.error()};
    }
    return true;
}

Result<void> note_basis(Store& store, const CongressView& view) {
    return carry_out(store, [&](Transaction& transaction) -> Result<std::string> {
        const BasisRow basis{view.id, {view.basis}};
        transaction.put(basis_table, &basis);
        return std::string{};
    });
}

} // namespace

Result<Recounted> recount(Store& store, Congresses& congresses, CaseCache& cache,
                          const CongressId& congress, const RecountOptions& options) {
    Recounted out;
    const auto view = congresses.find(congress);
    if (!view) return not_found("app.no_such_congress");
    const auto cases = case_streams(store, congress);
    std::int64_t read = 0;
    for (const CaseId& id : cases) {
        if (options.stop && options.stop()) return out;
        if (options.at) options.at(read++, std::ssize(cases));
        const LoadedCase loaded = grown(LoadedCase{.id = id}, store.read({id.value}, 0));
        if (!is_behind(*view, loaded, store.case_duties(id), store.case_rungs(id))) continue;
        if (auto done = bring_up_to_date(store, *view, cache, id, options); !done)
            return Failure{done.error()};
        ++out.cases;
    }
    const auto activities = bring_activities_up_to_date(store, *view, options.stop);
    if (!activities) return Failure{activities.error()};
    if (!*activities) return out;
    if (auto noted = note_basis(store, *view); !noted) return Failure{noted.error()};
    congresses.caught_up(congress, view->basis);
    if (options.at) options.at(read, std::ssize(cases));
    out.finished = true;
    return out;
}

} // namespace huiyin::app
