// The lists that app/store.hpp promises, asked of every store there is.

#include "store/cases_for_test.hpp"
#include "text/relevance.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#define ADAPTERS OnSqlite

namespace huiyin::store {
namespace {

using app::CaseRow;
using app::DutyQuery;
using app::DutyRow;
using app::DutyState;
using app::QueueOrder;
using app::QueueQuery;
using app::Transaction;
using suggestion::Phase;

// Reads a list page by page to its end.
std::vector<CaseId> whole_list(app::Store& store, QueueQuery query) {
    std::vector<CaseId> out;
    do {
        const app::QueuePage page = store.queue(query);
        CHECK(std::ssize(page.rows) <= query.limit);
        CHECK((!page.next || std::ssize(page.rows) == query.limit));
        for (const CaseRow& row : page.rows) out.push_back(row.id);
        query.after = page.next;
    } while (query.after);
    return out;
}

std::vector<app::CaseRows> made_cases(CaseMaker& maker, int count) {
    std::vector<app::CaseRows> out;
    for (int i = 0; i < count; ++i) out.push_back(maker.next());
    return out;
}

TEST_CASE_TEMPLATE("a row is kept whole, replaced by its key and removed", Adapter, ADAPTERS) {
    Adapter store;
    CaseRow row{.id = {"c"}, .congress = jiangmen, .version = 3, .phase = Phase::handling};
    row.number = 12;
    row.title = {"引号 ' 与 \" 与 %"};
    row.lead = DeputyId{"d"};
    row.next_due = today;
    row.answer_kind = suggestion::AnswerKind::partly_solved;
    row.confidential = true;
    const auto put = [&] {
        return carry_out(*store, [&](Transaction& t) -> Result<std::string> {
            t.put(app::case_table, &row);
            return "";
        });
    };
    REQUIRE(put());
    CHECK(store->case_row({"c"}) == row);

    row.number.reset();
    row.confidential = false;
    row.closed_on = today;
    REQUIRE(put());
    CHECK(store->case_row({"c"}) == row);
    store.reopen();
    CHECK(store->case_row({"c"}) == row);

    REQUIRE(carry_out(*store, [&](Transaction& t) -> Result<std::string> {
        t.remove(app::case_table, &row);
        return "";
    }));
    CHECK_FALSE(store->case_row({"c"}));
}

TEST_CASE_TEMPLATE("rows of many cases are found at once, each once, those that there are", Adapter,
                   ADAPTERS) {
    Adapter store;
    std::vector<CaseRow> all;
    for (int i = 0; i < 230; ++i) {
        all.push_back({.id = {"c-" + std::to_string(i)}, .congress = jiangmen, .version = i + 1});
        all.back().title = {"第" + std::to_string(i) + "件"};
    }
    REQUIRE(carry_out(*store, [&](Transaction& t) -> Result<std::string> {
        for (const CaseRow& row : all) t.put(app::case_table, &row);
        return "";
    }));
    std::ranges::sort(all);
    for (const std::size_t asked : {0U, 1U, 99U, 100U, 101U, 230U}) {
        CAPTURE(asked);
        std::vector<CaseId> ids;
        for (std::size_t i = 0; i < asked; ++i) ids.push_back(all[i].id);
        ids.push_back({"nobody"});
        auto found = store->case_rows(ids);
        std::ranges::sort(found);
        CHECK(found == std::vector(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(asked)));
    }
    CHECK(store->case_rows({}).empty());
}

using Fields = std::vector<std::vector<text::Term>>;

// What a plain reading of every text finds, newest first.
std::vector<CaseId> read_through(const std::vector<app::CaseRows>& cases,
                                 const app::SearchQuery& query,
                                 std::map<CaseId, Fields>* read = nullptr) {
    QueueQuery any_order = query.of;
    any_order.order = QueueOrder::newest;
    any_order.number.reset();
    std::vector<CaseId> found;
    for (const CaseId& id : expected_list(cases, any_order)) {
        const auto rows = std::ranges::find(
            cases, id, [](const app::CaseRows& one) { return one.cases.front().id; });
        const app::TextRow& row = rows->texts.front();
        Fields fields;
        for (const std::string* field : {&row.title.value, &row.body.value, &row.replies.value,
                                         &row.progress.value, &row.opinions.value}) {
            fields.push_back(text::terms_of(*field));
        }
        if (!text::matches(fields, query.words)) continue;
        found.push_back(id);
        if (read != nullptr) read->emplace(id, std::move(fields));
    }
    return found;
}

double relevance(const Fields& fields, const text::Query& words) {
    double sum = 0;
    for (std::size_t i = 0; i < fields.size(); ++i)
        for (const text::Phrase& phrase : words.phrases)
            sum += (i == 0 ? text::title_weight : 1) *
                   text::worth_of_hits(std::ssize(text::hits_of(phrase, fields[i])),
                                       std::ssize(fields[i]));
    return sum;
}

std::vector<CaseId> whole_search(app::Store& store, app::SearchQuery query) {
    std::vector<CaseId> out;
    do {
        const app::SearchPage page = store.search(query);
        CHECK(std::ssize(page.rows) <= query.of.limit);
        for (const app::FoundCase& found : page.rows) out.push_back(found.row.id);
        query.of.after = page.next;
    } while (query.of.after);
    return out;
}

TEST_CASE_TEMPLATE("a search finds what a plain reading finds, among what may be seen", Adapter,
                   ADAPTERS) {
    constexpr unsigned seed = 20261127;
    Adapter store;
    CaseMaker maker(seed);
    auto cases = made_cases(maker, 300);
    put_cases(*store, cases);
    CaseMaker again(seed + 1); // Texts change and go; the index has to follow.
    for (app::CaseRows& rows : cases)
        if (again.one_in(3)) {
            rows.texts = again.next().texts;
            rows.texts.front().id = rows.cases.front().id;
        }
    put_cases(*store, cases);
    int found = 0;
    for (int i = 0; i < 400; ++i) {
        app::SearchQuery query{.of = random_query(maker),
                               .words = text::query_of(random_words(maker))};
        query.of.order = QueueOrder::newest;
        query.of.number.reset();
        const auto expected = read_through(cases, query);
        CHECK(whole_search(*store, query) == expected);
        found += expected.empty() ? 0 : 1;
    }
    CHECK(found > 100);
}

TEST_CASE_TEMPLATE("by relevance the same is found, what says most about the words first", Adapter,
                   ADAPTERS) {
    constexpr unsigned seed = 20261128;
    Adapter store;
    CaseMaker maker(seed);
    const auto cases = made_cases(maker, 90); // fewer than are ranked
    put_cases(*store, cases);
    int several = 0;
    for (int i = 0; i < 200; ++i) {
        app::SearchQuery query{.of = random_query(maker),
                               .words = text::query_of(random_words(maker))};
        query.of.order = QueueOrder::relevance;
        query.of.number.reset();
        std::map<CaseId, Fields> read;
        auto expected = read_through(cases, query, &read);
        const auto found = whole_search(*store, query);
        for (std::size_t at = 1; at < found.size(); ++at)
            CHECK(relevance(read[found[at - 1]], query.words) >=
                  relevance(read[found[at]], query.words) - 1e-5);
        several += found.size() > 2 ? 1 : 0;
        CHECK(std::set(found.begin(), found.end()) == std::set(expected.begin(), expected.end()));
        CHECK(found.size() == expected.size());
    }
    CHECK(several > 20);
}

TEST_CASE_TEMPLATE("a term leads to the newest texts that have it, and of these one sees his own",
                   Adapter, ADAPTERS) {
    Adapter store;
    CaseMaker maker(7);
    std::vector<app::CaseRows> cases = made_cases(maker, 5);
    for (app::CaseRows& rows : cases) {
        rows.texts.front() = {.id = rows.cases.front().id, .title = {"无关"}};
        rows.audiences = {{desk, rows.cases.front().id}};
    }
    cases[1].texts.front().body = {"礼睦路"};
    cases[3].texts.front().title = {"睦路"};
    cases[3].audiences.clear();
    put_cases(*store, cases);
    const auto places = store->term_places("睦路", 10);
    REQUIRE(places.size() == 2);
    CHECK(places[0] > places[1]);
    CHECK(store->newest_place() >= places[0]);
    CHECK(store->term_places("睦路", 1) == std::vector{places[0]});
    CHECK(store->term_places("没有", 10).empty());
    const auto seen = store->texts_at({{desk}}, places);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].row.id == cases[1].cases.front().id);
    CHECK(store->texts_at({}, places).empty());
    CHECK(store->texts_at({{desk}}, {}).empty());
}

