#include "store/clauses.hpp"
#include "store/lists.hpp"
#include "store/row_sql.hpp"
#include "text/fts5.hpp"

namespace huiyin::store {
namespace {

using app::Lamp;
using app::QueueQuery;

void with_lamp(Question& question, const QueueQuery& query) {
    if (!query.lamp) return;
    const std::string today = iso(query.today);
    if (*query.lamp == Lamp::late) question.add(" AND c.next_due < ").value(today);
    if (*query.lamp == Lamp::due_soon)
        question.add(" AND c.next_due >= ").value(today).add(" AND c.next_warn <= ").value(today);
    if (*query.lamp == Lamp::on_time)
        question.add(" AND c.next_due >= ").value(today).add(" AND c.next_warn > ").value(today);
}

std::string columns() {
    return "t.place, " + column_list(type_of<app::CaseRow>(), "c.") + ", " +
           column_list(type_of<app::TextRow>(), "t.");
}

// What was found and the query's cases are, with whatever the columns of `out` need. The index goes
// from the newest text to the oldest; what is found is looked up and, unless somebody else's, kept.
// CROSS JOIN keeps that order of the tables.
Question& add_found(Question& out, const std::string& match, const QueueQuery& of) {
    out.add(" FROM text_index CROSS JOIN text_row t CROSS JOIN case_row c "
            "WHERE text_index MATCH ")
        .value(match)
        .add(" AND t.place = text_index.rowid AND c.id = t.id");
    if (!of.unit && !of.deputy) {
        out.add(" AND ");
        add_seen_by(out, "c.id", of.audiences);
    }
    if (of.deputy) {
        out.add(" AND ");
        add_seen_by(out, "c.id", {{"deputy-" + of.deputy->value}});
    }
    add_phases(out, "c.phase", of.phases);
    add_marks(out, of, "c.");
    if (of.number) out.add(" AND c.number = ").value(*of.number);
    with_lamp(out, of);
    add_restrictions(out, of, "c.id");
    return out;
}

Question& add_newest(Question& out, std::int64_t limit) {
    return out.add(" ORDER BY text_index.rowid DESC LIMIT ").value(limit);
}

} // namespace

Question search_walk(const app::SearchQuery& query) {
    Question out("SELECT " + columns());
    add_found(out, text::fts5_match(query.words), query.of);
    if (const auto from = parts_of(query.of.after, 1); !from.empty())
        out.add(" AND text_index.rowid < ").value(number_in(from[0]));
    return add_newest(out, query.of.limit + 1);
}

Question relevance_walk(const app::SearchQuery& query, WordsIn where, std::int64_t limit) {
    const std::string words = text::fts5_match(query.words);
    const bool title = where == WordsIn::title;
    // Asked for once more anywhere, so that the hits outside the title count too.
    const std::string match =
        title ? "(" + text::fts5_match(query.words, text::Among::titles) + ") AND (" + words + ")"
              : words;
    Question out("SELECT text_index.rowid, relevance(text_index, ");
    out.value(title ? std::ssize(query.words.phrases) : 0).add(")");
    return add_newest(add_found(out, match, query.of), limit);
}

Question term_walk(const std::string& term, std::int64_t limit) {
    Question out("SELECT rowid FROM text_index WHERE text_index MATCH ");
    return add_newest(out.value(text::fts5_match({{{{term}}}})), limit);
}

Question texts_walk(const std::vector<app::AudienceId>& audiences,
                    const std::vector<app::TextPlace>& places) {
    Question out("SELECT " + columns() +
                 " FROM text_row t CROSS JOIN case_row c WHERE c.id = t.id AND ");
    add_seen_by(out, "c.id", audiences);
    out.add(" AND t.place IN (");
    for (std::size_t i = 0; i < places.size(); ++i) out.add(i == 0 ? "" : ", ").value(places[i]);
    return out.add(")");
}

Question text_walk(const std::optional<CongressId>& congress,
                   const std::optional<std::string>& after, std::int64_t limit) {
    Question out("SELECT " + columns() +
                 " FROM text_row t CROSS JOIN case_row c WHERE c.id = t.id");
    if (const auto from = parts_of(after, 1); !from.empty())
        out.add(" AND t.place < ").value(number_in(from[0]));
    if (congress) out.add(" AND c.congress = ").value(congress->value);
    return out.add(" ORDER BY t.place DESC LIMIT ").value(limit + 1);
}

} // namespace huiyin::store
