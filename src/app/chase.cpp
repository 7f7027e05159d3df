#include "app/chase.hpp"

#include "app/duties.hpp"
#include "app/quiet_hours.hpp"
#include "app/record.hpp"
#include "app/world.hpp"
#include "calendar/due_date.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

bool is_working_time(const calendar::WorkCalendar& calendar, Instant now) {
    const Date today = china_date(now);
    const auto since_midnight = now - start_of(today);
    return calendar.is_working_day(today) && since_midnight >= office_opens &&
           since_midnight < office_closes;
}

bool any_chases(const RuleBook& book) {
    return std::ranges::any_of(
        book.editions, [](const Edition& edition) { return !edition.rules->chases.empty(); });
}

// Whether the row is of the duty that is chased, or of one that takes its place by an earlier date.
bool is_of(const mechanism::RuleSet& rules, const DutyRow& duty, const std::string& chased) {
    const mechanism::DutyRule* rule = rules.find(duty.mechanism.value, duty.name.value);
    return rule != nullptr &&
           (rule->mechanism + '.' + rule->id == chased || rule->tightens == chased);
}

// The paper that is due for a late duty today, if one is.
std::optional<suggestion::SendPaper> paper_for(const CongressView& view, const LoadedCase& loaded,
                                               const DutyRow& duty, Date today) {
    const mechanism::RuleSet& in_force = rules(view, loaded);
    for (const mechanism::Chase& chase : in_force.chases) {
        if (!duty.strand || !is_of(in_force, duty, chase.duty)) continue;
        const Date due = calendar::due_date(duty.due_on, chase.after.value.period, view.calendar);
        if (today < due) continue;
        return suggestion::SendPaper{.strand = *duty.strand,
                                     .kind = suggestion::PaperKind::chaser,
                                     .signed_by = {},
                                     .words = {chase.words.zh},
                                     .answer_by = calendar::due_date(
                                         today, chase.answer_within.value.period, view.calendar)};
    }
    return {};
}

// Sends papers into the cases of one congress.
class Chaser {
public:
    Chaser(Store& store, const Congresses& congresses, CaseCache& cache,
           const ChaseOptions& options)
        : store_(store), congresses_(congresses), cache_(cache), options_(options) {}

    // Decided on the case as it is in the transaction: a paper that was sent already, by hand or by
    // a program that stopped just after, is refused by the case itself. Whether one was sent.
    Result<bool> send(const CongressView& view, const CaseId& id,
                      const suggestion::SendPaper& paper) {
        std::shared_ptr<const LoadedCase> before;
        std::shared_ptr<const LoadedCase> after;
        auto done = carry_out(store_, [&](Transaction& transaction) -> Result<std::string> {
            before = load_case(transaction, cache_, id);
            const Occasion occasion{.at = options_.now};
            const World world{congresses_, view, occasion.today(), before->state.delegation};
            const auto events =
                suggestion::decide(before->state, paper, occasion, world.context(id));
            if (!events) return std::string{};
            const Rows rows = rows_under(congresses_, view);
            auto recorded = record(transaction, view, rows, before, {occasion, *events});
            if (!recorded) return Failure{recorded.error()};
            after = *std::move(recorded);
            return std::string{};
        });
        if (!done) return Failure{done.error()};
        if (!after) return false;
        cache_.keep(after);
        if (options_.watch) options_.watch({view.id, id, before->version, after->version});
        return true;
    }

private:
    Store& store_;
    const Congresses& congresses_;
    CaseCache& cache_;
    const ChaseOptions& options_;
};

} // namespace

Result<std::int64_t> chase(Store& store, const Congresses& congresses, CaseCache& cache,
                           const CongressId& congress, const ChaseOptions& options) {
    const auto view = congresses.find(congress);
    if (!view) return not_found("app.no_such_congress");
    if (!any_chases(view->rules) || !is_working_time(view->calendar, options.now)) return 0;
    const Date today = china_date(options.now);
    Chaser chaser{store, congresses, cache, options};
    std::int64_t sent = 0;
    for (const DutyRow& duty : store.late_duties(congress, today)) {
        const auto loaded = current_case(store, cache, duty.id);
        const auto paper = loaded ? paper_for(*view, *loaded, duty, today) : std::nullopt;
        if (!paper) continue;
        const auto done = chaser.send(*view, duty.id, *paper);
        if (!done) return Failure{done.error()};
        sent += *done ? 1 : 0;
    }
    return sent;
}

} // namespace huiyin::app
