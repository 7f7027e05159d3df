#pragma once

// The chain of one matter over years and terms: suggestions joined by links (M14), with how often
// the matter has been raised.

#include "app/queries.hpp"

namespace huiyin::app {

struct ChainRow {
    CaseId id = {};
    CongressId congress = {};
    Line<200, 0> congress_name = {};
    std::optional<std::int64_t> number = {};
    Line<100, 0> title = {};
    std::int64_t term = {};
    std::int64_t session = {};
    std::optional<Date> submitted_on = {};
    suggestion::Phase phase = {};
    Line<200, 0> unit_name = {};
    std::optional<suggestion::AnswerKind> answer_kind = {};
    std::optional<suggestion::RatingOutcome> satisfaction = {};
};
BOOST_DESCRIBE_STRUCT(ChainRow, (),
                      (id, congress, congress_name, number, title, term, session, submitted_on,
                       phase, unit_name, answer_kind, satisfaction))

struct Chain {
    std::vector<ChainRow> rows = {}; // oldest first, this one among them; at most 50
    std::int64_t place = {};         // of this one, from 1: 第 N 次提出
};
BOOST_DESCRIBE_STRUCT(Chain, (), (rows, place))

// Of what the asker may see: a suggestion hidden from him ends the chain for him. Links of related
// matters do not lengthen it. Fails with not_found like the case itself.
[[nodiscard]] Result<Chain> chain_of(Store&, const Congresses&, const Asker&, const CaseId&);

} // namespace huiyin::app
