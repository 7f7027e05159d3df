#include "app/reading_views.hpp"

#include "access/sight.hpp"
#include "app/draft_requests.hpp"

namespace huiyin::app {

using enum directory::Role;

Result<ReadingList> readings(Store& store, const Congresses& congresses, const Asker& asker,
                             const ReadingFilter& filter) {
    const auto view = congresses.find(filter.congress);
    if (!view) return not_found("app.no_such_congress");
    const Date today = china_date(asker.at);
    const Names names{congresses, today};
    ReadingList list;
    for (const ReadingRow& row :
         store.readings({.offices = offices_of(asker.actor, {station, deputies_office}),
         .congress = view->id})) {
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
             .asked_by_name = {asked_by(names, loaded.state, reading->asked_by)},
             .note = reading->note,
             .asked_on = row.asked_on,
             .title = content.title,
             .text = {content.cause, content.analysis, content.demands},
             .comments = reading->comments,
             .may_comment =
                 may_give(asker, world, loaded, suggestion::CommentDraft{.reading = row.reading})});
    }
    return list;
}

} // namespace huiyin::app
