// Replay over the history of a filled folder, beside only reading and decoding the same events.
//
//   replay FOLDER MECHANISM…

#include "app/replay.hpp"

#include "app/codec.hpp"
#include "app/loaded_activity.hpp"
#include "cli/program.hpp"

#include <atomic>
#include <chrono>
#include <iostream>
#include <span>
#include <sys/resource.h>
#include <thread>

namespace {

using namespace huiyin;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point began) {
    return std::chrono::duration<double>(Clock::now() - began).count();
}

std::int64_t read_and_decode(app::Store& store, const CongressId& congress) {
    const auto cases = app::case_streams(store, congress);
    std::atomic<std::size_t> next = 0;
    std::atomic<std::int64_t> events = 0;
    const auto work = [&] {
        std::int64_t own = 0;
        for (std::size_t i = next++; i < cases.size(); i = next++) {
            std::vector<suggestion::RecordedEvent> history;
            for (const app::StoredEvent& stored : store.read({cases[i].value}, 0))
                history.push_back(app::restored<suggestion::Event>(stored));
            own += std::ssize(history);
        }
        events += own;
    };
    {
        const std::jthread other{work};
        work();
    }
    return events;
}

int measure(const std::string& data, std::span<char*> mechanisms) {
    ops::Settings settings;
    settings.data.value = data;
    auto program = cli::Program::open(settings, cli::Opening::existing);
    if (!program) return cli::report(settings, program.error());
    const CongressId congress = (*program)->congresses->all().front()->id;
    const Date today = china_date((*program)->clock.now());
    app::ReplayAsk ask{
        .congress = congress, .from = today - std::chrono::days{365 * 12}, .until = today};
    for (const char* mechanism : mechanisms) ask.mechanisms.push_back({mechanism});

    read_and_decode((*program)->store, congress); // so that both find the same pages warm
    auto began = Clock::now();
    const std::int64_t events = read_and_decode((*program)->store, congress);
    const double reading = seconds_since(began);
    began = Clock::now();
    const auto replayed =
        app::replay((*program)->store, *(*program)->congresses, ask, {.on = today});
    const double replaying = seconds_since(began);
    if (!replayed) return cli::report((*program)->texts, replayed.error());
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    std::cout << R"({"cases": )" << replayed->report.cases << R"(, "events": )" << events
              << R"(, "duties": )" << replayed->duties.size() << R"(, "reading_seconds": )"
              << reading << R"(, "seconds": )" << replaying << R"(, "peak_megabytes": )"
              << used.ru_maxrss / 1024 << "}\n";
    return 0;
}

} // namespace

int main(int count, char** values) {
    const std::span<char*> arguments{values, static_cast<std::size_t>(count)};
    if (arguments.size() < 3) {
        std::cerr << "usage: replay FOLDER MECHANISM…\n";
        return 2;
    }
    return measure(arguments[1], arguments.subspan(2));
}
