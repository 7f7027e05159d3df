// What app/jobs.hpp promises, asked of every implementation there is.

#include "store/sqlite_jobs.hpp"
#include "store/store_for_test.hpp"

#include <doctest/doctest.h>

#define ADAPTERS JobsOnSqlite

namespace huiyin::store {
namespace {

using app::Job;
using app::JobKind;
using app::JobRow;
using app::JobState;
using app::RowAction;

class JobsOnSqlite {
public:
    JobsOnSqlite() { reopen(); }
    void reopen() {
        jobs_.reset();
        database_.reset();
        database_ = std::make_unique<Database>(
            StoreOptions{.writer = {.database = folder_.path() / "huiyin.sqlite"}});
        jobs_ = std::make_unique<SqliteJobs>(*database_);
    }
    app::Jobs* operator->() { return jobs_.get(); }

private:
    TemporaryFolder folder_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<SqliteJobs> jobs_;
};

const PersonId ada{"p-ada"};
const PersonId bob{"p-bob"};
const CongressId city{"4407"};
const CongressId county{"440704"};
const Instant morning = start_of(Date{std::chrono::days{20000}});

Job job(std::string id, std::optional<PersonId> by, CongressId congress = city) {
    return {.id = {std::move(id)},
            .kind = JobKind::import_people,
            .congress = std::move(congress),
            .by = std::move(by),
            .name = {"名单 ' \".xlsx"},
            .applies = true,
            .state = JobState::waiting,
            .asked_at = morning};
}

Job ended(Job job) {
    job.state = JobState::done;
    job.done = job.total = 3;
    job.began_at = morning + std::chrono::seconds{1};
    job.ended_at = morning + std::chrono::seconds{2};
    job.said = {"jobs.imported", {{"create", "3"}, {"refuse", "有“引号”"}}};
    job.report = app::JobReport{{1, 2, 3, 4}, {{"备注"}}, {{"江海区教育局"}}};
    return job;
}

std::vector<std::string> ids(const std::vector<Job>& jobs) {
    std::vector<std::string> out;
    for (const Job& job : jobs) out.push_back(job.id.value);
    return out;
}

using Ids = std::vector<std::string>;

TEST_CASE_TEMPLATE("a job is kept whole, before and after it has ended", Adapter, ADAPTERS) {
    Adapter jobs;
    CHECK(!jobs->find({"j1"}));
    jobs->put(job("j1", ada));
    jobs->put(job("j2", std::nullopt));
    jobs.reopen();
    CHECK(jobs->find({"j1"}) == job("j1", ada));
    CHECK(jobs->find({"j2"}) == job("j2", std::nullopt));
    CHECK(ids(jobs->unfinished()) == Ids{"j1", "j2"});
    jobs->put(ended(job("j1", ada)));
    jobs.reopen();
    CHECK(jobs->find({"j1"}) == ended(job("j1", ada)));
    CHECK(ids(jobs->unfinished()) == Ids{"j2"});
}

TEST_CASE_TEMPLATE("progress is told of a job that runs, and of no other", Adapter, ADAPTERS) {
    Adapter jobs;
    jobs->put(job("j1", ada));
    jobs->put(ended(job("j2", ada)));
    jobs->progress({"j1"}, 7, 9);
    jobs->progress({"j2"}, 7, 9);
    jobs->put(job("j3", ada)); // Waits for the writer, and so for what was handed to it before.
    CHECK(jobs->find({"j1"})->done == 7);
    CHECK(jobs->find({"j1"})->total == 9);
    CHECK(jobs->find({"j2"}) == ended(job("j2", ada)));
}

TEST_CASE_TEMPLATE("everybody finds his own jobs and those of congresses that he oversees", Adapter,
                   ADAPTERS) {
    Adapter jobs;
    jobs->put(job("j1", ada));
    jobs->put(ended(job("j2", bob)));
    jobs->put(job("j3", bob, county));
    jobs->put(job("j4", std::nullopt, county));
    jobs->put(job("j5", ada, county));
    CHECK(ids(jobs->page({.person = ada})) == Ids{"j5", "j1"});
    CHECK(ids(jobs->page({.person = ada, .congresses = {city}})) == Ids{"j5", "j2", "j1"});
    CHECK(ids(jobs->page({.person = bob, .congresses = {county}})) == Ids{"j5", "j4", "j3", "j2"});
    CHECK(ids(jobs->page({.person = bob, .congresses = {city, county}, .of = county})) ==
          Ids{"j5", "j4", "j3"});
    CHECK(ids(jobs->page({.person = bob, .of = city, .states = {JobState::done}})) == Ids{"j2"});
    CHECK(ids(jobs->page({.person = bob, .states = {JobState::waiting, JobState::failed}})) ==
          Ids{"j3"});
    CHECK(ids(jobs->page({.person = ada, .congresses = {county}, .limit = 2})) == Ids{"j5", "j4"});
    CHECK(ids(jobs->page({.person = ada, .congresses = {county}, .before = app::JobId{"j4"}})) ==
          Ids{"j3", "j1"});
    CHECK(jobs->page({.person = {"p-nobody"}}).empty());
}

TEST_CASE_TEMPLATE("the rows of a report are read in order, page by page, all or of one kind",
                   Adapter, ADAPTERS) {
    Adapter jobs;
    jobs->put(job("j1", ada));
    const std::vector<JobRow> rows{
        {2, RowAction::create, "k", "第一行\n第二行", "", {}},
        {3, RowAction::refuse, "", "", "姓名", {"wire.too_long", {{"max", "60"}}}},
        {5, RowAction::same, "k3", "同", "", {}},
        {9, RowAction::refuse, "", "末", "电话", "wire.missing"}};
    jobs->add_rows({"j1"}, std::span{rows}.first(2));
    jobs->add_rows({"j1"}, std::span{rows}.subspan(2));
    CHECK(jobs->rows({.job = {"j1"}}) == rows);
    CHECK(jobs->rows({.job = {"j1"}, .limit = 2}) == std::vector{rows[0], rows[1]});
    CHECK(jobs->rows({.job = {"j1"}, .after = 3}) == std::vector{rows[2], rows[3]});
    CHECK(jobs->rows({.job = {"j1"}, .only = RowAction::refuse}) == std::vector{rows[1], rows[3]});
    CHECK(jobs->rows({.job = {"j2"}}).empty());
    jobs->remove_rows({"j1"});
    CHECK(jobs->rows({.job = {"j1"}}).empty());
}

TEST_CASE_TEMPLATE("old jobs are forgotten with their rows, those that run never", Adapter,
                   ADAPTERS) {
    Adapter jobs;
    jobs->put(job("j1", ada));
    for (const char* id : {"j2", "j3"}) {
        Job old = ended(job(id, ada));
        if (id == std::string_view{"j3"}) old.ended_at = morning + std::chrono::hours{1};
        jobs->put(old);
        const JobRow row{.row = 2};
        jobs->add_rows({id}, std::span{&row, 1});
    }
    jobs->sweep(morning + std::chrono::minutes{1});
    CHECK(ids(jobs->page({.person = ada})) == Ids{"j3", "j1"});
    CHECK(jobs->rows({.job = {"j2"}}).empty());
    CHECK(jobs->rows({.job = {"j3"}}).size() == 1);
}

} // namespace
} // namespace huiyin::store
