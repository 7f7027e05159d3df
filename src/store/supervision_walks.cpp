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

Question quality_count(const app::QualityQuery& query) {
    Question out("SELECT count(*), count(quality), coalesce(sum(quality), 0) FROM case_row "
                 "INDEXED BY case_quality WHERE submitted_on IS NOT NULL AND congress = ");
    out.value(query.congress.value);
    if (query.term) out.add(" AND term = ").value(*query.term);
    if (query.session) out.add(" AND session = ").value(*query.session);
    return out;
}

// The cases first, from the index alone: the duties of one stand side by side in the table, and
// whether it may be seen is asked once.
Question mechanism_duty_walk(const app::MechanismDutyQuery& query) {
    const auto between_dates = [&](Question& out, std::string_view column) {
        out.add(" AND " + std::string{column} + " >= ")
            .value(iso(query.from))
            .add(" AND " + std::string{column} + " <= ")
            .value(iso(query.until));
    };
    Question out("SELECT " + column_list(type_of<app::MechanismDuty>(), "d.") +
                 " FROM (SELECT DISTINCT s.id FROM duty_row s INDEXED BY duty_of_mechanism "
                 "WHERE s.congress = ");
    out.value(query.congress.value).add(" AND s.mechanism = ").value(query.mechanism.value);
    between_dates(out, "s.due_on");
    out.add(") c CROSS JOIN duty_row d WHERE ");
    add_seen_by(out, "c.id", query.audiences);
    // Keys begin with the mechanism and a dot; a slash is the sign after it.
    out.add(" AND d.id = c.id AND d.duty >= ")
        .value(query.mechanism.value + '.')
        .add(" AND d.duty < ")
        .value(query.mechanism.value + '/');
    between_dates(out, "d.due_on");
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
