// What a mechanism would have asked in the past of a congress (mechanism M20).

#include "app/replay.hpp"
#include "small_world.hpp"

namespace huiyin::app {
namespace {

using namespace suggestion;

struct Past : SmallWorld {
    Past() {
        selected = in_hand(content());
        done("desk", selected, SelectKey{{KeyCriterion::vital_interest}, {"纪要第3号"}, today()});
        wait_until("2026-03-20");
        done("clerk", selected, ReportProgress{1, {"在办。"}, {}});
        in_hand(content());
        wait_until("2026-06-30");
    }
    [[nodiscard]] Replay replayed(ReplayAsk ask, unsigned threads = 2) {
        ask.congress = city;
        ask.from = parse_date("2026-01-01").value();
        ask.until = parse_date("2026-06-30").value();
        auto done = replay(*store(), congresses(), ask, {.on = today(), .threads = threads});
        if (!done) FAIL(told(done.error()));
        return *std::move(done);
    }
    CaseId selected;
};

const ReplayFigure& figure(const Replay& replayed, std::string_view duty) {
    for (const ReplayFigure& each : replayed.report.figures)
        if (each.duty.value == duty) return each;
    FAIL("no such figure");
    return replayed.report.figures.front();
}

TEST_CASE_FIXTURE(Past,
                  "a replay says what five ones would have asked and what would have been late") {
    const Replay told = replayed({.mechanisms = {{"jianghai.five-ones"}}});
    const ReplayCount monthly = figure(told, "monthly-status").replayed;
    CHECK(monthly == ReplayCount{.asked = 4, .in_time = 1, .late = 3}); // March met; April to June
    CHECK(figure(told, "monthly-status").really == ReplayCount{});
    CHECK(figure(told, "one-committee").replayed == ReplayCount{.asked = 1, .late = 1});
    CHECK(told.report.cases == 2);
    CHECK(told.cases == std::vector{selected});
    std::int64_t due = 0;
    for (const ReplayWeek& week : told.report.weeks)
        if (week.role.value == "main_unit") due += week.due;
    CHECK(due == monthly.asked);
}

TEST_CASE_FIXTURE(Past, "a changed parameter is replayed beside what really held") {
    const Replay told =
        replayed({.values = {{{"law.handling"}, {"first_contact_period"}, {"1 day"}}}});
    const ReplayFigure& first = figure(told, "first-contact");
    CHECK(first.replayed.asked == first.really.asked);
    CHECK(first.replayed.late >= first.really.late);
    CHECK(first.replayed.asked == 2);
}

TEST_CASE_FIXTURE(Past,
                  "replaying what was adopted gives exactly the duties that history recorded") {
    record(city, "desk", {directory::AdoptMechanism{{"heshan.special-meeting"}, {}, {"纪要"}}});
    now += std::chrono::minutes{1};
    in_hand(content());
    const Replay told = replayed({});
    std::int64_t recorded = 0;
    for (const StreamId& stream : store()->streams(city))
        for (const DutyRow& duty : store()->case_duties({stream.value}))
            recorded += duty.starts_on <= parse_date("2026-06-30").value() ? 1 : 0;
    std::int64_t asked = 0;
    for (const ReplayFigure& each : told.report.figures) {
        CHECK(each.replayed == each.really);
        asked += each.replayed.asked;
    }
    CHECK(asked == recorded);
    CHECK(std::ssize(told.duties) == recorded);
}

TEST_CASE_FIXTURE(Past, "a replay changes nothing, and is the same with any number of threads") {
    const Version before = store()->version(StreamId{selected.value});
    const ReplayAsk ask{.mechanisms = {{"jianghai.five-ones"}, {"kaiping.key-supervision"}}};
    const Replay one = replayed(ask, 1);
    const Replay four = replayed(ask, 4);
    CHECK(one.cases == four.cases);
    CHECK(one.duties == four.duties);
    CHECK(one.report.weeks == four.report.weeks);
    CHECK(store()->version(StreamId{selected.value}) == before);
    CHECK(congresses().find(city)->directory.mechanisms.empty());
}

TEST_CASE_FIXTURE(Past, "what contradicts the law is not replayed, and one can stop it") {
    ReplayAsk loose{.congress = city,
                    .values = {{{"law.handling"}, {"reply_period"}, {"4 months"}}},
                    .from = today(),
                    .until = today()};
    const auto refused = replay(*store(), congresses(), loose, {.on = today()});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.key == "mechanism.loosens_law");
    loose.values.clear();
    const auto stopped =
        replay(*store(), congresses(), loose, {.on = today(), .stop = [] { return true; }});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().message.key == "app.replay_stopped");
}

} // namespace
} // namespace huiyin::app
