#pragma once

// Made-up cases as rows, and what a queue of them must show, worked out the slow way.

#include "store/store_for_test.hpp"

#include <algorithm>
#include <random>

namespace huiyin::store {

inline constexpr Date today{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};
inline constexpr Date never{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};
inline const app::AudienceId desk{"desk-4407"};

// Rows like those of a congress: most cases closed, a few at work, some of them late.
class CaseMaker {
public:
    explicit CaseMaker(unsigned seed) : random_(seed) {}

    app::CaseRows next() {
        app::CaseRow row{.id = {identifier(++made_)}, .congress = jiangmen, .version = 1};
        row.phase = one_in(3) ? pick<suggestion::Phase>() : suggestion::Phase::closed;
        row.kind = pick<suggestion::ItemKind>();
        row.channel =
            one_in(10) ? suggestion::Channel::intersession : suggestion::Channel::in_session;
        row.term = 15 + below(2);
        row.session = 1 + below(5);
        if (!one_in(5)) row.number = 1 + below(300);
        row.title = {"关于路灯的建议" + std::to_string(below(20))};
        row.confidential = one_in(4);
        if (row.phase != suggestion::Phase::closed && !one_in(4)) {
            row.next_due = today + std::chrono::days(below(60) - 20);
            row.next_warn = *row.next_due - std::chrono::days(below(10));
        }
        return with_audiences(std::move(row));
    }

    std::int64_t below(std::int64_t count) {
        return std::uniform_int_distribution<std::int64_t>(0, count - 1)(random_);
    }
    bool one_in(std::int64_t count) { return below(count) == 0; }
    template <class E>
    E pick() {
        return static_cast<E>(below(std::ssize(type_of<E>().names)));
    }

private:
    static std::string identifier(std::int64_t number) {
        const std::string digits = std::to_string(number);
        return "01J" + std::string(10 - digits.size(), '0') + digits;
    }

    // Few characters, so that what is looked for is often there.
    std::string words() {
        static const std::vector<std::string> parts{"路", "灯", "议", "議", "𠮷", "a",  "ab",
                                                    "1",  "１", "12", "，", " ",  "😀", "\n"};
        std::string out;
        for (std::int64_t left = below(12); left > 0; --left)
            out += parts[static_cast<std::size_t>(below(std::ssize(parts)))];
        return out;
    }
    app::TextRow words_of(const app::CaseRow& row) {
        return {.id = row.id,
                .title = {row.title.value},
                .body = {words()},
                .replies = {words()},
                .progress = {words()},
                .opinions = {words()}};
    }

    app::CaseRows with_audiences(app::CaseRow row) {
        app::CaseRows out;
        out.texts.push_back(words_of(row));
        const std::int64_t unit = below(30);
        std::vector<std::string> audiences{desk.value, "deputy-d" + std::to_string(below(40)),
                                           "office-o" + std::to_string(unit)};
        if (row.number) audiences.emplace_back("congress-4407");
        if (one_in(3)) { // A co-unit that has left, but still sees the case.
            audiences.push_back("office-o" + std::to_string((unit + 1) % 30));
        }
        for (const std::string& audience : audiences)
            out.audiences.push_back({.audience = {audience},
                                     .id = row.id,
                                     .phase = row.phase,
                                     .due = row.next_due.value_or(never),
                                     .warn = row.next_warn.value_or(never),
                                     .number = row.number.value_or(0),
                                     .term = row.term,
                                     .session = row.session,
                                     .kind = row.kind,
                                     .channel = row.channel});
        out.strands.push_back({.id = row.id,
                               .strand = 1,
                               .congress = row.congress,
                               .unit = {"o" + std::to_string(unit)},
                               .state = pick<suggestion::StrandState>(),
                               .assigned_on = today});
        for (std::int64_t promise = below(4); promise > 0; --promise)
            out.promises.insert(out.promises.begin(),
                                {.id = row.id,
                                 .promise = promise,
                                 .congress = row.congress,
                                 .unit = {"o" + std::to_string(unit)},
                                 .what = {"承诺" + std::to_string(promise)},
                                 .due = today + std::chrono::days(below(60) - 20),
                                 .state = pick<suggestion::PromiseState>()});
        out.cases.push_back(std::move(row));
        return out;
    }

