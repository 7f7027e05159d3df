#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <iostream>

namespace huiyin::cli {
namespace {

Result<directory::Level> level_of(const std::string& text) {
    const auto& names = type_of<directory::Level>().names;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<directory::Level>(i);
    return invalid("level", {"wire.not_allowed", {{"allowed", "province, city, county, town"}}});
}

// The congress, its running term and session, the office that receives suggestions, the office that
// runs the program, and the first administrator in both.
std::vector<directory::Command> founding(const InitOptions& options, directory::Level level,
                                         Date today) {
    using namespace directory;
    const CongressId congress{options.congress};
    const OfficeId desk{options.congress + "-daibiao"};
    const OfficeId administration{options.congress + "-xinxi"};
    const PersonId first{options.congress + "-" + options.login};
    const Span from_now{std::chrono::year_month_day{today}.year() / 1 / 1, {}};
    const Line<60> name{std::string{first_characters(options.login, 60)}};
    return {
        FoundCongress{{congress, {options.title}, level, {}}},
        RecordTerm{{1, from_now}},
        RecordSession{{1, 1, from_now.from, from_now.from + std::chrono::days{4}}},
        RecordOffice{{desk,
                      {options.title + "代表工作机构"},
                      directory::OfficeKind::deputies_office,
                      from_now,
                      {}}},
        RecordOffice{{administration,
                      {options.title + "信息管理"},
                      directory::OfficeKind::administration,
                      from_now,
                      {}}},
        RecordPerson{{first, name, {}}},
        GrantRole{{first, Role::system_administrator, administration, from_now}},
        GrantRole{{first, Role::deputies_office, desk, from_now}},
    };
}

} // namespace

int init(const ops::Settings& settings, const InitOptions& options) {
    const auto level = level_of(options.level);
    if (!level) return report(settings, level.error());
    {
        auto opened = Program::open(settings, Opening::fresh);
        if (!opened) return report(settings, opened.error());
        Program& program = **opened;
        const auto founded = program.directories->found_and_wait(
            {.actor = {.person = {options.congress + "-" + options.login}},
             .congress = {options.congress},
             .commands = founding(options, *level, china_date(program.clock.now())),
             .at = program.clock.now()});
        if (!founded) return report(program.texts, founded.error());
    }
    std::cout << "founded " << options.title << " in " << settings.data.value << '\n';
    return user_add(settings,
                    {.login = options.login, .person = options.congress + "-" + options.login});
}

} // namespace huiyin::cli
