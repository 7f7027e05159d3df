// What single operations of the core cost, on a stored case of about forty events. The folder that
// HUIYIN_BENCH_DATA names was made by fill.

#include "access/table.hpp"
#include "app/case_service.hpp"
#include "app/duties.hpp"
#include "app/project.hpp"
#include "app/search.hpp"
#include "app/world.hpp"
#include "cli/program.hpp"
#include "made_texts.hpp"
#include "wire/json.hpp"

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace {

using namespace huiyin;

constexpr Version in_hand = 20; // of the long case: signed in, not yet answered

[[noreturn]] void give_up(const std::string& why) {
    std::cerr << "core_bench: " << why << '\n';
    std::exit(1); // NOLINT(concurrency-mt-unsafe): one thread
}

std::string folder() {
    const char* data =
        std::getenv("HUIYIN_BENCH_DATA"); // NOLINT(concurrency-mt-unsafe): one thread
    if (data == nullptr) give_up("HUIYIN_BENCH_DATA names no folder");
    return data;
}

// The long case, and everything that is asked of it.
struct Stored {
    Stored() {
        ops::Settings settings;
        settings.data.value = folder();
        auto opened = cli::Program::open(settings, cli::Opening::existing);
        if (!opened) give_up(opened.error().message.key);
        program = *std::move(opened);
        std::ifstream{folder() + "/long.txt"} >> id.value;
        events = program->store.read(app::StreamId{id.value}, 0);
        loaded = app::grown({.id = id}, events);
        view = program->congresses->find(loaded.state.congress);
        std::vector<app::StoredEvent> first{events.begin(), events.begin() + in_hand};
        handled = app::grown({.id = id}, first);
        const app::StoredEvent& last = events.back();
        at = last.occasion.at;
        desk = app::actor_of(*program->congresses, last.occasion.by, china_date(at));
        clerk = app::actor_of(*program->congresses, first.back().occasion.by, china_date(at));
    }

    [[nodiscard]] app::Asker asker() const {
        return {desk, at, [this](const Sentence& sentence) {
                    return program->texts.render(sentence, ops::Language::zh);
                }};
    }

    std::unique_ptr<cli::Program> program;
    CaseId id;
    std::vector<app::StoredEvent> events;
    app::LoadedCase loaded;
    app::LoadedCase handled;
    std::shared_ptr<const app::CongressView> view;
    Instant at;
    access::Actor desk;
    access::Actor clerk;
};

const Stored& stored() {
    static const Stored once;
    return once;
}

void duties_of_a_case(benchmark::State& state) {
    const Stored& here = stored();
    for (auto _ : state) benchmark::DoNotOptimize(app::duties_of(*here.view, here.loaded));
    state.counters["events"] = static_cast<double>(here.loaded.events.size());
}
BENCHMARK(duties_of_a_case);

void rows_of_a_case(benchmark::State& state) {
    const Stored& here = stored();
    const auto duties = app::duty_rows(*here.view, here.loaded);
    for (auto _ : state) benchmark::DoNotOptimize(app::rows_of(here.loaded, duties));
}
BENCHMARK(rows_of_a_case);

void replay_of_a_case(benchmark::State& state) {
    const Stored& here = stored();
    for (auto _ : state) {
        suggestion::Case replayed;
        for (const auto& event : here.loaded.events)
            replayed = suggestion::evolve(std::move(replayed), event);
        benchmark::DoNotOptimize(replayed);
    }
}
BENCHMARK(replay_of_a_case);

void decide_and_evolve(benchmark::State& state) {
    const Stored& here = stored();
    const suggestion::Command command = suggestion::ReportProgress{1, {"已完成测量。"}, {}};
    const app::World world{*here.program->congresses, *here.view, china_date(here.at), {}};
    const auto context = world.context(here.id);
    for (auto _ : state) {
        const auto occasion =
            access::permit(here.clerk, command, here.handled.state, context, here.at);
        if (!occasion) give_up(occasion.error().message.key);
        const auto events = suggestion::decide(here.handled.state, command, *occasion, context);
        if (!events) give_up(events.error().message.key);
        benchmark::DoNotOptimize(suggestion::evolve(
            here.handled.state, {here.handled.version + 1, *occasion, events->front()}));
    }
}
BENCHMARK(decide_and_evolve);

void load_of_a_case(benchmark::State& state) {
    const Stored& here = stored();
    for (auto _ : state) benchmark::DoNotOptimize(app::grown({.id = here.id}, here.events));
}
BENCHMARK(load_of_a_case);

void page_of_a_case(benchmark::State& state) {
    const Stored& here = stored();
    const app::Asker asker = here.asker();
    for (auto _ : state) benchmark::DoNotOptimize(here.program->queries->page(asker, here.id));
}
BENCHMARK(page_of_a_case);

void json_of_a_page(benchmark::State& state) {
    const Stored& here = stored();
    const auto page = here.program->queries->page(here.asker(), here.id);
    if (!page) give_up(page.error().message.key);
    std::size_t bytes = 0;
    for (auto _ : state) bytes = wire::to_json(page->page).size();
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes) *
                            static_cast<std::int64_t>(state.iterations()));
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(json_of_a_page);

