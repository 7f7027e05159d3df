#include "store/lists.hpp"

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

void add_list(Question& question, const Audiences& audiences) {
    question.add("(");
    for (std::size_t i = 0; i < audiences.size(); ++i)
        question.add(i == 0 ? "" : ", ").value(audiences[i].value);
    question.add(")");
}

// The case is to be seen by one of them.
void add_seen_by(Question& question, const Audiences& audiences) {
    if (audiences.empty()) {
        question.add("FALSE");
        return;
    }
    question.add("EXISTS (SELECT 1 FROM audience_row o NOT INDEXED WHERE o.id = a.id "
                 "AND o.audience IN ");
    add_list(question, audiences);
    question.add(")");
}

void whose(Question& question, const QueueQuery& query) {
    if (query.deputy || query.unit) {
        question.add(" AND ");
        add_seen_by(question, query.audiences);
    }
    if (query.deputy) {
        question.add(" AND (EXISTS (SELECT 1 FROM case_row c WHERE c.id = a.id "
                     "AND c.confidential = 0) OR ");
        add_seen_by(question, query.know_names);
        question.add(")");
    }
    if (query.unit)
        question.add(" AND EXISTS (SELECT 1 FROM strand_row s WHERE s.id = a.id AND s.unit = ")
            .value(query.unit->value)
            .add(")");
    if (query.congress)
        question.add(" AND EXISTS (SELECT 1 FROM case_row c WHERE c.id = a.id AND c.congress = ")
            .value(query.congress->value)
            .add(")");
}

// A plus sign keeps a condition out of the choice and the order of the index.
void like(Question& question, const QueueQuery& query) {
    if (query.kind) question.add(" AND +a.kind = ").value(std::string(name_of(*query.kind)));
    if (query.channel)
        question.add(" AND +a.channel = ").value(std::string(name_of(*query.channel)));
    if (query.term) question.add(" AND +a.term = ").value(*query.term);
    if (query.session) question.add(" AND +a.session = ").value(*query.session);
    if (query.title_part)
        question.add(" AND EXISTS (SELECT 1 FROM case_row c WHERE c.id = a.id AND instr(c.title, ")
            .value(*query.title_part)
            .add(") > 0)");
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

void in_phases(Question& question, const std::vector<Phase>& phases) {
    if (phases.empty()) return;
    question.add(" AND +a.phase IN (");
    for (std::size_t i = 0; i < phases.size(); ++i)
        question.add(i == 0 ? "" : ", ").value(std::string(name_of(phases[i])));
    question.add(")");
}

// "2026-11-23~01J9…" → its parts; none when it has not so many.
std::vector<std::string> parts_of(const std::optional<std::string>& cursor, std::size_t count) {
    std::vector<std::string> out;
    std::string_view rest = cursor ? std::string_view(*cursor) : std::string_view();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('~'), rest.size());
        out.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (out.size() != count) out.clear();
    return out;
}

Question walk(const app::AudienceId& audience, std::string_view index) {
    Question out("SELECT a.due, a.id, a.number, a.term, a.session FROM audience_row a " +
                 std::string(index) + " WHERE a.audience = ");
    out.value(audience.value);
    return out;
}

void finish(Question& question, const QueueQuery& query, std::string_view order) {
    like(question, query);
    lit(question, query);
    whose(question, query);
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
    in_phases(out, query.phases);
    finish(out, query, "a.id DESC");
    return out;
}

// Digits of a cursor. One that was not given by us may say anything: it then begins at the start.
std::int64_t number_in(const std::string& text) {
    std::int64_t out = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || out > 100'000'000) return 0;
        out = out * 10 + (c - '0');
    }
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
    in_phases(out, query.phases);
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
        case QueueOrder::newest: out.push_back(newest_walk(query, audience)); break;
        case QueueOrder::number: out.push_back(number_walk(query, audience)); break;
        case QueueOrder::due: add_due_walks(out, query, audience);
        }
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
