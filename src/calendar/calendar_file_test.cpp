#include "calendar/calendar_of_china.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace huiyin::calendar {

std::string text_of_calendar_file() {
    std::ifstream file{"reference/cn_workdays.csv"};
    REQUIRE_MESSAGE(file, "run from the root of the repository");
    return {std::istreambuf_iterator<char>{file}, {}};
}

const WorkCalendar& calendar_of_china() {
    static const WorkCalendar calendar = read_calendar(text_of_calendar_file()).value();
    return calendar;
}

namespace {

using namespace std::chrono;

// The shipped file with one passage replaced.
Result<WorkCalendar> read_with(std::string_view passage, std::string_view instead) {
    std::string csv = text_of_calendar_file();
    const auto at = csv.find(passage);
    REQUIRE(at != std::string::npos);
    csv.replace(at, passage.size(), instead);
    return read_calendar(csv);
}

std::string refusal(const Result<WorkCalendar>& read) {
    REQUIRE(!read);
    return read.error().field + " " + read.error().message.key;
}

TEST_CASE("the shipped file holds the years 2007 to 2026") {
    CHECK(calendar_of_china().first_known() == Date{2007y / 1 / 1});
    CHECK(calendar_of_china().last_known() == Date{2026y / 12 / 31});
    const auto worked = calendar_of_china().working_days_between(2006y / 12 / 31, 2026y / 12 / 31);
    CHECK(worked == 4861 + 130); // workday + makeup_workday, counted by awk
}

TEST_CASE("a file that came through Windows is read alike") {
    std::string csv = "\xEF\xBB\xBF";
    for (const char c : text_of_calendar_file()) csv += c == '\n' ? "\r\n" : std::string{c};
    const auto read = read_calendar(csv);
    REQUIRE(read);
    CHECK(WorkCalendar::difference(*read, calendar_of_china()).empty());
    CHECK(read->at(2026y / 10 / 1).name == "国庆节");
}

TEST_CASE("a file that contradicts itself is refused by line") {
    CHECK(refusal(read_calendar("")) == "line.1 calendar.file_header");
    CHECK(refusal(read_calendar("date,weekday,is_workday,kind,name\n")) ==
          "line.2 calendar.file_date");
    CHECK(refusal(read_with("2007-01-01,", "2007-01-02,")) == "line.2 calendar.file_date");
    CHECK(refusal(read_with("2007-01-05,5,1,workday,\n", "")) == "line.6 calendar.file_date");
    CHECK(refusal(read_with("2007-01-05,5,", "2007-01-05,4,")) == "line.6 calendar.file_weekday");
    CHECK(refusal(read_with("05,5,1,workday", "05,5,1,work")) == "line.6 calendar.file_kind");
    CHECK(refusal(read_with("05,5,1,workday", "05,5,0,workday")) ==
          "line.6 calendar.file_contradiction");
    CHECK(refusal(read_with("05,5,1,workday,", "05,5,0,weekend,")) ==
          "line.6 calendar.file_contradiction");
    CHECK(refusal(read_with("06,6,0,weekend,", "06,6,0,weekend,元旦")) ==
          "line.7 calendar.file_contradiction");
    CHECK(refusal(read_with("03,3,0,holiday,元旦", "03,3,0,holiday,")) ==
          "line.4 calendar.file_contradiction");
    CHECK(refusal(read_with("05,5,1,workday,", "05,5,1,workday")) ==
          "line.6 calendar.file_columns");
    CHECK(refusal(read_with("05,5,1,workday,", "05,5,1,workday,\"")) ==
          "line.6 calendar.file_columns");
}

TEST_CASE("only whole years are known") {
    CHECK(refusal(read_with("2026-12-31,4,1,workday,\n", "")) == "line.7305 calendar.file_end");
    const std::string csv = text_of_calendar_file();
    const auto second = csv.find("2007-01-02");
    CHECK(refusal(read_calendar("date,weekday,is_workday,kind,name\n" + csv.substr(second))) ==
          "line.2 calendar.file_date");
}

TEST_CASE("holidays have names in English") {
    CHECK(english_holiday("春节") == "Spring Festival");
    CHECK(english_holiday("国庆节、中秋节") == "National Day and Mid-Autumn Festival");
    CHECK(english_holiday("建县纪念日") == "建县纪念日");
    for (Date day = 2007y / 1 / 1; day <= Date{2026y / 12 / 31}; day += days{1}) {
        const auto name = calendar_of_china().at(day).name;
        if (!name.empty()) CHECK_MESSAGE(english_holiday(name) != name, iso(day));
    }
}

} // namespace
} // namespace huiyin::calendar
