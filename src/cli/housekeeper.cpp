#include "cli/housekeeper.hpp"

#include "app/recount.hpp"
#include "ops/log.hpp"

namespace huiyin::cli {
namespace {

using std::chrono::days;

// So that a machine whose clock was set, or that slept, is not a day late.
constexpr auto patience_max = std::chrono::hours{1};

void tell_failure(std::string_view event, const CongressId& congress, const Error& why) {
    ops::log(ops::Level::error, event,
             {{"congress", congress.value}, {"why", why.message.key}, {"field", why.field}});
}

// A unit of work that fails leaves its reason in the log and is tried again later.
template <class Work>
void attempt(const Work& work) {
    try {
        work();
    } catch (const std::exception& fault) {
        ops::log(ops::Level::error, "fault", {{"route", "housekeeping"}, {"what", fault.what()}});
    }
}

} // namespace

Housekeeper::Housekeeper(Program& program, std::function<void(const app::CaseMoved&)> watch)
    : program_(program), watch_(std::move(watch)) {
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
    while (!stop.stop_requested()) {
        const Instant now = program_.clock.now();
        if (const Date today = china_date(now); today != done_for) {
            attempt([&] { do_what_the_day_asks(); });
            done_for = today;
        }
        CongressId next;
        {
            std::unique_lock turn{turn_};
            const auto midnight = start_of(china_date(now) + days{1}) - now;
            come_.wait_for(turn, stop, std::min<std::chrono::milliseconds>(midnight, patience_max),
                           [&] { return !behind_.empty(); });
            if (behind_.empty()) continue;
            next = behind_.extract(behind_.begin()).value();
        }
        attempt([&] { recount(next, stop); });
        if (!stop.stop_requested()) look_at(next); // It may have changed meanwhile.
    }
}

void Housekeeper::recount(const CongressId& congress, const std::stop_token& stop) {
    const auto done = app::recount(program_.store, *program_.congresses, program_.cache, congress,
                                   {.now = [this] { return program_.clock.now(); },
                                    .stop = [&] { return stop.stop_requested(); },
                                    .watch = watch_});
    if (!done) return tell_failure("recount_failed", congress, done.error());
    if (done->finished)
        ops::log(ops::Level::info, "recounted",
                 {{"congress", congress.value}, {"cases", std::to_string(done->cases)}});
}

void Housekeeper::do_what_the_day_asks() {
    const Instant now = program_.clock.now();
    const Date yesterday = china_date(now) - days{1};
    for (const auto& view : program_.congresses->all())
        if (const auto done = program_.store.anchor(view->id, yesterday); !done)
            tell_failure("anchor_failed", view->id, done.error());
    program_.accounts.sweep_sessions(
        now - std::chrono::minutes{program_.settings.session_idle_minutes},
        now - std::chrono::hours{program_.settings.session_hours_max});
    ops::log(ops::Level::info, "day_begun", {{"anchored", iso(yesterday)}});
}

} // namespace huiyin::cli
