#include "intake/office_names.hpp"

#include <array>

namespace huiyin::intake {

Lexicon office_names(const directory::Directory& directory, Date day) {
    Lexicon names;
    const auto add_forms = [&](const OfficeId& of, const OfficeId& means) {
        const auto forms = directory.offices.find(of);
        if (forms == directory.offices.end()) return;
        for (const directory::Office& form : forms->second)
            if (form.span.from <= day)
                names.add(form.title.value, means.value, Lexicon::Rank::other);
    };
    for (const OfficeId& id : directory::offices_on(directory, day)) {
        names.add(directory::office_on(directory, id, day)->title.value, id.value);
        add_forms(id, id);
        for (const OfficeId& before : directory::predecessors_on(directory, id, day))
            add_forms(before, id);
    }
    return names;
}

Result<std::vector<Alias>> read_aliases(const sheets::Sheet& sheet) {
    const std::array columns = {
        Column{"title", Need::required, {"名称", "单位名称", "单位", "机构名称", "name"}},
        Column{"alias", Need::required, {"简称", "别名", "又称", "short_name"}},
    };
    const auto table = Table::of(sheet, columns);
    if (!table) return Failure{table.error()};
    std::vector<Alias> aliases;
    for (const Record& record : table->records())
        for (std::string& alias : split_list(record["alias"]))
            aliases.push_back({record["title"], std::move(alias)});
    return aliases;
}

void add_aliases(Lexicon& names, const std::vector<Alias>& aliases) {
    for (const Alias& alias : aliases)
        if (const auto id = names.find(alias.name, ""))
            names.add(alias.alias, *id, Lexicon::Rank::other);
}

} // namespace huiyin::intake
