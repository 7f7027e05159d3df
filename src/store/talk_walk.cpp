// The talks before filing that units were asked for.

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

} // namespace huiyin::store
