#include "http/session_guard.hpp"

#include "app/sha256.hpp"
#include "http/address.hpp"
#include "http/password.hpp"

namespace huiyin::http {
namespace {

using namespace std::chrono;

constexpr std::string_view cookie_name = "huiyin_session";
constexpr auto remembered_for = seconds{10}; // how long an ended session may live on elsewhere
constexpr auto used_written_every = minutes{1};
constexpr std::size_t known_max = 20'000;

tl::unexpected<Problem> unauthenticated(Sentence detail) {
    return problem(401, "unauthenticated", std::move(detail));
}

std::string_view bearer_token(const Request& request) {
    std::string_view value = request.header(Header::authorization);
    constexpr std::string_view scheme = "Bearer ";
    if (!value.starts_with(scheme)) return {};
    value.remove_prefix(scheme.size());
    return value;
}

} // namespace

SessionGuard::SessionGuard(app::Accounts& accounts, SessionRules rules)
    : accounts_(accounts), rules_(rules) {}

tl::expected<void, Problem> SessionGuard::admit(Request& request, const Route& route) {
    if (route.open_to == OpenTo::anyone) return {};
    if (const std::string_view token = bearer_token(request); !token.empty()) {
        const auto known = token_of(app::sha256_hex(token), request.at);
        if (!known) return unauthenticated("http.no_such_token");
        request.asker = known->asker;
        return {};
    }
    const std::string_view secret = cookie(request, cookie_name);
    if (secret.empty()) return unauthenticated("http.sign_in_first");
    const auto known = session_of(app::sha256_hex(secret), request.at);
    if (!known) return unauthenticated("http.session_over");
    if (request.method != Method::get &&
        !equal_secrets(request.header(Header::csrf_token), known->asker.csrf))
        return problem(403, "forbidden", "http.csrf_missing");
    request.asker = known->asker;
    return {};
}

std::optional<SessionGuard::Known> SessionGuard::session_of(const app::SecretDigest& digest,
                                                            Instant at) {
    auto known = remembered(digest, at);
    if (!known) {
        const auto session = accounts_.session(digest);
        if (!session) return {};
        known = Known{{session->person, session->csrf}, session->used_at, session->began_at, at};
        remember(digest, *known);
    }
    if (at - known->used_at > rules_.idle_max || at - known->began_at > rules_.age_max) return {};
    if (at - known->used_at > used_written_every) {
        known->used_at = at;
        remember(digest, *known);
        accounts_.touch_session(digest, at);
    }
    return known;
}

std::optional<SessionGuard::Known> SessionGuard::token_of(const app::SecretDigest& digest,
                                                          Instant at) {
    if (auto known = remembered(digest, at)) return known;
    const auto token = accounts_.token(digest);
    if (!token) return {};
    const Known known{{token->person, {}}, at, {}, at};
    remember(digest, known);
    return known;
}

std::optional<SessionGuard::Known> SessionGuard::remembered(const app::SecretDigest& digest,
                                                            Instant at) {
    const std::lock_guard turn{turn_};
    const auto found = known_.find(digest);
    if (found == known_.end() || at - found->second.looked_up_at > remembered_for) return {};
    return found->second;
}

void SessionGuard::remember(const app::SecretDigest& digest, const Known& known) {
    const std::lock_guard turn{turn_};
    if (known_.size() >= known_max) known_.clear(); // All can be looked up again.
    known_[digest] = known;
}

std::optional<Problem> SessionGuard::locked_out(const app::Login& login, Instant at) {
    const auto failures = accounts_.failures(login, at - rules_.failure_window);
    if (failures.size() < static_cast<std::size_t>(rules_.failures_max)) return {};
    const Instant open_again =
        failures[failures.size() - static_cast<std::size_t>(rules_.failures_max)] +
        rules_.failure_window;
    const auto wait = ceil<seconds>(open_again - at);
    Problem locked{429,
                   "too_many",
                   {"http.locked_out", {{"minutes", std::to_string(ceil<minutes>(wait).count())}}}};
    locked.retry_after_seconds = static_cast<int>(wait.count());
    return locked;
}

tl::expected<app::Account, Problem> SessionGuard::prove(const app::Login& login,
                                                        const std::string& password, Instant at) {
    if (auto locked = locked_out(login, at)) return tl::unexpected<Problem>{std::move(*locked)};
    auto account = accounts_.account(login);
    const bool right = verify_password(account ? account->password_hash : "", password);
    if (!right || !account || account->state != app::AccountState::active) {
        accounts_.note_failure(login, at);
        return unauthenticated("http.wrong_password");
    }
    accounts_.forget_failures(login);
    return *std::move(account);
}

tl::expected<OpenedSession, Problem>
SessionGuard::sign_in(const app::Login& login, const std::string& password, Instant at) {
    const auto account = prove(login, password, at);
    if (!account) return tl::unexpected<Problem>{account.error()};
    const std::string secret = random_secret();
    const app::Session session{account->person, random_secret(), at, at};
    accounts_.open_session(app::sha256_hex(secret), session);
    return OpenedSession{cookie_of(secret, duration_cast<seconds>(rules_.age_max).count()),
                         {session.person, session.csrf}};
}

std::string SessionGuard::sign_out(const Request& request) {
    if (const std::string_view secret = cookie(request, cookie_name); !secret.empty()) {
        const app::SecretDigest digest = app::sha256_hex(secret);
        accounts_.close_session(digest);
        const std::lock_guard turn{turn_};
        known_.erase(digest);
    }
    return cookie_of("", 0);
}

std::string SessionGuard::cookie_of(const std::string& secret, std::int64_t age_seconds) const {
    return std::string{cookie_name} + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict" +
           "; Max-Age=" + std::to_string(age_seconds) +
           (rules_.cookies == SessionRules::Cookies::secure ? "; Secure" : "");
}

} // namespace huiyin::http
