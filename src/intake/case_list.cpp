#include "intake/case_list.hpp"

#include "intake/cells.hpp"
#include "intake/stable_id.hpp"

#include <algorithm>

namespace huiyin::intake {

std::vector<OfficeId> NewOffices::with(const std::vector<std::string>& names) const {
    std::vector<OfficeId> offices = known_;
    for (const std::string& name : names) offices.push_back(office_id(trial_.congress(), name));
    std::ranges::sort(offices);
    return offices;
}

Result<void> NewOffices::create(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        const OfficeId id = office_id(trial_.congress(), name);
        if (std::ranges::binary_search(known_, id)) continue;
        directory::Office office{.id = id,
                                 .title = {name},
                                 .kind = directory::OfficeKind::unit,
                                 .span = {.from = trial_.today()}};
        const directory::Command command = directory::RecordOffice{std::move(office)};
        if (auto made = trial_.run({command}); !made) return Failure{std::move(made).error()};
        plan_.offices.push_back(command);
        plan_.report.created_offices.push_back(name);
        known_.insert(std::ranges::upper_bound(known_, id), id);
    }
    return {};
}

void plan_cases(const Table& table, const sheets::Rows& rows, const Watch& watch, CasePlan& plan,
                const UnderstandCase& understand) {
    plan.report.ignored_columns = table.ignored();
    plan.report.rows.reserve(rows.size());
    rows.each([&](const sheets::Row& cells) {
        watch.tell(plan.report.rows.size(), rows.size());
        if (watch.stopped()) {
            plan.report.cut_short = true;
            return false;
        }
        const Record record = table.record(cells);
        RowReport line{.row = record.number(), .title = record["title"]};
        if (const auto understood = understand(record, line); !understood) {
            line.action = RowAction::refuse;
            line.sentence = understood.error().message;
            line.field = table.header_of(understood.error().field);
        }
        plan.report.rows.push_back(std::move(line));
        return true;
    });
    if (!plan.report.cut_short) watch.tell(rows.size(), rows.size());
}

Result<void> FirstRows::note(const CaseId& id, std::int64_t row) {
    const auto [first, added] = rows_.emplace(id, row);
    if (added) return {};
    return invalid("title", {"intake.row_twice", {{"row", std::to_string(first->second)}}});
}

OfficeId office_id(const CongressId& congress, std::string_view name) {
    return {congress.value + "-" + stable_id({"office", without_spaces(name)})};
}

namespace {

// A unit that nobody knows is noted in `may_create`, where that is allowed.
Result<OfficeId> read_unit(const std::string& name, std::string_view field,
                           const CongressId& congress, const Lexicon& offices,
                           std::vector<std::string>* may_create) {
    auto id = offices.find(name, std::string{field});
    if (id) return OfficeId{*id};
    if (may_create == nullptr || id.error().message.key == "intake.ambiguous_name")
        return Failure{std::move(id).error()};
    Line<100> title;
    const auto fits =
        wire::read_plain(sheets::trimmed(name), type_of<Line<100>>(), &title, std::string{field});
    if (!fits) return Failure{fits.error()};
    may_create->push_back(title.value);
    return office_id(congress, name);
}

} // namespace

Result<std::vector<OfficeId>> read_units(const Record& record, std::string_view field,
                                         const CongressId& congress, const Lexicon& offices,
                                         std::vector<std::string>* may_create) {
    std::vector<OfficeId> units;
    const std::string cell = record[field];
    if (cell.empty()) return units;
    // A unit's own name may hold what parts a list: 住房、交通局.
    const auto names = offices.knows(cell) ? std::vector{cell} : split_list(cell);
    for (const std::string& name : names) {
        const auto unit = read_unit(name, field, congress, offices, may_create);
        if (!unit) return Failure{unit.error()};
        if (std::ranges::count(units, *unit) == 0) units.push_back(*unit);
    }
    return units;
}

} // namespace huiyin::intake
