#include "store/lists.hpp"

namespace huiyin::store {
namespace {

// Duties' own keys hold ":" and "=" but no "~".
void after(Question& question, const std::optional<std::string>& cursor) {
    if (!cursor) return;
    const std::size_t id = cursor->find('~');
    const std::size_t duty = id == std::string::npos ? id : cursor->find('~', id + 1);
    if (duty == std::string::npos) return;
    question.add(" AND (due_on, id, duty) > (")
        .value(cursor->substr(0, id))
        .add(", ")
        .value(cursor->substr(id + 1, duty - id - 1))
        .add(", ")
        .value(cursor->substr(duty + 1))
        .add(")");
}

Question walk(std::string_view index) {
    return Question("SELECT due_on, id, duty FROM duty_row INDEXED BY " + std::string(index) +
                    " WHERE state = 'open'");
}

Question walk(const OfficeId& office) {
    Question out = walk("duty_of_office");
    out.add(" AND bearer_office = ").value(office.value);
    return out;
}

Question walk(const DeputyId& deputy) {
    Question out = walk("duty_of_deputy");
    out.add(" AND bearer_deputy = ").value(deputy.value);
    return out;
}

Question walk(const app::Desk& desk) {
    Question out = walk("duty_of_desk");
    out.add(" AND bearer_office IS NULL AND bearer_deputy IS NULL AND congress = ")
        .value(desk.congress.value)
        .add(" AND bearer_role = ")
        .value(desk.role.value);
    return out;
}

} // namespace

std::vector<Question> duty_walks(const app::DutyQuery& query) {
    std::vector<Question> out;
    for (const OfficeId& office : query.offices) out.push_back(walk(office));
    for (const DeputyId& deputy : query.deputies) out.push_back(walk(deputy));
    for (const app::Desk& desk : query.desks) out.push_back(walk(desk));
    for (Question& made : out) {
        after(made, query.after);
        made.add(" AND starts_on <= ").value(iso(query.today));
        made.add(" ORDER BY due_on, id, duty LIMIT ").value(query.limit + 1);
    }
    return out;
}

} // namespace huiyin::store
