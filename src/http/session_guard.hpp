#pragma once

#include "app/accounts.hpp"
#include "http/router.hpp"
#include "http/work_queue.hpp"

#include <chrono>
#include <mutex>
#include <unordered_map>

namespace huiyin::http {

struct SessionRules {
    std::chrono::minutes idle_max{60};
    std::chrono::hours age_max{12};
    int failures_max = 5;
    std::chrono::minutes failure_window{15};
    enum class Cookies : std::uint8_t { plain, secure } cookies = Cookies::plain;
};

// A session that has just begun: what only its owner may know.
struct OpenedSession {
    std::string set_cookie = {}; // the header's value
    Asker asker = {};
};

// Who asks. Sessions and tokens are remembered for a few seconds, so that most requests need no
// look into the accounts. Safe from any thread.
class SessionGuard {
public:
    SessionGuard(app::Accounts& accounts, SessionRules rules);

    // Fills request.asker from the cookie or the token, where the route wants a person. A request
    // that changes something must repeat the session's CSRF token.
    [[nodiscard]] tl::expected<void, Problem> admit(Request& request, const Route& route);

    // Checks a password; slow by intent. Refuses with 401, or with 429 after too many failures.
    [[nodiscard]] tl::expected<app::Account, Problem>
    prove(const app::Login& login, const std::string& password, Instant at);
    // The same, and opens a session.
    [[nodiscard]] tl::expected<OpenedSession, Problem>
    sign_in(const app::Login& login, const std::string& password, Instant at);

    // Ends the session of a request's cookie, if any; gives the Set-Cookie that forgets it.
    [[nodiscard]] std::string sign_out(const Request& request);

private:
    struct Known {
        Asker asker = {};
        Instant used_at = {};  // as last written down
        Instant began_at = {}; // zero for a token: it does not end
        Instant looked_up_at = {};
    };
    [[nodiscard]] std::optional<Known> session_of(const app::SecretDigest& digest, Instant at);
    [[nodiscard]] std::optional<Known> token_of(const app::SecretDigest& digest, Instant at);
    [[nodiscard]] std::optional<Known> remembered(const app::SecretDigest& digest, Instant at);
    void remember(const app::SecretDigest& digest, const Known& known);
    [[nodiscard]] std::string cookie_of(const std::string& secret, std::int64_t seconds) const;
    [[nodiscard]] std::optional<Problem> locked_out(const app::Login& login, Instant at);

    app::Accounts& accounts_;
    SessionRules rules_;
    std::mutex turn_;
    std::unordered_map<app::SecretDigest, Known> known_;
};

} // namespace huiyin::http
