#pragma once

// The one thread that writes. It takes what waits, runs each unit of work in a savepoint of its
// own, commits all of them together and only then answers.

#include "store/sqlite_transaction.hpp"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace huiyin::store {

struct WriterOptions {
    std::filesystem::path database = {};
    DigestKind digest = DigestKind::sm3;
    std::size_t group_max = 256;    // units of work in one commit
    std::size_t waiting_max = 4096; // beyond that, submit() turns away
    // Told what went wrong, for the log of whoever runs the program. Called from the writer.
    std::function<void(const std::string& what)> on_fault = {};
};

class Writer {
public:
    // Opens the database, makes or migrates it, and starts.
    explicit Writer(WriterOptions);
    // Finishes what waits.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void submit(app::Work, app::Done);
    // Submits and waits. Not from the writer's own thread.
    Result<std::string> submit_and_wait(const app::Work&);
    // As app::Store says.
    void watch_others(std::function<void()> changed);
    // Whether the last group could be committed.
    [[nodiscard]] bool healthy() const { return healthy_; }
    // How many units of work wait to be taken.
    [[nodiscard]] std::int64_t waiting();

private:
    struct Job {
        app::Work work;
        app::Done done;
    };
    struct Desk; // the connection and its statements

    void open();
    void serve();
    bool take_group();
    void look_for_others();
    void run_group();
    void run_all();
    Result<std::string> run_one(const Job&);
    void abandon(const std::string& what, const Sentence&);
    void report(const std::string& what) const;

    WriterOptions options_;
    std::unique_ptr<Desk> desk_;

    std::mutex turn_; // guards waiting_, stopping_ and others_wrote_
    std::condition_variable something_waits_;
    std::deque<Job> waiting_;
    bool stopping_ = false;
    std::function<void()> others_wrote_;
    std::atomic<bool> healthy_ = true;

    std::vector<Job> group_; // the writer's own
    std::vector<Result<std::string>> outcomes_;
    std::thread thread_; // last: it uses all of the above
};

} // namespace huiyin::store
