#include "app/record.hpp"

#include "app/codec.hpp"
#include "app/duties.hpp"
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

} // namespace

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
    std::vector<StoredEvent> stored_events;
    LoadedCase after = *before;
    std::vector<DutyRow> duties = duty_rows(view, *before);
    if (rows == Rows::behind) {
        std::vector<DutyRow> stored_duties = transaction.case_duties(before->id);
        if (auto moved = moved_dates(stored_duties, duties); !moved.empty())
            add(after, stored_events, recounted(view, happening.occasion.at, std::move(moved)));
        duties = std::move(stored_duties);
    }
    add(after, stored_events, happening);
    const auto version =
        transaction.append(view.id, StreamId{before->id.value}, before->version, stored_events);
    if (!version) return Failure{version.error()};
    write_difference(transaction, rows_of(*before, std::move(duties)),
                     rows_of(after, duty_rows(view, after)));
    return std::make_shared<const LoadedCase>(std::move(after));
}

bool is_behind(const CongressView& view, const LoadedCase& loaded,
               const std::vector<DutyRow>& stored) {
    return duty_rows(view, loaded) != stored;
}

} // namespace huiyin::app
