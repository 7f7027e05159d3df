#pragma once

// What nobody asks for, and must be done while the program serves.

#include "app/job_runner.hpp"
#include "app/recount.hpp"
#include "cli/program.hpp"

#include <condition_variable>
#include <set>
#include <thread>

namespace huiyin::app {
class OpinionDesk;
}

namespace huiyin::cli {

// One thread. It recounts congresses whose rows are behind, beginning with all that are when it is
// made, each as a job; and once a day, after midnight in China, it anchors yesterday's events and
// forgets sessions that have ended, old jobs and opinions of the public out of their term. Every
// hour of working time it sends the papers that are due. Ends within one case when it is destroyed;
// what is left is done after the next start.
class Housekeeper {
public:
    Housekeeper(Program&, app::OpinionDesk&, std::function<void(const app::CaseMoved&)> watch);
    Housekeeper(const Housekeeper&) = delete;
    Housekeeper& operator=(const Housekeeper&) = delete;
    ~Housekeeper();

    // The congress has changed. From any thread; never waits.
    void look_at(const CongressId&);
    void look_at_all();

private:
    void run(const std::stop_token&);
    // Whether it need not be tried again.
    bool recount(const CongressId&, const std::stop_token&);
    Result<app::Recounted> recount_as(const app::Job&, app::JobProgress&, const std::stop_token&);
    bool do_what_the_day_asks();

    void chase();

    Program& program_;
    app::OpinionDesk& opinions_;
    std::function<void(const app::CaseMoved&)> watch_;
    std::mutex turn_;
    std::condition_variable_any come_;
    std::set<CongressId> behind_;
    std::jthread thread_; // last: it uses what stands above
};

} // namespace huiyin::cli
