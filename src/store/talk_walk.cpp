// The talks before filing: by the unit that was asked, and by who asked.

#include "store/lists.hpp"
#include "store/row_sql.hpp"

namespace huiyin::store {

Question talk_walk(const app::TalkQuery& query) {
    Question out("SELECT " + column_list(type_of<app::TalkRow>(), "t.") +
                 " FROM talk_row t INDEXED BY talk_of_unit WHERE t.unit IN (");
    for (std::size_t i = 0; i < query.offices.size(); ++i)
        out.add(i == 0 ? "" : ", ").value(query.offices[i].value);
    out.add(") AND t.congress = ").value(query.congress.value);
    if (query.open) out.add(" AND t.state IN ('asked', 'corrected')");
    out.add(" ORDER BY t.asked_on DESC, t.id DESC, t.talk DESC LIMIT ").value(query.limit);
    return out;
}

// An author has few suggestions in the making: each is looked up by its id.
Question answered_talk_walk(const app::TalkQuery& query) {
    Question out("SELECT DISTINCT " + column_list(type_of<app::TalkRow>(), "t.") +
                 " FROM audience_row a CROSS JOIN talk_row t ON t.id = a.id WHERE a.audience IN (");
    for (std::size_t i = 0; i < query.authors.size(); ++i)
        out.add(i == 0 ? "" : ", ").value(query.authors[i].value);
    out.add(") AND a.phase IN ('draft', 'sent_back', 'submitted') AND t.congress = ")
        .value(query.congress.value);
    out.add(" AND t.state = 'answered' ORDER BY t.asked_on DESC, t.id DESC, t.talk DESC LIMIT ")
        .value(query.limit);
    return out;
}

} // namespace huiyin::store