void page_of_a_queue(benchmark::State& state) {
    const Stored& here = stored();
    const app::Asker asker = here.asker();
    const app::QueueFilter filter{.phase = {suggestion::Phase::handling}};
    for (auto _ : state) benchmark::DoNotOptimize(here.program->queries->queue(asker, filter));
}
BENCHMARK(page_of_a_queue);

void json_of_a_queue(benchmark::State& state) {
    const Stored& here = stored();
    const auto page =
        here.program->queries->queue(here.asker(), {.phase = {suggestion::Phase::handling}});
    if (!page) give_up(page.error().message.key);
    std::size_t bytes = 0;
    for (auto _ : state) bytes = wire::to_json(*page).size();
    state.counters["rows"] = static_cast<double>(page->rows.size());
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(json_of_a_queue);

// Texts of the making of fill: one that stands in every third text, one in few.
void search(benchmark::State& state, const char* words, app::QueueOrder sort) {
    const Stored& here = stored();
    const app::Asker asker = here.asker();
    app::QueueFilter filter{.sort = sort};
    filter.q = {{words}};
    std::size_t rows = 0;
    for (auto _ : state) rows = here.program->queries->queue(asker, filter)->rows.size();
    state.counters["rows"] = static_cast<double>(rows);
}
BENCHMARK_CAPTURE(search, common_newest, "道路", app::QueueOrder::newest);
BENCHMARK_CAPTURE(search, rare_newest, "疏浚", app::QueueOrder::newest);
BENCHMARK_CAPTURE(search, common_relevant, "道路", app::QueueOrder::relevance);
BENCHMARK_CAPTURE(search, rare_relevant, "疏浚", app::QueueOrder::relevance);

void similar_to_a_draft(benchmark::State& state) {
    const Stored& here = stored();
    const app::Asker asker = here.asker();
    const auto content = bench::MadeTexts{1'000'003}.content();
    const app::DraftText draft{.congress = here.loaded.state.congress,
                               .title = {content.title.value},
                               .body = {content.cause.value + content.analysis.value}};
    static_cast<void>(here.program->text_desk->similar(asker, draft)); // takes its sample
    std::size_t rows = 0;
    for (auto _ : state) rows = here.program->text_desk->similar(asker, draft)->rows.size();
    state.counters["rows"] = static_cast<double>(rows);
}
BENCHMARK(similar_to_a_draft);

void excerpt_of_a_text(benchmark::State& state) {
    const auto content = bench::MadeTexts{1}.content();
    const app::TextRow row{.title = {content.title.value},
                           .body = {content.cause.value + content.analysis.value}};
    const text::Query words = text::query_of("没有");
    for (auto _ : state) benchmark::DoNotOptimize(app::excerpt_of(row, words));
    state.counters["bytes"] = static_cast<double>(row.body.value.size());
}
BENCHMARK(excerpt_of_a_text);

} // namespace

BENCHMARK_MAIN();
