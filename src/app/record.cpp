#include "app/record.hpp"

#include "app/answer.hpp"
#include "app/codec.hpp"
#include "app/duties.hpp"
#include "app/notice_rows.hpp"
#include "app/project.hpp"

namespace huiyin::app {
namespace {

using suggestion::DatesRecounted;
using suggestion::RecountCause;

// Whether a line that all readers see may tell the date. One for a ballot would name its bearer.
bool is_told(const DutyRow& duty) { return duty.state == DutyState::open && !duty.ballot; }

// The open duties that stand in both lists with different dates. Both are in the order of keys.
std::vector<suggestion::MovedDate> moved_dates(const std::vector<DutyRow>& before,
                                               const std::vector<DutyRow>& after) {
    std::vector<suggestion::MovedDate> moved;
    auto old = before.begin();
    for (const DutyRow& duty : after) {
        while (old != before.end() && old->duty < duty.duty) ++old;
        if (old == before.end() || old->duty != duty.duty || old->due_on == duty.due_on) continue;
        if (is_told(*old) && is_told(duty))
            moved.push_back({duty.mechanism, duty.name, duty.strand, duty.round, duty.promise,
                             old->due_on, duty.due_on});
    }
    return moved;
}

// Whoever changed the calendar or the rules, at the time at which it reaches the case.
Happening recounted(const CongressView& view, Instant at,
                    std::vector<suggestion::MovedDate> moved) {
    Happening line{.occasion = {.at = at}};
    DatesRecounted event{RecountCause::calendar, std::move(moved)};
    if (view.moved_by) {
        line.occasion = view.moved_by->occasion;
        line.occasion.at = at;
        event.cause = view.moved_by->cause;
    }
    line.events.emplace_back(std::move(event));
    return line;
}

void add(LoadedCase& loaded, std::vector<StoredEvent>& to, const Happening& happening) {
    for (const suggestion::Event& event : happening.events) {
        to.push_back(stored(event, happening.occasion));
        loaded.events.push_back({++loaded.version, happening.occasion, event});
        loaded.state = suggestion::evolve(std::move(loaded.state), loaded.events.back());
    }
}

// While nobody comes or goes, what was told stays told, and only the new events are looked at.
void tell(CaseRows& rows_before, CaseRows& rows_after, const LoadedCase& before,
          const LoadedCase& after) {
    const access::Parties were = access::parties_of(before.state);
    const access::Parties are = access::parties_of(after.state);
    std::span<const suggestion::RecordedEvent> untold = after.events;
    if (were == are)
        untold = untold.subspan(before.events.size());
    else
        rows_before.notices = notice_rows(before.id, were, before.events);
    rows_after.notices = notice_rows(after.id, are, untold);
}

} // namespace

Result<void> carry_out(Store& store, const Work& work) {
    auto answer = answer_of<std::string>([&](const Done& done) { store.submit(work, done); });
    if (!answer) return Failure{answer.error()};
    return {};
}

Rows rows_under(const Congresses& congresses, const CongressView& view) {
    return congresses.is_behind(view.id) ? Rows::behind : Rows::current;
}

std::shared_ptr<const LoadedCase> load_case(Transaction& transaction, CaseCache& cache,
                                            const CaseId& id) {
    const StreamId stream{id.value};
    const Version version = transaction.version(stream);
    auto kept = cache.find(id);
    if (kept && kept->version == version) return kept;
    const bool usable = kept && kept->version < version;
    LoadedCase before = usable ? *kept : LoadedCase{.id = id};
    const auto since = transaction.read(stream, before.version);
    return std::make_shared<const LoadedCase>(grown(std::move(before), since));
}

Result<std::shared_ptr<const LoadedCase>> record(Transaction& transaction, const CongressView& view,
                                                 Rows rows,
                                                 const std::shared_ptr<const LoadedCase>& before,
                                                 const Happening& happening) {
    return record(transaction, view, rows, before, std::span{&happening, 1});
}

Result<std::shared_ptr<const LoadedCase>> record(Transaction& transaction, const CongressView& view,
                                                 Rows rows,
                                                 const std::shared_ptr<const LoadedCase>& before,
                                                 std::span<const Happening> happenings) {
    std::vector<StoredEvent> stored_events;
    LoadedCase after = *before;
    std::vector<DutyRow> duties = duty_rows(view, *before);
    if (rows == Rows::behind) {
        std::vector<DutyRow> stored_duties = transaction.case_duties(before->id);
        if (auto moved = moved_dates(stored_duties, duties); !moved.empty())
            add(after, stored_events,
                recounted(view, happenings.front().occasion.at, std::move(moved)));
        duties = std::move(stored_duties);
    }
    for (const Happening& happening : happenings) add(after, stored_events, happening);
    const auto version =
        transaction.append(view.id, StreamId{before->id.value}, before->version, stored_events);
    if (!version) return Failure{version.error()};
    CaseRows rows_before = rows_of(*before, std::move(duties));
    CaseRows rows_after = rows_of(after, duty_rows(view, after));
    tell(rows_before, rows_after, *before, after);
    rows_before.rungs = rows == Rows::behind ? transaction.case_rungs(before->id)
                                             : rung_rows(view, *before, rows_before.duties);
    rows_after.rungs = rung_rows(view, after, rows_after.duties);
    write_difference(transaction, rows_before, rows_after);
    return std::make_shared<const LoadedCase>(std::move(after));
}

bool is_behind(const CongressView& view, const LoadedCase& loaded,
               const std::vector<DutyRow>& stored, const std::vector<RungRow>& rungs) {
    const std::vector<DutyRow> duties = duty_rows(view, loaded);
    return duties != stored || rung_rows(view, loaded, duties) != rungs;
}

} // namespace huiyin::app
