// Adds many more suggestions to a folder that fill made, as rows of lists and searches alone, each
// with a text of its own: enough to measure searches among a million. What needs their events
// (pages, rebuild, audit) is not to be asked of such a folder.

#include "app/duties.hpp"
#include "app/identifier.hpp"
#include "app/project.hpp"
#include "app/text_row.hpp"
#include "app/world.hpp"
#include "cli/program.hpp"
#include "made_texts.hpp"

#include <future>
#include <iostream>

namespace {

using namespace huiyin;

constexpr std::int64_t patterns_max = 200;
constexpr std::int64_t rows_at_once = 500;

[[noreturn]] void give_up(const std::string& why) {
    std::cerr << "swell: " << why << '\n';
    std::exit(1); // NOLINT(concurrency-mt-unsafe): one thread
}

struct Pattern {
    app::LoadedCase loaded = {};
    app::CaseRows rows = {};
};

// Cases that the new ones are like.
std::vector<Pattern> patterns_of(cli::Program& program) {
    std::vector<Pattern> patterns;
    for (const app::FoundCase& found : program.store.newest_texts({}, {}, patterns_max).rows) {
        const CaseId& id = found.row.id;
        Pattern pattern{.loaded =
                            app::grown({.id = id}, program.store.read(app::StreamId{id.value}, 0))};
        const auto view = program.congresses->find(found.row.congress);
        pattern.rows = app::rows_of(pattern.loaded, app::duty_rows(*view, pattern.loaded));
        patterns.push_back(std::move(pattern));
    }
    if (patterns.empty()) give_up("the folder has no cases");
    return patterns;
}

app::CaseRows like(const Pattern& pattern, const CaseId& id, std::int64_t number) {
    app::LoadedCase loaded = pattern.loaded;
    loaded.id = id;
    const auto made = bench::MadeTexts{number}.content();
    loaded.state.content.title = made.title;
    loaded.state.content.cause = made.cause;
    loaded.state.content.analysis = made.analysis;
    loaded.state.content.demands = made.demands;
    app::CaseRows rows{.cases = pattern.rows.cases,
                       .texts = {app::text_row_of(loaded)},
                       .audiences = pattern.rows.audiences,
                       .strands = pattern.rows.strands};
    rows.cases.front().id = id;
    rows.cases.front().title = made.title;
    for (app::AudienceRow& row : rows.audiences) row.id = id;
    for (app::StrandRow& row : rows.strands) row.id = id;
    return rows;
}

void put(app::Store& store, std::vector<app::CaseRows> cases) {
    std::promise<Result<std::string>> done;
    auto durable = done.get_future();
    store.submit(
        [cases = std::move(cases)](app::Transaction& transaction) -> Result<std::string> {
            for (const app::CaseRows& rows : cases) app::write_difference(transaction, {}, rows);
            return "";
        },
        [&](Result<std::string> result) { done.set_value(std::move(result)); });
    if (const auto result = durable.get(); !result) give_up(result.error().message.key);
}

int swell(const std::string& folder, std::int64_t first, std::int64_t count) {
    ops::Settings settings;
    settings.data.value = folder;
    auto program = cli::Program::open(settings, cli::Opening::existing);
    if (!program) return cli::report(settings, program.error());
    const std::vector<Pattern> patterns = patterns_of(**program);
    const Instant now = (*program)->clock.now();
    std::vector<app::CaseRows> cases;
    for (std::int64_t number = first; number < first + count; ++number) {
        const CaseId id{app::identifier(now, static_cast<std::size_t>(number))};
        cases.push_back(
            like(patterns[static_cast<std::size_t>(number) % patterns.size()], id, number));
        if (std::ssize(cases) < rows_at_once && number + 1 < first + count) continue;
        put((*program)->store, std::exchange(cases, {}));
    }
    return 0;
}

} // namespace

int main(int count, char** values) {
    if (count != 4) give_up("usage: swell FOLDER FIRST_NUMBER CASES");
    return swell(values[1], std::stoll(values[2]), std::stoll(values[3]));
}
