#include "app/queries.hpp"

#include "access/actions.hpp"
#include "access/sight.hpp"
#include "app/audiences.hpp"
#include "app/draft_requests.hpp"
#include "app/duties.hpp"
#include "app/duty_views.hpp"
#include "app/gates.hpp"
#include "app/history.hpp"
#include "app/list_filter.hpp"
#include "app/names.hpp"
#include "app/project.hpp"
#include "app/row_names.hpp"
#include "app/search.hpp"
#include "app/world.hpp"
#include "wire/json.hpp"

#include <algorithm>

namespace huiyin::app {

Queries::Queries(Store& store, const Congresses& congresses, CaseCache& cache)
    : store_(store), congresses_(congresses), cache_(cache) {}

std::shared_ptr<const LoadedCase> Queries::load(const CaseId& id) const {
    return current_case(store_, cache_, id);
}

bool Queries::sees(const Asker& asker, const CaseId& id) const {
    return may_see(store_, audiences_to_open(asker.actor), id);
}

Me Queries::me(const Asker& asker) const {
    const Names names{congresses_, china_date(asker.at)};
    Me me{.person = asker.actor.person, .name = {names.of(asker.actor.person)}};
    for (const access::Capacity& held : asker.actor.capacities)
        me.capacities.push_back({.role = held.role,
                                 .congress = held.congress,
                                 .congress_name = {names.of(held.congress)},
                                 .office = held.office,
                                 .office_name = {names.of(held.office)}});
    for (const access::Seat& seat : asker.actor.seats) {
        const auto view = congresses_.find(seat.congress);
        me.seats.push_back({.deputy = seat.deputy,
                            .congress = seat.congress,
                            .congress_name = {names.of(seat.congress)},
                            .delegation = seat.delegation,
                            .delegation_name = {names.of(seat.delegation)},
                            .term = view->directory.deputies.at(seat.deputy).term,
                            .heads_delegation = seat.heads_delegation,
                            .former = seat.former});
    }
    return me;
}

CongressList Queries::congresses(const Asker& asker) const {
    CongressList list;
    for (const auto& view : congresses_.all()) {
        const auto& congress = view->directory.congress;
        if (!congress) continue;
        CongressSummary row{.id = view->id,
                            .name = {congress->title.value},
                            .level = congress->level,
                            .superior = congress->superior,
                            .version = view->version};
        if (const auto session = directory::session_on(view->directory, china_date(asker.at))) {
            row.term = session->term;
            row.session = session->session;
            row.in_session = session->sits;
        }
        list.rows.push_back(std::move(row));
    }
    return list;
}

Result<PhaseCounts> Queries::phase_counts(const Asker& asker, const QueueFilter& filter) const {
    const auto seen_by = audiences_for(asker, filter.congress, filter.mine);
    if (!seen_by) return Failure{seen_by.error()};
    PhaseCounts counts;
    for (const auto& [phase, cases] : store_.phase_counts(*seen_by))
        counts.rows.push_back({phase, cases});
    return counts;
}

namespace {

QueueRow line_of(const Asker& asker, const Names& names, const CongressView& view,
                 const CaseRow& row) {
    const Date today = china_date(asker.at);
    QueueRow line{.id = row.id,
                  .congress = row.congress,
                  .phase = row.phase,
                  .number = row.number,
                  .term = row.term,
                  .session = row.session,
                  .channel = row.channel,
                  .kind = row.kind,
                  .title = row.title,
                  .lead_name = {lead_name(asker, names, row)},
                  .proposer_count = row.proposer_count,
                  .main_unit = row.main_unit,
                  .main_unit_name = {row.main_unit ? names.of(*row.main_unit) : std::string{}},
                  .subject = row.subject,
                  .next_due = row.next_due,
                  .waits_for = {waits_for(asker, names, row)},
                  .submitted_on = row.submitted_on,
                  .assigned_on = row.assigned_on,
                  .closed_on = row.closed_on,
                  .answer_kind = row.answer_kind,
                  .satisfaction = row.satisfaction,
                  .promises_open = row.promises_open,
                  .joined_to = row.joined_to,
                  .confidential = row.confidential};
    if (!row.next_due || !row.next_duty) return line;
    line.worst = lamp_of(DutyState::open, *row.next_due, row.next_warn, {}, today);
    line.working_days_left = view.calendar.working_days_left(today, *row.next_due);
    const std::string& duty = row.next_duty->value;
    const std::size_t colon = duty.find(':');
    line.next_duty = title_of(view.rules, duty.substr(0, colon), duty.substr(colon + 1));
    return line;
}

} // namespace

Result<QueueList> Queries::queue(const Asker& asker, const QueueFilter& filter) const {
    const auto query = query_of(asker, filter);
    if (!query) return Failure{query.error()};
    if (filter.q) return searched(asker, *query, filter.q->value);
    const Date today = query->today;
    QueuePage page = store_.queue(*query);
    const Names names{congresses_, today};
    QueueList list;
    for (const CaseRow& row : page.rows)
        if (const auto view = congresses_.find(row.congress))
            list.rows.push_back(line_of(asker, names, *view, row));
    if (page.next) list.next = Line<200>{*page.next};
    return list;
}

QueueList Queries::searched(const Asker& asker, const QueueQuery& query,
                            const std::string& typed) const {
    const text::Query words = text::query_of(typed);
    const SearchPage page = store_.search({.of = query, .words = words});
    const Names names{congresses_, query.today};
    QueueList list;
    for (const FoundCase& found : page.rows)
        if (const auto view = congresses_.find(found.row.congress)) {
            list.rows.push_back(line_of(asker, names, *view, found.row));
            list.rows.back().excerpt = excerpt_of(found.text, words);
        }
    if (page.next) list.next = Line<200>{*page.next};
    return list;
}

namespace {

// A unit that was asked for a talk on a draft owes the answer and may not see the draft: it is told
// by its list of talks, which shows what it was shown.
bool is_in_the_making(const CaseRow& row) {
    return row.phase == suggestion::Phase::draft || row.phase == suggestion::Phase::sent_back;
}

// What the asker answers for: his offices, his seats, and the roles he fills.
DutyQuery duty_query(const Asker& asker, const DutyFilter& filter, std::int64_t limit) {
    DutyQuery query{.today = china_date(asker.at), .limit = limit};
    if (filter.cursor) query.after = filter.cursor->value;
    for (const access::Capacity& held : asker.actor.capacities) {
        if (filter.congress && held.congress != *filter.congress) continue;
        query.offices.push_back(held.office);
        query.offices.insert(query.offices.end(), held.carries_on.begin(), held.carries_on.end());
        query.desks.push_back({held.congress, {std::string{name_of(held.role)}}});
    }
    for (const access::Seat& seat : asker.actor.seats)
        if (!filter.congress || seat.congress == *filter.congress)
            query.deputies.push_back(seat.deputy);
    return query;
}

} // namespace

Result<DutyList> Queries::duties(const Asker& asker, const DutyFilter& filter) const {
    const auto limit = row_limit(filter.limit);
    if (!limit) return Failure{limit.error()};
    const Date today = china_date(asker.at);
    DutyPage page = store_.duties(duty_query(asker, filter, *limit));
    const Names names{congresses_, today};
    DutyList list;
    for (const DutyPage::Item& item : page.items)
        if (const auto view = congresses_.find(item.duty.congress);
            view && !(is_in_the_making(item.of) && !sees(asker, item.of.id)))
            list.rows.push_back(duty_view(*view, names, item.of, item.duty, today));
    if (page.next) list.next = Line<200>{*page.next};
    return list;
}

namespace {

// What a gate would refuse is greyed, with what the refusal would say.
void wait_at_gate(access::Action& action, const CongressView& view, const LoadedCase& loaded,
                  const Reckoned& reckoned, const AtGate& here) {
    if (action.opening != access::Opening::now ||
        !mechanism::is_gated(rules(view, loaded), action.command))
        return;
    action.why_not =
        shut_gate(view, loaded, reckoned, {action.command, about(action.target)}, here);
    if (action.why_not) action.opening = access::Opening::later;
}

std::vector<ActionView> action_views(const Asker& asker, const Congresses& congresses,
                                     const CongressView& view, const LoadedCase& loaded,
                                     const Reckoned& reckoned) {
    std::vector<ActionView> views;
    const World world{congresses, view, china_date(asker.at), loaded.state.delegation};
    const suggestion::Context context = world.context(loaded.id);
    const Names names{congresses, china_date(asker.at)};
    const access::Names deputies = access::sight(asker.actor, loaded.state).proposers;
    const AtGate here{asker.actor, names, china_date(asker.at)};
    for (access::Action& action : access::actions(asker.actor, loaded.state, context, asker.at)) {
        wait_at_gate(action, view, loaded, reckoned, here);
        ActionView shown{.command = {action.command},
                         .strand = action.target.strand,
                         .round = action.round,
                         .promise = action.target.promise,
                         .contact = action.target.contact,
                         .rectification = action.target.rectification,
                         .paper = action.target.paper,
                         .talk = action.target.talk,
                         .reading = action.target.reading,
                         .opening = action.opening};
        if (action.why_not) shown.why_not = {asker.say(names.in_words(*action.why_not, deputies))};
        views.push_back(std::move(shown));
    }
    return views;
}

} // namespace

namespace {

// A link leads somewhere for whoever may go there; to others it says nothing.
void hide_unseen_links(suggestion::Case& state, const std::function<bool(const CaseId&)>& sees) {
    std::erase_if(state.links, [&](const suggestion::Link& link) { return !sees(link.other); });
    if (state.joined_to && !sees(*state.joined_to)) state.joined_to.reset();
}

std::vector<CaseId> cases_named_in(const suggestion::Case& state) {
    std::vector<CaseId> ids;
    for (const suggestion::Link& link : state.links) ids.push_back(link.other);
    if (state.joined_to) ids.push_back(*state.joined_to);
    return ids;
}

// Where the asker finds what discharged the duty, as he counts the events.
std::optional<Version> evidence_of(const access::Actor& actor, const LoadedCase& loaded,
                                   const DutyRow& row) {
    if (!row.closed_by) return {};
    const std::span<const suggestion::RecordedEvent> all = loaded.events;
    const auto place = static_cast<std::size_t>(*row.closed_by);
    if (place > all.size() || !access::may_see_event(actor, loaded.state, all[place - 1]))
        return {};
    return access::visible_version(actor, loaded.state, all.first(place));
}

} // namespace

std::optional<Name> Queries::name_of_case(const CaseId& id) const {
    const auto row = store_.case_row(id);
    if (!row) return {};
    return Name{{id.value}, {row->title.value}};
}

Result<CasePageAt> Queries::page(const Asker& asker, const CaseId& id) const {
    if (!sees(asker, id)) return not_found("app.no_such_case");
    const auto loaded = load(id);
    if (!loaded) return not_found("app.no_such_case");
    const auto view = congresses_.find(loaded->state.congress);
    if (!view) return not_found("app.no_such_congress");
    const Date today = china_date(asker.at);
    const Names names{congresses_, today};
    Reckoned reckoned = reckon(*view, *loaded);
    CasePage page{.id = id,
                  .version = access::visible_version(asker.actor, loaded->state, loaded->events),
                  .state = access::redacted(asker.actor, loaded->state),
                  .actions = action_views(asker, congresses_, *view, *loaded, reckoned)};
    const CaseRows rows = rows_of(*loaded, duty_rows(*view, *loaded, std::move(reckoned)));
    for (const DutyRow& row : seen_duties(asker.actor, loaded->state, rows.duties)) {
        page.duties.push_back(duty_view(*view, names, rows.cases.front(), row, today));
        page.duties.back().evidence = evidence_of(asker.actor, *loaded, row);
    }
    hide_unseen_links(page.state, [&](const CaseId& other) { return sees(asker, other); });
    page.names = names.in(page);
    for (const CaseId& other : cases_named_in(page.state))
        if (auto name = name_of_case(other); name) page.names.push_back(*std::move(name));
    return CasePageAt{std::move(page), loaded->version, cases_named_in(loaded->state).empty()};
}

Result<WhyView> Queries::why(const Asker& asker, const CaseId& id, const std::string& duty) const {
    if (!sees(asker, id)) return not_found("app.no_such_case");
    const auto loaded = load(id);
    if (!loaded) return not_found("app.no_such_case");
    const auto view = congresses_.find(loaded->state.congress);
    const auto seen = seen_duties(asker.actor, loaded->state, duty_rows(*view, *loaded));
    if (std::none_of(seen.begin(), seen.end(),
                     [&](const DutyRow& row) { return row.duty.value == duty; }))
        return not_found({"mechanism.no_such_duty", {{"duty", duty}}});
    auto explanation = explain_duty(*view, *loaded, duty);
    if (!explanation) return Failure{explanation.error()};
    WhyView why{.duty = {duty},
                .title = bilingual(explanation->title),
                .why = {explanation->rule},
                .article = {explanation->article},
                .lines = std::move(explanation->why.lines),
                .due_on = explanation->why.due};
    why.names = Names{congresses_, china_date(asker.at)}.in(why);
    return why;
}

std::optional<Version> Queries::news(const Asker& asker, const CaseMoved& moved) const {
    const bool seen = sees(asker, moved.id);
    if (!seen && !may_be_asked(asker.actor)) return {};
    const auto loaded = load(moved.id);
    if (!loaded) return {};
    if (!seen) return news_of_requests(asker.actor, *loaded, moved);
    const auto seen_until = [&](Version version) {
        const auto count =
            std::min<std::size_t>(static_cast<std::size_t>(version), loaded->events.size());
        return access::visible_version(asker.actor, loaded->state,
                                       std::span(loaded->events).first(count));
    };
    const Version now = seen_until(moved.after);
    const bool heard =
        now > seen_until(moved.before) || access::is_asked_to_read(asker.actor, loaded->state);
    return heard ? std::optional{now} : std::nullopt;
}

Result<std::string> Queries::history(const Asker& asker, const CaseId& id) const {
    if (!sees(asker, id)) return not_found("app.no_such_case");
    const auto loaded = load(id);
    if (!loaded) return not_found("app.no_such_case");
    return history_json(asker, congresses_, *loaded, [&](const CaseId& other) {
        return sees(asker, other) ? name_of_case(other) : std::nullopt;
    });
}

} // namespace huiyin::app