TEST_CASE_TEMPLATE("a text that is gone is not found any more", Adapter, ADAPTERS) {
    Adapter store;
    CaseMaker maker(1);
    app::CaseRows rows = maker.next();
    rows.texts.front().body = {"礼睦路扩宽"};
    put_cases(*store, {rows});
    const app::SearchQuery query{.of = {.audiences = {desk}}, .words = text::query_of("礼睦路")};
    CHECK(store->search(query).rows.size() == 1);
    const auto change = [&](const auto& what) {
        REQUIRE(carry_out(*store, [&](Transaction& t) -> Result<std::string> {
            what(t);
            return "";
        }));
    };
    rows.texts.front().body = {"广海路口"};
    change([&](Transaction& t) { t.put(app::text_table, &rows.texts.front()); });
    CHECK(store->search(query).rows.empty());
    app::SearchQuery other = query;
    other.words = text::query_of("广海");
    CHECK(store->search(other).rows.front().text.body.value == "广海路口");
    change([&](Transaction& t) { t.remove(app::text_table, &rows.texts.front()); });
    CHECK(store->search(other).rows.empty());
}

TEST_CASE_TEMPLATE("a queue shows what it is asked for, in order, page by page", Adapter,
                   ADAPTERS) {
    constexpr unsigned seed = 20261123;
    Adapter store;
    CaseMaker maker(seed);
    const auto cases = made_cases(maker, 400);
    put_cases(*store, cases);
    int not_empty = 0;
    for (int i = 0; i < 400; ++i) {
        const QueueQuery query = random_query(maker);
        const auto expected = expected_list(cases, query);
        CAPTURE(i);
        REQUIRE(whole_list(*store, query) == expected);
        REQUIRE(store->count(query) == std::ssize(expected));
        if (!expected.empty()) ++not_empty;
    }
    CHECK(not_empty > 100); // Else the queries ask for nothing.
}

