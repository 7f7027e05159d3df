#include "app/list_filter.hpp"

#include "app/audiences.hpp"

namespace huiyin::app {
namespace {

constexpr std::int64_t rows_default = 50;
constexpr std::int64_t rows_max = 200;

} // namespace

Result<std::int64_t> row_limit(const std::optional<std::int64_t>& asked) {
    const std::int64_t limit = asked.value_or(rows_default);
    if (limit < 1 || limit > rows_max)
        return invalid("limit", {"app.limit_out_of_range", {{"max", std::to_string(rows_max)}}});
    return limit;
}

Result<DaysOfYear> days_of_year(std::optional<std::int64_t> year) {
    if (!year) return DaysOfYear{};
    if (*year < 1954 || *year > 2200)
        return invalid("year", {"app.year_out_of_range", {{"min", "1954"}, {"max", "2200"}}});
    const std::chrono::year of{static_cast<int>(*year)};
    return DaysOfYear{Date{of / 1 / 1}, Date{of / 12 / 31}};
}

Result<std::vector<AudienceId>>
audiences_for(const Asker& asker, const std::optional<CongressId>& congress, bool mine) {
    auto found = mine ? own_audiences(asker.actor, congress) : audiences(asker.actor, congress);
    if (found.empty()) return forbidden("app.nothing_to_see_here");
    return found;
}

Result<QueueQuery> query_of(const Asker& asker, const QueueFilter& filter) {
    const auto limit = row_limit(filter.limit);
    if (!limit) return Failure{limit.error()};
    if (filter.lamp > Lamp::late) return invalid("lamp", "app.lamp_of_open_duties");
    if (filter.strand && !filter.unit) return invalid("strand", "app.strand_of_a_unit");
    auto seen_by = audiences_for(asker, filter.congress, filter.mine);
    if (!seen_by) return Failure{seen_by.error()};
    QueueQuery query;
    query.audiences = *std::move(seen_by);
    query.order = filter.sort.value_or(QueueOrder::due);
    query.today = china_date(asker.at);
    query.congress = filter.congress;
    query.phases = filter.phase;
    query.lamp = filter.lamp;
    query.kind = filter.kind;
    query.channel = filter.channel;
    query.term = filter.term;
    query.session = filter.session;
    query.number = filter.number;
    query.unit = filter.unit;
    query.strand = filter.strand;
    query.deputy = filter.deputy;
    query.know_names = knowing_names(asker.actor);
    query.limit = *limit;
    if (filter.cursor) query.after = filter.cursor->value;
    return query;
}

} // namespace huiyin::app
