// A list of people, with what they are in their offices.

#include "intake/cells.hpp"
#include "intake/directory_plan.hpp"
#include "intake/office_names.hpp"
#include "intake/person_names.hpp"

#include <algorithm>

namespace huiyin::intake {
namespace {

using directory::Grant;
using directory::Person;
using directory::Role;

const std::array person_columns = {
    Column{"code", Need::optional, {"编号", "人员编号", "工号", "id"}},
    Column{"title", Need::required, {"姓名", "人员姓名", "name"}},
    Column{"phone", Need::optional, {"电话", "手机", "手机号", "手机号码", "联系电话"}},
    Column{"office", Need::optional, {"单位", "所在单位", "工作单位", "单位名称", "部门", "机构"}},
    Column{"role", Need::optional, {"职责", "角色", "岗位"}},
    Column{"from", Need::optional, {"起始日期", "任职日期", "开始日期"}},
    Column{"until", Need::optional, {"截止日期", "离任日期", "结束日期"}},
};

constexpr std::array roles = {
    Choice<Role>{"承办人", Role::unit_clerk},
    Choice<Role>{"经办人", Role::unit_clerk},
    Choice<Role>{"单位负责人", Role::unit_head},
    Choice<Role>{"主要负责人", Role::unit_head},
    Choice<Role>{"代表工作机构", Role::deputies_office},
    Choice<Role>{"政府办", Role::government_office},
    Choice<Role>{"督查室", Role::government_office},
    Choice<Role>{"工委", Role::committee},
    Choice<Role>{"专委会", Role::committee},
    Choice<Role>{"主任会议", Role::chair},
    Choice<Role>{"领导", Role::leader},
    Choice<Role>{"联络站", Role::station},
    Choice<Role>{"审计员", Role::auditor},
    Choice<Role>{"系统管理员", Role::system_administrator},
    Choice<Role>{"安全管理员", Role::security_administrator},
};

Result<std::optional<OfficeId>> office_of(const Record& record, const Lexicon& offices) {
    const std::string name = record["office"];
    if (name.empty()) return std::optional<OfficeId>{};
    return offices.find(name, "office").map([](const std::string& id) {
        return std::optional{OfficeId{id}};
    });
}

// The role as it is known already, so that a list without dates says it again.
const Grant* known_grant(const directory::Directory& directory, const Grant& said) {
    const auto grant = std::ranges::find_if(directory.grants, [&](const Grant& g) {
        return g.person == said.person && g.role == said.role && g.office == said.office &&
               (said.span.from == Date{} || g.span.from == said.span.from);
    });
    return grant == directory.grants.end() ? nullptr : &*grant;
}

Result<std::optional<Grant>> grant_of(const Record& record, const PersonId& person,
                                      const std::optional<OfficeId>& office, const Trial& trial) {
    const auto role = read_choice(record, "role", roles);
    const auto from = read_date(record, "from");
    const auto until = read_date(record, "until");
    if (!role) return Failure{role.error()};
    if (!from) return Failure{from.error()};
    if (!until) return Failure{until.error()};
    if (office.has_value() != role->has_value())
        return invalid(office ? "role" : "office", "intake.role_needs_office");
    if (!office) return std::optional<Grant>{};

    Grant grant{person, **role, *office, {from->value_or(Date{}), *until}};
    const Grant* const known = known_grant(trial.now(), grant);
    if (known && !grant.span.until) grant.span.until = known->span.until;
    if (!*from) grant.span.from = known ? known->span.from : trial.today();
    return std::optional{grant};
}

Result<Person> complete(Person person, const Record& record, const Trial& trial) {
    const auto phone = read_filled<Line<40>>(record, "phone");
    if (!phone) return Failure{phone.error()};
    const auto known = trial.now().people.find(person.id);
    person.phone = *phone || known == trial.now().people.end() ? *phone : known->second.phone;
    return person;
}

Result<Asked> understand(const Record& record, const Trial& trial, const Lexicon& offices) {
    const auto title = read_cell<Line<60>>(record, "title");
    if (!title) return Failure{title.error()};
    const auto office = office_of(record, offices);
    if (!office) return Failure{office.error()};
    const auto id = person_of(record, trial.now(), {.office = *office});
    if (!id) return Failure{id.error()};
    auto person = complete({.id = *id, .title = *title}, record, trial);
    if (!person) return Failure{std::move(person).error()};
    const auto grant = grant_of(record, *id, *office, trial);
    if (!grant) return Failure{grant.error()};

    const bool known = trial.now().people.contains(*id);
    Asked asked{id->value,
                known ? RowAction::change : RowAction::create,
                {directory::RecordPerson{*std::move(person)}}};
    if (*grant) asked.commands.emplace_back(directory::GrantRole{**grant});
    return asked;
}

} // namespace

Result<DirectoryPlan> plan_people(const sheets::Sheet& sheet, const directory::Directory& directory,
                                  const Importer& by) {
    const auto table = table_of(sheet, person_columns, directory);
    if (!table) return Failure{table.error()};
    const Lexicon offices = office_names(directory, china_date(by.at));
    return plan_rows(*table, "title", Trial{directory, by},
                     [&](const Record& record, const Trial& trial) {
                         return understand(record, trial, offices);
                     });
}

} // namespace huiyin::intake
