#include "app/reading_views.hpp"

#include "access/sight.hpp"
#include "access/table.hpp"
#include "app/names.hpp"
#include "app/world.hpp"

namespace huiyin::app {
namespace {

std::vector<OfficeId> offices_of(const access::Actor& actor) {
    using enum directory::Role;
    std::vector<OfficeId> offices;
    for (const access::Capacity& held : actor.capacities) {
        if (held.role != station && held.role != deputies_office) continue;
        offices.push_back(held.office);
        offices.insert(offices.end(), held.carries_on.begin(), held.carries_on.end());
    }
    return offices;
}

// Who asks is told as far as the suggestion itself would tell it.
std::string asked_by(const Names& names, const suggestion::Case& state,
                     const suggestion::Reading& reading) {
    if (state.content.confidential) return {};
    if (state.delegation) return names.of(*state.delegation);
    if (reading.asked_by) return names.of(*reading.asked_by);
    return state.proposers.empty() ? std::string{} : names.of(state.proposers.front().deputy);
}

bool may_comment(const Asker& asker, const World& world, const LoadedCase& loaded,
                 suggestion::ReadingNumber number) {
    const suggestion::Command comment = suggestion::CommentDraft{.reading = number};
    const suggestion::Context context = world.context(loaded.id);
    const auto occasion = access::permit(asker.actor, comment, loaded.state, context, asker.at);
    return occasion && !suggestion::barrier(loaded.state, comment, *occasion, context);
}

} // namespace

Result<ReadingList> readings(Store& store, const Congresses& congresses, const Asker& asker,
                             const ReadingFilter& filter) {
    const auto view = congresses.find(filter.congress);
    if (!view) return not_found("app.no_such_congress");
    const Date today = china_date(asker.at);
    const Names names{congresses, today};
    ReadingList list;
    for (const ReadingRow& row :
         store.readings({.offices = offices_of(asker.actor), .congress = view->id})) {
        const LoadedCase loaded =
            grown(LoadedCase{.id = row.id}, store.read(StreamId{row.id.value}, 0));
        const suggestion::Reading* reading = suggestion::find_reading(loaded.state, row.reading);
        // The rows may be older than the stream: what was taken back or filed is shown no more.
        if (reading == nullptr || reading->state != suggestion::ReadingState::open) continue;
        const suggestion::Content& content = loaded.state.content;
        const World world{congresses, *view, today, loaded.state.delegation};
        list.rows.push_back(
            {.id = row.id,
             .reading = row.reading,
             .congress = row.congress,
             .version = access::visible_version(asker.actor, loaded.state, loaded.events),
             .reader = row.reader,
             .reader_name = {names.of(row.reader)},
             .asked_by_name = {asked_by(names, loaded.state, *reading)},
             .note = reading->note,
             .asked_on = row.asked_on,
             .title = content.title,
             .text = {content.cause, content.analysis, content.demands},
             .comments = reading->comments,
             .may_comment = may_comment(asker, world, loaded, row.reading)});
    }
    return list;
}

} // namespace huiyin::app