TEST_CASE_TEMPLATE("a page is not disturbed by cases that come while it is read", Adapter,
                   ADAPTERS) {
    for (const QueueOrder order : {QueueOrder::due, QueueOrder::newest, QueueOrder::number}) {
        Adapter store;
        CaseMaker maker(7);
        auto cases = made_cases(maker, 100);
        put_cases(*store, cases);
        QueueQuery query{.audiences = {desk}, .order = order, .today = today, .limit = 9};
        const auto before = expected_list(cases, query);
        std::vector<CaseId> seen;
        do {
            const auto page = store->queue(query);
            for (const CaseRow& row : page.rows) seen.push_back(row.id);
            query.after = page.next;
            put_cases(*store, made_cases(maker, 3));
        } while (query.after && seen.size() < 200);
        for (const CaseId& id : before) CHECK(std::ranges::count(seen, id) == 1);
    }
}

TEST_CASE_TEMPLATE("a cursor that the store did not give does no harm", Adapter, ADAPTERS) {
    Adapter store;
    CaseMaker maker(1);
    put_cases(*store, made_cases(maker, 5));
    for (const char* cursor : {"", "~", "~~~~~~", "x", "'; DROP TABLE event; --", "1~2~3~4",
                               "99999999999999999999~1~1~x", "2026-11-23~"})
        for (const QueueOrder order : {QueueOrder::due, QueueOrder::newest, QueueOrder::number}) {
            const auto page = store->queue(
                {.audiences = {desk}, .order = order, .today = today, .after = cursor});
            CHECK(page.rows.size() <= 5);
            CHECK(store->duties({.offices = {{"o"}}, .after = cursor}).items.empty());
        }
}

