#include "store/clauses.hpp"
#include "store/lists.hpp"
#include "store/row_sql.hpp"

namespace huiyin::store {
namespace {

// The promises of one deputy's suggestions are few enough to be sorted; those of a unit or of all
// stand in an index in the order of their dates.
Question begun(const app::PromiseQuery& query) {
    const std::string columns = "SELECT " + column_list(type_of<app::PromiseRow>(), "p.") + ", " +
                                column_list(type_of<app::CaseRow>(), "c.") + " FROM ";
    if (query.deputy) {
        Question out(columns + "audience_row d NOT INDEXED CROSS JOIN promise_row p CROSS JOIN "
                               "case_row c WHERE p.id = d.id AND c.id = p.id AND d.audience = ");
        out.value("deputy-" + query.deputy->value).add(" AND (c.confidential = 0 OR ");
        add_seen_by(out, "p.id", query.know_names);
        out.add(")");
        if (query.unit) out.add(" AND p.unit = ").value(query.unit->value);
        return out;
    }
    Question out(columns + "promise_row p INDEXED BY " +
                 (query.unit ? "promise_of_unit" : "promise_due") +
                 " CROSS JOIN case_row c WHERE c.id = p.id");
    if (query.unit) out.add(" AND p.unit = ").value(query.unit->value);
    return out;
}

} // namespace

Question promise_walk(const app::PromiseQuery& query) {
    Question out = begun(query);
    if (query.congress) out.add(" AND p.congress = ").value(query.congress->value);
    if (query.until) out.add(" AND p.due <= ").value(iso(*query.until));
    for (std::size_t i = 0; i < query.states.size(); ++i)
        out.add(i == 0 ? " AND +p.state IN (" : ", ").value(std::string(name_of(query.states[i])));
    if (!query.states.empty()) out.add(")");
    out.add(" AND ");
    add_seen_by(out, "p.id", query.audiences);
    if (const auto from = parts_of(query.after, 3); !from.empty())
        out.add(" AND (p.due, p.id, p.promise) > (")
            .value(from[0])
            .add(", ")
            .value(from[1])
            .add(", ")
            .value(number_in(from[2]))
            .add(")");
    out.add(" ORDER BY p.due, p.id, p.promise LIMIT ").value(query.limit + 1);
    return out;
}

} // namespace huiyin::store
