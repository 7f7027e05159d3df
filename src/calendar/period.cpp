#include "calendar/period.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace huiyin::calendar {
namespace {

struct UnitName {
    PeriodUnit unit;
    std::string_view one;
    std::string_view many;
};
constexpr std::array unit_names = {
    UnitName{PeriodUnit::calendar_day, "day", "days"},
    UnitName{PeriodUnit::working_day, "working day", "working days"},
    UnitName{PeriodUnit::month, "month", "months"},
};

Failure unreadable(const char* key, std::string_view whole, std::string_view found) {
    return invalid({}, {key, {{"text", std::string{whole}}, {"found", std::string{found}}}});
}

} // namespace

Result<Period> parse_period(std::string_view text) {
    // from_chars reads "-5" but not "+5"; "+-5" must not slip through.
    const bool plus = text.starts_with('+') && !text.starts_with("+-");
    const std::string_view number = text.substr(plus ? 1 : 0);
    std::int64_t count = 0;
    const auto [end, fault] = std::from_chars(number.begin(), number.end(), count);
    if (fault == std::errc::invalid_argument)
        return unreadable("calendar.period_without_number", text,
                          text.substr(0, text.find_first_of(' ')));
    const std::string_view rest{end, number.end()};
    const std::string_view digits = text.substr(0, text.size() - rest.size());
    if (fault == std::errc::result_out_of_range || count > period_count_max ||
        count < -period_count_max)
        return unreadable("calendar.period_too_long", text, digits);
    if (!rest.starts_with(' ')) return unreadable("calendar.period_without_unit", text, digits);

    const std::string_view unit = rest.substr(1);
    const auto* const name = std::ranges::find_if(
        unit_names, [&](const UnitName& n) { return n.one == unit || n.many == unit; });
    if (name == unit_names.end()) return unreadable("calendar.period_unknown_unit", text, unit);
    return Period{count, name->unit};
}

std::string text_of(Period period) {
    const UnitName& name = unit_names.at(static_cast<std::size_t>(period.unit));
    const bool one = period.count == 1 || period.count == -1;
    return std::to_string(period.count) + ' ' + std::string{one ? name.one : name.many};
}

} // namespace huiyin::calendar