TEST_CASE_TEMPLATE("a case is seen by its audiences and counted under its phase", Adapter,
                   ADAPTERS) {
    Adapter store;
    CaseMaker maker(3);
    const auto cases = made_cases(maker, 60);
    put_cases(*store, cases);
    const CaseId& id = cases[0].cases[0].id;
    for (const auto& row : cases[0].audiences) CHECK(store->is_audience(row.audience, id));
    CHECK_FALSE(store->is_audience({"office-elsewhere"}, id));
    CHECK_FALSE(store->is_audience(desk, {"01Jnone"}));

    std::int64_t total = 0;
    for (const auto& [phase, count] : store->phase_counts({desk})) {
        CHECK(count == std::ranges::count_if(cases, [&, p = phase](const auto& one) {
                  return one.cases[0].phase == p;
              }));
        total += count;
    }
    CHECK(total == 60);
    CHECK(store->phase_counts({{"office-elsewhere"}}).empty());

    // What two audiences may see counts once.
    total = 0;
    for (const auto& [phase, count] : store->phase_counts({desk, {"congress-4407"}}))
        total += count;
    CHECK(total == 60);
}

// The ledger as the rows of the cases give it.
std::vector<app::PromiseRow> expected_ledger(const std::vector<app::CaseRows>& cases,
                                             const app::PromiseQuery& query) {
    std::vector<app::PromiseRow> out;
    for (const app::CaseRows& one : cases) {
        if (!belongs(one, {.audiences = query.audiences,
                           .congress = query.congress,
                           .deputy = query.deputy,
                           .know_names = query.know_names}))
            continue;
        for (const app::PromiseRow& row : one.promises)
            if ((!query.unit || row.unit == *query.unit) &&
                (query.states.empty() || std::ranges::count(query.states, row.state) > 0) &&
                (!query.until || row.due <= *query.until))
                out.push_back(row);
    }
    std::ranges::sort(out, {}, [](const app::PromiseRow& row) {
        return std::tuple(row.due, row.id, row.promise);
    });
    return out;
}

TEST_CASE_TEMPLATE("the promise ledger shows what it is asked for, nearest first", Adapter,
                   ADAPTERS) {
    Adapter store;
    CaseMaker maker(20261126);
    const auto cases = made_cases(maker, 300);
    put_cases(*store, cases);
    int not_empty = 0;
    for (int i = 0; i < 200; ++i) {
        const QueueQuery like = random_query(maker);
        app::PromiseQuery query{.audiences = like.audiences,
                                .know_names = like.know_names,
                                .congress = like.congress,
                                .unit = like.unit,
                                .deputy = like.deputy,
                                .limit = like.limit};
        if (maker.one_in(2)) query.states = {maker.pick<suggestion::PromiseState>()};
        if (maker.one_in(3)) query.until = today + std::chrono::days(maker.below(60));
        const auto expected = expected_ledger(cases, query);
        std::vector<app::PromiseRow> seen;
        do {
            const auto page = store->promises(query);
            for (const auto& item : page.items) {
                CHECK(item.of.id == item.promise.id);
                seen.push_back(item.promise);
            }
            query.after = page.next;
        } while (query.after);
        CAPTURE(i);
        REQUIRE(seen == expected);
        if (!expected.empty()) ++not_empty;
    }
    CHECK(not_empty > 50);
}

DutyRow duty(const std::string& id, const std::string& name, int due_in) {
    return {.id = {id},
            .duty = {name},
            .congress = jiangmen,
            .bearer_role = {"unit"},
            .starts_on = today,
            .due_on = today + std::chrono::days(due_in)};
}

