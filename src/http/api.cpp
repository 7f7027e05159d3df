#include "http/api.hpp"

#include "http/first_route.hpp"
#include "http/openapi.hpp"
#include "http/static_files.hpp"

namespace huiyin::http {
namespace {

// Each check takes 64 MB while it runs, so one at a time; a short line keeps the wait bearable.
constexpr std::size_t checks_at_once = 1;
constexpr std::size_t checks_waiting_max = 50;
// Each reads a whole list, and must not hold up those who only look.
constexpr std::size_t exports_at_once = 1;
constexpr std::size_t exports_waiting_max = 20;

} // namespace

Api::Api(const Services& services, const ops::Texts& texts, SessionRules rules,
         const PublicServices& of_public, const std::filesystem::path& web)
    : desk_(services, texts),
      guard_(services.accounts, rules),
      doorman_(of_public.rules),
      router_(texts, [this](Request& request,
                            const Route& route) { return guard_.admit(request, route); }),
      exports_(exports_at_once, exports_waiting_max),
      password_checks_(checks_at_once, checks_waiting_max) {
    add_session_routes(router_, desk_, guard_, password_checks_);
    add_case_routes(router_, desk_);
    add_directory_routes(router_, desk_);
    add_rule_routes(router_, desk_);
    add_text_routes(router_, desk_);
    add_library_routes(router_, desk_);
    add_activity_routes(router_, desk_);
    add_talk_routes(router_, desk_);
    add_reading_routes(router_, desk_);
    add_replay_routes(router_, desk_);
    add_own_routes(router_, desk_);
    add_notice_routes(router_, desk_);
    add_opinion_routes(router_, desk_, of_public.opinions);
    add_public_routes(router_, desk_, of_public.opinions, doorman_);
    add_account_routes(router_, desk_, guard_);
    add_file_routes(router_, desk_);
    add_job_routes(router_, desk_);
    add_word_routes(router_, desk_);
    add_import_routes(router_, desk_);
    add_export_routes(router_, desk_, exports_);
    add_status_routes(router_, desk_, rules);
    add_change_routes(router_, desk_, changes_);
    add_health_routes(router_, desk_);
    add_openapi_route(router_);
    const auto files = std::make_shared<const StaticFiles>(StaticFiles::load(web));
    add_first_page_route(router_, web, files);
    router_.add_fallback(static_route(files));
}

void Api::tell(const app::CaseMoved& moved, Instant at) {
    changes_.publish({.of_case = moved.id,
                      .congress = moved.congress,
                      .before = moved.before,
                      .version = moved.after,
                      .at = at});
}

void Api::tell(const app::ActivityChanged& changed, Instant at) {
    changes_.publish({.of_activity = changed.id,
                      .congress = changed.congress,
                      .version = changed.version,
                      .at = at});
}

void Api::tell(const app::DirectoryChanged& changed, Instant at) {
    changes_.publish({.congress = changed.congress, .version = changed.version, .at = at});
}

} // namespace huiyin::http
