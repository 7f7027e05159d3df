#include "store/clauses.hpp"
#include "store/lists.hpp"
#include "store/moment.hpp"
#include "store/walk.hpp"

namespace huiyin::store {
namespace {

using enum ColumnType;

constexpr std::string_view of_activity = "activity"; // in place of the kind of a rung

Question activity_events(const app::AddresseeId& addressee, const PersonId& not_by) {
    Question events("SELECT n.at, n.id, n.version, '' AS duty, '" + std::string{of_activity} +
                    "' AS kind FROM activity_notice_row n WHERE n.addressee = ");
    events.value(addressee.value).add(" AND n.by <> ").value(not_by.value);
    return events;
}

// The rows stand in an index in this order, so none is read before it is its turn.
void finish(Question& walk, const app::NoticeQuery& query, const std::string& order) {
    walk.add(" AND at > ")
        .value(milliseconds(query.since))
        .add(" AND at <= ")
        .value(milliseconds(query.until));
    if (const auto from = parts_of(query.after, 2); !from.empty())
        walk.add(" AND (at, id) < (").value(number_in(from[0])).add(", ").value(from[1]).add(")");
    walk.add(" ORDER BY at DESC, id DESC, " + order + " DESC");
}

app::Notice notice_in(const Rows& row) {
    app::Notice notice{.at = instant(row.integer(0)), .id = {row.text(1)}};
    if (row.integer(2) > 0)
        notice.event = row.integer(2);
    else
        notice.duty = Line<200>{row.text(3)};
    notice.of_activity = row.text(4) == of_activity;
    if (row.text(4) == name_of(app::RungKind::escalation)) notice.rung = app::RungKind::escalation;
    return notice;
}

bool is_same_moment(const app::Notice& a, const app::Notice& b) {
    return a.at == b.at && a.id == b.id;
}

} // namespace

std::vector<Question> notice_walks(const app::NoticeQuery& query) {
    std::vector<Question> out;
    for (const app::AddresseeId& addressee : query.addressees) {
        Question events("SELECT at, id, version, '' AS duty, '' AS kind FROM notice_row "
                        "WHERE addressee = ");
        events.value(addressee.value).add(" AND by <> ").value(query.not_by.value);
        finish(events, query, "version");
        out.push_back(std::move(events));
        Question rungs("SELECT at, id, 0 AS version, duty, kind FROM rung_row INDEXED BY rung_told "
                       "WHERE addressee = ");
        rungs.value(addressee.value);
        finish(rungs, query, "duty");
        out.push_back(std::move(rungs));
        out.push_back(activity_events(addressee, query.not_by));
        finish(out.back(), query, "version");
    }
    for (const app::ToldByCases& told : query.by_cases) {
        Question events = activity_events(told.addressee, query.not_by);
        events.add(" AND EXISTS (SELECT 1 FROM activity_case_row c WHERE c.id = n.id AND ");
        add_seen_by(events, "c.of_case", told.audiences);
        events.add(")");
        finish(events, query, "version");
        out.push_back(std::move(events));
    }
    return out;
}

app::NoticePage ListReader::notices(const app::NoticeQuery& query) {
    statements_.make_room();
    constexpr auto newest_first = Direction::descending;
    MergedWalk walk(statements_, notice_walks(query), {integer, text, integer, text, text},
                    {{0, newest_first}, {1, newest_first}, {2, newest_first}, {3, newest_first}});
    app::NoticePage page;
    while (const Rows* row = walk.next()) {
        app::Notice notice = notice_in(*row);
        if (std::ssize(page.items) >= query.limit && !is_same_moment(page.items.back(), notice)) {
            const app::Notice& last = page.items.back();
            page.next = std::to_string(milliseconds(last.at)) + "~" + last.id.value;
            break;
        }
        page.items.push_back(std::move(notice));
    }
    return page;
}

} // namespace huiyin::store
