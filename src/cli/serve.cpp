#include "app/opinion_desk.hpp"
#include "cli/commands.hpp"
#include "cli/demo_accounts.hpp"
#include "cli/housekeeper.hpp"
#include "cli/terminal.hpp"
#include "http/api.hpp"
#include "http/server.hpp"
#include "ops/log.hpp"

#include <csignal>
#include <iostream>

namespace huiyin::cli {
namespace {

http::Limits limits_of(const ops::Settings& settings) {
    using std::chrono::seconds;
    http::Limits limits;
    limits.body_bytes_max = static_cast<std::size_t>(settings.body_kilobytes_max) * 1024;
    limits.connections_max = static_cast<std::size_t>(settings.connections_max);
    limits.header_time = seconds{settings.header_seconds};
    limits.body_time = seconds{settings.body_seconds};
    limits.idle_time = seconds{settings.idle_seconds};
    limits.proxies = settings.proxies.value;
    return limits;
}

http::SessionRules session_rules(const ops::Settings& settings) {
    using Cookies = http::SessionRules::Cookies;
    return {.idle_max = std::chrono::minutes{settings.session_idle_minutes},
            .age_max = std::chrono::hours{settings.session_hours_max},
            .failures_max = static_cast<int>(settings.login_failures_max),
            .failure_window = std::chrono::minutes{settings.login_window_minutes},
            .cookies = settings.secure_cookies ? Cookies::secure : Cookies::plain};
}

http::DoorRules door_rules(const ops::Settings& settings) {
    using namespace std::chrono;
    const auto an_hour = [](std::int64_t times) { return duration_cast<milliseconds>(1h) / times; };
    http::DoorRules rules;
    rules.tells_of_address.every = an_hour(settings.opinions_per_address_hour);
    rules.tells_of_door.every = an_hour(settings.opinions_per_door_hour);
    rules.bits = settings.opinion_proof_bits;
    return rules;
}

int run_server(Program& program, http::Api& api, ShowAccounts show) {
    const ops::Settings& settings = program.settings;
    http::WorkQueue workers{static_cast<std::size_t>(settings.workers),
                            static_cast<std::size_t>(settings.waiting_max)};
    http::Server server{api.router(), workers, limits_of(settings),
                        [&api](const http::Request& request, const http::Route& route) {
                            return api.doorman().look_at(request, route);
                        }};
    const auto port =
        server.listen(settings.address.value, static_cast<std::uint16_t>(settings.port));
    if (!port) return report(program.texts, port.error());
    if (show == ShowAccounts::yes) show_demo_accounts(program);
    std::cout << "Huiyin serves http://" << settings.address.value << ':' << *port << std::endl;
    ops::log(ops::Level::info, "serving", {{"port", std::to_string(*port)}});
    server.run();
    ops::log(ops::Level::info, "stopped");
    return 0;
}

// Empty: what an earlier run left there, nobody reads any more.
std::filesystem::path scratch_folder(const ops::Settings& settings) {
    std::filesystem::path folder = std::filesystem::path{settings.data.value} / "scratch";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

void log_job_fault(const app::Job& job, const std::string& what) {
    ops::log(ops::Level::error, "job_failed",
             {{"job", job.id.value}, {"kind", name_of(job.kind)}, {"what", what}});
}

int serve_program(Program& program, ShowAccounts show) {
    app::JobRunner runner{program.jobs, program.clock, log_job_fault};
    app::OpinionDesk opinion_desk{
        program.opinions,
        program.store,
        *program.congresses,
        *program.queries,
        {program.settings.opinion_days_kept, program.settings.opinion_days_kept_set_aside}};
    http::Api api{{program.store,
                   *program.congresses,
                   *program.cases,
                   *program.activities,
                   *program.directories,
                   *program.queries,
                   *program.text_desk,
                   program.files,
                   program.accounts,
                   program.keepsakes,
                   program.catalogues,
                   *program.notices,
                   program.jobs,
                   runner,
                   program.vitals,
                   program.clock,
                   {HUIYIN_VERSION, program.clock.now()},
                   scratch_folder(program.settings)},
                  program.texts,
                  session_rules(program.settings),
                  {opinion_desk, door_rules(program.settings)},
                  program.settings.web.value};
    const auto tell = [&](const app::CaseMoved& moved) { api.tell(moved, program.clock.now()); };
    Housekeeper housekeeper{program, opinion_desk, tell};
    program.watch(
        {.on_case = tell,
         .on_activity =
             [&](const app::ActivityChanged& changed) { api.tell(changed, program.clock.now()); },
         .on_congress =
             [&](const app::DirectoryChanged& changed) {
                 api.tell(changed, program.clock.now());
                 housekeeper.look_at(changed.congress);
             },
         .on_others = [&] { housekeeper.look_at_all(); }});
    const int code = run_server(program, api, show);
    program.watch({}); // What was under way is still told.
    return code;
}

} // namespace

int serve(const ops::Settings& settings, ShowAccounts show) {
    // A file that may not grow is a refused write, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN); // NOLINT(cert-err33-c): there is nothing to restore
    return with_program(settings, [&](Program& program) { return serve_program(program, show); });
}

} // namespace huiyin::cli
