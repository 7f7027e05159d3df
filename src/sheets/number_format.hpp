#pragma once

// How a spreadsheet shows a number: a date is a number with a format.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::sheets {

enum class NumberStyle : std::uint8_t { plain, date, zero_padded };

struct NumberFormat {
    NumberStyle style = {};
    std::size_t digits = 0; // of a zero-padded number
    bool operator==(const NumberFormat&) const = default;
};

// Day 1 is 1 January 1900, or day 0 is 1 January 1904.
enum class DateSystem : std::uint8_t { since_1900, since_1904 };

// The format that a workbook calls `id`; `code` is empty for those built in.
[[nodiscard]] NumberFormat number_format(unsigned id, std::string_view code);

// "3", "0.25", "00006"; dates "2026-11-23", with a time "2026-11-23 07:10:00", alone "07:10:00".
// Nothing when it is no number, no day that exists, or has more than the 15 digits that a
// spreadsheet keeps: the rest is lost already.
[[nodiscard]] std::optional<std::string> shown(std::string_view stored, const NumberFormat& format,
                                               DateSystem dates);

} // namespace huiyin::sheets
