#pragma once

// What a congress supervises: the matrix of a mechanism's duties over its cases (M14), and who
// supervises what (M2).

#include "app/queries.hpp"

namespace huiyin::app {

struct MatrixFilter {
    CongressId congress = {};
    Line<100> mechanism = {};
    std::optional<std::int64_t> year = {}; // of the dates; this year
};
BOOST_DESCRIBE_STRUCT(MatrixFilter, (), (congress, mechanism, year))

// One duty, or one part-period of a repeated one.
struct MatrixColumn {
    Line<60> duty = {};
    Bilingual title = {};
    Line<10, 0> part = {}; // "2026-04", "2026-q2"; empty of a duty that does not repeat
};
BOOST_DESCRIBE_STRUCT(MatrixColumn, (), (duty, title, part))

struct MatrixCell {
    std::int64_t column = {}; // from 0
    Lamp lamp = {};
    bool begun = {}; // else it lies ahead
    Date due_on = {};
    std::optional<Date> met_on = {};
    bool evidence = {};  // an event discharged it: the page of the case says which
    Line<200> duty = {}; // its key in the case
};
BOOST_DESCRIBE_STRUCT(MatrixCell, (), (column, lamp, begun, due_on, met_on, evidence, duty))

struct MatrixRow {
    CaseId id = {};
    std::optional<std::int64_t> number = {};
    Line<100, 0> title = {};
    Line<200, 0> unit_name = {};
    Line<200, 0> supervisor_name = {};
    suggestion::Phase phase = {};
    std::vector<MatrixCell> cells = {};
};
BOOST_DESCRIBE_STRUCT(MatrixRow, (), (id, number, title, unit_name, supervisor_name, phase, cells))

struct Matrix {
    std::int64_t year = {};
    std::vector<MatrixColumn> columns = {};
    std::vector<MatrixRow> rows = {}; // by number
};
BOOST_DESCRIBE_STRUCT(Matrix, (), (year, columns, rows))

struct SupervisedFilter {
    CongressId congress = {};
    Supervised which = {};
    std::optional<OfficeId> committee = {}; // of by_committee
};
BOOST_DESCRIBE_STRUCT(SupervisedFilter, (), (congress, which, committee))

struct SupervisedRow {
    CaseId id = {};
    std::optional<std::int64_t> number = {};
    Line<100, 0> title = {};
    suggestion::Phase phase = {};
    bool key_item = {};
    Line<200, 0> unit_name = {};
    std::optional<OfficeId> supervisor = {};
    Line<200, 0> supervisor_name = {};
    std::optional<Lamp> worst = {};
    std::optional<Date> next_due = {};
};
BOOST_DESCRIBE_STRUCT(SupervisedRow, (),
                      (id, number, title, phase, key_item, unit_name, supervisor, supervisor_name,
                       worst, next_due))

// At most 500; `more` says that there are more.
struct SupervisedList {
    std::vector<SupervisedRow> rows = {};
    bool more = {};
};
BOOST_DESCRIBE_STRUCT(SupervisedList, (), (rows, more))

// Refused like a queue: to whoever has nothing to see in the congress.
[[nodiscard]] Result<Matrix> matrix(Store&, const Congresses&, const Asker&, const MatrixFilter&);
[[nodiscard]] Result<SupervisedList> supervised(Store&, const Congresses&, const Asker&,
                                                const SupervisedFilter&);

} // namespace huiyin::app
