// What a congress's mechanisms send by themselves: each paper once, whatever restarts happen, and
// none outside working time (mechanism M4).

#include "app/chase.hpp"
#include "small_world.hpp"

namespace huiyin::app {
namespace {

using namespace std::chrono_literals;

struct Chasing : SmallWorld {
    Chasing() {
        record(city, "desk", {directory::AdoptMechanism{{"jiangmen.chasing"}, {}, {"5"}}});
    }

    CaseId late = assigned(content());

    std::int64_t chase_at(Instant at) {
        now = at;
        const auto sent = app::chase(*store(), congresses(), cache(), city, {now, {}});
        REQUIRE(sent);
        return *sent;
    }
    // In the middle of the morning.
    std::int64_t chase_on(std::string_view day) {
        return chase_at(start_of(parse_date(day).value()) + 10h);
    }
    // The day on which the reply was due.
    Date due() {
        for (const DutyRow& duty : store()->case_duties(late))
            if (duty.mechanism.value == "law.handling" && duty.name.value == "reply")
                return duty.due_on;
        FAIL("no reply is owed");
        return {};
    }
    std::size_t papers() { return page("desk", late).state.papers.size(); }
};

TEST_CASE_FIXTURE(Chasing, "a late reply is chased once, two working days after its date") {
    const Date due_on = due();
    const calendar::WorkCalendar calendar = congresses().find(city)->calendar;
    Date day = due_on;
    const auto next_working_day = [&] {
        do day += std::chrono::days{1};
        while (!calendar.is_working_day(day));
        return start_of(day) + 10h;
    };
    CHECK(chase_at(start_of(due_on) + 10h) == 0);
    CHECK(chase_at(next_working_day()) == 0);
    CHECK(chase_at(next_working_day()) == 1);
    CHECK(papers() == 1);
    CHECK(page("desk", late).state.papers.front().sent_on == day);
    CHECK(chase_at(now + 1h) == 0);
    open(); // A restart: nothing is in memory.
    CHECK(chase_at(now + 1h) == 0);
    CHECK(chase_at(next_working_day()) == 0);
    CHECK(papers() == 1);
}

TEST_CASE_FIXTURE(Chasing, "nothing is sent at night or on a day off") {
    CHECK(chase_on("2026-10-03") == 0); // A national holiday, and a Saturday.
    CHECK(chase_at(start_of(parse_date("2026-10-13").value()) + 21h) == 0);
    CHECK(chase_at(start_of(parse_date("2026-10-13").value()) + 7h) == 0);
    CHECK(chase_on("2026-10-13") == 1);
}

TEST_CASE_FIXTURE(Chasing, "what was chased by hand is not chased again") {
    now = start_of(parse_date("2026-10-12").value()) + 10h;
    done("desk", late,
         suggestion::SendPaper{
             1, suggestion::PaperKind::chaser, {}, {"请答复。"}, parse_date("2026-10-20").value()});
    CHECK(chase_on("2026-10-13") == 0);
    CHECK(papers() == 1);
}

TEST_CASE_FIXTURE(Chasing, "an ended mechanism sends nothing any more") {
    wait_until("2026-10-12");
    record(city, "desk", {directory::EndMechanism{{"jiangmen.chasing"}, {"试行结束。"}}});
    CHECK(chase_on("2026-10-13") == 0);
}

} // namespace
} // namespace huiyin::app
