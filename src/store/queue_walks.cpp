#include "store/clauses.hpp"
#include "store/lists.hpp"
#include "store/row_sql.hpp"

#include <algorithm>

// Which index a queue walks, and from where. INDEXED BY is an assertion, not a hint: a plan that
// cannot use the index fails when it is prepared. queue_walks_test.cpp reads the plans.

namespace huiyin::store {
namespace {

using app::Lamp;
using app::QueueOrder;
using app::QueueQuery;
using suggestion::Phase;

constexpr std::string_view never = "9999-12-31";

QueueOrder order_of(const QueueQuery& query) {
    return query.number ? QueueOrder::number : query.order;
}

using Audiences = std::vector<app::AudienceId>;

// Which lists the walks go along: the smallest that hold every answer. The asker's own lists then
// become a condition.
Audiences audiences_walked(const QueueQuery& query) {
    if (query.deputy) return {{"deputy-" + query.deputy->value}};
    if (query.unit) return {{"office-" + query.unit->value}};
    return query.audiences;
}

void lit(Question& question, const QueueQuery& query) {
    if (!query.lamp) return;
    const std::string today = iso(query.today);
    // In the order of dates the condition says where the walk begins and ends.
    const std::string due = order_of(query) == QueueOrder::due ? " AND a.due" : " AND +a.due";
    if (*query.lamp == Lamp::late) question.add(due).add(" < ").value(today);
    if (*query.lamp == Lamp::due_soon)
        question.add(due).add(" >= ").value(today).add(" AND +a.warn <= ").value(today);
    if (*query.lamp == Lamp::on_time)
        question.add(due).add(" >= ").value(today).add(" AND +a.warn > ").value(today);
    question.add(due).add(" < ").value(std::string(never));
}

// CROSS JOIN keeps the order of the tables: the index first, then the case that it leads to.
Question walk(const app::AudienceId& audience, std::string_view index) {
    static const std::string columns = "SELECT a.due, a.id, a.number, a.term, a.session, " +
                                       column_list(type_of<app::CaseRow>(), "c.") +
                                       " FROM audience_row a ";
    Question out(columns + std::string(index) +
                 " CROSS JOIN case_row c WHERE c.id = a.id AND a.audience = ");
    out.value(audience.value);
    return out;
}

void finish(Question& question, const QueueQuery& query, std::string_view order) {
    // A plus sign keeps a condition out of the choice and the order of the index.
    add_marks(question, query, "+a.");
    lit(question, query);
    add_restrictions(question, query, "a.id");
    question.add(" ORDER BY ").add(order).add(" LIMIT ").value(query.limit + 1);
}

Question due_walk(const QueueQuery& query, const app::AudienceId& audience, Phase phase) {
    const bool one_session = query.term && query.session;
    Question out =
        walk(audience, one_session ? "INDEXED BY audience_session" : "INDEXED BY audience_phase");
    if (one_session)
        out.add(" AND a.term = ").value(*query.term).add(" AND a.session = ").value(*query.session);
    out.add(" AND a.phase = ").value(std::string(name_of(phase)));
    if (const auto from = parts_of(query.after, 2); !from.empty())
        out.add(" AND (a.due, a.id) > (").value(from[0]).add(", ").value(from[1]).add(")");
    finish(out, query, "a.due, a.id");
    return out;
}

Question newest_walk(const QueueQuery& query, const app::AudienceId& audience) {
    Question out = walk(audience, "NOT INDEXED");
    if (const auto from = parts_of(query.after, 1); !from.empty())
        out.add(" AND a.id < ").value(from[0]);
    add_phases(out, "+a.phase", query.phases);
    finish(out, query, "a.id DESC");
    return out;
}

Question number_walk(const QueueQuery& query, const app::AudienceId& audience) {
    Question out = walk(audience, "INDEXED BY audience_number");
    if (query.number) out.add(" AND a.number = ").value(*query.number);
    if (const auto from = parts_of(query.after, 4); !from.empty()) {
        out.add(query.number ? " AND (" : " AND (a.number, ").add("a.term, a.session, a.id) > (");
        if (!query.number) out.value(number_in(from[0])).add(", ");
        out.value(number_in(from[1])).add(", ").value(number_in(from[2]));
        out.add(", ").value(from[3]).add(")");
    }
    add_phases(out, "+a.phase", query.phases);
    finish(out, query,
           query.number ? "a.term, a.session, a.id" : "a.number, a.term, a.session, a.id");
    return out;
}

// One walk for each phase: within a phase the index is in the order of dates.
void add_due_walks(std::vector<Question>& out, const QueueQuery& query,
                   const app::AudienceId& audience) {
    for (std::size_t i = 0; i < type_of<Phase>().names.size(); ++i) {
        const auto phase = static_cast<Phase>(i);
        if (query.phases.empty() || std::ranges::find(query.phases, phase) != query.phases.end())
            out.push_back(due_walk(query, audience, phase));
    }
}

} // namespace

std::vector<Question> queue_walks(const QueueQuery& query) {
    std::vector<Question> out;
    for (const app::AudienceId& audience : audiences_walked(query)) switch (order_of(query)) {
        case QueueOrder::relevance: // Of a list without words: the newest first.
        case QueueOrder::newest: out.push_back(newest_walk(query, audience)); break;
        case QueueOrder::number: out.push_back(number_walk(query, audience)); break;
        case QueueOrder::due: add_due_walks(out, query, audience);
        }
    return out;
}

Question queue_count(const QueueQuery& query) {
    Question out("SELECT count(DISTINCT a.id) FROM audience_row a CROSS JOIN case_row c "
                 "WHERE c.id = a.id AND a.audience IN ");
    add_list(out, audiences_walked(query));
    add_phases(out, "a.phase", query.phases);
    if (query.number) out.add(" AND a.number = ").value(*query.number);
    add_marks(out, query, "+a.");
    lit(out, query);
    add_restrictions(out, query, "a.id");
    return out;
}

Question phase_count(const Audiences& audiences) {
    if (audiences.size() == 1) {
        Question out("SELECT phase, count(*) FROM audience_row INDEXED BY audience_phase "
                     "WHERE audience = ");
        return out.value(audiences.front().value).add(" GROUP BY phase");
    }
    Question out("SELECT phase, count(*) FROM (SELECT DISTINCT id, phase FROM audience_row "
                 "WHERE audience IN ");
    add_list(out, audiences);
    return out.add(") GROUP BY phase");
}

} // namespace huiyin::store
