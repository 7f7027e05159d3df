#pragma once

// What an import would do, or did, row by row.

#include "base/described.hpp"
#include "base/result.hpp"

namespace huiyin::intake {

enum class RowAction : std::uint8_t { create, change, same, refuse };
BOOST_DESCRIBE_ENUM(RowAction, create, change, same, refuse)

struct RowReport {
    std::int64_t row = 0; // as a spreadsheet counts it
    RowAction action = {};
    std::string key = {};   // the id of what is recorded; empty when the row was not understood
    std::string title = {}; // the name or title that stands in the row
    Sentence sentence = {}; // why it is refused
    std::string field = {}; // the header of the column at fault
};

struct Totals {
    std::size_t create = 0;
    std::size_t change = 0;
    std::size_t same = 0;
    std::size_t refuse = 0;
    bool operator==(const Totals&) const = default;
};

struct Report {
    std::vector<RowReport> rows = {};
    std::vector<std::string> ignored_columns = {}; // headers that mean nothing here
    std::vector<std::string> created_offices = {}; // units that were named but not known
};

[[nodiscard]] Totals totals(const Report& report);

} // namespace huiyin::intake
