#include "app/supervision_views.hpp"

#include "app/duty_views.hpp"
#include "app/list_filter.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace huiyin::app {
namespace {

using std::chrono::year_month_day;

// "2026-04" of "jianghai.five-ones.monthly-status:part=2026-04".
std::string part_of(const std::string& key) {
    for (const std::string_view name : {"part=", "year="}) {
        const std::size_t found = key.find(name);
        if (found == std::string::npos) continue;
        const std::size_t from = found + name.size();
        return key.substr(from, key.find(',', from) - from);
    }
    return {};
}

// The duties of the mechanism in the order of its file; of one, the parts by time.
class Columns {
public:
    explicit Columns(const mechanism::Mechanism& of) : of_(of) {}

    void note(const MechanismDuty& duty) { places_[key_of(duty)] = 0; }

    // To be asked once all are noted.
    std::vector<MatrixColumn> in_order() {
        std::vector<MatrixColumn> columns;
        for (auto& [key, place] : places_) {
            place = std::ssize(columns);
            const mechanism::DutyRule& rule = of_.duties[key.first];
            columns.push_back({{rule.id}, bilingual(rule.title), {key.second}});
        }
        return columns;
    }
    [[nodiscard]] std::int64_t place(const MechanismDuty& duty) const {
        return places_.at(key_of(duty));
    }

private:
    using Key = std::pair<std::size_t, std::string>;
    [[nodiscard]] Key key_of(const MechanismDuty& duty) const {
        const auto rule = std::ranges::find(of_.duties, duty.name.value, &mechanism::DutyRule::id);
        return {std::min<std::size_t>(static_cast<std::size_t>(rule - of_.duties.begin()),
                                      of_.duties.size() - 1),
                part_of(duty.duty.value)};
    }

    const mechanism::Mechanism& of_;
    std::map<Key, std::int64_t> places_ = {};
};

MatrixCell cell_of(const MechanismDuty& duty, std::int64_t column, Date today) {
    return {.column = column,
            .lamp = lamp_of(duty.state, duty.due_on, duty.warn_on, duty.met_on, today),
            .begun = duty.starts_on <= today,
            .due_on = duty.due_on,
            .met_on = duty.met_on,
            .evidence = duty.state == DutyState::met && duty.closed_by.has_value(),
            .duty = duty.duty};
}

// The rows of the cases that the duties are of, which stand case by case.
std::unordered_map<CaseId, CaseRow> cases_of(Store& store,
                                             const std::vector<MechanismDuty>& duties) {
    std::vector<CaseId> ids;
    for (const MechanismDuty& duty : duties)
        if (ids.empty() || ids.back() != duty.id) ids.push_back(duty.id);
    std::unordered_map<CaseId, CaseRow> rows;
    for (CaseRow& row : store.case_rows(ids)) {
        const CaseId id = row.id;
        rows.emplace(id, std::move(row));
    }
    return rows;
}

std::string name_or_none(const Names& names, const std::optional<OfficeId>& office) {
    return office ? names.of(*office) : std::string{};
}

} // namespace

Result<Matrix> matrix(Store& store, const Congresses& congresses, const Asker& asker,
                      const MatrixFilter& filter) {
    const auto view = congresses.find(filter.congress);
    if (!view) return not_found("app.no_such_congress");
    auto seen_by = audiences_for(asker, filter.congress, false);
    if (!seen_by) return Failure{seen_by.error()};
    const auto* of =
        mechanism::find_mechanism(*view->rules.mechanisms.library, filter.mechanism.value);
    if (of == nullptr || of->duties.empty())
        return not_found({"mechanism.no_such_mechanism", {{"found", filter.mechanism.value}}});
    const Date today = china_date(asker.at);
    const std::chrono::year year{
        static_cast<int>(filter.year.value_or(static_cast<int>(year_month_day{today}.year())))};
    if (year < std::chrono::year{1954} || year > std::chrono::year{2200})
        return invalid("year", {"app.year_out_of_range", {{"min", "1954"}, {"max", "2200"}}});
    auto duties = store.mechanism_duties({.audiences = *std::move(seen_by),
                                          .congress = filter.congress,
                                          .mechanism = filter.mechanism,
                                          .from = Date{year / 1 / 1},
                                          .until = Date{year / 12 / 31}});
    std::ranges::stable_sort(duties, {}, &MechanismDuty::id);
    Columns columns{*of};
    for (const MechanismDuty& duty : duties) columns.note(duty);
    Matrix shown{.year = static_cast<int>(year), .columns = columns.in_order(), .rows = {}};
    const Names names{congresses, today};
    const auto cases = cases_of(store, duties);
    for (const MechanismDuty& duty : duties) {
        if (shown.rows.empty() || shown.rows.back().id != duty.id) {
            const auto found = cases.find(duty.id);
            if (found == cases.end()) continue;
            const CaseRow& row = found->second;
            shown.rows.push_back({.id = row.id,
                                  .number = row.number,
                                  .title = row.title,
                                  .unit_name = {name_or_none(names, row.main_unit)},
                                  .supervisor_name = {name_or_none(names, row.supervisor)},
                                  .phase = row.phase});
        }
        shown.rows.back().cells.push_back(cell_of(duty, columns.place(duty), today));
    }
    std::ranges::stable_sort(shown.rows, {}, &MatrixRow::number);
    for (MatrixRow& row : shown.rows) std::ranges::sort(row.cells, {}, &MatrixCell::column);
    return shown;
}

Result<SupervisedList> supervised(Store& store, const Congresses& congresses, const Asker& asker,
                                  const SupervisedFilter& filter) {
    auto seen_by = audiences_for(asker, filter.congress, false);
    if (!seen_by) return Failure{seen_by.error()};
    if (filter.which == Supervised::by_committee && !filter.committee)
        return invalid("committee", "app.name_the_committee");
    constexpr std::int64_t rows_max = 500;
    auto rows = store.supervised({.audiences = *std::move(seen_by),
                                  .which = filter.which,
                                  .congress = filter.congress,
                                  .committee = filter.committee.value_or(OfficeId{}),
                                  .limit = rows_max + 1});
    SupervisedList list{.more = std::ssize(rows) > rows_max};
    if (list.more) rows.pop_back();
    const Date today = china_date(asker.at);
    const Names names{congresses, today};
    for (const CaseRow& row : rows) {
        SupervisedRow shown{.id = row.id,
                            .number = row.number,
                            .title = row.title,
                            .phase = row.phase,
                            .key_item = row.key_item,
                            .unit_name = {name_or_none(names, row.main_unit)},
                            .supervisor = row.supervisor,
                            .supervisor_name = {name_or_none(names, row.supervisor)},
                            .next_due = row.next_due};
        if (row.next_due)
            shown.worst = lamp_of(DutyState::open, *row.next_due, row.next_warn, {}, today);
        list.rows.push_back(std::move(shown));
    }
    return list;
}

} // namespace huiyin::app
