#include "directory/scenario.hpp"

namespace huiyin::directory {
namespace {

const Congress jianghai{{"440704"}, {"江海区人民代表大会"}, Level::county, CongressId{"4407"}};
const CongressFounded founded{jianghai};
const Term seventh{7, {day(2016, 10, 1), day(2021, 10, 1)}};
const Term eighth{8, {day(2021, 10, 1), {}}};
const Session first{8, 1, day(2021, 10, 18), day(2021, 10, 20)};
const Session second{8, 2, day(2022, 1, 10), day(2022, 1, 13)};

TEST_CASE("a congress is founded once") {
    given({}).when(FoundCongress{jianghai}).then({founded});
    given({founded}).when(FoundCongress{jianghai}).then({});
}

TEST_CASE("a founded congress keeps its id and its level, but may be renamed") {
    Congress changed = jianghai;
    changed.title = {"江海区人大"};
    given({founded}).when(FoundCongress{changed}).then({CongressFounded{changed}});
    changed.level = Level::city;
    given({founded}).when(FoundCongress{changed}).then_refuses("congress.level", "level_stays");
    changed = jianghai;
    changed.id = {"440705"};
    given({founded}).when(FoundCongress{changed}).then_refuses("congress.id", "other_congress");
}

TEST_CASE("a superior is another congress, and a province has none here") {
    given({})
        .when(FoundCongress{{{"4407"}, {"江门市"}, Level::city, CongressId{"4407"}}})
        .then_refuses("congress.superior", "own_superior");
    given({})
        .when(FoundCongress{{{"44"}, {"广东省"}, Level::province, CongressId{"1"}}})
        .then_refuses("congress.superior", "province_has_no_superior");
}

TEST_CASE("nothing is recorded of a congress that is not founded") {
    given({}).when(RecordTerm{eighth}).then_refuses("", "not_founded");
}

TEST_CASE("terms follow each other in their order and do not overlap") {
    given({founded, TermRecorded{seventh}}).when(RecordTerm{eighth}).then({TermRecorded{eighth}});
    given({founded, TermRecorded{eighth}}).when(RecordTerm{eighth}).then({});
    given({founded, TermRecorded{seventh}})
        .when(RecordTerm{{8, {day(2021, 9, 30), {}}}})
        .then_refuses("term.span", "term_clashes");
    given({founded, TermRecorded{eighth}})
        .when(RecordTerm{{9, {day(2016, 10, 1), day(2017, 10, 1)}}})
        .then_refuses("term.span", "term_clashes");
    given({founded})
        .when(RecordTerm{{0, {day(2021, 10, 1), {}}}})
        .then_refuses("term.term", "counts_from_one");
    given({founded})
        .when(RecordTerm{{8, {day(2021, 10, 1), day(2021, 10, 1)}}})
        .then_refuses("term.span.until", "span_is_empty");
}

TEST_CASE("a term cannot be cut so that a session or a seat falls out of it") {
    given({founded, TermRecorded{eighth}, SessionRecorded{second}})
        .when(RecordTerm{{8, {day(2021, 10, 1), day(2022, 1, 12)}}})
        .then_refuses("term.span", "session_outside");
    const Deputy late{{"d1"}, {"p1"}, {"001"}, {"north"}, 8, {day(2023, 1, 1), {}}};
    given({founded, TermRecorded{eighth}, DeputyRecorded{late}})
        .when(RecordTerm{{8, {day(2021, 10, 1), day(2022, 12, 1)}}})
        .then_refuses("term.span", "seat_outside");
}

TEST_CASE("a session lies in its term, closes after opening, and comes in its order") {
    const std::vector<Event> known{founded, TermRecorded{eighth}, SessionRecorded{first}};
    given(known).when(RecordSession{second}).then({SessionRecorded{second}});
    given(known).when(RecordSession{first}).then({});
    given(known)
        .when(RecordSession{{9, 1, day(2026, 1, 1), day(2026, 1, 2)}})
        .then_refuses("session.term", "no_such_term");
    given(known)
        .when(RecordSession{{8, 2, day(2022, 1, 10), day(2022, 1, 9)}})
        .then_refuses("session.closes", "closes_before_opening");
    given(known)
        .when(RecordSession{{8, 2, day(2021, 9, 1), day(2021, 9, 2)}})
        .then_refuses("session.opens", "session_outside_term");
    given(known)
        .when(RecordSession{{8, 2, day(2021, 10, 20), day(2021, 10, 21)}})
        .then_refuses("session.opens", "session_clashes");
    given(known)
        .when(RecordSession{{8, 2, day(2021, 10, 2), day(2021, 10, 3)}})
        .then_refuses("session.opens", "session_clashes");
    given(known)
        .when(RecordSession{{8, 0, day(2022, 10, 2), day(2022, 10, 3)}})
        .then_refuses("session.session", "counts_from_one");
}

TEST_CASE("a session whose days were corrected replaces what was recorded") {
    const Session longer{8, 1, day(2021, 10, 18), day(2021, 10, 22)};
    const std::vector<Event> known{founded, TermRecorded{eighth}, SessionRecorded{first}};
    given(known).when(RecordSession{longer}).then({SessionRecorded{longer}});
    CHECK(after({founded, TermRecorded{eighth}, SessionRecorded{first}, SessionRecorded{longer}})
              .sessions == std::vector{longer});
}

TEST_CASE("a filing belongs to the session that sits, else to the last one before") {
    const Directory state = after({founded, TermRecorded{seventh}, TermRecorded{eighth},
                                   SessionRecorded{second}, SessionRecorded{first}});
    CHECK_FALSE(session_on(state, day(2021, 10, 17)));
    REQUIRE(session_on(state, day(2021, 10, 20)));
    CHECK(session_on(state, day(2021, 10, 20))->sits);
    CHECK(session_on(state, day(2021, 10, 20))->session == 1);
    CHECK_FALSE(session_on(state, day(2021, 10, 21))->sits);
    CHECK(session_on(state, day(2021, 10, 21))->session == 1);
    CHECK(session_on(state, day(2024, 1, 1))->session == 2);
    CHECK(next_session(state, day(2021, 12, 1))->session == 2);
    CHECK(next_session(state, day(2022, 1, 10)) == nullptr);
    CHECK(term_on(state, day(2021, 9, 30))->term == 7);
    CHECK(term_on(state, day(2021, 10, 1))->term == 8);
}

TEST_CASE("a day of the calendar is adjusted once and keeps who decided it") {
    const CalendarDay festival{day(2024, 6, 11), DayKind::day_off, {"龙舟赛"}};
    const CalendarDay changed{day(2024, 6, 11), DayKind::workday, {"改期"}};
    given({founded}).when(AdjustCalendar{festival}).then({CalendarAdjusted{festival}});
    given({founded, CalendarAdjusted{festival}}).when(AdjustCalendar{festival}).then({});
    const Directory state = after({founded, CalendarAdjusted{festival}, CalendarAdjusted{changed}});
    REQUIRE(state.calendar.size() == 1);
    CHECK(state.calendar[0].day == changed);
    CHECK(state.calendar[0].by == PersonId{"clerk"});
    CHECK(state.calendar[0].decided_on == day(2024, 1, 2));
}

TEST_CASE("of a parameter the last value is in force") {
    const ParameterValue month{{"law.rating"}, {"days"}, {"15 workdays"}};
    const ParameterValue longer{{"law.rating"}, {"days"}, {"20 workdays"}};
    given({founded}).when(SetParameter{month}).then({ParameterSet{month}});
    given({founded, ParameterSet{month}}).when(SetParameter{month}).then({});
    const Directory state = after({founded, ParameterSet{month}, ParameterSet{longer}});
    REQUIRE(find_parameter(state, "law.rating", "days"));
    CHECK(*find_parameter(state, "law.rating", "days") == longer);
    CHECK(find_parameter(state, "law.rating", "months") == nullptr);
}

TEST_CASE("a yearly report is filed for a year that has begun") {
    const YearlyReportFiled report{2023, {"2023年办理情况报告"}, {"f1"}};
    const FileYearlyReport file{report.year, report.title, report.file};
    given({founded}).when(file).then({report});
    given({founded, report}).when(file).then({});
    given({founded})
        .when(FileYearlyReport{2025, {"早了"}, {"f1"}}, day(2024, 12, 31))
        .then_refuses("year", "report_year");
    CHECK(after({founded, report, report}).reports.size() == 1);
}

} // namespace
} // namespace huiyin::directory
