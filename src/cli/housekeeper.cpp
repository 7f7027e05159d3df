#include "cli/housekeeper.hpp"

#include "app/chase.hpp"
#include "app/opinion_desk.hpp"
#include "ops/log.hpp"

namespace huiyin::cli {
namespace {

using std::chrono::days;

// So that a machine whose clock was set, or that slept, is not a day late.
constexpr auto patience_max = std::chrono::hours{1};
constexpr auto tried_again_after = std::chrono::minutes{10};
constexpr auto jobs_kept_for = days{90};

void tell_failure(std::string_view event, const CongressId& congress, const Error& why) {
    ops::log(ops::Level::error, event,
             {{"congress", congress.value}, {"why", why.message.key}, {"field", why.field}});
}

// Whether the work went well. One that fails leaves its reason in the log and is tried again later.
template <class Work>
bool attempt(const Work& work) {
    try {
        return work();
    } catch (const std::exception& fault) {
        ops::log(ops::Level::error, "fault", {{"route", "housekeeping"}, {"what", fault.what()}});
        return false;
    }
}

} // namespace

Housekeeper::Housekeeper(Program& program, app::OpinionDesk& opinions,
                         std::function<void(const app::CaseMoved&)> watch)
    : program_(program), opinions_(opinions), watch_(std::move(watch)) {
    look_at_all();
    thread_ = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
}

Housekeeper::~Housekeeper() {
    thread_.request_stop();
    thread_.join();
}

void Housekeeper::look_at(const CongressId& congress) {
    if (!program_.congresses->is_behind(congress)) return;
    const std::lock_guard turn{turn_};
    behind_.insert(congress);
    come_.notify_one();
}

void Housekeeper::look_at_all() {
    for (const auto& view : program_.congresses->all()) look_at(view->id);
}

void Housekeeper::run(const std::stop_token& stop) {
    Date done_for = {};
    bool all_well = true;
    while (!stop.stop_requested()) {
        const Instant now = program_.clock.now();
        if (const Date today = china_date(now); today != done_for) {
            attempt([&] { return do_what_the_day_asks(); });
            done_for = today;
        }
        attempt([&] {
            chase();
            return true;
        });
        CongressId next;
        {
            std::unique_lock turn{turn_};
            const auto midnight = start_of(china_date(now) + days{1}) - now;
            const std::chrono::milliseconds patience = all_well ? patience_max : tried_again_after;
            come_.wait_for(turn, stop, std::min<std::chrono::milliseconds>(midnight, patience),
                           [&] { return !behind_.empty(); });
            if (!behind_.empty()) next = behind_.extract(behind_.begin()).value();
        }
        if (next.empty()) {
            look_at_all(); // What failed is tried again.
            continue;
        }
        all_well = attempt([&] { return recount(next, stop); });
        if (all_well) look_at(next); // It may have changed meanwhile.
    }
}

bool Housekeeper::recount(const CongressId& congress, const std::stop_token& stop) {
    app::Job job = app::begin_job(
        program_.jobs, {.kind = app::JobKind::recount, .congress = congress}, program_.clock.now());
    app::JobProgress progress{program_.jobs, job.id, [&] { return stop.stop_requested(); }};
    const auto done = recount_as(job, progress, stop);
    job.done = progress.done();
    job.total = progress.total();
    if (!done) {
        tell_failure("recount_failed", congress, done.error());
        app::end_job(program_.jobs, std::move(job), app::JobState::failed, done.error().message,
                     program_.clock.now());
        return false;
    }
    const std::string cases = std::to_string(done->cases);
    if (done->finished)
        ops::log(ops::Level::info, "recounted", {{"congress", congress.value}, {"cases", cases}});
    app::end_job(program_.jobs, std::move(job),
                 done->finished ? app::JobState::done : app::JobState::cancelled,
                 done->finished ? Sentence{"jobs.recounted", {{"cases", cases}}}
                                : Sentence{"jobs.recount_cut_off"},
                 program_.clock.now());
    return done->finished;
}

// A fault passes through; the job says that it was cut off.
Result<app::Recounted> Housekeeper::recount_as(const app::Job& job, app::JobProgress& progress,
                                               const std::stop_token& stop) {
    try {
        return app::recount(
            program_.store, *program_.congresses, program_.cache, job.congress,
            {.now = [this] { return program_.clock.now(); },
             .stop = [&] { return stop.stop_requested(); },
             .watch = watch_,
             .at = [&](std::int64_t done, std::int64_t total) { progress.at(done, total); }});
    } catch (...) {
        app::end_job(program_.jobs, job, app::JobState::failed, "jobs.recount_cut_off",
                     program_.clock.now());
        throw;
    }
}

void Housekeeper::chase() {
    for (const auto& view : program_.congresses->all()) {
        const auto sent = app::chase(program_.store, *program_.congresses, program_.cache, view->id,
                                     {.now = program_.clock.now(), .watch = watch_});
        if (!sent)
            tell_failure("chase_failed", view->id, sent.error());
        else if (*sent > 0)
            ops::log(ops::Level::info, "chased",
                     {{"congress", view->id.value}, {"papers", std::to_string(*sent)}});
    }
}

bool Housekeeper::do_what_the_day_asks() {
    const Instant now = program_.clock.now();
    const Date yesterday = china_date(now) - days{1};
    for (const auto& view : program_.congresses->all())
        if (const auto done = program_.store.anchor(view->id, yesterday); !done)
            tell_failure("anchor_failed", view->id, done.error());
    program_.accounts.sweep_sessions(
        now - std::chrono::minutes{program_.settings.session_idle_minutes},
        now - std::chrono::hours{program_.settings.session_hours_max});
    program_.jobs.sweep(now - jobs_kept_for);
    const std::int64_t erased = opinions_.sweep(now);
    if (erased > 0)
        ops::log(ops::Level::info, "opinions_erased", {{"count", std::to_string(erased)}});
    const std::int64_t indexed = opinions_.index_missed();
    if (indexed > 0)
        ops::log(ops::Level::info, "opinions_indexed", {{"count", std::to_string(indexed)}});
    ops::log(ops::Level::info, "day_begun", {{"anchored", iso(yesterday)}});
    return true;
}

} // namespace huiyin::cli
