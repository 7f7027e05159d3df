#pragma once

// From the rows as they were to the rows as they are, touching only what changed.

#include "app/store.hpp"

#include <tuple>

namespace huiyin::app {

// Whether two rows of a table have the same key, or come in the order of their keys.
template <class Row>
std::strong_ordering key_order(const Row& a, const Row& b) {
    if constexpr (std::is_same_v<Row, CaseRow> || std::is_same_v<Row, TextRow>)
        return a.id <=> b.id;
    else if constexpr (std::is_same_v<Row, AudienceRow>)
        return std::tie(a.audience, a.id) <=> std::tie(b.audience, b.id);
    else if constexpr (std::is_same_v<Row, ActivityRow>)
        return a.id <=> b.id;
    else if constexpr (std::is_same_v<Row, ActivityAudienceRow>)
        return std::tie(a.audience, a.id) <=> std::tie(b.audience, b.id);
    else if constexpr (std::is_same_v<Row, ActivityCaseRow>)
        return std::tie(a.id, a.of_case) <=> std::tie(b.id, b.of_case);
    else if constexpr (std::is_same_v<Row, ActivityNoticeRow>)
        return std::tie(a.addressee, a.at, a.id, a.version) <=>
               std::tie(b.addressee, b.at, b.id, b.version);
    else if constexpr (std::is_same_v<Row, StrandRow>)
        return a.strand <=> b.strand;
    else if constexpr (std::is_same_v<Row, DutyRow>)
        return a.duty <=> b.duty;
    else if constexpr (std::is_same_v<Row, PromiseRow>)
        return a.promise <=> b.promise;
    else if constexpr (std::is_same_v<Row, TalkRow>)
        return a.talk <=> b.talk;
    else if constexpr (std::is_same_v<Row, ReadingRow>)
        return a.reading <=> b.reading;
    else if constexpr (std::is_same_v<Row, NoticeRow>)
        return std::tie(a.addressee, a.at, a.id, a.version) <=>
               std::tie(b.addressee, b.at, b.id, b.version);
    else if constexpr (std::is_same_v<Row, RungRow>)
        return std::tie(a.duty, a.at, a.addressee) <=> std::tie(b.duty, b.at, b.addressee);
    else
        return std::tie(a.strand, a.round) <=> std::tie(b.strand, b.round);
}

// Both lists are in the order of their keys.
template <class Row>
void write_rows(Transaction& transaction, const Table& table, const std::vector<Row>& before,
                const std::vector<Row>& after) {
    auto old = before.begin();
    for (const Row& row : after) {
        while (old != before.end() && key_order(*old, row) < 0) transaction.remove(table, &*old++);
        const bool same_key = old != before.end() && key_order(*old, row) == 0;
        if (!same_key || *old != row) transaction.put(table, &row);
        if (same_key) ++old;
    }
    for (; old != before.end(); ++old) transaction.remove(table, &*old);
}

} // namespace huiyin::app
