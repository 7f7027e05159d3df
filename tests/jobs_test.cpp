// Jobs: worked one after the other, left, cancelled, cut off.

#include "app/job_runner.hpp"
#include "store/sqlite_jobs.hpp"
#include "store/store_for_test.hpp"

#include <doctest/doctest.h>

namespace huiyin::app {
namespace {

struct ClockForTest final : Clock {
    Instant now() override { return start_of(Date{std::chrono::days{20000}}); }
};

// Opens once, for whoever waits.
class Gate {
public:
    void open() { promise_.set_value(); }
    void wait() { opened_.wait(); }

private:
    std::promise<void> promise_;
    std::shared_future<void> opened_{promise_.get_future()};
};

class Workshop {
public:
    Workshop() { open(); }

    void open() { runner_ = std::make_unique<JobRunner>(jobs, clock_, note_fault()); }
    void close() { runner_.reset(); }
    JobRunner& operator*() { return *runner_; }
    JobRunner* operator->() { return runner_.get(); }

    Job offered(JobWork work, JobKind kind = JobKind::import_people, bool applies = false) {
        return runner_
            ->offer({.kind = kind, .congress = {"4407"}, .applies = applies}, std::move(work))
            .value();
    }
    // Waits until everything that was offered before has ended.
    void finish() {
        const auto last = std::make_shared<Gate>(); // it is still opening when the wait is over
        offered([last](JobProgress&) -> Result<JobOutcome> {
            last->open();
            return JobOutcome{};
        });
        last->wait();
    }
    Job now(const Job& job) { return jobs.find(job.id).value(); }

    store::TemporaryFolder folder;
    store::Database database{{.writer = {.database = folder.path() / "huiyin.sqlite"}}};
    store::SqliteJobs jobs{database};
    std::vector<std::string> faults;

private:
    JobRunner::OnFault note_fault() {
        return [this](const Job&, const std::string& what) { faults.push_back(what); };
    }

