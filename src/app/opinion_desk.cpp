#include "app/opinion_desk.hpp"

#include "access/roles.hpp"
#include "app/identifier.hpp"
#include "app/list_filter.hpp"
#include "app/names.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using directory::Role;
using opinion::Opinion;
using opinion::OpinionAct;
using opinion::OpinionOwner;
using opinion::OpinionState;
using opinion::OwnerKind;
using opinion::Standing;

constexpr std::int64_t opinions_shown = 50;
constexpr std::int64_t opinions_max = 200;
constexpr std::int64_t taken_max = 50; // into one draft
constexpr std::int64_t voters_max = 100'000;
constexpr std::int64_t todos_shown = 3; // of each state
constexpr std::int64_t swept_at_once = 200;
constexpr std::int64_t indexed_at_once = 20; // so that commands wait some milliseconds at most

Failure no_such_door() { return not_found("opinions.no_such_door"); }
Failure no_such_opinion() { return not_found("opinions.no_such_opinion"); }

bool is_digest(const opinion::SecretDigest& digest) {
    return digest.value.size() == 64 && std::ranges::all_of(digest.value, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool reads_everything(const access::Actor& actor, const CongressId& congress) {
    return access::holds(actor, Role::deputies_office, congress);
}

bool sits_in(const access::Actor& actor, const CongressId& congress) {
    return std::ranges::any_of(actor.seats, [&](const access::Seat& seat) {
        return seat.congress == congress && !seat.former;
    });
}

bool belongs_to(const access::Actor& actor, const CongressId& congress) {
    return sits_in(actor, congress) ||
           std::ranges::any_of(actor.capacities, [&](const access::Capacity& held) {
               return held.congress == congress;
           });
}

// Only states that a deputy may read: those asked for, else all of them.
std::vector<OpinionState> readable(const std::vector<OpinionState>& asked) {
    const Standing deputy{.deputy = true};
    std::vector<OpinionState> out;
    for (std::size_t i = 0; i < type_of<OpinionState>().names.size(); ++i) {
        const auto state = static_cast<OpinionState>(i);
        const bool wanted = asked.empty() || std::ranges::count(asked, state) > 0;
        if (wanted && opinion::may_see(deputy, state)) out.push_back(state);
    }
    return out;
}

} // namespace

OpinionDesk::OpinionDesk(Opinions& opinions, Store& store, const Congresses& congresses,
                         const Queries& queries, opinion::KeepRules rules)
    : opinions_(opinions),
      store_(store),
      congresses_(congresses),
      queries_(queries),
      rules_(rules) {}

// --- owners ----------------------------------------------------------------------------------

std::string OpinionDesk::owner_name(OwnerKind kind, const Id<opinion::OwnerIdKind>& owner,
                                    Date on) const {
    const Names names{congresses_, on};
    return kind == OwnerKind::station ? names.of(OfficeId{owner.value})
                                      : names.of(DeputyId{owner.value});
}

std::vector<OpinionOwner> OpinionDesk::owners_of(const CongressView& view, Date day) const {
    std::vector<OpinionOwner> out;
    for (const OfficeId& id : directory::offices_on(view.directory, day))
        if (directory::office_on(view.directory, id, day)->kind == directory::OfficeKind::station)
            out.push_back({OwnerKind::station, {id.value}});
    for (const DeputyId& id : directory::deputies_on(view.directory, day))
        out.push_back({OwnerKind::deputy, {id.value}});
    return out;
}

bool OpinionDesk::is_owner(const CongressId& congress, const OpinionOwner& owner, Date day) const {
    const auto view = congresses_.find(congress);
    return view && std::ranges::count(owners_of(*view, day), owner) > 0;
}

std::vector<OpinionOwner> OpinionDesk::moderated_by(const Asker& asker,
                                                    const CongressId& congress) const {
    std::vector<OpinionOwner> out;
    for (const access::Capacity& held : asker.actor.capacities) {
        if (held.congress != congress || held.role != Role::station) continue;
        out.push_back({OwnerKind::station, {held.office.value}});
        for (const OfficeId& gone : held.carries_on)
            out.push_back({OwnerKind::station, {gone.value}});
    }
    return out;
}

// --- the public ------------------------------------------------------------------------------

Result<PublicDoor> OpinionDesk::door_page(const opinion::Code& code, Instant at) const {
    const auto door = opinions_.door(code);
    const Date today = china_date(at);
    // A deputy whose term is over, or a station that is gone, hears nobody any more.
    if (!door || !is_owner(door->congress, {door->kind, door->owner}, today)) return no_such_door();
    const Names names{congresses_, today};
    return PublicDoor{.owner = {owner_name(door->kind, door->owner, today)},
                      .congress = {names.of(door->congress)},
                      .kind = door->kind,
                      .days_kept = rules_.days};
}

Result<void> OpinionDesk::tell(const opinion::Code& code, const TellOpinion& told, Instant at) {
    const auto door = opinions_.door(code);
    if (!door || !is_owner(door->congress, {door->kind, door->owner}, china_date(at)))
        return no_such_door();
    if (!told.consent) return invalid("consent", "opinions.consent_missing");
    if (is_blank(told.text.value)) return invalid("text", "wire.blank");
    if (!is_digest(told.secret)) return invalid("secret", "opinions.no_digest");
    const auto added = opinions_.add(Opinion{.id = {fresh_identifier(at)},
                                             .congress = door->congress,
                                             .kind = door->kind,
                                             .owner = door->owner,
                                             .way = opinion::OpinionWay::code,
                                             .state = OpinionState::received,
                                             .version = 1,
                                             .text = {told.text.value},
                                             .name = told.name,
                                             .phone = told.phone,
                                             .received_at = at,
                                             .changed_at = at,
                                             .keep_until = opinion::keep_until(at, rules_)},
                                     told.secret);
    if (!added) return Failure{added.error()};
    return {};
}

Result<PublicOpinion>
OpinionDesk::told(const opinion::SecretDigest& secret,
                  const std::function<std::string(const Sentence&)>& say) const {
    const auto found = opinions_.find(secret);
    if (!found) return no_such_opinion();
    std::optional<opinion::SuggestionFacts> facts;
    if (found->of_case)
        if (const auto row = store_.case_row(*found->of_case)) {
            facts.emplace(opinion::SuggestionFacts{row->phase, row->number});
            if (row->confidential) facts->number.reset();
        }
    return PublicOpinion{
        .state = found->state,
        .text = found->text,
        .contact_kept = found->name || found->phone,
        .owner = {owner_name(found->kind, found->owner, china_date(found->received_at))},
        .received_on = china_date(found->received_at),
        .changed_on = china_date(found->changed_at),
        .keep_until = found->keep_until,
        .fate = {say(opinion::fate(*found, facts))},
        .answer = found->answer};
}

Result<void> OpinionDesk::erase_own(const opinion::SecretDigest& secret, Instant at) {
    const auto found = opinions_.find(secret);
    if (!found) return no_such_opinion();
    return opinions_.replace({opinion::erased(*found, opinion::ErasedBy::person, at)});
}

// --- doors -----------------------------------------------------------------------------------

Result<DoorList> OpinionDesk::doors(const Asker& asker, const CongressId& congress) const {
    const auto view = congresses_.find(congress);
    if (!view) return not_found("app.no_such_congress");
    const Date today = china_date(asker.at);
    const auto open = opinions_.doors(congress);
    DoorList list;
    for (const OpinionOwner& owner : owners_of(*view, today)) {
        if (!opinion::may_keep_door(opinion::standing(asker.actor, congress, owner))) continue;
        DoorView row{.kind = owner.kind,
                     .owner = owner.id,
                     .name = {owner_name(owner.kind, owner.id, today)}};
        const auto door = std::ranges::find_if(open, [&](const opinion::Door& one) {
            return one.kind == owner.kind && one.owner == owner.id;
        });
        if (door != open.end()) {
            row.code = door->code;
            row.made_at = door->made_at;
        }
        list.rows.push_back(std::move(row));
    }
    return list;
}

Result<DoorView> OpinionDesk::make_door(const Asker& asker, const MakeDoor& wanted,
                                        const opinion::Code& code) {
    const OpinionOwner owner{wanted.kind, wanted.owner};
    if (!opinion::may_keep_door(opinion::standing(asker.actor, wanted.congress, owner)))
        return forbidden("opinions.not_your_door");
    if (!is_owner(wanted.congress, owner, china_date(asker.at)))
        return invalid("owner", "opinions.no_such_owner");
    const opinion::Door door{.code = code,
                             .congress = wanted.congress,
                             .kind = wanted.kind,
                             .owner = wanted.owner,
                             .made_by = asker.actor.person,
                             .made_at = asker.at,
                             .closed_at = {}};
    if (auto opened = opinions_.open(door); !opened) return Failure{opened.error()};
    return DoorView{wanted.kind,
                    wanted.owner,
                    {owner_name(wanted.kind, wanted.owner, china_date(asker.at))},
                    code,
                    asker.at};
}

Result<void> OpinionDesk::close_door(const Asker& asker, const opinion::Code& code) {
    const auto door = opinions_.door(code);
    if (!door || !opinion::may_keep_door(
                     opinion::standing(asker.actor, door->congress, {door->kind, door->owner})))
        return no_such_door();
    return opinions_.close(code, asker.at);
}

// --- opinions --------------------------------------------------------------------------------

OpinionView OpinionDesk::view_of(const Asker& asker, const Opinion& from) const {
    const Standing who = opinion::standing(asker.actor, from);
    const Date on = china_date(from.received_at);
    OpinionView view{.id = from.id,
                     .state = from.state,
                     .version = from.version,
                     .kind = from.kind,
                     .owner = from.owner,
                     .owner_name = {owner_name(from.kind, from.owner, on)},
                     .way = from.way,
                     .meeting = from.meeting,
                     .text = from.text};
    if (opinion::may_see_contact(who, from.state)) {
        view.name = from.name;
        view.phone = from.phone;
    }
    view.received_at = from.received_at;
    view.changed_at = from.changed_at;
    view.keep_until = from.keep_until;
    view.reason = from.reason;
    view.answer = from.answer;
    view.taken_by = from.taken_by;
    if (from.taken_by) view.taken_by_name = {Names{congresses_, on}.of(*from.taken_by)};
    if (from.of_case && queries_.sees(asker, *from.of_case)) view.of_case = from.of_case;
    view.acts = opinion::possible(who, from.state);
    return view;
}

Result<void> OpinionDesk::restrict_to(OpinionQuery& query, const Asker& asker,
                                      const OpinionFilter& filter) const {
    const bool everything = reads_everything(asker.actor, filter.congress);
    const auto own = moderated_by(asker, filter.congress);
    const bool moderates = everything || !own.empty();
    const ReadsAs as = filter.as.value_or(moderates ? ReadsAs::moderator : ReadsAs::deputy);
    query.states = filter.state;
    if (as == ReadsAs::moderator) {
        if (!moderates) return forbidden("opinions.not_yours");
        if (!everything) query.owners = own;
        return {};
    }
    if (!sits_in(asker.actor, filter.congress)) return forbidden("opinions.not_yours");
    query.states = readable(filter.state);
    if (query.states.empty()) return invalid("state", "opinions.not_to_be_read");
    if (filter.mine)
        for (const access::Seat& seat : asker.actor.seats)
            if (seat.congress == filter.congress)
                query.owners.push_back({OwnerKind::deputy, {seat.deputy.value}});
    return {};
}

Result<OpinionList> OpinionDesk::list(const Asker& asker, const OpinionFilter& filter) const {
    if (!congresses_.find(filter.congress)) return not_found("app.no_such_congress");
    const auto limit = row_limit(filter.limit);
    if (!limit) return Failure{limit.error()};
    OpinionQuery query{.congress = filter.congress,
                       .states = {},
                       .owners = {},
                       .meeting = filter.meeting,
                       .of_case = {},
                       .before = filter.cursor,
                       .limit = *limit};
    if (auto allowed = restrict_to(query, asker, filter); !allowed) return Failure{allowed.error()};
    OpinionList list;
    for (const Opinion& one : opinions_.page(query)) list.rows.push_back(view_of(asker, one));
    if (std::ssize(list.rows) == query.limit) list.next = list.rows.back().id;
    return list;
}

Result<OpinionView> OpinionDesk::one(const Asker& asker, const opinion::OpinionId& id) const {
    const auto found = opinions_.find(id);
    if (!found || !opinion::may_see(opinion::standing(asker.actor, *found), found->state))
        return no_such_opinion();
    return view_of(asker, *found);
}

Result<OpinionView> OpinionDesk::act(const Asker& asker, const opinion::OpinionId& id,
                                     const ActOnOpinion& wanted) {
    const auto found = opinions_.find(id);
    if (!found) return no_such_opinion();
    const Standing who = opinion::standing(asker.actor, *found);
    if (auto may = opinion::check(wanted.act, who, found->state); !may) return Failure{may.error()};
    if (wanted.version != found->version) return conflict("opinions.moved_on");
    opinion::ActDetails details;
    details.reason = wanted.reason;
    details.answer = wanted.answer;
    const auto changed = opinion::acted(*found, wanted.act, details, rules_, asker.at);
    if (!changed) return Failure{changed.error()};
    if (auto stored = opinions_.replace({*changed}); !stored) return Failure{stored.error()};
    return view_of(asker, *changed);
}

Result<OpinionRecorded> OpinionDesk::record(const Asker& asker, const RecordOpinion& said) {
    const OpinionOwner owner{said.kind, said.owner};
    if (!opinion::may_keep_door(opinion::standing(asker.actor, said.congress, owner)))
        return forbidden("opinions.not_your_door");
    if (!is_owner(said.congress, owner, china_date(asker.at)))
        return invalid("owner", "opinions.no_such_owner");
    if (!said.consent) return invalid("consent", "opinions.consent_missing");
    if (said.secret && !is_digest(*said.secret)) return invalid("secret", "opinions.no_digest");
    if (said.meeting) {
        const auto meeting = opinions_.meeting(*said.meeting);
        if (!meeting || meeting->congress != said.congress || meeting->kind != said.kind ||
            meeting->owner != said.owner)
            return invalid("meeting", "opinions.no_such_meeting");
    }
    // Whoever heard it has moderated it: it was said to a person's face.
    const auto added = opinions_.add(Opinion{.id = {fresh_identifier(asker.at)},
                                             .congress = said.congress,
                                             .kind = said.kind,
                                             .owner = said.owner,
                                             .way = opinion::OpinionWay::meeting,
                                             .meeting = said.meeting,
                                             .state = OpinionState::moderated,
                                             .version = 1,
                                             .text = {said.text.value},
                                             .name = said.name,
                                             .phone = said.phone,
                                             .received_at = asker.at,
                                             .changed_at = asker.at,
                                             .keep_until = opinion::keep_until(asker.at, rules_)},
                                     said.secret);
    if (!added) return Failure{added.error()};
    return OpinionRecorded{*added};
}

Result<DeputyId> OpinionDesk::leads_draft(const Asker& asker, const CaseId& id) const {
    if (!queries_.sees(asker, id)) return not_found("app.no_such_case");
    const auto row = store_.case_row(id);
    if (!row) return not_found("app.no_such_case");
    const bool leads =
        row->lead && std::ranges::any_of(asker.actor.seats, [&](const access::Seat& seat) {
            return seat.deputy == *row->lead;
        });
    if (!leads) return forbidden("opinions.not_your_draft");
    if (row->phase != suggestion::Phase::draft && row->phase != suggestion::Phase::sent_back)
        return refused("opinions.no_draft_any_more");
    return *row->lead;
}

Result<CaseOpinions> OpinionDesk::take(const Asker& asker, const CaseId& id,
                                       const TakeOpinions& wanted) {
    const auto deputy = leads_draft(asker, id);
    if (!deputy) return Failure{deputy.error()};
    if (wanted.opinions.empty() || std::ssize(wanted.opinions) > taken_max)
        return invalid("opinions", {"opinions.how_many", {{"max", std::to_string(taken_max)}}});
    opinion::ActDetails details;
    details.deputy = *deputy;
    details.of_case = id;
    std::vector<Opinion> changed;
    for (const opinion::OpinionId& one : wanted.opinions) {
        const auto found = opinions_.find(one);
        if (!found) return no_such_opinion();
        if (found->of_case == id && found->state == OpinionState::taken) continue; // asked again
        const Standing who = opinion::standing(asker.actor, *found);
        if (auto may = opinion::check(OpinionAct::take, who, found->state); !may)
            return Failure{may.error()};
        auto taken = opinion::acted(*found, OpinionAct::take, details, rules_, asker.at);
        if (!taken) return Failure{taken.error()};
        changed.push_back(*std::move(taken));
    }
    if (auto stored = opinions_.replace(changed); !stored) return Failure{stored.error()};
    return of_case(asker, id);
}

Result<CaseOpinions> OpinionDesk::of_case(const Asker& asker, const CaseId& id) const {
    if (!queries_.sees(asker, id)) return not_found("app.no_such_case");
    const auto row = store_.case_row(id);
    if (!row) return not_found("app.no_such_case");
    CaseOpinions list;
    for (const Opinion& one : opinions_.page({.congress = row->congress,
                              .states = {},
                              .owners = {},
                              .meeting = {},
                              .of_case = id,
                              .before = {},
                              .limit = opinions_max})) {
        ++list.count;
        if (opinion::may_see(opinion::standing(asker.actor, one), one.state))
            list.rows.push_back(view_of(asker, one));
    }
    return list;
}

std::vector<WaitingOpinion> OpinionDesk::waiting(const OpinionQuery& query) const {
    std::vector<WaitingOpinion> out;
    for (const Opinion& one : opinions_.page(query)) {
        const Date on = china_date(one.received_at);
        out.push_back({.id = one.id,
                       .text = one.text,
                       .owner_name = {owner_name(one.kind, one.owner, on)},
                       .received_on = on});
    }
    return out;
}

Result<OpinionTodos> OpinionDesk::todos(const Asker& asker, const OpinionTodoFilter& filter) const {
    if (!congresses_.find(filter.congress)) return not_found("app.no_such_congress");
    OpinionQuery query{.congress = filter.congress,
                       .states = {},
                       .owners = {},
                       .meeting = {},
                       .of_case = {},
                       .before = {},
                       .limit = todos_shown,
                       .oldest_first = true};
    OpinionFilter as_moderator{.congress = filter.congress};
    as_moderator.as = ReadsAs::moderator;
    if (auto allowed = restrict_to(query, asker, as_moderator); !allowed)
        return Failure{allowed.error()};
    const auto counts = opinions_.counts(filter.congress, query.owners);
    OpinionTodos todos;
    for (const OpinionState state :
         {OpinionState::received, OpinionState::moderated, OpinionState::taken}) {
        const auto found = std::ranges::find(counts, state, &StateCount::state);
        if (found == counts.end()) continue;
        query.states = {state};
        todos.rows.push_back({state, found->count, waiting(query)});
    }
    return todos;
}

Result<OpinionFigures> OpinionDesk::figures(const Asker& asker,
                                            const OpinionFiguresFilter& filter) const {
    if (!congresses_.find(filter.congress)) return not_found("app.no_such_congress");
    if (!belongs_to(asker.actor, filter.congress)) return forbidden("app.nothing_to_see_here");
    // The circle of general readers: every suggestion that has a number.
    QueueQuery numbered{.audiences = {{"congress-" + filter.congress.value}},
                        .today = china_date(asker.at),
                        .congress = filter.congress};
    numbered.term = filter.term;
    numbered.session = filter.session;
    return OpinionFigures{
        opinions_.counts(filter.congress, {}), store_.count(numbered),
        opinions_.cases_from_opinions(filter.congress, filter.term, filter.session)};
}

std::int64_t OpinionDesk::sweep(Instant now) {
    std::int64_t swept = 0;
    while (true) {
        std::vector<Opinion> gone;
        for (const Opinion& one : opinions_.out_of_term(china_date(now), swept_at_once))
            gone.push_back(opinion::erased(one, opinion::ErasedBy::term, now));
        // Somebody who changes one at this moment is met again tomorrow.
        if (gone.empty() || !opinions_.replace(gone)) return swept;
        swept += std::ssize(gone);
    }
}

std::int64_t OpinionDesk::index_missed() {
    std::int64_t all = 0;
    while (const std::int64_t some = opinions_.index_missed(indexed_at_once)) all += some;
    return all;
}

// --- meetings with voters --------------------------------------------------------------------

Result<MeetingRecorded> OpinionDesk::record(const Asker& asker, const RecordMeeting& held) {
    const OpinionOwner owner{held.kind, held.owner};
    const Date today = china_date(asker.at);
    if (!opinion::may_keep_door(opinion::standing(asker.actor, held.congress, owner)))
        return forbidden("opinions.not_your_door");
    if (!is_owner(held.congress, owner, today)) return invalid("owner", "opinions.no_such_owner");
    if (held.held_on > today) return invalid("held_on", "opinions.held_in_future");
    if (held.voters < 0 || held.voters > voters_max)
        return invalid("voters", {"opinions.how_many", {{"max", std::to_string(voters_max)}}});
    const opinion::VoterMeeting meeting{.id = {fresh_identifier(asker.at)},
                                        .congress = held.congress,
                                        .kind = held.kind,
                                        .owner = held.owner,
                                        .held_on = held.held_on,
                                        .place = held.place,
                                        .voters = held.voters,
                                        .minutes = held.minutes,
                                        .recorded_by = asker.actor.person,
                                        .recorded_at = asker.at};
    if (auto added = opinions_.add(meeting); !added) return Failure{added.error()};
    return MeetingRecorded{meeting.id};
}

Result<VoterMeetingList> OpinionDesk::meetings(const Asker& asker,
                                               const VoterMeetingFilter& filter) const {
    if (!congresses_.find(filter.congress)) return not_found("app.no_such_congress");
    MeetingQuery query{.congress = filter.congress,
                       .owners = {},
                       .before = filter.cursor,
                       .limit = opinions_shown};
    if (!reads_everything(asker.actor, filter.congress)) {
        query.owners = moderated_by(asker, filter.congress);
        for (const access::Seat& seat : asker.actor.seats)
            if (seat.congress == filter.congress)
                query.owners.push_back({OwnerKind::deputy, {seat.deputy.value}});
        if (query.owners.empty()) return forbidden("opinions.not_yours");
    }
    VoterMeetingList list;
    for (const opinion::VoterMeeting& held : opinions_.meetings(query))
        list.rows.push_back({held.id,
                             held.kind,
                             held.owner,
                             {owner_name(held.kind, held.owner, held.held_on)},
                             held.held_on,
                             held.place,
                             held.voters,
                             held.minutes});
    if (std::ssize(list.rows) == query.limit) list.next = list.rows.back().id;
    return list;
}

Result<void> OpinionDesk::remove_meeting(const Asker& asker, const opinion::MeetingId& id) {
    const auto held = opinions_.meeting(id);
    if (!held || !opinion::may_keep_door(
                     opinion::standing(asker.actor, held->congress, {held->kind, held->owner})))
        return not_found("opinions.no_such_meeting");
    return opinions_.remove(id);
}

} // namespace huiyin::app
