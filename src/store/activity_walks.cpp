// Which supervision activities somebody may see: by what he is, or by a suggestion of his.

#include "store/clauses.hpp"
#include "store/lists.hpp"
#include "store/row_sql.hpp"

namespace huiyin::store {
namespace {

using app::AudienceId;

std::vector<AudienceId> those_called(const std::vector<AudienceId>& audiences,
                                     std::string_view prefix) {
    std::vector<AudienceId> found;
    for (const AudienceId& audience : audiences)
        if (audience.value.starts_with(prefix)) found.push_back(audience);
    return found;
}

// " UNION SELECT …": those seen by way of a suggestion.
void add_through_cases(Question& out, std::string_view index, std::string_view flag,
                       const std::vector<AudienceId>& audiences, std::string_view column,
                       const std::string& value) {
    if (audiences.empty()) return;
    out.add(" UNION SELECT ac.id FROM activity_case_row ac INDEXED BY ")
        .add(index)
        .add(" WHERE ac.")
        .add(flag)
        .add(" = 1 AND ac.")
        .add(column)
        .add(" = ")
        .value(value)
        .add(" AND ");
    add_seen_by(out, "ac.of_case", audiences);
}

// The ids of what the audiences may see, where `column` (congress or id) has a value.
void add_visible(Question& out, const std::vector<AudienceId>& audiences, std::string_view column,
                 const std::string& value) {
    const bool one = column == "id";
    out.add("SELECT aa.id FROM activity_audience_row aa WHERE aa.").add(column).add(" = ");
    out.value(value).add(" AND aa.audience IN ");
    add_list(out, audiences);
    add_through_cases(out, one ? "activity_to_units" : "activity_of_units", "to_units",
                      those_called(audiences, "office-"), column, value);
    add_through_cases(out, one ? "activity_to_proposers" : "activity_of_proposers", "to_proposers",
                      those_called(audiences, "deputy-"), column, value);
}

} // namespace

Question activity_walk(const app::ActivityQuery& query) {
    Question out("SELECT " + column_list(type_of<app::ActivityRow>(), "a.") +
                 " FROM activity_row a WHERE a.id IN (");
    add_visible(out, query.audiences, "congress", query.congress.value);
    out.add(") AND a.starts_on <= ")
        .value(iso(query.until))
        .add(" AND a.ends_on >= ")
        .value(iso(query.from));
    if (query.of_case)
        out.add(" AND EXISTS (SELECT 1 FROM activity_case_row c WHERE c.id = a.id AND c.of_case = ")
            .value(query.of_case->value)
            .add(")");
    out.add(" ORDER BY a.starts_on DESC, a.id LIMIT ").value(query.limit);
    return out;
}

Question activity_sight(const std::vector<app::AudienceId>& audiences, const ActivityId& id) {
    Question out("");
    add_visible(out, audiences, "id", id.value);
    return out;
}

} // namespace huiyin::store
