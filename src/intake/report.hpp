#pragma once

// What an import would do, or did, row by row.

#include "app/jobs.hpp"

#include <functional>

namespace huiyin::intake {

using app::RowAction;

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
    bool cut_short = {}; // it was told to stop: the rows are those that it came to
};

// How far an import is, for whoever waits for it, and whether it is to stop.
struct Watch {
    std::function<void(std::int64_t done, std::int64_t total)> at = {};
    std::function<bool()> stop = {};

    void tell(std::size_t done, std::size_t total) const {
        if (at) at(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total));
    }
    [[nodiscard]] bool stopped() const { return stop && stop(); }
};

[[nodiscard]] Totals totals(const Report& report);

} // namespace huiyin::intake
