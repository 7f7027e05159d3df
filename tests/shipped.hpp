#pragma once

// What the project ships and tests rest on: its mechanism files and its calendar.

#include "app/rule_books.hpp"

namespace huiyin {

// The files of mechanisms/ with this ending, by path.
[[nodiscard]] std::vector<mechanism::FileText> mechanism_files(std::string_view ending = ".toml");

// Complaints in English, a line each.
[[nodiscard]] std::string told(const std::vector<mechanism::Complaint>& complaints);

// The mechanisms, read. A complaint about one of them ends the test.
[[nodiscard]] const app::Mechanisms& shipped_mechanisms();

// The working days of reference/cn_workdays.csv.
[[nodiscard]] const calendar::WorkCalendar& shipped_calendar();

} // namespace huiyin
