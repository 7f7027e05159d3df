#include "app/talk_views.hpp"

#include "access/sight.hpp"
#include "app/draft_requests.hpp"

namespace huiyin::app {

using enum directory::Role;

namespace {

// A deputy as himself and as one of his delegation: whether a draft is his to speak for is asked of
// each.
std::vector<AudienceId> authors_of(const access::Actor& actor, const CongressId& congress) {
    std::vector<AudienceId> found;
    for (const access::Seat& seat : actor.seats)
        if (seat.congress == congress)
            for (access::Audience& audience : access::audiences_of(seat))
                found.push_back({std::move(audience)});
    return found;
}

TalkQuery query_for_talks(const access::Actor& actor, const TalkFilter& filter) {
    TalkQuery query{.congress = filter.congress, .open = filter.open};
    if (filter.mine)
        query.authors = authors_of(actor, filter.congress);
    else
        query.offices = offices_of(actor, {unit_clerk, unit_head, government_office});
    return query;
}

} // namespace

Result<TalkList> talks(Store& store, const Congresses& congresses, const Asker& asker,
                       const TalkFilter& filter) {
    const auto view = congresses.find(filter.congress);
    if (!view) return not_found("app.no_such_congress");
    const Date today = china_date(asker.at);
    const Names names{congresses, today};
    TalkList list;
    for (const TalkRow& row : store.talks(query_for_talks(asker.actor, filter))) {
        const LoadedCase loaded =
            grown(LoadedCase{.id = row.id}, store.read(StreamId{row.id.value}, 0));
        const suggestion::Talk* talk = suggestion::find_talk(loaded.state, row.talk);
        if (talk == nullptr) continue;
        const World world{congresses, *view, today, loaded.state.delegation};
        if (filter.mine &&
            !may_give(asker, world, loaded, suggestion::ConfirmTalk{.talk = row.talk}))
            continue;
        TalkView shown{.id = row.id,
                       .talk = row.talk,
                       .congress = row.congress,
                       .version = access::visible_version(asker.actor, loaded.state, loaded.events),
                       .unit = row.unit,
                       .unit_name = {names.of(row.unit)},
                       .asked_by_name = {asked_by(names, loaded.state, talk->asked_by)},
                       .title = talk->title,
                       .question = talk->question,
                       .shown = talk->shown,
                       .state = talk->state,
                       .asked_on = row.asked_on,
                       .due = row.due};
        if (row.due) shown.working_days_left = view->calendar.working_days_left(today, *row.due);
        if (filter.mine) shown.title = loaded.state.content.title; // He knows it by no other.
        shown.answer = talk->answer;
        shown.correction = talk->correction;
        shown.may_answer = may_give(asker, world, loaded, suggestion::AnswerTalk{.talk = row.talk});
        list.rows.push_back(std::move(shown));
    }
    return list;
}

} // namespace huiyin::app
