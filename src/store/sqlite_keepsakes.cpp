#include "store/sqlite_keepsakes.hpp"

#include <algorithm>

namespace huiyin::store {

using enum ColumnType;

std::vector<app::Keepsake> SqliteKeepsakes::of(const PersonId& person) {
    const Question question("SELECT name, value FROM keepsake WHERE person = :person ORDER BY name",
                            person.value);
    return database_.ask([&](Database::Reader& reader) {
        Statement& statement = reader.statements.find(question, {text, text});
        question.bind(statement);
        std::vector<app::Keepsake> out;
        Rows rows(statement);
        while (rows.next()) out.push_back({{rows.text(0)}, {rows.text(1)}});
        return out;
    });
}

Result<void> SqliteKeepsakes::keep(const PersonId& person, const app::Keepsake& thing) {
    const auto kept = of(person);
    const bool is_new = std::ranges::find(kept, thing.name, &app::Keepsake::name) == kept.end();
    if (is_new && kept.size() >= app::keepsakes_max)
        return refused({"app.keepsakes_full", {{"max", std::to_string(app::keepsakes_max)}}});
    return database_.change(
        {Question("INSERT INTO keepsake (person, name, value) VALUES (:person, :name, :value) "
                  "ON CONFLICT (person, name) DO UPDATE SET value = excluded.value",
                  person.value, thing.name.value, thing.value.value)});
}

Result<void> SqliteKeepsakes::forget(const PersonId& person, const Line<60>& name) {
    return database_.change({Question(
        "DELETE FROM keepsake WHERE person = :person AND name = :name", person.value, name.value)});
}

} // namespace huiyin::store
