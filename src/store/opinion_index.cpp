#include "store/opinion_index.hpp"

namespace huiyin::store {
namespace {

using enum ColumnType;

std::optional<std::int64_t> first_integer(Statements& statements, const Question& question) {
    Statement& statement = statements.find(question, {integer});
    question.bind(statement);
    Rows rows(statement);
    if (!rows.next()) return {};
    return rows.integer(0);
}

std::optional<std::int64_t> place_of(Statements& statements, const opinion::Opinion& of) {
    return first_integer(
        statements,
        Question("SELECT place FROM opinion WHERE id = :id AND place IS NOT NULL", of.id.value));
}

// Columns hold signed numbers; the bits are the same.
std::int64_t column_of(text::Gram gram) { return static_cast<std::int64_t>(gram); }

void for_each_gram(Statements& statements, const std::string& sql, const opinion::Opinion& of,
                   std::int64_t place) {
    for (const text::GramCount& each : text::profile_of("", of.text.value).whole)
        statements.run(Question(sql, of.congress.value, column_of(each.gram), place));
}

} // namespace

void learn(Statements& statements, const opinion::Opinion& added) {
    if (place_of(statements, added)) return;
    const std::int64_t place = *first_integer(statements, newest_place_in(added.congress)) + 1;
    statements.run(
        Question("UPDATE opinion SET place = :place WHERE id = :id", place, added.id.value));
    for_each_gram(statements,
                  "INSERT INTO opinion_gram (congress, gram, place) "
                  "VALUES (:congress, :gram, :place)",
                  added, place);
}

void forget(Statements& statements, const opinion::Opinion& stored) {
    const auto place = place_of(statements, stored);
    if (!place) return;
    for_each_gram(statements,
                  "DELETE FROM opinion_gram "
                  "WHERE congress = :congress AND gram = :gram AND place = :place",
                  stored, *place);
    statements.run(Question("UPDATE opinion SET place = NULL WHERE id = :id", stored.id.value));
}

Question newest_place_in(const CongressId& congress) {
    return Question("SELECT coalesce(max(place), 0) FROM opinion "
                    "WHERE congress = :congress AND place IS NOT NULL",
                    congress.value);
}

std::vector<app::OpinionPlace> places_with(Statements& statements, const CongressId& congress,
                                           text::Gram gram, std::int64_t at_most) {
    const Question question("SELECT place FROM opinion_gram "
                            "WHERE congress = :congress AND gram = :gram "
                            "ORDER BY place DESC LIMIT :at_most",
                            congress.value, column_of(gram), at_most);
    Statement& statement = statements.find(question, {integer});
    question.bind(statement);
    std::vector<app::OpinionPlace> places;
    for (Rows rows(statement); rows.next();) places.push_back(rows.integer(0));
    return places;
}

} // namespace huiyin::store