    std::mt19937 random_;
    std::int64_t made_ = 0;
};

inline void put_all(app::Transaction& transaction, const app::CaseRows& rows) {
    const auto put = [&](const app::Table& table, const auto& list) {
        for (const auto& row : list) transaction.put(table, &row);
    };
    put(app::case_table, rows.cases);
    put(app::text_table, rows.texts);
    put(app::audience_table, rows.audiences);
    put(app::strand_table, rows.strands);
    put(app::duty_table, rows.duties);
    put(app::promise_table, rows.promises);
    put(app::rating_table, rows.ratings);
    put(app::talk_table, rows.talks);
    put(app::reading_table, rows.readings);
}

inline void put_cases(app::Store& store, const std::vector<app::CaseRows>& cases) {
    const auto outcome = carry_out(store, [&](app::Transaction& t) -> Result<std::string> {
        for (const app::CaseRows& rows : cases) put_all(t, rows);
        return "";
    });
    if (!outcome) throw app::Fault(outcome.error().message.key);
}

// Whether a case stands in the list asked for.
inline bool belongs(const app::CaseRows& rows, const app::QueueQuery& query) {
    const app::CaseRow& row = rows.cases.front();
    const auto seen_by = [&](const std::string& audience) {
        return std::ranges::any_of(rows.audiences,
                                   [&](const auto& a) { return a.audience.value == audience; });
    };
    const Date due = row.next_due.value_or(never);
    const Date warn = row.next_warn.value_or(never);
    const auto lit = [&](app::Lamp lamp) {
        if (due == never) return false;
        if (lamp == app::Lamp::late) return due < query.today;
        if (due < query.today) return false;
        return (warn <= query.today) == (lamp == app::Lamp::due_soon);
    };
    const auto seen_by_any = [&](const std::vector<app::AudienceId>& audiences) {
        return std::ranges::any_of(audiences,
                                   [&](const auto& audience) { return seen_by(audience.value); });
    };
    return seen_by_any(query.audiences) && (!query.congress || row.congress == *query.congress) &&
           (query.phases.empty() || std::ranges::count(query.phases, row.phase) > 0) &&
           (!query.lamp || lit(*query.lamp)) && (!query.kind || row.kind == *query.kind) &&
           (!query.channel || row.channel == *query.channel) &&
           (!query.term || row.term == *query.term) &&
           (!query.session || row.session == *query.session) &&
           (!query.number || row.number == *query.number) &&
           (!query.unit || (rows.strands.front().unit == *query.unit &&
                            (!query.strand || rows.strands.front().state == *query.strand))) &&
           (!query.deputy || (seen_by("deputy-" + query.deputy->value) &&
                              (!row.confidential || seen_by_any(query.know_names))));
}

inline std::vector<CaseId> expected_list(const std::vector<app::CaseRows>& cases,
                                         const app::QueueQuery& query) {
    std::vector<const app::CaseRow*> rows;
    for (const app::CaseRows& one : cases)
        if (belongs(one, query)) rows.push_back(&one.cases.front());
    const auto order = query.number ? app::QueueOrder::number : query.order;
    std::ranges::sort(rows, [&](const app::CaseRow* a, const app::CaseRow* b) {
        const auto due = [](const app::CaseRow* row) {
            return std::pair(row->next_due.value_or(never), row->id);
        };
        const auto number = [](const app::CaseRow* row) {
            return std::tuple(row->number.value_or(0), row->term, row->session, row->id);
        };
        if (order == app::QueueOrder::due) return due(a) < due(b);
        if (order == app::QueueOrder::number) return number(a) < number(b);
        return a->id > b->id;
    });
    std::vector<CaseId> out;
    for (const app::CaseRow* row : rows) out.push_back(row->id);
    return out;
}

// What a person may type: a part of some text.
inline std::string random_words(CaseMaker& maker) {
    static const std::vector<std::string> typed{"路",        "路灯", "灯议", "𠮷议", "a",
                                                "ab",        "1",    "12",   "😀",   "路 灯",
                                                "\"议 路\"", "建议", "建议1"};
    return typed[static_cast<std::size_t>(maker.below(std::ssize(typed)))];
}

// A query with about a third of the filters set.
inline app::QueueQuery random_query(CaseMaker& maker) {
    app::QueueQuery query{.audiences = {maker.one_in(3) ? app::AudienceId{"congress-4407"} : desk},
                          .order = maker.pick<app::QueueOrder>(),
                          .today = today};
    if (maker.one_in(8)) query.audiences = {{"office-o3"}};
    for (std::int64_t i = maker.one_in(3) ? maker.below(4) : 0; i > 0; --i)
        query.audiences.push_back({"deputy-d" + std::to_string(maker.below(40))});
    if (maker.one_in(2)) query.know_names = query.audiences;
    for (std::int64_t i = maker.below(4); i > 0; --i)
        query.phases.push_back(maker.pick<suggestion::Phase>());
    if (maker.one_in(3)) query.lamp = static_cast<app::Lamp>(maker.below(3));
    if (maker.one_in(4)) query.kind = maker.pick<suggestion::ItemKind>();
    if (maker.one_in(6)) query.channel = maker.pick<suggestion::Channel>();
    if (maker.one_in(3)) query.term = 15 + maker.below(2);
    if (maker.one_in(3)) query.session = 1 + maker.below(5);
    if (maker.one_in(8)) query.number = 1 + maker.below(300);
    if (maker.one_in(4)) query.unit = OfficeId{"o" + std::to_string(maker.below(30))};
    if (query.unit && maker.one_in(2)) query.strand = maker.pick<suggestion::StrandState>();
    if (maker.one_in(6)) query.deputy = DeputyId{"d" + std::to_string(maker.below(40))};
    if (maker.one_in(9)) query.congress = jiangmen;
    query.limit = 1 + maker.below(60);
    return query;
}

} // namespace huiyin::store
