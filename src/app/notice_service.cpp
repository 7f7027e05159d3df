#include "app/notice_service.hpp"

#include "access/activity_told.hpp"
#include "access/sight.hpp"
#include "access/told.hpp"
#include "app/duties.hpp"
#include "app/duty_views.hpp"
#include "app/history.hpp"
#include "app/list_filter.hpp"
#include "app/loaded_activity.hpp"
#include "app/names.hpp"
#include "app/project.hpp"
#include "app/quiet_hours.hpp"
#include "wire/json.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using std::chrono::days;

// What nobody has read for a month counts as read.
constexpr days counted_for{30};
constexpr days listed_for{400};
constexpr std::int64_t digest_rows_max = 200;
constexpr std::int64_t rows_at_once = 200; // looked through for those that a filter asks for

std::string moment_of(const Notice& notice) {
    return notice.id.value + '~' + std::to_string(notice.at.time_since_epoch().count());
}

// "<case>~<moment>~<place in it>": all that the moment brought is marked.
std::optional<NoticeMark> mark_in(const NoticeId& id) {
    const std::string& text = id.value;
    const std::size_t from = text.find('~');
    const std::size_t to = from == std::string::npos ? from : text.find('~', from + 1);
    if (to == std::string::npos) return {};
    std::int64_t at = 0;
    const auto read = wire::read_plain(text.substr(from + 1, to - from - 1),
                                       type_of<std::int64_t>(), &at, "notices");
    if (!read) return {};
    return NoticeMark{{text.substr(0, to)}, Instant{std::chrono::milliseconds{at}}};
}

std::string cursor_after(const Notice& notice) {
    return std::to_string(notice.at.time_since_epoch().count()) + '~' + notice.id.value;
}

NoticeKind kind_of(const Notice& notice) {
    if (notice.event) return NoticeKind::happened;
    return notice.rung == RungKind::reminder ? NoticeKind::reminder : NoticeKind::escalation;
}

NoticeQuery query_for(const Asker& asker, Instant since, Instant until) {
    NoticeQuery query{.not_by = asker.actor.person, .since = since, .until = until};
    for (access::Addressee& addressee : access::addressees(asker.actor))
        query.addressees.push_back({std::move(addressee)});
    for (access::ByCases& told : access::told_by_cases(asker.actor)) {
        query.by_cases.push_back({{std::move(told.addressee)}, {}});
        for (access::Audience& audience : told.audiences)
            query.by_cases.back().audiences.push_back({std::move(audience)});
    }
    return query;
}

// The working days of whoever asks are those of the first congress that he is something in.
calendar::WorkCalendar calendar_of(const Congresses& congresses, const access::Actor& actor) {
    std::shared_ptr<const CongressView> view;
    if (!actor.capacities.empty())
        view = congresses.find(actor.capacities.front().congress);
    else if (!actor.seats.empty())
        view = congresses.find(actor.seats.front().congress);
    return view ? view->calendar : calendar::WorkCalendar{};
}

std::string with_member(std::string object, std::string_view name, const std::string& json) {
    object.pop_back();
    return object + ",\"" + std::string(name) + "\":" + json + '}';
}

// What the draft was called when an event happened: who read it then learns no later title.
Line<100, 0> title_then(std::span<const suggestion::RecordedEvent> events) {
    for (std::size_t i = events.size(); i > 0; --i) {
        const suggestion::Event& event = events[i - 1].event;
        if (const auto* saved = std::get_if<suggestion::DraftSaved>(&event))
            return saved->content.title;
        if (const auto* opened = std::get_if<suggestion::DraftOpened>(&event))
            return opened->content.title;
    }
    return {};
}

// A unit that was asked for a talk knows the title that it was shown then, an office that was asked
// to read the one that stood there, and neither how the draft is called by now.
void tell_of_request(NoticeView& row, const LoadedCase& loaded, const Notice& notice) {
    row.number.reset();
    row.phase.reset();
    row.case_title = {};
    const auto place = static_cast<std::size_t>(notice.event.value_or(0) - 1);
    if (place >= loaded.events.size()) return;
    std::visit(
        [&](const auto& happened) {
            if constexpr (requires { happened.talk; }) {
                if (const auto* talk = suggestion::find_talk(loaded.state, happened.talk))
                    row.case_title = talk->title;
            } else if constexpr (requires { happened.reading; }) {
                row.case_title = title_then(std::span(loaded.events).first(place + 1));
            }
        },
        loaded.events[place].event);
}

