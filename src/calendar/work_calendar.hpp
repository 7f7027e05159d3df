#pragma once

#include "base/described.hpp"
#include "base/result.hpp"

#include <compare>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::calendar {

enum class DayKind : std::uint8_t {
    workday,
    weekend,
    holiday,
    makeup_workday,   // a weekend worked for a holiday: 调休
    adjusted_day_off, // by the congress, against the national calendar
    adjusted_workday, // likewise
};
BOOST_DESCRIBE_ENUM(DayKind, workday, weekend, holiday, makeup_workday, adjusted_day_off,
                    adjusted_workday)

// Who allowed something about the counting of days.
struct DecidedBy {
    PersonId person = {};
    OfficeId office = {};

    bool operator==(const DecidedBy&) const = default;
};
BOOST_DESCRIBE_STRUCT(DecidedBy, (), (person, office))

enum class AdjustedTo : std::uint8_t { working_day, day_off };
BOOST_DESCRIBE_ENUM(AdjustedTo, working_day, day_off)

// One day on which a congress departs from the national calendar: a typhoon, a local festival.
struct DayAdjustment {
    Date day = {};
    AdjustedTo to = {};
    Line<200> reason = {};
    DecidedBy decided_by = {};

    bool operator==(const DayAdjustment&) const = default;
};
BOOST_DESCRIBE_STRUCT(DayAdjustment, (), (day, to, reason, decided_by))

// How far the calendar can be trusted at a date that was computed with it.
enum class CalendarWarning : std::uint8_t {
    none,
    near_end, // shortly before the end of the known years: next year's notice is needed soon
    beyond,   // outside the known years: counted by weekday alone
};
BOOST_DESCRIBE_ENUM(CalendarWarning, none, near_end, beyond)

constexpr auto near_end_days = std::chrono::days{60};
// How long after the known years a congress may adjust days.
constexpr auto adjusted_beyond_max = std::chrono::days{731};

struct NationalDay {
    DayKind kind = DayKind::workday;
    std::string name = {}; // of the holiday, or of the holiday for which the weekend is worked
};

// A day, as the calendar sees it. Points into the calendar it came from.
struct CalendarDay {
    DayKind kind;
    std::string_view name;           // of the holiday; of an adjusted day, the reason
    const DayAdjustment* adjustment; // of an adjusted day, otherwise nullptr
};

// Which days are worked: the national calendar with what a congress adjusted. Days outside the
// known years go by the weekday. A value, and cheap to copy: copies share their tables.
class WorkCalendar {
public:
    WorkCalendar(); // knows no year: Monday to Friday
    // `days` follow one another from `first`; they are the known years.
    WorkCalendar(Date first, std::span<const NationalDay> days);

    // The same calendar with further days adjusted; of two adjustments of one day the later in the
    // list stands. Fails with invalid for a day before the known years or long after them.
    [[nodiscard]] Result<WorkCalendar> adjusted(std::span<const DayAdjustment> adjustments) const;

    [[nodiscard]] CalendarDay at(Date day) const;
    [[nodiscard]] bool is_working_day(Date day) const { return rank(next(day)) > rank(day); }

    // How many working days lie in (after, through]; below zero when `through` is the earlier day.
    [[nodiscard]] std::int64_t working_days_between(Date after, Date through) const {
        return rank(next(through)) - rank(next(after));
    }
    // What remains: 0 on the due day itself, below zero when it is past.
    [[nodiscard]] std::int64_t working_days_left(Date today, Date due) const {
        return working_days_between(today, due);
    }
    // `day` itself when it is worked, otherwise the next day that is.
    [[nodiscard]] Date working_day_from(Date day) const { return ranked(rank(day)); }

    // Working days in order, numbered without gaps: rank(day) is the number of the first working
    // day not before `day`, and ranked() finds a working day by its number. Constant time.
    [[nodiscard]] std::int64_t rank(Date day) const;
    [[nodiscard]] Date ranked(std::int64_t number) const;

    [[nodiscard]] Date first_known() const;
    [[nodiscard]] Date last_known() const; // the day before first_known() when no year is known
    [[nodiscard]] CalendarWarning warning(Date day, std::chrono::days margin = near_end_days) const;

    // The days that one calendar works and the other does not: what must be counted again when a
    // notice is amended or a congress adjusts days.
    [[nodiscard]] static std::vector<Date> difference(const WorkCalendar& before,
                                                      const WorkCalendar& after);

private:
    struct Table;
    explicit WorkCalendar(std::shared_ptr<const Table> table) : table_(std::move(table)) {}

    static Date next(Date day) { return day + std::chrono::days{1}; }

    std::shared_ptr<const Table> table_;
};

} // namespace huiyin::calendar
