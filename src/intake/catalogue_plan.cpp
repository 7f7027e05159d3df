#include "intake/catalogue_plan.hpp"

#include "access/directory_table.hpp"
#include "intake/cells.hpp"

#include <algorithm>

namespace huiyin::intake {
namespace {

using app::Competence;
using app::UnitCatalogue;

const std::array catalogue_columns = {
    Column{"unit",
           Need::required,
           {"单位", "单位名称", "部门", "部门名称", "实施主体", "实施机构", "责任单位", "行使主体",
            "承办单位", "office"}},
    Column{"duty",
           Need::required,
           {"事项", "事项名称", "职权名称", "权责事项", "权力名称", "权责名称", "职责", "主要职责",
            "项目名称"}},
    Column{"code",
           Need::optional,
           {"编码", "编号", "职权编码", "事项编码", "权力编码", "权责编码", "项目编码"}},
    Column{"basis",
           Need::optional,
           {"依据", "实施依据", "设定依据", "法律依据", "法定依据", "权责依据", "职权依据"}},
};

// The rows of one unit, by their places in the report.
struct Reading {
    UnitCatalogue catalogue = {};
    std::vector<std::size_t> rows = {};
    bool refused = false;
};

bool has(const UnitCatalogue& catalogue, const Competence& one) {
    return std::ranges::count(catalogue.competences, one) > 0;
}

bool has_named(const UnitCatalogue& catalogue, const Competence& one) {
    return std::ranges::any_of(catalogue.competences, [&](const Competence& other) {
        return other.duty == one.duty || (!one.code.value.empty() && other.code == one.code);
    });
}

class CataloguePlanner {
public:
    CataloguePlanner(const Table& table, Lexicon offices, const std::vector<UnitCatalogue>& known)
        : table_(table), offices_(std::move(offices)) {
        for (const UnitCatalogue& catalogue : known) known_.emplace(catalogue.unit, catalogue);
    }

    CataloguePlan run(const Watch& watch) {
        plan_.report.ignored_columns = table_.ignored();
        const auto records = table_.records();
        for (const Record& record : records) {
            watch.tell(plan_.report.rows.size(), records.size());
            if (watch.stopped()) {
                plan_.report.cut_short = true;
                return std::move(plan_);
            }
            read(record);
        }
        for (auto& [unit, reading] : readings_) settle(reading);
        watch.tell(records.size(), records.size());
        return std::move(plan_);
    }

private:
    void read(const Record& record) {
        RowReport line{.row = record.number(), .title = record["duty"]};
        if (const auto read = understand(record, line); !read) refuse(line, read.error());
        plan_.report.rows.push_back(std::move(line));
    }

    void refuse(RowReport& line, const Error& why) const {
        line.action = RowAction::refuse;
        line.sentence = why.message;
        line.field = table_.header_of(why.field);
    }

    Result<void> understand(const Record& record, RowReport& line) {
        if (auto unit = unit_of(record); !unit) return Failure{std::move(unit).error()};
        Reading& reading = readings_[unit_];
        reading.catalogue.unit = unit_;
        reading.rows.push_back(plan_.report.rows.size());
        line.key = unit_.value;
        auto one = competence_in(record);
        if (!one) {
            reading.refused = true;
            return Failure{std::move(one).error()};
        }
        line.action = action_of(*one);
        // Said twice in the list: once is enough.
        if (has(reading.catalogue, *one))
            line.action = RowAction::same;
        else
            reading.catalogue.competences.push_back(*std::move(one));
        return {};
    }

    Result<void> unit_of(const Record& record) {
        const std::string name = record["unit"];
        if (name.empty() && !unit_.empty()) return {};
        unit_ = {};
        if (name.empty()) return invalid("unit", "intake.no_unit");
        auto id = offices_.find(name, "unit");
        if (!id) return Failure{std::move(id).error()};
        unit_ = OfficeId{*std::move(id)};
        return {};
    }

    static Result<Competence> competence_in(const Record& record) {
        auto code = read_cell<Line<100, 0>>(record, "code");
        auto duty = read_cell<Text<1000>>(record, "duty");
        auto basis = read_cell<Text<2000, 0>>(record, "basis");
        if (!code) return Failure{std::move(code).error()};
        if (!duty) return Failure{std::move(duty).error()};
        if (!basis) return Failure{std::move(basis).error()};
        return Competence{*std::move(code), *std::move(duty), *std::move(basis)};
    }

    [[nodiscard]] RowAction action_of(const Competence& one) const {
        const auto known = known_.find(unit_);
        if (known == known_.end()) return RowAction::create;
        if (has(known->second, one)) return RowAction::same;
        return has_named(known->second, one) ? RowAction::change : RowAction::create;
    }

    // A unit's list goes in as a whole, or not at all.
    void settle(Reading& reading) {
        if (reading.refused) {
            for (const std::size_t row : reading.rows)
                if (RowReport& line = plan_.report.rows[row]; line.action != RowAction::refuse)
                    refuse(line, {ErrorCode::refused, "intake.unit_incomplete", "unit"});
            return;
        }
        const auto known = known_.find(reading.catalogue.unit);
        if (known != known_.end() && known->second == reading.catalogue) return;
        plan_.catalogues.push_back(std::move(reading.catalogue));
    }

    const Table& table_;
    Lexicon offices_;
    std::map<OfficeId, UnitCatalogue> known_ = {};
    std::map<OfficeId, Reading> readings_ = {};
    OfficeId unit_ = {}; // of the row above
    CataloguePlan plan_ = {};
};

} // namespace

Result<CataloguePlan> plan_catalogues(const sheets::Sheet& sheet,
                                      const directory::Directory& directory, const Importer& by,
                                      const std::vector<UnitCatalogue>& known,
                                      const std::vector<Alias>& aliases) {
    const auto table = table_of(sheet, catalogue_columns, directory);
    if (!table) return Failure{table.error()};
    // Whoever keeps the offices keeps what they are there for.
    const directory::Command keeps = directory::RecordOffice{};
    const auto may = access::permit(by.actor, keeps, directory.congress->id, by.at);
    if (!may) return Failure{may.error()};
    Lexicon offices = office_names(directory, china_date(by.at));
    add_aliases(offices, aliases);
    return CataloguePlanner{*table, std::move(offices), known}.run(by.watch);
}

} // namespace huiyin::intake