std::string listed(const std::vector<std::string>& rows) {
    std::string out = "[";
    for (const std::string& row : rows) {
        if (out.size() > 1) out += ',';
        out += row;
    }
    return out + ']';
}

} // namespace

bool NoticeService::Marks::has(const Notice& notice) const {
    return notice.at <= until || single.contains(moment_of(notice));
}

NoticeService::Marks NoticeService::marks_of(const Asker& asker) const {
    const Instant until =
        std::max<Instant>(readers_.read_until(asker.actor.person), asker.at - counted_for);
    return {until, readers_.read_since(asker.actor.person, until)};
}

std::optional<std::string> NoticeService::activity_json(const Asker& asker, const Placed& placed,
                                                        const Marks& marks) const {
    const Notice& notice = placed.notice;
    const ActivityId id{notice.id.value};
    if (!store_.may_see_activity(activity_circles(asker.actor), id)) return {};
    auto stored = store_.read(notice.id, 0);
    // How it stood after the event, and not what became of it since.
    stored.resize(std::min(stored.size(), static_cast<std::size_t>(notice.event.value_or(0))));
    const LoadedActivity then = grown(LoadedActivity{.id = id}, stored);
    if (then.events.empty()) return {};
    const supervision::RecordedEvent& happened = then.events.back();
    const supervision::Plan& plan = then.state.plan;
    const Names names{congresses_, happened.occasion.today()};
    const OfficeId& office = happened.occasion.office;
    return wire::to_json(NoticeView{
        .notice = {moment_of(notice) + '~' + std::to_string(placed.place)},
        .at = notice.at,
        .kind = kind_of(notice),
        .congress = then.state.congress,
        .activity = ActivityNews{.id = id,
                                 .event = {name_in(happened.event)},
                                 .kind = then.state.kind,
                                 .title = plan.title,
                                 .starts_on = plan.starts_on,
                                 .ends_on = plan.ends_on,
                                 .place = plan.place,
                                 .by_name = {names.of(happened.occasion.by)},
                                 .office_name = {office.empty() ? "" : names.of(office)}},
        .read = marks.has(notice)});
}

// Nothing when the asker may not see it after all.
std::optional<std::string> NoticeService::row_json(const Asker& asker, const Placed& placed,
                                                   const Marks& marks) const {
    const Notice& notice = placed.notice;
    if (notice.of_activity) return activity_json(asker, placed, marks);
    const CaseId id{notice.id.value};
    const auto loaded = current_case(store_, cache_, id);
    const auto view = loaded ? congresses_.find(loaded->state.congress) : nullptr;
    if (!view) return {};
    const std::vector<DutyRow> duties = duty_rows(*view, *loaded);
    const CaseRow of = rows_of(*loaded, duties).cases.front();
    NoticeView row{.notice = {moment_of(notice) + '~' + std::to_string(placed.place)},
                   .at = notice.at,
                   .kind = kind_of(notice),
                   .id = id,
                   .congress = of.congress,
                   .number = of.number,
                   .case_title = of.title,
                   .phase = of.phase,
                   .read = marks.has(notice)};
    if (access::sees_requests_only(asker.actor, loaded->state))
        tell_of_request(row, *loaded, notice);
    if (notice.event) {
        const std::string item =
            history_item_json(asker, congresses_, *loaded, *notice.event, [&](const CaseId& other) {
                const auto known =
                    queries_.sees(asker, other) ? store_.case_row(other) : std::optional<CaseRow>{};
                if (!known) return std::optional<Name>{};
                return std::optional{Name{{other.value}, {known->title.value}}};
            });
        if (item.empty()) return {};
        return with_member(wire::to_json(row), "happened", item);
    }
    const auto seen = seen_duties(asker.actor, loaded->state, duties);
    const auto owed = std::find_if(seen.begin(), seen.end(),
                                   [&](const DutyRow& duty) { return duty.duty == *notice.duty; });
    if (owed == seen.end()) return {};
    const Date today = china_date(asker.at);
    row.duty = duty_view(*view, Names{congresses_, today}, of, *owed, today);
    return wire::to_json(row);
}

