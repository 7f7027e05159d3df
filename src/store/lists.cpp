#include "store/lists.hpp"

#include "store/clauses.hpp"
#include "store/row_sql.hpp"
#include "store/walk.hpp"

#include <algorithm>
#include <map>

namespace huiyin::store {
namespace {

using enum ColumnType;
using app::CaseRow;
using app::DutyRow;
using app::QueueOrder;

template <class Row>
Statement select(Connection& connection, std::string_view rest, std::vector<ColumnType> values) {
    return {connection, "SELECT " + column_list(type_of<Row>()) + std::string(rest),
            std::move(values), column_types(type_of<Row>())};
}

constexpr std::size_t first_of_case = 5; // The columns before are what a walk is in order of.

std::vector<ColumnType> queue_columns() {
    std::vector<ColumnType> out{text, text, integer, integer, integer};
    const auto of_case = column_types(type_of<CaseRow>());
    out.insert(out.end(), of_case.begin(), of_case.end());
    return out;
}

// The order of a queue, in the columns of its walks: due, id, number, term, session.
std::vector<KeyColumn> key_of(QueueOrder order) {
    switch (order) {
    case QueueOrder::due: return {{0}, {1}};
    case QueueOrder::relevance:
    case QueueOrder::newest: return {{1, Direction::descending}};
    case QueueOrder::number: break;
    }
    return {{2}, {3}, {4}, {1}};
}

// Where a page ended: what the next page begins after.
std::string cursor_at(const Rows& rows, QueueOrder order) {
    switch (order) {
    case QueueOrder::due: return rows.text(0) + "~" + rows.text(1);
    case QueueOrder::relevance:
    case QueueOrder::newest: return rows.text(1);
    case QueueOrder::number: break;
    }
    return std::to_string(rows.integer(2)) + "~" + std::to_string(rows.integer(3)) + "~" +
           std::to_string(rows.integer(4)) + "~" + rows.text(1);
}

} // namespace

ListReader::ListReader(Connection& connection)
    : statements_(connection),
      case_(select<CaseRow>(connection, " FROM case_row WHERE id = :id", {text})),
      duties_of_case_(
          select<DutyRow>(connection, " FROM duty_row WHERE id = :id ORDER BY duty", {text})),
      rungs_of_case_(select<app::RungRow>(
          connection, " FROM rung_row WHERE id = :id ORDER BY duty, at, addressee", {text})),
      duty_(select<DutyRow>(connection, " FROM duty_row WHERE id = :id AND duty = :duty",
                            {text, text})),
      is_audience_(connection, "SELECT 1 FROM audience_row WHERE audience = :audience AND id = :id",
                   {text, text}, {integer}),
      basis_(connection, "SELECT basis FROM basis_row WHERE congress = :congress", {text}, {text}),
      newest_place_(connection, "SELECT coalesce(max(place), 0) FROM text_row", {}, {integer}) {}

// The statement of a question, with its values. To be called when none is running.
Statement& ListReader::ready(const Question& asked, const std::vector<ColumnType>& columns) {
    statements_.make_room();
    Statement& statement = statements_.find(asked, columns);
    asked.bind(statement);
    return statement;
}

app::QueuePage ListReader::queue(const app::QueueQuery& query) {
    statements_.make_room();
    const QueueOrder order = query.number ? QueueOrder::number : query.order;
    app::QueuePage page;
    MergedWalk walk(statements_, queue_walks(query), queue_columns(), key_of(order));
    std::string last;
    while (const Rows* row = walk.next()) {
        if (std::ssize(page.rows) == query.limit) {
            page.next = last;
            break;
        }
        last = cursor_at(*row, order);
        page.rows.push_back(read_row<CaseRow>(*row, first_of_case));
    }
    return page;
}

app::SearchPage ListReader::search(const app::SearchQuery& query) {
    if (query.words.phrases.empty()) return {};
    if (query.of.order == QueueOrder::relevance) return most_relevant(query);
    return texts(search_walk(query), query.of.limit);
}

// The cursor is how many were given already.
app::SearchPage ListReader::most_relevant(const app::SearchQuery& query) {
    constexpr std::int64_t each = 100;
    std::map<app::TextPlace, std::int64_t> relevance;
    for (const WordsIn where : {WordsIn::title, WordsIn::anywhere}) {
        for (Rows rows(ready(relevance_walk(query, where, each), {integer, integer})); rows.next();)
            relevance[rows.integer(0)] = rows.integer(1);
    }
    std::vector<std::pair<std::int64_t, app::TextPlace>> order;
    for (const auto& [place, millionths] : relevance) order.emplace_back(millionths, place);
    std::ranges::sort(order, std::greater{});
    const auto given = parts_of(query.of.after, 1);
    const auto from =
        std::clamp<std::int64_t>(given.empty() ? 0 : number_in(given[0]), 0, std::ssize(order));
    const auto to = std::min<std::int64_t>(from + query.of.limit, std::ssize(order));
    std::vector<app::TextPlace> places;
    for (std::int64_t i = from; i < to; ++i)
        places.push_back(order[static_cast<std::size_t>(i)].second);
    app::SearchPage page{.rows = texts_at(query.of.audiences, places)};
    if (to < std::ssize(order)) page.next = std::to_string(to);
    return page;
}

std::vector<app::TextPlace> ListReader::term_places(const std::string& term, std::int64_t at_most) {
    std::vector<app::TextPlace> places;
    for (Rows rows(ready(term_walk(term, at_most), {integer})); rows.next();)
        places.push_back(rows.integer(0));
    return places;
}

std::vector<app::FoundCase> ListReader::texts_at(const std::vector<app::AudienceId>& audiences,
                                                 const std::vector<app::TextPlace>& places) {
    std::map<app::TextPlace, app::FoundCase> found;
    if (!places.empty())
        walk_texts(texts_walk(audiences, places), [&](app::TextPlace place, app::FoundCase one) {
            found.emplace(place, std::move(one));
            return true;
        });
    std::vector<app::FoundCase> in_order;
    for (const app::TextPlace place : places)
        if (const auto at = found.find(place); at != found.end())
            in_order.push_back(std::move(at->second));
    return in_order;
}

app::TextPlace ListReader::newest_place() {
    Rows rows = newest_place_.rows();
    return rows.next() ? rows.integer(0) : 0;
}

app::SearchPage ListReader::newest_texts(const std::optional<CongressId>& congress,
                                         const std::optional<std::string>& after,
                                         std::int64_t limit) {
    return texts(text_walk(congress, after, limit), limit);
}

// Gives each place with its case and text until `give` wants no more.
template <class Give>
void ListReader::walk_texts(const Question& asked, const Give& give) {
    std::vector<ColumnType> columns{integer};
    for (const TypeInfo* of : {&type_of<CaseRow>(), &type_of<app::TextRow>()})
        for (const ColumnType column : column_types(*of)) columns.push_back(column);
    const std::size_t text_from = 1 + type_of<CaseRow>().fields.size();
    for (Rows rows(ready(asked, columns)); rows.next();)
        if (!give(rows.integer(0),
                  {read_row<CaseRow>(rows, 1), read_row<app::TextRow>(rows, text_from)}))
            break;
}

app::SearchPage ListReader::texts(const Question& asked, std::int64_t limit) {
    app::SearchPage page;
    page.rows.reserve(static_cast<std::size_t>(std::min<std::int64_t>(limit, 1'000)));
    std::int64_t last = 0;
    walk_texts(asked, [&](app::TextPlace place, app::FoundCase found) {
        if (std::ssize(page.rows) == limit) {
            page.next = std::to_string(last);
            return false;
        }
        last = place;
        page.rows.push_back(std::move(found));
        return true;
    });
    return page;
}

std::int64_t ListReader::count(const app::QueueQuery& query) {
    Rows rows(ready(queue_count(query), {integer}));
    return rows.next() ? rows.integer(0) : 0;
}

template <class Row>
std::vector<Row> ListReader::all_rows(const Question& asked) {
    Rows rows(ready(asked, column_types(type_of<Row>())));
    std::vector<Row> found;
    while (rows.next()) found.push_back(read_row<Row>(rows));
    return found;
}

std::vector<CaseRow> ListReader::supervised(const app::SupervisedQuery& query) {
    return all_rows<CaseRow>(supervised_walk(query));
}

std::vector<app::MechanismDuty> ListReader::mechanism_duties(const app::MechanismDutyQuery& query) {
    return all_rows<app::MechanismDuty>(mechanism_duty_walk(query));
}

std::vector<app::ActivityRow> ListReader::activities(const app::ActivityQuery& query) {
    return all_rows<app::ActivityRow>(activity_walk(query));
}

std::vector<app::TalkRow> ListReader::talks(const app::TalkQuery& query) {
    if (!query.offices.empty()) return all_rows<app::TalkRow>(talk_walk(query));
    if (!query.authors.empty()) return all_rows<app::TalkRow>(answered_talk_walk(query));
    return {};
}

std::vector<app::ReadingRow> ListReader::readings(const app::ReadingQuery& query) {
    if (query.offices.empty()) return {};
    return all_rows<app::ReadingRow>(reading_walk(query));
}

bool ListReader::may_see_activity(const std::vector<app::AudienceId>& audiences,
                                  const ActivityId& id) {
    return Rows(ready(activity_sight(audiences, id), {text})).next();
}

std::vector<DutyRow> ListReader::late_duties(const CongressId& congress, Date today) {
    return all_rows<DutyRow>(late_duty_walk(congress, today));
}

app::PromisePage ListReader::promises(const app::PromiseQuery& query) {
    std::vector<ColumnType> columns = column_types(type_of<app::PromiseRow>());
    const std::size_t of_case = columns.size();
    for (const ColumnType column : column_types(type_of<CaseRow>())) columns.push_back(column);
    Rows rows(ready(promise_walk(query), columns));
    app::PromisePage page;
    while (rows.next()) {
        if (std::ssize(page.items) == query.limit) {
            const app::PromiseRow& last = page.items.back().promise;
            page.next = iso(last.due) + "~" + last.id.value + "~" + std::to_string(last.promise);
            break;
        }
        page.items.push_back({read_row<app::PromiseRow>(rows), read_row<CaseRow>(rows, of_case)});
    }
    return page;
}

app::DutyPage ListReader::duties(const app::DutyQuery& query) {
    statements_.make_room();
    app::DutyPage page;
    MergedWalk walk(statements_, duty_walks(query), {text, text, text}, {{0}, {1}, {2}});
    std::string last;
    while (const Rows* key = walk.next()) {
        if (std::ssize(page.items) == query.limit) {
            page.next = last;
            break;
        }
        last = key->text(0) + "~" + key->text(1) + "~" + key->text(2);
        Rows duty = duty_.rows(key->text(1), key->text(2));
        auto of = case_row({key->text(1)});
        if (duty.next() && of) page.items.push_back({read_row<DutyRow>(duty), std::move(*of)});
    }
    return page;
}

std::optional<CaseRow> ListReader::case_row(const CaseId& id) {
    Rows rows = case_.rows(id.value);
    if (!rows.next()) return {};
    return read_row<CaseRow>(rows);
}

// One text for every number of cases: the last takes the places that are left.
Question case_walk(std::span<const CaseId> ids) {
    Question out("SELECT " + column_list(type_of<CaseRow>()) + " FROM case_row WHERE id IN (");
    for (std::size_t i = 0; i < cases_at_once; ++i)
        out.add(i == 0 ? "" : ", ").value(ids[std::min(i, ids.size() - 1)].value);
    return out.add(")");
}

std::vector<CaseRow> ListReader::case_rows(std::span<const CaseId> ids) {
    std::vector<CaseRow> found;
    found.reserve(ids.size());
    for (; !ids.empty(); ids = ids.subspan(std::min(ids.size(), cases_at_once)))
        for (CaseRow& row :
             all_rows<CaseRow>(case_walk(ids.first(std::min(ids.size(), cases_at_once)))))
            found.push_back(std::move(row));
    return found;
}

std::vector<DutyRow> ListReader::case_duties(const CaseId& id) {
    std::vector<DutyRow> out;
    Rows rows = duties_of_case_.rows(id.value);
    while (rows.next()) out.push_back(read_row<DutyRow>(rows));
    return out;
}

std::vector<app::RungRow> ListReader::case_rungs(const CaseId& id) {
    std::vector<app::RungRow> out;
    Rows rows = rungs_of_case_.rows(id.value);
    while (rows.next()) out.push_back(read_row<app::RungRow>(rows));
    return out;
}

bool ListReader::is_audience(const app::AudienceId& audience, const CaseId& id) {
    return is_audience_.rows(audience.value, id.value).next();
}

std::string ListReader::basis(const CongressId& congress) {
    Rows rows = basis_.rows(congress.value);
    return rows.next() ? rows.text(0) : std::string{};
}

app::QualitySum ListReader::quality(const app::QualityQuery& query) {
    statements_.make_room();
    const Question counts = quality_count(query);
    Statement& statement = statements_.find(counts, {integer, integer, integer});
    counts.bind(statement);
    Rows rows(statement);
    if (!rows.next()) return {};
    return {rows.integer(0), rows.integer(1), rows.integer(2)};
}

std::vector<std::pair<suggestion::Phase, std::int64_t>>
ListReader::phase_counts(const std::vector<app::AudienceId>& audiences) {
    std::vector<std::pair<suggestion::Phase, std::int64_t>> out;
    Rows rows(ready(phase_count(audiences), {text, integer}));
    while (rows.next()) {
        const auto& names = type_of<suggestion::Phase>().names;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == rows.text(0))
                out.emplace_back(static_cast<suggestion::Phase>(i), rows.integer(1));
    }
    return out;
}

} // namespace huiyin::store
