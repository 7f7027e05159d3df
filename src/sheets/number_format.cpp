#include "sheets/number_format.hpp"

#include "base/time.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace huiyin::sheets {
namespace {

using namespace std::chrono;

struct Range {
    unsigned first;
    unsigned last;
};
// The date formats built in, the East Asian ones (27–36, 50–58) among them.
constexpr std::array date_ids = {Range{14, 22}, Range{27, 36}, Range{45, 47}, Range{50, 58}};

// The first section of a format without its literals: quoted text, escaped and padding
// characters, colours and conditions in brackets.
std::string symbols_of(std::string_view code) {
    std::string symbols;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const char c = code[at];
        if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '"' || c == '[') {
            at = std::min(code.find(c == '"' ? '"' : ']', at + 1), code.size() - 1);
        } else {
            symbols += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    return symbols;
}

std::string two_digits(std::int64_t value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string clock(seconds time) {
    const hh_mm_ss parts{time};
    return two_digits(parts.hours().count()) + ":" + two_digits(parts.minutes().count()) + ":" +
           two_digits(parts.seconds().count());
}

// The day a serial number stands for; 1900 is counted as a leap year, as spreadsheets do.
std::optional<Date> day_of(std::int64_t serial, DateSystem system) {
    constexpr std::int64_t last_1900 = 2'958'465; // 9999-12-31
    constexpr std::int64_t never_was = 60;        // 29 February 1900
    constexpr std::int64_t days_between_systems = 1462;
    if (system == DateSystem::since_1904) serial += days_between_systems;
    if (serial < 1 || serial > last_1900 || serial == never_was) return {};
    const Date base = sys_days{1899y / December / 30};
    return base + days{serial < never_was ? serial + 1 : serial};
}

std::optional<std::string> date_text(double value, DateSystem system) {
    constexpr std::int64_t day_seconds = 86'400;
    constexpr double serial_max = 3'000'000;
    if (std::isnan(value) || value < 0 || value >= serial_max) return {};
    const auto total = static_cast<std::int64_t>(std::llround(value * double{day_seconds}));
    const seconds time{total % day_seconds};
    const std::int64_t serial = total / day_seconds;
    if (serial == 0 && system == DateSystem::since_1900) return clock(time);
    const auto day = day_of(serial, system);
    if (!day) return {};
    return time.count() == 0 ? iso(*day) : iso(*day) + " " + clock(time);
}

std::optional<std::string> plain_text(double value) {
    constexpr double exact_max = 1e15;
    if (std::isnan(value) || std::abs(value) >= exact_max) return {};
    if (value == std::trunc(value)) return std::to_string(static_cast<std::int64_t>(value));
    std::array<char, 32> text{};
    const char* const end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return std::string{text.data(), static_cast<std::size_t>(end - text.data())};
}

} // namespace

NumberFormat number_format(unsigned id, std::string_view code) {
    if (code.empty()) {
        const bool date = std::ranges::any_of(
            date_ids, [id](Range range) { return id >= range.first && id <= range.last; });
        return {date ? NumberStyle::date : NumberStyle::plain};
    }
    const std::string symbols = symbols_of(code);
    // "General" is the one word that may stand there; it has none of these letters.
    if (symbols.find_first_of("ymdhs") != std::string::npos) return {NumberStyle::date};
    if (symbols.size() > 1 && symbols.find_first_not_of('0') == std::string::npos)
        return {NumberStyle::zero_padded, symbols.size()};
    return {};
}

std::optional<std::string> shown(std::string_view stored, const NumberFormat& format,
                                 DateSystem dates) {
    double value = 0;
    const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (error != std::errc{} || end != stored.data() + stored.size()) return {};
    if (format.style == NumberStyle::date) return date_text(value, dates);
    auto text = plain_text(value);
    const bool whole = text && text->find_first_not_of("0123456789") == std::string::npos;
    if (format.style == NumberStyle::zero_padded && whole && text->size() < format.digits)
        text->insert(0, format.digits - text->size(), '0');
    return text;
}

} // namespace huiyin::sheets
