// replay: what a mechanism would have asked in the past of a congress.

#include "app/replay.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <iomanip>
#include <iostream>

namespace huiyin::cli {
namespace {

// "mechanism.parameter=value"; the mechanism's own name has points too.
Result<directory::ParameterValue> value_in(const std::string& text) {
    const std::size_t equals = text.find('=');
    const std::size_t dot = equals == std::string::npos ? equals : text.rfind('.', equals);
    if (dot == std::string::npos) return invalid("set", {"cli.not_a_value", {{"text", text}}});
    return directory::ParameterValue{
        {text.substr(0, dot)}, {text.substr(dot + 1, equals - dot - 1)}, {text.substr(equals + 1)}};
}

Result<app::ReplayAsk> ask_of(const ReplayOptions& options) {
    app::ReplayAsk ask{.congress = {options.congress}};
    const auto from = parse_date(options.from);
    if (!from) return invalid("from", "wire.not_a_date");
    const auto until = parse_date(options.until);
    if (!until) return invalid("until", "wire.not_a_date");
    ask.from = *from;
    ask.until = *until;
    for (const std::string& mechanism : options.mechanisms) ask.mechanisms.push_back({mechanism});
    for (const std::string& text : options.values) {
        auto value = value_in(text);
        if (!value) return Failure{value.error()};
        ask.values.push_back(*std::move(value));
    }
    return ask;
}

void print_count(const app::ReplayCount& count) {
    for (const std::int64_t number :
         {count.asked, count.in_time, count.late, count.open, count.let_off})
        std::cout << std::setw(8) << number;
}

void print(const app::ReplayReport& report, bool chinese) {
    std::cout << report.cases << " cases, " << report.events << " events; "
              << report.cases_concerned << " cases concerned\n"
              << "   asked in time    late    open let off    really: asked, in time, late, open, "
                 "let off\n";
    for (const app::ReplayFigure& figure : report.figures) {
        if (figure.replayed.asked == 0 && figure.really.asked == 0) continue;
        print_count(figure.replayed);
        std::cout << "   |";
        print_count(figure.really);
        std::cout << "   " << figure.mechanism.value << '.' << figure.duty.value << "  "
                  << (chinese ? figure.title.zh.value : figure.title.en.value) << " ("
                  << (chinese ? figure.role_title.zh.value : figure.role_title.en.value) << ")\n";
    }
}

void print_weeks(const app::ReplayReport& report) {
    std::cout << "\nweek of       due    late  role\n";
    for (const app::ReplayWeek& week : report.weeks)
        std::cout << iso(week.monday) << std::setw(7) << week.due << std::setw(8) << week.late
                  << "  " << week.role.value << '\n';
}

void print_late(const app::Replay& replayed) {
    std::cout << "\nlate\n";
    for (const app::ReplayedDuty& duty : replayed.duties)
        if (duty.fate == app::Fate::late)
            std::cout << replayed.cases[duty.of_case].value << "  " << iso(duty.due_on) << "  "
                      << replayed.report.figures[duty.figure].duty.value << '\n';
}

} // namespace

int replay(const ops::Settings& settings, const ReplayOptions& options) {
    return with_program(settings, [&](Program& program) {
        const auto ask = ask_of(options);
        if (!ask) return report(program.texts, ask.error());
        std::int64_t told = -1;
        const auto tell = [&](std::int64_t done, std::int64_t total) {
            const std::int64_t percent = done * 100 / std::max<std::int64_t>(1, total);
            if (percent / 10 == told / 10 && told >= 0) return;
            told = percent;
            std::cerr << percent << "% of " << total << " streams\n";
        };
        const auto replayed =
            app::replay(program.store, *program.congresses, *ask,
                        {.on = china_date(program.clock.now()), .stop = {}, .at = tell});
        if (!replayed) return report(program.texts, replayed.error());
        print(replayed->report, terminal_language() == ops::Language::zh);
        if (options.weeks) print_weeks(replayed->report);
        if (options.late) print_late(*replayed);
        return 0;
    });
}

} // namespace huiyin::cli
