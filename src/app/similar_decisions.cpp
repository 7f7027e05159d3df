#include "app/similar_decisions.hpp"

#include "access/sight.hpp"
#include "app/audiences.hpp"
#include "app/names.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

// The decision as it stands: links are said anew and taken back.
const suggestion::RecordedEvent* last_link(const LoadedCase& loaded, const CaseId& other) {
    const auto links_it = [&](const suggestion::RecordedEvent& recorded) {
        const auto* linked = std::get_if<suggestion::CaseLinked>(&recorded.event);
        return linked != nullptr && linked->other == other;
    };
    const auto found = std::find_if(loaded.events.rbegin(), loaded.events.rend(), links_it);
    return found == loaded.events.rend() ? nullptr : &*found;
}

SetAsideRow row_of(const Congresses& congresses, const Occasion& occasion, const CaseRow& other) {
    const Names names{congresses, occasion.today()};
    return {.id = other.id,
            .number = other.number,
            .title = other.title,
            .by_name = {names.of(occasion.by)},
            .office_name = {occasion.office.empty() ? "" : names.of(occasion.office)},
            .deputy_name = {occasion.deputy.empty() ? "" : names.of(occasion.deputy)},
            .at = occasion.at};
}

} // namespace

DecidedOn decided_on(Store& store, const Congresses& congresses, const Asker& asker,
                     const std::vector<AudienceId>& circles, const std::optional<CaseId>& of) {
    if (!of || !may_see(store, circles, *of)) return {};
    const LoadedCase loaded = grown(LoadedCase{.id = *of}, store.read(StreamId{of->value}, 0));
    DecidedOn decided;
    if (loaded.state.joined_to && may_see(store, circles, *loaded.state.joined_to))
        decided.joined_to = loaded.state.joined_to;
    for (const suggestion::Link& link : loaded.state.links) {
        if (!may_see(store, circles, link.other)) continue;
        decided.links.emplace(link.other, link.kind);
        if (link.kind != suggestion::LinkKind::different) continue;
        const auto* recorded = last_link(loaded, link.other);
        const auto other = store.case_row(link.other);
        if (recorded == nullptr || !other) continue;
        const Occasion occasion = access::redacted(asker.actor, loaded.state, *recorded).occasion;
        decided.set_aside.push_back(row_of(congresses, occasion, *other));
    }
    std::ranges::stable_sort(decided.set_aside, std::greater{}, &SetAsideRow::at);
    return decided;
}

} // namespace huiyin::app
