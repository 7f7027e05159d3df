#include "calendar/calendar_file.hpp"

#include <algorithm>
#include <array>

namespace huiyin::calendar {
namespace {

using namespace std::chrono;

constexpr std::string_view header = "date,weekday,is_workday,kind,name";
constexpr std::array kinds = {DayKind::workday, DayKind::weekend, DayKind::holiday,
                              DayKind::makeup_workday};

using Fields = std::array<std::string_view, 5>;

// What stands before `mark`, taken off the front of `rest`.
std::string_view take(std::string_view& rest, char mark) {
    const auto end = std::min(rest.find(mark), rest.size());
    const std::string_view taken = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return taken;
}

std::string_view take_line(std::string_view& rest) {
    std::string_view line = take(rest, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

Failure wrong(const char* key, std::size_t line, std::string_view found, std::string expected) {
    return invalid("line." + std::to_string(line), {key,
                                                    {{"line", std::to_string(line)},
                                                     {"found", std::string{found}},
                                                     {"expected", std::move(expected)}}});
}

// A day says three times whether it is worked; the three must agree. A workday may have a name: one
// that was to be a holiday and became none.
bool agrees(DayKind kind, std::string_view is_workday, bool weekend, std::string_view name) {
    switch (kind) {
    case DayKind::workday: return is_workday == "1" && !weekend;
    case DayKind::weekend: return is_workday == "0" && weekend && name.empty();
    case DayKind::makeup_workday: return is_workday == "1" && weekend && !name.empty();
    default: return is_workday == "0" && !name.empty();
    }
}

Result<NationalDay> read_day(const Fields& fields, Date day, std::size_t line) {
    const auto [date, weekday_column, is_workday, kind_name, name] = fields;
    if (date != iso(day)) return wrong("calendar.file_date", line, date, iso(day));
    const unsigned weekday_number = weekday{day}.iso_encoding();
    if (weekday_column != std::to_string(weekday_number))
        return wrong("calendar.file_weekday", line, weekday_column, std::to_string(weekday_number));
    const auto* const kind =
        std::ranges::find_if(kinds, [&](DayKind k) { return name_of(k) == kind_name; });
    if (kind == kinds.end())
        return wrong("calendar.file_kind", line, kind_name,
                     "workday, weekend, holiday, makeup_workday");
    if (!agrees(*kind, is_workday, weekday_number > 5, name))
        return wrong("calendar.file_contradiction", line, date, std::string{kind_name});
    return NationalDay{*kind, std::string{name}};
}

bool is_last_of_year(Date day) {
    return year_month_day{day}.year() / December / 31 == year_month_day{day};
}

} // namespace

Result<WorkCalendar> read_calendar(std::string_view csv) {
    if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);
    if (const auto found = take_line(csv); found != header)
        return wrong("calendar.file_header", 1, found, std::string{header});

    const auto first = parse_date(csv.substr(0, 10));
    if (!first || year_month_day{*first}.month() != January ||
        year_month_day{*first}.day() != day{1})
        return wrong("calendar.file_date", 2, csv.substr(0, 10), "YYYY-01-01");

    std::vector<NationalDay> national;
    Date day = *first;
    for (std::size_t number = 2; !csv.empty(); ++number, day += days{1}) {
        std::string_view line = take_line(csv);
        if (std::ranges::count(line, ',') != 4 || line.find('"') != std::string_view::npos)
            return wrong("calendar.file_columns", number, line, std::string{header});
        Fields fields{};
        for (std::string_view& field : fields) field = take(line, ',');
        auto read = read_day(fields, day, number);
        if (!read) return Failure{read.error()};
        national.push_back(std::move(*read));
    }
    if (const Date last = day - days{1}; !is_last_of_year(last))
        return wrong("calendar.file_end", national.size() + 1, iso(last), "YYYY-12-31");
    return WorkCalendar{*first, national};
}

std::string english_holiday(std::string_view name) {
    struct Name {
        std::string_view chinese;
        std::string_view english;
    };
    static constexpr std::array names = {
        Name{"元旦", "New Year's Day"},
        Name{"春节", "Spring Festival"},
        Name{"清明节", "Qingming Festival"},
        Name{"劳动节", "Labour Day"},
        Name{"“五一”", "Labour Day"},
        Name{"“五一”国际劳动节", "Labour Day"},
        Name{"端午节", "Dragon Boat Festival"},
        Name{"中秋节", "Mid-Autumn Festival"},
        Name{"国庆节", "National Day"},
        Name{"“十一”", "National Day"},
        Name{"抗日战争暨世界反法西斯战争胜利70周年纪念日",
             "70th anniversary of victory in the war"},
    };
    constexpr std::string_view comma = "、";
    if (const auto at = name.find(comma); at != std::string_view::npos)
        return english_holiday(name.substr(0, at)) + " and " +
               english_holiday(name.substr(at + comma.size()));
    const auto* const found = std::ranges::find(names, name, &Name::chinese);
    return std::string{found == names.end() ? name : found->english};
}

} // namespace huiyin::calendar
