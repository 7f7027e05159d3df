#pragma once

// Whether a mechanism helped (M20): what came of suggestions before a congress adopted it and
// after, with how many there were and how sure one can be.

#include "app/queries.hpp"

namespace huiyin::app {

struct OutcomeFilter {
    Line<100> mechanism = {};
};
BOOST_DESCRIBE_STRUCT(OutcomeFilter, (), (mechanism))

// So many of so many, and between which shares, in thousandths, the true one lies 19 times in 20
// (Wilson's interval).
struct Share {
    std::int64_t count = {};
    std::int64_t of = {};
    std::int64_t low = {};
    std::int64_t high = {};
};
BOOST_DESCRIBE_STRUCT(Share, (), (count, of, low, high))

// Of the replies that fell due in a span of days.
struct OutcomeSpan {
    Date from = {};
    Date until = {};
    Share in_time = {};   // replies issued by their date
    Share satisfied = {}; // of those rated: satisfied or basically satisfied with the result
};
BOOST_DESCRIBE_STRUCT(OutcomeSpan, (), (from, until, in_time, satisfied))

enum class Verdict : std::uint8_t {
    too_few,       // fewer than ten on one side
    no_difference, // the intervals overlap: chance may have done it
    better,
    worse,
};
BOOST_DESCRIBE_ENUM(Verdict, too_few, no_difference, better, worse)

struct OutcomeRow {
    CongressId congress = {};
    Line<200, 0> congress_name = {};
    Date since = {};
    OutcomeSpan before = {}; // as long as the span after, at most a year
    OutcomeSpan after = {};
    Verdict in_time = {};
    Verdict satisfied = {};
};
BOOST_DESCRIBE_STRUCT(OutcomeRow, (),
                      (congress, congress_name, since, before, after, in_time, satisfied))

struct OutcomeList {
    std::vector<OutcomeRow> rows = {}; // congresses in which it is in force, by code
};
BOOST_DESCRIBE_STRUCT(OutcomeList, (), (rows))

[[nodiscard]] Share share_of(std::int64_t count, std::int64_t of);
[[nodiscard]] Verdict compared(const Share& before, const Share& after);

// Of the congresses whose suggestions the asker may see, counted over those.
[[nodiscard]] Result<OutcomeList> outcomes_of(Store&, const Congresses&, const Asker&,
                                              const OutcomeFilter&);

} // namespace huiyin::app
