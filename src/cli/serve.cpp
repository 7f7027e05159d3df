#include "cli/commands.hpp"
#include "cli/demo_accounts.hpp"
#include "cli/terminal.hpp"
#include "http/changes.hpp"
#include "http/openapi.hpp"
#include "http/routes.hpp"
#include "http/server.hpp"
#include "http/session_guard.hpp"
#include "http/static_files.hpp"
#include "ops/log.hpp"

#include <iostream>

namespace huiyin::cli {
namespace {

// Password checks are slow by intent and must not take the workers of everybody else.
constexpr std::size_t password_threads = 1;
constexpr std::size_t passwords_waiting_max = 64;

http::Limits limits_of(const ops::Settings& settings) {
    using std::chrono::seconds;
    http::Limits limits;
    limits.body_bytes_max = static_cast<std::size_t>(settings.body_kilobytes_max) * 1024;
    limits.connections_max = static_cast<std::size_t>(settings.connections_max);
    limits.header_time = seconds{settings.header_seconds};
    limits.body_time = seconds{settings.body_seconds};
    limits.idle_time = seconds{settings.idle_seconds};
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

// Tells listeners of every durable change.
void publish_changes(Program& program, http::Changes& changes) {
    program.on_case = [&](const app::Changed& changed) {
        changes.publish({.of_case = changed.id,
                         .congress = changed.congress,
                         .version = changed.version,
                         .at = program.clock.now()});
    };
    program.on_congress = [&](const app::DirectoryChanged& changed) {
        changes.publish({.of_case = {},
                         .congress = changed.congress,
                         .version = changed.version,
                         .at = program.clock.now()});
    };
}

void add_routes(http::Router& router, const http::Desk& desk, http::SessionGuard& guard,
                http::WorkQueue& passwords, http::Changes& changes, const std::string& web) {
    http::add_session_routes(router, desk, guard, passwords);
    http::add_case_routes(router, desk);
    http::add_directory_routes(router, desk);
    http::add_file_routes(router, desk);
    http::add_change_routes(router, desk, changes);
    http::add_health_routes(router, desk);
    http::add_openapi_route(router);
    router.add_fallback(http::static_route(
        std::make_shared<const http::StaticFiles>(http::StaticFiles::load(web))));
}

int serve_program(Program& program, ShowAccounts show) {
    const ops::Settings& settings = program.settings;
    http::SessionGuard guard{program.accounts, session_rules(settings)};
    http::Router router{program.texts, [&](http::Request& request, const http::Route& route) {
                            return guard.admit(request, route);
                        }};
    const http::Desk desk{{program.store, *program.congresses, *program.cases, *program.directories,
                           *program.queries, program.files, program.accounts},
                          program.texts};
    http::Changes changes;
    http::WorkQueue passwords{password_threads, passwords_waiting_max};
    http::WorkQueue workers{static_cast<std::size_t>(settings.workers),
                            static_cast<std::size_t>(settings.waiting_max)};
    add_routes(router, desk, guard, passwords, changes, settings.web.value);
    publish_changes(program, changes);

    http::Server server{router, workers, limits_of(settings)};
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

} // namespace

int serve(const ops::Settings& settings, ShowAccounts show) {
    return with_program(settings, [&](Program& program) { return serve_program(program, show); });
}

} // namespace huiyin::cli
