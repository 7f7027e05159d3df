#include "app/rebuild.hpp"

#include "app/duties.hpp"
#include "app/loaded_activity.hpp"
#include "app/notice_rows.hpp"
#include "app/project.hpp"

namespace huiyin::app {

Result<std::int64_t> rebuild(Store& store, const Congresses& congresses) {
    std::int64_t cases = 0;
    const auto refill = [&](Transaction& transaction) {
        for (const auto& view : congresses.all()) {
            const BasisRow basis{view->id, {view->basis}};
            transaction.put(basis_table, &basis);
            for (const StreamId& stream : store.streams(view->id)) {
                if (stream.value == view->id.value) continue; // its own stream has no rows
                if (is_activity(stream)) {
                    write_difference(transaction, ActivityRows{},
                                     rows_of(*view, grown(LoadedActivity{.id = {stream.value}},
                                                          store.read(stream, 0))));
                    continue;
                }
                const LoadedCase loaded =
                    grown(LoadedCase{.id = {stream.value}}, store.read(stream, 0));
                CaseRows rows = rows_of(loaded, duty_rows(*view, loaded));
                rows.notices =
                    notice_rows(loaded.id, access::parties_of(loaded.state), loaded.events);
                rows.rungs = rung_rows(*view, loaded, rows.duties);
                write_difference(transaction, CaseRows{}, rows);
                ++cases;
            }
        }
    };
    if (auto rebuilt = store.rebuild(refill); !rebuilt) return Failure{rebuilt.error()};
    return cases;
}

} // namespace huiyin::app
