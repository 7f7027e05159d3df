#include "cli/commands.hpp"
#include "cli/demo_accounts.hpp"
#include "demo/play.hpp"
#include "ops/file_text.hpp"
#include "store/sqlite_opinions.hpp"

#include <iostream>

namespace huiyin::cli {
namespace {

Result<Date> last_day(const DemoOptions& options, Program& program) {
    if (options.until.empty()) return china_date(program.clock.now());
    const auto date = parse_date(options.until);
    if (!date) return invalid("until", "wire.not_a_date");
    return *date;
}

} // namespace

int demo(const ops::Settings& settings, const DemoOptions& options) {
    auto opened = Program::open(settings, Opening::fresh);
    if (!opened) return report(settings, opened.error());
    Program& program = **opened;
    const auto until = last_day(options, program);
    if (!until) return report(program.texts, until.error());
    const auto divisions = ops::file_text(settings.reference.value + "/divisions_jiangmen.csv");
    if (!divisions) return report(program.texts, divisions.error());

    const demo::World world = demo::jiangmen(*divisions, *until);
    std::cout << "the city, " << world.rosters.size() - 1 - static_cast<std::size_t>(world.towns)
              << " counties and districts, " << world.towns << " towns with a congress, "
              << world.streets << " streets without one (" << world.towns + world.streets
              << " towns and streets in all)\n";
    store::SqliteOpinions opinions{program.store.database()};
    app::OpinionDesk opinion_desk{
        opinions,
        program.store,
        *program.congresses,
        *program.queries,
        {program.settings.opinion_days_kept, program.settings.opinion_days_kept_set_aside}};
    const demo::Stage stage{program.store,  program.files,       *program.congresses,
                            *program.cases, *program.activities, *program.directories,
                            program.cache,  program.catalogues,  opinion_desk};
    demo::PlayOptions play{.seed = options.seed, .until = *until};
    play.county_cases = options.county_cases;
    const auto played = demo::play(stage, world, play);
    if (!played) return report(program.texts, played.error());
    add_demo_accounts(program, world);
    std::cout << played->cases << " suggestions, " << played->commands << " commands, from "
              << iso(*until - std::chrono::days{play.days}) << " to " << iso(*until) << '\n';
    return 0;
}

} // namespace huiyin::cli
