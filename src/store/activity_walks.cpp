// Which supervision activities somebody may see: by what he is, or by a suggestion of his.

#include "store/clauses.hpp"
#include "store/lists.hpp"
#include "store/row_sql.hpp"

#include <array>

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

// By way of a suggestion: a flag of the row, and the index that holds the rows with it.
struct Way {
    std::string_view flag;
    std::string_view index;
    std::string_view circles; // how those are called that may come this way
};
constexpr std::array in_congress{Way{"to_units", "activity_of_units", "office-"},
                                 Way{"to_proposers", "activity_of_proposers", "deputy-"}};
constexpr std::array by_id{Way{"to_units", "activity_to_units", "office-"},
                           Way{"to_proposers", "activity_to_proposers", "deputy-"}};

// The ids of what the audiences may see, where `column` (congress or id) has a value.
void add_visible(Question& out, const std::vector<AudienceId>& audiences, std::string_view column,
                 const std::string& value) {
    out.add("SELECT aa.id FROM activity_audience_row aa WHERE aa.").add(column).add(" = ");
    out.value(value).add(" AND aa.audience IN ");
    add_list(out, audiences);
    for (const Way& way : column == "id" ? by_id : in_congress) {
        const auto circles = those_called(audiences, way.circles);
        if (circles.empty()) continue;
        out.add(" UNION SELECT ac.id FROM activity_case_row ac INDEXED BY ").add(way.index);
        out.add(" WHERE ac.").add(way.flag).add(" = 1 AND ac.").add(column).add(" = ");
        out.value(value).add(" AND ");
        add_seen_by(out, "ac.of_case", circles);
    }
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
