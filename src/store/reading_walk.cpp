// The drafts that offices read before they are filed.

#include "store/lists.hpp"
#include "store/row_sql.hpp"

namespace huiyin::store {

Question reading_walk(const app::ReadingQuery& query) {
    Question out("SELECT " + column_list(type_of<app::ReadingRow>(), "r.") +
                 " FROM reading_row r INDEXED BY reading_of_office WHERE r.reader IN (");
    for (std::size_t i = 0; i < query.offices.size(); ++i)
        out.add(i == 0 ? "" : ", ").value(query.offices[i].value);
    out.add(") AND r.congress = ").value(query.congress.value);
    out.add(" AND r.state = 'open' ORDER BY r.asked_on DESC, r.id DESC, r.reading DESC LIMIT ");
    out.value(query.limit);
    return out;
}

} // namespace huiyin::store
