#include "intake/cells.hpp"

#include "intake/names.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin::intake {
namespace {

// Runs of digits and what stands between them do not matter: 2026年1月3日 and 2026-1-3 are alike.
std::vector<std::string> digit_runs(std::string_view text) {
    std::vector<std::string> runs;
    bool inside = false;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !inside) runs.emplace_back();
        if (digit) runs.back() += c;
        inside = digit;
    }
    return runs;
}

std::string padded(const std::string& number) { return number.size() == 1 ? "0" + number : number; }

std::optional<Date> date_in(std::string_view text) {
    // A time of day may follow: spreadsheets add one to dates.
    const std::string_view day = text.substr(0, text.find_first_of(" T"));
    const auto runs = digit_runs(day);
    if (runs.size() == 1 && runs[0].size() == 8 && day.size() == 8)
        return parse_date(runs[0].substr(0, 4) + "-" + runs[0].substr(4, 2) + "-" +
                          runs[0].substr(6));
    if (runs.size() != 3) return {};
    return parse_date(runs[0] + "-" + padded(runs[1]) + "-" + padded(runs[2]));
}

constexpr std::array<std::string_view, 11> numerals = {"零", "一", "二", "三", "四", "五",
                                                       "六", "七", "八", "九", "十"};

// The value of the Chinese numeral at the start of `text`, with how long it is; below 100.
std::pair<std::int64_t, std::size_t> chinese_number(std::string_view text) {
    std::int64_t value = 0;
    std::int64_t last = 0;
    std::size_t length = 0;
    for (;;) {
        const auto* const numeral = std::ranges::find_if(
            numerals, [&](std::string_view n) { return text.substr(length).starts_with(n); });
        if (numeral == numerals.end()) return {value + last, length};
        const auto digit = numeral - numerals.begin();
        if (digit == 10) {
            value += (last == 0 ? 1 : last) * 10;
            last = 0;
        } else {
            last = digit;
        }
        length += numeral->size();
    }
}

} // namespace

Result<std::optional<Date>> read_date(const Record& record, std::string_view field) {
    const std::string text = record[field];
    if (text.empty()) return std::optional<Date>{};
    const auto date = date_in(text);
    if (!date) return invalid(std::string{field}, {"intake.not_a_date", {{"found", text}}});
    return date;
}

std::vector<std::int64_t> numbers_in(std::string_view text) {
    std::vector<std::int64_t> numbers;
    while (!text.empty()) {
        std::int64_t value = 0;
        const char* const end = text.data() + text.size();
        auto length = static_cast<std::size_t>(
            text.front() == '-' ? 0 : std::from_chars(text.data(), end, value).ptr - text.data());
        if (length == 0) std::tie(value, length) = chinese_number(text);
        if (length > 0) numbers.push_back(value);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return numbers;
}

Result<std::optional<std::int64_t>> read_number(const Record& record, std::string_view field) {
    const std::string text = record[field];
    if (text.empty()) return std::optional<std::int64_t>{};
    const auto numbers = numbers_in(text);
    if (numbers.empty())
        return invalid(std::string{field}, {"intake.not_a_number", {{"found", text}}});
    return numbers.front();
}

Result<Answer> read_answer(const Record& record, std::string_view field) {
    const std::string text = record[field];
    for (const std::string_view yes : {"是", "√", "有", "1", "true", "yes", "团长", "保密"})
        if (text == yes) return Answer::yes;
    for (const std::string_view no : {"", "否", "×", "无", "0", "false", "no", "不保密", "非密"})
        if (text == no) return Answer::no;
    return invalid(std::string{field},
                   {"intake.not_one_of", {{"found", text}, {"allowed", "是、否"}}});
}

} // namespace huiyin::intake
