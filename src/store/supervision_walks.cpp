#include "store/clauses.hpp"
#include "store/lists.hpp"
#include "store/row_sql.hpp"

namespace huiyin::store {
namespace {

Question begun(const app::SupervisedQuery& query) {
    const std::string columns =
        "SELECT " + column_list(type_of<app::CaseRow>(), "c.") + " FROM case_row c INDEXED BY ";
    switch (query.which) {
    case app::Supervised::key: {
        Question out(columns + "case_key WHERE c.key_item = 1 AND c.congress = ");
        return out.value(query.congress.value);
    }
    case app::Supervised::nobody: {
        Question out(columns + "case_unsupervised WHERE c.supervisor IS NULL AND c.phase IN "
                               "('docketed', 'handling', 'answered', 'tracking', 'settled') AND "
                               "c.congress = ");
        return out.value(query.congress.value);
    }
    case app::Supervised::by_committee: break;
    }
    Question out(columns + "case_of_supervisor WHERE c.supervisor = ");
    return out.value(query.committee.value);
}

} // namespace

Question supervised_walk(const app::SupervisedQuery& query) {
    Question out = begun(query);
    out.add(" AND ");
    add_seen_by(out, "c.id", query.audiences);
    out.add(" ORDER BY c.number, c.id LIMIT ").value(query.limit);
    return out;
}

Question mechanism_duty_walk(const app::MechanismDutyQuery& query) {
    Question out("SELECT " + column_list(type_of<app::DutyRow>(), "d.") +
                 " FROM duty_row d INDEXED BY duty_of_mechanism WHERE d.congress = ");
    out.value(query.congress.value)
        .add(" AND d.mechanism = ")
        .value(query.mechanism.value)
        .add(" AND d.due_on >= ")
        .value(iso(query.from))
        .add(" AND d.due_on <= ")
        .value(iso(query.until))
        .add(" AND ");
    add_seen_by(out, "d.id", query.audiences);
    out.add(" ORDER BY d.id, d.duty");
    return out;
}

Question late_duty_walk(const CongressId& congress, Date today) {
    Question out("SELECT " + column_list(type_of<app::DutyRow>(), "d.") +
                 " FROM duty_row d INDEXED BY duty_late WHERE d.state = 'open' AND d.congress = ");
    return out.value(congress.value)
        .add(" AND d.due_on < ")
        .value(iso(today))
        .add(" ORDER BY d.id, d.duty");
}

} // namespace huiyin::store
