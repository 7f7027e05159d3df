// A virtual year of one county: every suggestion and every command of it, played onto a store on
// the disk.
//
//   year FOLDER SUGGESTIONS

#include "cli/program.hpp"
#include "demo/play.hpp"
#include "ops/file_text.hpp"
#include "store/sqlite_opinions.hpp"

#include <chrono>
#include <ctime>
#include <iostream>
#include <span>

namespace {

using namespace huiyin;

constexpr std::string_view county = "440704";
constexpr int days_of_a_year = 365;

demo::World only(const demo::World& world, std::string_view congress) {
    demo::World one;
    for (std::size_t i = 0; i < world.rosters.size(); ++i) {
        if (world.rosters[i].congress.value != congress) continue;
        one.rosters.push_back(world.rosters[i]);
        one.foundings.push_back(world.foundings[i]);
    }
    return one;
}

int play(const std::string& data, std::int64_t cases) {
    ops::Settings settings;
    settings.data.value = data;
    auto program = cli::Program::open(settings, cli::Opening::fresh);
    if (!program) return cli::report(settings, program.error());
    const Date until = china_date((*program)->clock.now());
    const auto divisions = ops::file_text(settings.reference.value + "/divisions_jiangmen.csv");
    if (!divisions) return cli::report((*program)->texts, divisions.error());
    const demo::World world = only(demo::jiangmen(*divisions, until), county);
    store::SqliteOpinions opinions{(*program)->store.database()};
    app::OpinionDesk opinion_desk{
        opinions, (*program)->store, *(*program)->congresses, *(*program)->queries, {}};
    const demo::Stage stage{(*program)->store,  (*program)->files,       *(*program)->congresses,
                            *(*program)->cases, *(*program)->activities, *(*program)->directories,
                            (*program)->cache,  (*program)->catalogues,  opinion_desk};
    demo::PlayOptions options{.until = until, .days = days_of_a_year};
    options.county_cases = cases;

    const std::clock_t worked_before = std::clock();
    const auto began = std::chrono::steady_clock::now();
    const auto played = demo::play(stage, world, options);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    const double worked = static_cast<double>(std::clock() - worked_before) / CLOCKS_PER_SEC;
    if (!played) return cli::report((*program)->texts, played.error());
    std::cout << R"({"suggestions": )" << played->cases << R"(, "commands": )" << played->commands
              << R"(, "seconds": )" << took.count() << R"(, "processor_seconds": )" << worked
              << "}\n";
    return 0;
}

} // namespace

int main(int count, char** values) {
    const std::span<char*> arguments{values, static_cast<std::size_t>(count)};
    if (arguments.size() != 3) {
        std::cerr << "usage: year FOLDER SUGGESTIONS\n";
        return 2;
    }
    return play(arguments[1], std::stoll(arguments[2]));
}