// Page by page from the newest, until `wanted` are found that pass.
std::vector<NoticeService::Placed>
NoticeService::found(NoticeQuery query, std::int64_t wanted,
                     const std::function<bool(const Notice&)>& passes,
                     std::optional<std::string>& next) const {
    std::vector<Placed> out;
    do {
        const NoticePage page = store_.notices(query);
        std::int64_t place = 0;
        std::string moment;
        for (const Notice& notice : page.items) {
            const std::string its = moment_of(notice);
            place = its == moment ? place + 1 : 1;
            // What one moment brought stays together.
            if (place == 1 && std::ssize(out) >= wanted) {
                next = cursor_after(out.back().notice);
                return out;
            }
            moment = its;
            if (passes(notice)) out.push_back({notice, place});
        }
        query.after = page.next;
    } while (query.after);
    return out;
}

std::vector<std::string> NoticeService::rows_json(const Asker& asker,
                                                  const std::vector<Placed>& placed,
                                                  const Marks& marks) const {
    std::vector<std::string> rows;
    for (const Placed& one : placed)
        if (auto row = row_json(asker, one, marks)) rows.push_back(*std::move(row));
    return rows;
}

Result<std::string> NoticeService::list(const Asker& asker, const NoticeFilter& filter) const {
    const auto limit = row_limit(filter.limit);
    if (!limit) return Failure{limit.error()};
    const Marks marks = marks_of(asker);
    NoticeQuery query =
        query_for(asker, filter.unread ? marks.until : asker.at - listed_for, asker.at);
    if (filter.cursor) query.after = filter.cursor->value;
    query.limit = rows_at_once;
    std::optional<std::string> next;
    const auto placed = found(
        query, *limit,
        [&](const Notice& notice) {
            return (!filter.unread || !marks.has(notice)) &&
                   (!filter.kind || kind_of(notice) == *filter.kind);
        },
        next);
    std::string out = "{\"rows\":" + listed(rows_json(asker, placed, marks)) + '}';
    if (next) {
        std::string quoted;
        wire::write_string(quoted, *next);
        out = with_member(std::move(out), "next", quoted);
    }
    return out;
}

std::string NoticeService::digest(const Asker& asker) const {
    const Marks marks = marks_of(asker);
    const DigestSpan span =
        digest_span(habits(asker), calendar_of(congresses_, asker.actor), asker.at);
    NoticeQuery query = query_for(asker, span.from, span.until);
    query.limit = digest_rows_max;
    std::optional<std::string> next;
    const auto placed = found(
        query, digest_rows_max, [](const Notice&) { return true; }, next);
    return with_member(wire::to_json(span), "rows", listed(rows_json(asker, placed, marks)));
}

NoticeCount NoticeService::count(const Asker& asker) const {
    const Marks marks = marks_of(asker);
    const ToldUntil told =
        told_until(habits(asker), calendar_of(congresses_, asker.actor), asker.at);
    const auto new_in = [&](Instant since, Instant until) {
        NoticeQuery query = query_for(asker, since, until);
        query.limit = notices_counted_max;
        std::optional<std::string> next;
        const auto placed = found(
            query, notices_counted_max, [&](const Notice& notice) { return !marks.has(notice); },
            next);
        return std::min<std::int64_t>(std::ssize(placed), notices_counted_max);
    };
    return {.unread = new_in(marks.until, told.until),
            .held = told.quiet_until ? new_in(std::max(marks.until, told.until), asker.at) : 0,
            .quiet_until = told.quiet_until,
            .read_until = marks.until};
}

NoticeHabits NoticeService::habits(const Asker& asker) const {
    return readers_.habits(asker.actor.person);
}

Result<void> NoticeService::choose(const Asker& asker, const NoticeHabits& wanted) const {
    if (!minutes_of(wanted.digest_at)) return invalid("digest_at", "app.no_time_of_day");
    if (!minutes_of(wanted.quiet_from)) return invalid("quiet_from", "app.no_time_of_day");
    if (!minutes_of(wanted.quiet_until)) return invalid("quiet_until", "app.no_time_of_day");
    return readers_.choose(asker.actor.person, wanted);
}

Result<void> NoticeService::read(const Asker& asker, const NoticesRead& asked) const {
    std::vector<NoticeMark> marks;
    for (const NoticeId& id : asked.notices) {
        auto mark = mark_in(id);
        if (!mark) return invalid("notices", "app.no_such_notice");
        marks.push_back(*std::move(mark));
    }
    if (!marks.empty())
        if (auto kept = readers_.read(asker.actor.person, marks); !kept) return kept;
    if (!asked.until) return {};
    return readers_.read_until(asker.actor.person, std::min(*asked.until, asker.at));
}

} // namespace huiyin::app
