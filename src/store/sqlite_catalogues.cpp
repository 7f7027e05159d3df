#include "store/sqlite_catalogues.hpp"

namespace huiyin::store {

using enum ColumnType;

std::vector<app::UnitCatalogue> SqliteCatalogues::of(const CongressId& congress) {
    const Question question("SELECT unit, code, duty, basis FROM competence "
                            "WHERE congress = :congress ORDER BY unit, place",
                            congress.value);
    return database_.ask([&](Database::Reader& reader) {
        Statement& statement = reader.statements.find(question, {text, text, text, text});
        question.bind(statement);
        std::vector<app::UnitCatalogue> out;
        Rows rows(statement);
        while (rows.next()) {
            const OfficeId unit{rows.text(0)};
            if (out.empty() || out.back().unit != unit) out.push_back({unit, {}});
            out.back().competences.push_back({{rows.text(1)}, {rows.text(2)}, {rows.text(3)}});
        }
        return out;
    });
}

std::int64_t SqliteCatalogues::edition(const CongressId& congress) {
    return database_
        .first(Question("SELECT coalesce(max(edition), 0) FROM catalogue_change "
                        "WHERE congress = :congress",
                        congress.value),
               {integer}, [](const Rows& rows) { return rows.integer(0); })
        .value_or(0);
}

Result<void> SqliteCatalogues::replace(const app::CatalogueChange& change,
                                       std::span<const app::UnitCatalogue> catalogues) {
    std::vector<Question> changes;
    changes.emplace_back(
        "INSERT INTO catalogue_change (congress, edition, by, at) "
        "SELECT :congress, coalesce(max(edition), 0) + 1, :by, :at FROM catalogue_change "
        "WHERE congress = :same",
        change.congress.value, change.by.value, change.at.time_since_epoch().count(),
        change.congress.value);
    for (const app::UnitCatalogue& catalogue : catalogues) {
        changes.emplace_back("DELETE FROM competence WHERE congress = :congress AND unit = :unit",
                             change.congress.value, catalogue.unit.value);
        std::int64_t place = 0;
        for (const app::Competence& one : catalogue.competences)
            changes.emplace_back(
                "INSERT INTO competence (congress, unit, place, code, duty, basis) "
                "VALUES (:congress, :unit, :place, :code, :duty, :basis)",
                change.congress.value, catalogue.unit.value, ++place, one.code.value,
                one.duty.value, one.basis.value);
    }
    return database_.change(changes);
}

} // namespace huiyin::store
