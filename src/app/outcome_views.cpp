#include "app/outcome_views.hpp"

#include "app/list_filter.hpp"
#include "app/names.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace huiyin::app {
namespace {

using std::chrono::days;

constexpr days longest{365};
constexpr std::int64_t fewest = 10; // below this nothing is said

std::int64_t thousandths(double share) { return std::lround(std::clamp(share, 0.0, 1.0) * 1000); }

bool is_reply(const MechanismDuty& duty) {
    return duty.name.value == "reply" && duty.state != DutyState::ended &&
           duty.state != DutyState::waived;
}

bool is_satisfied(suggestion::RatingOutcome outcome) {
    using enum suggestion::RatingOutcome;
    return outcome == satisfied || outcome == basically_satisfied;
}

OutcomeSpan span_of(Store& store, const MechanismDutyQuery& asked) {
    std::int64_t due = 0;
    std::int64_t in_time = 0;
    std::set<CaseId> cases;
    for (const MechanismDuty& duty : store.mechanism_duties(asked)) {
        if (!is_reply(duty)) continue;
        ++due;
        in_time += duty.met_on && *duty.met_on <= duty.due_on ? 1 : 0;
        cases.insert(duty.id);
    }
    std::int64_t rated = 0;
    std::int64_t satisfied = 0;
    for (const CaseId& id : cases) {
        const auto row = store.case_row(id);
        if (!row || !row->satisfaction) continue;
        ++rated;
        satisfied += is_satisfied(*row->satisfaction) ? 1 : 0;
    }
    return {.from = asked.from,
            .until = asked.until,
            .in_time = share_of(in_time, due),
            .satisfied = share_of(satisfied, rated)};
}

// `asked` says of which congress, and who asks.
OutcomeRow row_of(Store& store, MechanismDutyQuery asked, Date since, Date today) {
    const days span = std::min(longest, today - since);
    asked.mechanism = {"law.handling"};
    asked.from = since - span;
    asked.until = since - days{1};
    OutcomeRow row{.congress = asked.congress, .since = since};
    row.before = span_of(store, asked);
    asked.from = since;
    asked.until = since + span - days{1};
    row.after = span_of(store, asked);
    row.in_time = compared(row.before.in_time, row.after.in_time);
    row.satisfied = compared(row.before.satisfied, row.after.satisfied);
    return row;
}

} // namespace

Share share_of(std::int64_t count, std::int64_t of) {
    if (of == 0) return {.count = 0, .of = 0, .low = 0, .high = 1000};
    constexpr double z = 1.96;
    const auto n = static_cast<double>(of);
    const double p = static_cast<double>(count) / n;
    const double scale = 1 + z * z / n;
    const double middle = (p + z * z / (2 * n)) / scale;
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / scale;
    return {.count = count,
            .of = of,
            .low = thousandths(middle - half),
            .high = thousandths(middle + half)};
}

Verdict compared(const Share& before, const Share& after) {
    if (before.of < fewest || after.of < fewest) return Verdict::too_few;
    if (after.low > before.high) return Verdict::better;
    if (after.high < before.low) return Verdict::worse;
    return Verdict::no_difference;
}

Result<OutcomeList> outcomes_of(Store& store, const Congresses& congresses, const Asker& asker,
                                const OutcomeFilter& filter) {
    const Date today = china_date(asker.at);
    const Names names{congresses, today};
    OutcomeList list;
    for (const auto& view : congresses.all()) {
        const auto* adopted = directory::find_mechanism(view->directory, filter.mechanism.value);
        auto audiences = audiences_for(asker, view->id, false);
        if (adopted == nullptr || !audiences) continue;
        list.rows.push_back(row_of(store,
                                   {.audiences = *std::move(audiences), .congress = view->id},
                                   china_date(adopted->since), today));
        list.rows.back().congress_name = {names.of(view->id)};
    }
    std::ranges::sort(list.rows, {}, &OutcomeRow::congress);
    return list;
}

} // namespace huiyin::app
