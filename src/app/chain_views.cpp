#include "app/chain_views.hpp"

#include "app/audiences.hpp"
#include "app/names.hpp"

#include <algorithm>
#include <deque>
#include <set>

namespace huiyin::app {
namespace {

constexpr std::size_t chain_max = 50;

std::vector<CaseId> same_matter(Store& store, const CaseId& id) {
    const LoadedCase loaded = grown(LoadedCase{.id = id}, store.read(StreamId{id.value}, 0));
    std::vector<CaseId> others;
    for (const suggestion::Link& link : loaded.state.links)
        if (suggestion::is_same_matter(link.kind)) others.push_back(link.other);
    return others;
}

// All that can be reached from `id` over links among what may be seen.
std::set<CaseId> reached_from(Store& store, const std::vector<AudienceId>& circles,
                              const CaseId& id) {
    std::set<CaseId> reached{id};
    std::deque<CaseId> waiting{id};
    while (!waiting.empty() && reached.size() < chain_max) {
        for (const CaseId& other : same_matter(store, waiting.front()))
            if (!reached.contains(other) && may_see(store, circles, other)) {
                reached.insert(other);
                waiting.push_back(other);
            }
        waiting.pop_front();
    }
    return reached;
}

ChainRow chain_row(const Names& names, const CaseRow& row) {
    return {.id = row.id,
            .congress = row.congress,
            .congress_name = {names.of(row.congress)},
            .number = row.number,
            .title = row.title,
            .term = row.term,
            .session = row.session,
            .submitted_on = row.submitted_on,
            .phase = row.phase,
            .unit_name = {row.main_unit ? names.of(*row.main_unit) : ""},
            .answer_kind = row.answer_kind,
            .satisfaction = row.satisfaction};
}

} // namespace

Result<Chain> chain_of(Store& store, const Congresses& congresses, const Asker& asker,
                       const CaseId& id) {
    const auto circles = audiences_to_open(asker.actor);
    if (!may_see(store, circles, id)) return not_found("app.no_such_case");
    const Names names{congresses, china_date(asker.at)};
    Chain chain;
    for (const CaseId& one : reached_from(store, circles, id))
        if (const auto row = store.case_row(one)) chain.rows.push_back(chain_row(names, *row));
    // What is not handed in yet comes last.
    std::ranges::sort(chain.rows, {}, [](const ChainRow& row) {
        return std::tuple{row.submitted_on.value_or(Date::max()), row.id};
    });
    const auto place = std::ranges::find(chain.rows, id, &ChainRow::id);
    chain.place = place - chain.rows.begin() + 1;
    return chain;
}

} // namespace huiyin::app
