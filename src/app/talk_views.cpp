#include "app/talk_views.hpp"

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
        if (held.role != unit_clerk && held.role != unit_head && held.role != government_office)
            continue;
        offices.push_back(held.office);
        offices.insert(offices.end(), held.carries_on.begin(), held.carries_on.end());
    }
    return offices;
}

// Who asks is told as far as the suggestion itself would tell it.
std::string asked_by(const Names& names, const suggestion::Case& state,
                     const suggestion::Talk& talk) {
    if (state.content.confidential) return {};
    if (state.delegation) return names.of(*state.delegation);
    if (talk.asked_by) return names.of(*talk.asked_by);
    return state.proposers.empty() ? std::string{} : names.of(state.proposers.front().deputy);
}

bool may_answer(const Asker& asker, const World& world, const LoadedCase& loaded,
                suggestion::TalkNumber number) {
    const suggestion::Command answer = suggestion::AnswerTalk{.talk = number};
    const suggestion::Context context = world.context(loaded.id);
    const auto occasion = access::permit(asker.actor, answer, loaded.state, context, asker.at);
    return occasion && !suggestion::barrier(loaded.state, answer, *occasion, context);
}

} // namespace

Result<TalkList> talks(Store& store, const Congresses& congresses, const Asker& asker,
                       const TalkFilter& filter) {
    const auto view = congresses.find(filter.congress);
    if (!view) return not_found("app.no_such_congress");
    const Date today = china_date(asker.at);
    const Names names{congresses, today};
    TalkList list;
    for (const TalkRow& row : store.talks(
             {.offices = offices_of(asker.actor), .congress = view->id, .open = filter.open})) {
        const LoadedCase loaded =
            grown(LoadedCase{.id = row.id}, store.read(StreamId{row.id.value}, 0));
        const suggestion::Talk* talk = suggestion::find_talk(loaded.state, row.talk);
        if (talk == nullptr) continue;
        const World world{congresses, *view, today, loaded.state.delegation};
        TalkView shown{.id = row.id,
                       .talk = row.talk,
                       .congress = row.congress,
                       .version = access::visible_version(asker.actor, loaded.state, loaded.events),
                       .unit = row.unit,
                       .unit_name = {names.of(row.unit)},
                       .asked_by_name = {asked_by(names, loaded.state, *talk)},
                       .title = talk->title,
                       .question = talk->question,
                       .shown = talk->shown,
                       .state = talk->state,
                       .asked_on = row.asked_on,
                       .due = row.due};
        if (row.due) shown.working_days_left = view->calendar.working_days_left(today, *row.due);
        shown.answer = talk->answer;
        shown.correction = talk->correction;
        shown.may_answer = may_answer(asker, world, loaded, row.talk);
        list.rows.push_back(std::move(shown));
    }
    return list;
}

} // namespace huiyin::app
