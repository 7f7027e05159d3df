// What a late amendment of a calendar or a parameter does to cases that are under way.

#include "small_world.hpp"

namespace huiyin::app {
namespace {

Date due_in_queue(SmallWorld& world, const CaseId& id) {
    return world.store()->case_row(id)->next_due.value();
}

std::string history(SmallWorld& world, const CaseId& id) {
    return world.queries().history(world.asker("desk"), id).value();
}

struct Amended : SmallWorld {
    // The Friday of the first week is taken off: five working days end on the Tuesday after.
    CaseId waiting = submitted(content());
    Date before = due_in_queue(*this, waiting);
    void take_a_day_off(const char* day = "2026-03-13") {
        record(city, "desk",
               {directory::AdjustCalendar{
                   {parse_date(day).value(), directory::DayKind::day_off, {"台风停工。"}}}});
    }
};

TEST_CASE_FIXTURE(Amended, "an adjusted day moves the open dates and leaves a line on the case") {
    CHECK(iso(before) == "2026-03-17");
    take_a_day_off();
    CHECK(congresses().is_behind(city));
    CHECK(recount(city).cases == 1);
    CHECK(!congresses().is_behind(city));
    CHECK(iso(due_in_queue(*this, waiting)) == "2026-03-18");
    const std::string told = history(*this, waiting);
    CHECK(contains(told, R"("event":"dates_recounted")"));
    CHECK(contains(told, R"("from":"2026-03-17","to":"2026-03-18")"));
    CHECK(contains(told, "陈主任"));

    // Once is enough, and what is rebuilt is the same.
    const Version version = page("desk", waiting).version;
    CHECK(recount(city).cases == 0);
    CHECK(page("desk", waiting).version == version);
    open();
    CHECK(!congresses().is_behind(city));
}

TEST_CASE_FIXTURE(Amended, "whatever happens to a case before its turn brings it up to date") {
    take_a_day_off();
    done("desk", waiting, suggestion::Docket{});
    const std::string told = history(*this, waiting);
    CHECK(contains(told, "dates_recounted"));
    CHECK(told.find("docketed") < told.find("dates_recounted")); // newest first
    CHECK(recount(city).cases == 0);
}

TEST_CASE_FIXTURE(Amended, "a program that stops half-way goes on after its next start") {
    take_a_day_off();
    open();
    CHECK(congresses().is_behind(city));
    CHECK(!congresses().is_behind(county));
    CHECK(recount(city).cases == 1);
    open();
    CHECK(!congresses().is_behind(city));
}

TEST_CASE_FIXTURE(Amended, "an amended notice of the State Council moves the dates of everybody") {
    national = national
                   .adjusted(std::vector{calendar::DayAdjustment{
                       parse_date("2026-03-16").value(), calendar::AdjustedTo::day_off, {}, {}}})
                   .value();
    open();
    CHECK(congresses().is_behind(city));
    CHECK(congresses().is_behind(county));
    recount(city);
    recount(county);
    CHECK(iso(due_in_queue(*this, waiting)) == "2026-03-18");
    CHECK(!congresses().is_behind(county));
}

TEST_CASE_FIXTURE(Amended, "a parameter binds what is not yet assigned and leaves the rest alone") {
    const CaseId handled = assigned(content("二"));
    const Date replied_by = due_in_queue(*this, handled);
    wait_until("2026-03-11");
    record(city, "desk",
           {directory::SetParameter{{{"law.entry"}, {"review_period"}, {"3 working days"}}},
            directory::SetParameter{{{"law.handling"}, {"reply_period"}, {"2 months"}}},
            directory::SetParameter{{{"law.assignment"}, {"sign_in_period"}, {"1 working day"}}}});
    recount(city);
    CHECK(iso(due_in_queue(*this, waiting)) == "2026-03-13");
    CHECK(contains(history(*this, waiting), R"("cause":"rules")"));
    CHECK(due_in_queue(*this, handled) == replied_by);
    CHECK(!contains(history(*this, handled), "dates_recounted"));
}

TEST_CASE_FIXTURE(SmallWorld, "a line about moved dates names no deputy and no ballot") {
    const CaseId id = issued(confidential());
    record(city, "desk",
           {directory::AdjustCalendar{
               {today() + std::chrono::days{3}, directory::DayKind::day_off, {"停电。"}}}});
    recount(city);
    const std::string told = queries().history(asker("clerk"), id).value();
    CHECK(contains(told, "dates_recounted"));
    CHECK(!contains(told, ann.value));
    CHECK(!contains(told, R"("duty":"rate")"));
}

} // namespace
} // namespace huiyin::app
