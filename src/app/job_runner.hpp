#pragma once

// Works jobs one after the other, beside whoever asks.

#include "app/clock.hpp"
#include "app/jobs.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace huiyin::app {

// What the work of a job sees of it. May be asked often: it writes down only now and then.
class JobProgress {
public:
    using Stop = std::function<bool()>;
    JobProgress(Jobs& jobs, JobId id, Stop stop);

    void at(std::int64_t done, std::int64_t total);
    // Whether to end as soon as that is safe.
    [[nodiscard]] bool stopped() const { return stop_(); }

    [[nodiscard]] const JobId& job() const { return id_; }
    [[nodiscard]] std::int64_t done() const { return done_; }
    [[nodiscard]] std::int64_t total() const { return total_; }

private:
    Jobs& jobs_;
    JobId id_;
    Stop stop_;
    std::int64_t done_ = 0;
    std::int64_t total_ = 0;
    std::chrono::steady_clock::time_point written_at_ = {};
};

struct JobOutcome {
    Sentence said = {};
    std::optional<JobReport> report = {};
    std::vector<JobRow> rows = {};
    bool cut_short = {}; // it ended because it was told to
};

// A failure ends the job with its sentence. A fault ends it too, and is told to `on_fault`.
using JobWork = std::function<Result<JobOutcome>(JobProgress&)>;

// One thread. When it is made, the jobs that an earlier one left unfinished are given up, each with
// a sentence that says what was kept. When it is destroyed it tells the work at hand to stop, and
// what waits is given up likewise.
class JobRunner {
public:
    static constexpr std::size_t waiting_max = 20;
    using OnFault = std::function<void(const Job&, const std::string& what)>;

    JobRunner(Jobs&, Clock&, OnFault on_fault);
    ~JobRunner();
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    // Gives the job an id and lets it wait its turn. Unavailable when too many wait.
    [[nodiscard]] Result<Job> offer(Job, JobWork);
    // Takes it out of the line, or tells it to stop; it then ends as soon as that is safe. Refused
    // when it has ended, or is none of this runner's.
    [[nodiscard]] Result<void> cancel(const JobId&);

private:
    struct Waiting {
        Job job;
        JobWork work;
    };

    void run(const std::stop_token&);
    void carry_out(Waiting, const std::stop_token&);
    void give_up(const Job&);
    void end(Job, const std::vector<JobRow>& rows);

    Jobs& jobs_;
    Clock& clock_;
    OnFault on_fault_;
    std::mutex turn_; // guards what stands until thread_
    std::condition_variable_any come_;
    std::deque<Waiting> waiting_;
    std::optional<JobId> running_;
    bool cancelled_ = false; // the running one
    std::jthread thread_;    // last: it uses what stands above
};

// The same record of work that somebody else's thread does: begun now, ended by one of the calls.
[[nodiscard]] Job begin_job(Jobs&, Job, Instant at);
void end_job(Jobs&, Job, JobState, Sentence said, Instant at);

} // namespace huiyin::app
