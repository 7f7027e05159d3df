// A list of offices: who they are, since when, and what they were called.

#include "intake/cells.hpp"
#include "intake/directory_plan.hpp"
#include "intake/office_names.hpp"
#include "intake/stable_id.hpp"

#include <algorithm>

namespace huiyin::intake {
namespace {

using directory::Office;
using directory::OfficeKind;

const std::array office_columns = {
    Column{"code", Need::optional, {"编号", "代码", "单位编码", "机构代码", "单位代码"}},
    Column{"title",
           Need::required,
           {"名称", "单位名称", "单位", "机构名称", "承办单位", "name", "office"}},
    Column{"kind", Need::optional, {"类别", "机构类别", "单位类别", "类型", "性质", "type"}},
    Column{"former", Need::optional, {"曾用名", "原名称", "原单位名称", "former_names"}},
    Column{"from", Need::optional, {"设立日期", "成立日期", "启用日期", "起始日期"}},
    Column{"until", Need::optional, {"撤销日期", "停用日期", "截止日期"}},
    Column{"succeeds", Need::optional, {"承接单位", "承接", "前身", "原单位"}},
    // For imports of suggestions: see read_aliases().
    Column{"alias", Need::optional, {"简称", "别名", "又称", "short_name"}},
};

constexpr std::array office_kinds = {
    Choice<OfficeKind>{"承办单位", OfficeKind::unit},
    Choice<OfficeKind>{"单位", OfficeKind::unit},
    Choice<OfficeKind>{"部门", OfficeKind::unit},
    Choice<OfficeKind>{"代表工作机构", OfficeKind::deputies_office},
    Choice<OfficeKind>{"选联工委", OfficeKind::deputies_office},
    Choice<OfficeKind>{"代表工委", OfficeKind::deputies_office},
    Choice<OfficeKind>{"主席团", OfficeKind::deputies_office},
    Choice<OfficeKind>{"政府办", OfficeKind::government_office},
    Choice<OfficeKind>{"政府办公室", OfficeKind::government_office},
    Choice<OfficeKind>{"督查室", OfficeKind::government_office},
    Choice<OfficeKind>{"工委", OfficeKind::committee},
    Choice<OfficeKind>{"专委会", OfficeKind::committee},
    Choice<OfficeKind>{"专门委员会", OfficeKind::committee},
    Choice<OfficeKind>{"主任会议", OfficeKind::chairpersons},
    Choice<OfficeKind>{"代表之家", OfficeKind::station},
    Choice<OfficeKind>{"联络站", OfficeKind::station},
    Choice<OfficeKind>{"系统管理", OfficeKind::administration},
};

// By its code; else by a name it has or had; else a new office.
Result<OfficeId> office_of(const Record& record, const CongressId& congress, const Lexicon& names) {
    if (const std::string code = record["code"]; !code.empty()) {
        OfficeId id{code.starts_with(congress.value + "-") ? code : congress.value + "-" + code};
        if (!is_id(id.value)) return invalid("code", {"intake.not_a_code", {{"found", code}}});
        return id;
    }
    if (const auto known = names.find(record["title"], "title")) return OfficeId{*known};
    for (const std::string& former : split_list(record["former"]))
        if (const auto known = names.find(former, "former")) return OfficeId{*known};
    return OfficeId{congress.value + "-" + stable_id({"office", without_spaces(record["title"])})};
}

// The form of the office that this row says again: one of the same name. nullptr when it is new.
const Office* same_form(const directory::Directory& directory, const Office& said) {
    const auto forms = directory.offices.find(said.id);
    if (forms == directory.offices.end()) return nullptr;
    const auto form = std::find_if(forms->second.rbegin(), forms->second.rend(),
                                   [&](const Office& f) { return f.title == said.title; });
    return form == forms->second.rend() ? nullptr : &*form;
}

Result<std::vector<OfficeId>> predecessors(const Record& record, const Lexicon& names) {
    std::vector<OfficeId> ids;
    for (const std::string& name : split_list(record["succeeds"])) {
        auto id = names.find(name, "succeeds");
        if (!id) return Failure{std::move(id).error()};
        ids.push_back({*std::move(id)});
    }
    return ids;
}

// What the row leaves open stays as it is known, or is a unit from today on.
Result<Office> complete(Office office, const Record& record, const Trial& trial,
                        const Lexicon& names) {
    const auto kind = read_choice(record, "kind", office_kinds);
    const auto from = read_date(record, "from");
    const auto until = read_date(record, "until");
    const auto succeeds = predecessors(record, names);
    if (!kind) return Failure{kind.error()};
    if (!from) return Failure{from.error()};
    if (!until) return Failure{until.error()};
    if (!succeeds) return Failure{succeeds.error()};

    const auto forms = trial.now().offices.find(office.id);
    const Office* const known = same_form(trial.now(), office);
    office.kind = kind->value_or(forms == trial.now().offices.end() ? OfficeKind::unit
                                                                    : forms->second.back().kind);
    office.span.from = from->value_or(known ? known->span.from : trial.today());
    const bool same = known && known->span.from == office.span.from;
    office.span.until = *until ? *until : same ? known->span.until : std::nullopt;
    office.succeeds = succeeds->empty() && same ? known->succeeds : *succeeds;
    return office;
}

Result<Asked> understand(const Record& record, const Trial& trial, Lexicon& names) {
    const auto title = read_cell<Line<100>>(record, "title");
    if (!title) return Failure{title.error()};
    const auto id = office_of(record, trial.congress(), names);
    if (!id) return Failure{id.error()};
    names.add(title->value, id->value); // For rows below that name it as a predecessor.
    return complete({.id = *id, .title = *title}, record, trial, names).map([&](Office office) {
        const bool known = trial.now().offices.contains(office.id);
        return Asked{id->value,
                     known ? RowAction::change : RowAction::create,
                     {directory::RecordOffice{std::move(office)}}};
    });
}

} // namespace

Result<DirectoryPlan> plan_offices(const sheets::Sheet& sheet,
                                   const directory::Directory& directory, const Importer& by) {
    const auto table = table_of(sheet, office_columns, directory);
    if (!table) return Failure{table.error()};
    Lexicon names = office_names(directory, china_date(by.at));
    return plan_rows(
        *table, "title", Trial{directory, by},
        [&](const Record& record, const Trial& trial) { return understand(record, trial, names); });
}

} // namespace huiyin::intake
