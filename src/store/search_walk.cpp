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

std::string match_of(const app::SearchQuery& query) {
    if (!query.any) return text::fts5_match(query.words);
    std::string out;
    for (const text::Phrase& phrase : query.words.phrases)
        out += (out.empty() ? "" : " OR ") + text::fts5_match({{phrase}});
    return out;
}

std::string columns() {
    return "t.place, " + column_list(type_of<app::CaseRow>(), "c.") + ", " +
           column_list(type_of<app::TextRow>(), "t.");
}

} // namespace

// The index goes from the newest text to the oldest; what is found is looked up and, unless
// somebody else's, kept. CROSS JOIN keeps that order of the tables.
Question search_walk(const app::SearchQuery& query) {
    Question out("SELECT " + columns() +
                 " FROM text_index CROSS JOIN text_row t CROSS JOIN case_row c "
                 "WHERE text_index MATCH ");
    const std::string words = match_of(query);
    out.value(query.in_title ? "title : (" + words + ")" : words)
        .add(" AND t.place = text_index.rowid AND c.id = t.id");
    if (const auto from = parts_of(query.of.after, 1); !from.empty())
        out.add(" AND text_index.rowid < ").value(number_in(from[0]));
    if (!query.of.unit && !query.of.deputy) {
        out.add(" AND ");
        add_seen_by(out, "c.id", query.of.audiences);
    }
    if (query.of.deputy) {
        out.add(" AND ");
        add_seen_by(out, "c.id", {{"deputy-" + query.of.deputy->value}});
    }
    add_phases(out, "c.phase", query.of.phases);
    add_marks(out, query.of, "c.");
    if (query.of.number) out.add(" AND c.number = ").value(*query.of.number);
    with_lamp(out, query.of);
    add_restrictions(out, query.of, "c.id");
    out.add(" ORDER BY text_index.rowid DESC LIMIT ").value(query.of.limit + 1);
    return out;
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
