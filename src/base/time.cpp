#include "base/time.hpp"

#include <array>
#include <charconv>

namespace huiyin {
namespace {

using namespace std::chrono;

constexpr auto china_offset = hours{8};

void append_padded(std::string& out, long value, int width) {
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    out.append(static_cast<std::size_t>(std::max<long>(0, width - (end - digits.begin()))), '0');
    out.append(digits.begin(), end);
}

// The number written by the digits in [from, from + width), or -1.
int number_at(std::string_view text, std::size_t from, std::size_t width) {
    int value = 0;
    for (const char c : text.substr(from, width)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

Date china_date(Instant at) { return floor<days>(at + china_offset); }

Instant start_of(Date day) { return Instant{day} - china_offset; }

std::string iso(Date day) {
    const year_month_day ymd{day};
    std::string out;
    append_padded(out, int{ymd.year()}, 4);
    out += '-';
    append_padded(out, unsigned{ymd.month()}, 2);
    out += '-';
    append_padded(out, unsigned{ymd.day()}, 2);
    return out;
}

std::string iso(Instant at) {
    const auto day = floor<days>(at);
    const hh_mm_ss time{at - day};
    std::string out = iso(day) + "T";
    append_padded(out, time.hours().count(), 2);
    out += ':';
    append_padded(out, time.minutes().count(), 2);
    out += ':';
    append_padded(out, time.seconds().count(), 2);
    out += '.';
    append_padded(out, time.subseconds().count(), 3);
    return out + "Z";
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const int y = number_at(text, 0, 4);
    const int m = number_at(text, 5, 2);
    const int d = number_at(text, 8, 2);
    if (y < 1 || m < 1 || d < 1) return {};
    const year_month_day ymd{year{y}, month{static_cast<unsigned>(m)},
                             day{static_cast<unsigned>(d)}};
    if (!ymd.ok()) return {};
    return Date{ymd};
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != '.' || text[23] != 'Z')
        return {};
    const auto day = parse_date(text.substr(0, 10));
    const int h = number_at(text, 11, 2);
    const int m = number_at(text, 14, 2);
    const int s = number_at(text, 17, 2);
    const int ms = number_at(text, 20, 3);
    if (!day || h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59 || ms < 0) return {};
    return Instant{*day} + hours{h} + minutes{m} + seconds{s} + milliseconds{ms};
}

} // namespace huiyin
