#pragma once

// Lines of a spreadsheet as CSV.

#include <string>
#include <vector>

namespace huiyin::demo {

using SheetRow = std::vector<std::string>;

// Every cell in quotes, with those within doubled (RFC 4180).
inline std::string csv_line(const SheetRow& cells) {
    std::string line;
    for (const std::string& cell : cells) {
        line += line.empty() ? "\"" : ",\"";
        for (const char c : cell) line += c == '"' ? std::string(2, c) : std::string(1, c);
        line += '"';
    }
    return line + "\r\n";
}

} // namespace huiyin::demo
