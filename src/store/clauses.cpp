#include "store/clauses.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin::store {

void add_list(Question& question, const std::vector<app::AudienceId>& audiences) {
    question.add("(");
    for (std::size_t i = 0; i < audiences.size(); ++i)
        question.add(i == 0 ? "" : ", ").value(audiences[i].value);
    question.add(")");
}

void add_seen_by(Question& question, std::string_view id_column,
                 const std::vector<app::AudienceId>& audiences) {
    if (audiences.empty()) {
        question.add("FALSE");
        return;
    }
    question.add("EXISTS (SELECT 1 FROM audience_row o NOT INDEXED WHERE o.id = ")
        .add(id_column)
        .add(" AND o.audience IN ");
    add_list(question, audiences);
    question.add(")");
}

void add_phases(Question& question, std::string_view column,
                const std::vector<suggestion::Phase>& phases) {
    if (phases.empty()) return;
    question.add(" AND ").add(column).add(" IN (");
    for (std::size_t i = 0; i < phases.size(); ++i)
        question.add(i == 0 ? "" : ", ").value(std::string(name_of(phases[i])));
    question.add(")");
}

void add_marks(Question& question, const app::QueueQuery& query, std::string_view columns) {
    const auto is = [&](std::string_view column) -> Question& {
        return question.add(" AND ").add(columns).add(column).add(" = ");
    };
    if (query.kind) is("kind").value(std::string(name_of(*query.kind)));
    if (query.channel) is("channel").value(std::string(name_of(*query.channel)));
    if (query.term) is("term").value(*query.term);
    if (query.session) is("session").value(*query.session);
}

void add_restrictions(Question& question, const app::QueueQuery& query,
                      std::string_view id_column) {
    if (query.deputy || query.unit) {
        question.add(" AND ");
        add_seen_by(question, id_column, query.audiences);
    }
    if (query.deputy) {
        question.add(" AND (c.confidential = 0 OR ");
        add_seen_by(question, id_column, query.know_names);
        question.add(")");
    }
    if (query.unit) {
        question.add(" AND EXISTS (SELECT 1 FROM strand_row s WHERE s.id = ")
            .add(id_column)
            .add(" AND s.unit = ")
            .value(query.unit->value);
        if (query.strand)
            question.add(" AND s.state = ").value(std::string(name_of(*query.strand)));
        question.add(")");
    }
    if (query.congress) question.add(" AND c.congress = ").value(query.congress->value);
}

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

std::int64_t number_in(const std::string& part) {
    std::int64_t out = 0;
    std::from_chars(part.data(), part.data() + part.size(), out);
    return out;
}

} // namespace huiyin::store
