#include "app/job_runner.hpp"

#include "app/identifier.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

constexpr auto written_every = std::chrono::milliseconds{300};
constexpr std::size_t rows_written_at_once = 500; // so that nobody waits long behind them

// What is to be read of a job that was cut off.
Sentence cut_off(const Job& job) {
    if (job.state == JobState::waiting) return "jobs.not_begun";
    switch (job.kind) {
    case JobKind::recount: return "jobs.recount_cut_off";
    case JobKind::replay: return "jobs.replay_cut_off";
    case JobKind::import_suggestions:
    case JobKind::import_past:
        return job.applies ? "jobs.suggestions_cut_off" : "jobs.rehearsal_cut_off";
    default: return job.applies ? "jobs.list_cut_off" : "jobs.rehearsal_cut_off";
    }
}

} // namespace

JobProgress::JobProgress(Jobs& jobs, JobId id, Stop stop)
    : jobs_(jobs), id_(std::move(id)), stop_(std::move(stop)) {}

void JobProgress::at(std::int64_t done, std::int64_t total) {
    done_ = done;
    total_ = total;
    const auto now = std::chrono::steady_clock::now();
    if (now - written_at_ < written_every) return;
    written_at_ = now;
    jobs_.progress(id_, done, total);
}

Job begin_job(Jobs& jobs, Job job, Instant at) {
    job.id = {fresh_identifier(at)};
    job.asked_at = at;
    job.began_at = at;
    job.state = JobState::running;
    jobs.put(job);
    return job;
}

void end_job(Jobs& jobs, Job job, JobState state, Sentence said, Instant at) {
    job.state = state;
    job.said = std::move(said);
    job.ended_at = at;
    jobs.put(job);
}

JobRunner::JobRunner(Jobs& jobs, Clock& clock, OnFault on_fault)
    : jobs_(jobs), clock_(clock), on_fault_(std::move(on_fault)) {
    for (const Job& job : jobs_.unfinished()) give_up(job);
    thread_ = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
}

JobRunner::~JobRunner() {
    thread_.request_stop();
    thread_.join();
    for (const Waiting& left : waiting_) give_up(left.job);
}

Result<Job> JobRunner::offer(Job job, JobWork work) {
    const std::lock_guard turn{turn_};
    if (waiting_.size() >= waiting_max) return unavailable("jobs.too_many_wait");
    job.asked_at = clock_.now();
    job.id = {fresh_identifier(job.asked_at)};
    job.state = JobState::waiting;
    jobs_.put(job);
    waiting_.push_back({job, std::move(work)});
    come_.notify_one();
    return job;
}

Result<void> JobRunner::cancel(const JobId& id) {
    Job job;
    {
        const std::lock_guard turn{turn_};
        if (running_ == id) {
            cancelled_ = true;
            return {};
        }
        const auto found = std::ranges::find_if(
            waiting_, [&](const Waiting& waiting) { return waiting.job.id == id; });
        if (found == waiting_.end()) return refused("jobs.cannot_cancel");
        job = std::move(found->job);
        waiting_.erase(found);
    }
    end_job(jobs_, std::move(job), JobState::cancelled, "jobs.cancelled_before", clock_.now());
    return {};
}

void JobRunner::run(const std::stop_token& stop) {
    while (true) {
        std::unique_lock turn{turn_};
        come_.wait(turn, stop, [&] { return !waiting_.empty(); });
        if (stop.stop_requested()) return;
        Waiting next = std::move(waiting_.front());
        waiting_.pop_front();
        running_ = next.job.id;
        cancelled_ = false;
        turn.unlock();
        Job job = next.job;
        try {
            carry_out(std::move(next), stop);
        } catch (const std::exception& fault) {
            on_fault_(job, fault.what());
            job.state = JobState::running;
            give_up(job);
        }
        turn.lock();
        running_.reset();
    }
}

void JobRunner::carry_out(Waiting next, const std::stop_token& stop) {
    Job& job = next.job;
    job.state = JobState::running;
    job.began_at = clock_.now();
    jobs_.put(job);
    JobProgress progress{jobs_, job.id, [&] {
                             const std::lock_guard turn{turn_};
                             return cancelled_ || stop.stop_requested();
                         }};
    auto outcome = next.work(progress);
    job.done = progress.done();
    job.total = progress.total();
    if (!outcome) {
        job.state = JobState::failed;
        job.said = outcome.error().message;
        return end(std::move(job), {});
    }
    job.state = outcome->cut_short ? JobState::cancelled : JobState::done;
    job.said = std::move(outcome->said);
    job.report = std::move(outcome->report);
    end(std::move(job), outcome->rows);
}

void JobRunner::end(Job job, const std::vector<JobRow>& rows) {
    for (std::size_t i = 0; i < rows.size(); i += rows_written_at_once)
        jobs_.add_rows(job.id,
                       std::span{rows}.subspan(i, std::min(rows_written_at_once, rows.size() - i)));
    job.ended_at = clock_.now();
    jobs_.put(job);
}

// When this cannot be written either, the next runner does it.
void JobRunner::give_up(const Job& job) {
    try {
        jobs_.remove_rows(job.id);
        Sentence said = cut_off(job);
        end_job(jobs_, job, JobState::failed, std::move(said), clock_.now());
    } catch (const std::exception& fault) {
        on_fault_(job, fault.what());
    }
}

} // namespace huiyin::app