    ClockForTest clock_;
    std::unique_ptr<JobRunner> runner_;
};

JobWork saying(const char* key) {
    return [key](JobProgress&) -> Result<JobOutcome> { return JobOutcome{.said = key}; };
}

TEST_CASE("jobs are worked one after the other, and each says what came of it") {
    Workshop shop;
    std::vector<int> order;
    std::vector<Job> offered;
    for (int i = 0; i < 5; ++i)
        offered.push_back(shop.offered([&order, i](JobProgress& progress) -> Result<JobOutcome> {
            order.push_back(i);
            progress.at(i, 9);
            return JobOutcome{.said = {"jobs.recounted", {{"cases", std::to_string(i)}}},
                              .report = JobReport{{i, 0, 0, 0}, {}, {}},
                              .rows = {{.row = i + 2}}};
        }));
    shop.finish();
    CHECK(order == std::vector{0, 1, 2, 3, 4});
    for (int i = 0; i < 5; ++i) {
        const Job job = shop.now(offered[static_cast<std::size_t>(i)]);
        CHECK(job.state == JobState::done);
        CHECK(job.done == i);
        CHECK(job.total == 9);
        CHECK(job.said.gaps.front().second == std::to_string(i));
        CHECK(job.report->totals.create == i);
        CHECK(shop.jobs.rows({.job = job.id}).front().row == i + 2);
        CHECK((job.began_at && job.ended_at));
    }
}

TEST_CASE("how far a job is can be read while it runs") {
    Gate told;
    Gate go_on;
    Workshop shop;
    const Job job = shop.offered([&](JobProgress& progress) -> Result<JobOutcome> {
        progress.at(3, 10);
        told.open();
        go_on.wait();
        return JobOutcome{};
    });
    told.wait();
    shop.jobs.remove_rows({"none"}); // Waits for the writer, and so for what came before.
    CHECK(shop.now(job).state == JobState::running);
    CHECK(shop.now(job).done == 3);
    CHECK(shop.now(job).total == 10);
    go_on.open();
}

TEST_CASE("a waiting job that is cancelled never begins") {
    Gate go_on;
    Workshop shop;
    bool began = false;
    shop.offered([&](JobProgress&) -> Result<JobOutcome> {
        go_on.wait();
        return JobOutcome{};
    });
    const Job waiting = shop.offered([&](JobProgress&) -> Result<JobOutcome> {
        began = true;
        return JobOutcome{};
    });
    CHECK(shop->cancel(waiting.id));
    go_on.open();
    shop.finish();
    CHECK(!began);
    CHECK(shop.now(waiting).state == JobState::cancelled);
    CHECK(shop.now(waiting).said.key == "jobs.cancelled_before");
    CHECK(!shop->cancel(waiting.id));
}

TEST_CASE("a running job is told to stop, and the next one is not") {
    Gate begun;
    Workshop shop;
    const Job job = shop.offered([&](JobProgress& progress) -> Result<JobOutcome> {
        begun.open();
        while (!progress.stopped()) std::this_thread::yield();
        return JobOutcome{.said = "jobs.import_stopped", .cut_short = true};
    });
    bool told = true;
    const Job next = shop.offered([&](JobProgress& progress) -> Result<JobOutcome> {
        told = progress.stopped();
        return JobOutcome{};
    });
    begun.wait();
    CHECK(shop->cancel(job.id));
    shop.finish();
    CHECK(shop.now(job).state == JobState::cancelled);
    CHECK(shop.now(job).said.key == "jobs.import_stopped");
    CHECK(!told);
    CHECK(shop.now(next).state == JobState::done);
}

TEST_CASE("a job that is refused says why; one with a fault says what was kept") {
    Workshop shop;
    const Job refused = shop.offered([](JobProgress&) -> Result<JobOutcome> {
        return Failure{Error{ErrorCode::invalid, {"sheets.empty"}}};
    });
    const Job faulty = shop.offered(
        [](JobProgress&) -> Result<JobOutcome> { throw std::runtime_error("no disk"); },
        JobKind::import_suggestions, true);
    shop.finish();
    CHECK(shop.now(refused).state == JobState::failed);
    CHECK(shop.now(refused).said.key == "sheets.empty");
    CHECK(shop.now(faulty).state == JobState::failed);
    CHECK(shop.now(faulty).said.key == "jobs.suggestions_cut_off");
    CHECK(shop.faults == std::vector<std::string>{"no disk"});
}

TEST_CASE("what a dead program left is given up, and says what was kept and what to do") {
    Workshop shop;
    shop.close();
    const auto left = [&](const char* id, JobKind kind, JobState state, bool applies) {
        shop.jobs.put(
            {.id = {id}, .kind = kind, .congress = {"4407"}, .applies = applies, .state = state});
    };
    using enum JobKind;
    left("a", import_suggestions, JobState::running, true);
    left("b", import_suggestions, JobState::running, false);
    left("c", import_deputies, JobState::running, true);
    left("d", import_deputies, JobState::waiting, true);
    left("e", recount, JobState::running, false);
    left("f", import_offices, JobState::done, true);
    const JobRow half{.row = 2};
    shop.jobs.add_rows({"a"}, std::span{&half, 1});
    Job done = *shop.jobs.find({"f"});
    done.ended_at = Instant{};
    shop.jobs.put(done);
    shop.open();
    const auto said = [&](const char* id) { return shop.jobs.find({id})->said.key; };
    CHECK(said("a") == "jobs.suggestions_cut_off");
    CHECK(said("b") == "jobs.rehearsal_cut_off");
    CHECK(said("c") == "jobs.list_cut_off");
    CHECK(said("d") == "jobs.not_begun");
    CHECK(said("e") == "jobs.recount_cut_off");
    CHECK(said("f").empty());
    for (const char* id : {"a", "b", "c", "d", "e"})
        CHECK(shop.jobs.find({id})->state == JobState::failed);
    CHECK(shop.jobs.rows({.job = {"a"}}).empty());
}

TEST_CASE("a program that ends tells the job at hand to stop and gives up what waits") {
    Gate begun;
    Workshop shop;
    const Job at_hand = shop.offered([&](JobProgress& progress) -> Result<JobOutcome> {
        begun.open();
        while (!progress.stopped()) std::this_thread::yield();
        return JobOutcome{.said = "jobs.import_stopped", .cut_short = true};
    });
    const Job waits = shop.offered(saying("jobs.imported"));
    begun.wait();
    shop.close();
    CHECK(shop.now(at_hand).state == JobState::cancelled);
    CHECK(shop.now(waits).state == JobState::failed);
    CHECK(shop.now(waits).said.key == "jobs.not_begun");
}

TEST_CASE("only so many jobs wait; one more is turned away") {
    Gate begun;
    Gate go_on;
    Workshop shop;
    shop.offered([&](JobProgress&) -> Result<JobOutcome> {
        begun.open();
        go_on.wait();
        return JobOutcome{};
    });
    begun.wait();
    for (std::size_t i = 0; i < JobRunner::waiting_max; ++i) shop.offered(saying("jobs.imported"));
    const auto turned_away = shop->offer({.congress = {"4407"}}, saying("jobs.imported"));
    go_on.open();
    REQUIRE(!turned_away);
    CHECK(turned_away.error().code == ErrorCode::unavailable);
    CHECK(shop.jobs.unfinished().size() <= JobRunner::waiting_max + 1);
}

} // namespace
} // namespace huiyin::app