TEST_CASE_TEMPLATE("open duties are listed by date for offices, deputies and desks", Adapter,
                   ADAPTERS) {
    Adapter store;
    const auto of_office = [](DutyRow row, const std::string& office) {
        row.bearer_office = OfficeId{office};
        return row;
    };
    const auto of_deputy = [](DutyRow row, const std::string& deputy) {
        row.bearer_deputy = DeputyId{deputy};
        return row;
    };
    const auto of_desk = [](DutyRow row, const std::string& role) {
        row.bearer_role = {role};
        return row;
    };
    auto met = of_office(duty("a", "met", -9), "o1");
    met.state = DutyState::met;
    auto both = of_deputy(of_office(duty("b", "both", 5), "o1"), "d1");
    app::CaseRows rows;
    rows.cases = {{.id = {"a"}, .congress = jiangmen, .title = {"A"}},
                  {.id = {"b"}, .congress = jiangmen, .title = {"B"}}};
    rows.duties = {met,
                   both,
                   of_office(duty("a", "second", 2), "o1"),
                   of_office(duty("b", "first", 1), "o1"),
                   of_office(duty("a", "other", 0), "o2"),
                   of_deputy(duty("a", "rate", 3), "d1"),
                   of_desk(duty("a", "review", -1), "clerk"),
                   of_desk(duty("b", "assign", -2), "assigner")};
    put_cases(*store, {rows});

    const auto names = [&](DutyQuery query) {
        query.today = Date{std::chrono::year{9999} / 1 / 1};
        std::string out;
        do {
            const auto page = store->duties(query);
            for (const auto& item : page.items) {
                out += item.duty.duty.value + " ";
                CHECK(item.of.id == item.duty.id);
            }
            query.after = page.next;
        } while (query.after);
        return out;
    };
    for (const std::int64_t limit : {1, 2, 50}) {
        CHECK(names({.offices = {{"o1"}}, .limit = limit}) == "first second both ");
        CHECK(names({.deputies = {{"d1"}}, .limit = limit}) == "rate both ");
        CHECK(names({.desks = {{jiangmen, {"clerk"}}}, .limit = limit}) == "review ");
        CHECK(names({.desks = {{{"4499"}, {"clerk"}}}, .limit = limit}).empty());
        CHECK(names({.offices = {{"o1"}, {"o2"}},
                     .deputies = {{"d1"}},
                     .desks = {{jiangmen, {"clerk"}}, {jiangmen, {"assigner"}}},
                     .limit = limit}) == "assign review other first second rate both ");
        CHECK(names({.limit = limit}).empty());
    }
    CHECK(store->case_duties({"a"}) == std::vector<DutyRow>{met, rows.duties[4], rows.duties[5],
                                                            rows.duties[6], rows.duties[2]});
}

TEST_CASE_TEMPLATE("a rebuild replaces every row or, when it fails, none", Adapter, ADAPTERS) {
    Adapter store;
    CaseMaker maker(5);
    const auto cases = made_cases(maker, 40);
    put_cases(*store, cases);
    const auto dumped = [&] {
        std::string out;
        for (const app::Table& table : app::read_model_tables)
            store->dump(table, [&](std::string_view line) { out.append(line).append("\n"); });
        return out;
    };
    const std::string before = dumped();
    CHECK(std::ranges::count(before, '\n') > 160);

    CHECK_FALSE(store->rebuild([](Transaction&) { throw app::Fault("unreadable"); }));
    CHECK(dumped() == before);

    REQUIRE(store->rebuild([&](Transaction& t) {
        CHECK(store->streams(jiangmen).empty()); // It may read the store meanwhile.
        for (auto rows = cases.rbegin(); rows != cases.rend(); ++rows) put_all(t, *rows);
    }));
    CHECK(dumped() == before);

    REQUIRE(store->rebuild([&](Transaction& t) { put_all(t, cases[0]); }));
    CHECK(dumped() != before);
    CHECK_FALSE(store->case_row(cases[1].cases[0].id));
}

} // namespace
} // namespace huiyin::store
