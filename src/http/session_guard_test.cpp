#include "app/accounts_for_test.hpp"
#include "app/sha256.hpp"
#include "http/password.hpp"
#include "http/router_for_test.hpp"
#include "http/session_guard.hpp"

#include <doctest/doctest.h>

namespace huiyin::http {
namespace {

using namespace std::chrono_literals;

const app::Login clerk{"clerk"};
const std::string password = "correct horse";
const Instant morning = *parse_instant("2026-11-23T01:00:00.000Z");

struct Fixture {
    app::AccountsInMemory accounts;
    SessionGuard guard{accounts, SessionRules{}};
    Route for_persons{};

    Fixture() {
        static const std::string hash = hash_password(password); // Slow by intent: once is enough.
        accounts.put({clerk, PersonId{"p-1"}, hash, app::AccountState::active});
    }
    OpenedSession opened() {
        auto session = guard.sign_in(clerk, password, morning);
        REQUIRE(session);
        return *session;
    }
    int admitted(Request request, Instant at) {
        request.at = at;
        const auto answer = guard.admit(request, for_persons);
        if (answer) CHECK(request.asker->person == PersonId{"p-1"});
        return answer ? 200 : answer.error().status;
    }
    static Request carrying(const OpenedSession& session) {
        const std::string& header = session.set_cookie;
        return with(get("/"), Header::cookie, header.substr(0, header.find(';')));
    }
};

TEST_CASE_FIXTURE(Fixture, "the right password opens a session that admits") {
    const OpenedSession session = opened();
    CHECK(admitted(carrying(session), morning) == 200);
    CHECK(session.set_cookie.find("; HttpOnly; SameSite=Strict") != std::string::npos);
    CHECK(session.set_cookie.find("Secure") == std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "behind TLS the cookie travels only there") {
    SessionGuard secure{accounts, {.cookies = SessionRules::Cookies::secure}};
    CHECK(secure.sign_in(clerk, password, morning)->set_cookie.ends_with("; Secure"));
}

TEST_CASE_FIXTURE(Fixture, "without a session nobody is admitted, except where anyone is") {
    CHECK(admitted(get("/"), morning) == 401);
    CHECK(admitted(with(get("/"), Header::cookie, "huiyin_session=guess"), morning) == 401);
    CHECK(admitted(with(get("/"), Header::authorization, "Bearer guess"), morning) == 401);
    Request request = get("/");
    CHECK(guard.admit(request, {.open_to = OpenTo::anyone}));
}

TEST_CASE_FIXTURE(Fixture, "a request that changes something must repeat the CSRF token") {
    const OpenedSession session = opened();
    Request post = carrying(session);
    post.method = Method::post;
    CHECK(admitted(post, morning) == 403);
    CHECK(admitted(with(post, Header::csrf_token, "guess"), morning) == 403);
    CHECK(admitted(with(post, Header::csrf_token, session.asker.csrf), morning) == 200);
}

TEST_CASE_FIXTURE(Fixture, "a session ends when it is not used, and at its age") {
    const Request request = carrying(opened());
    CHECK(admitted(request, morning + 60min) == 200);
    CHECK(admitted(request, morning + 119min) == 200);
    CHECK(admitted(request, morning + 119min + 61min) == 401);

    const Request busy = carrying(opened());
    Instant at = morning;
    for (; at <= morning + 12h; at += 30min) CHECK(admitted(busy, at) == 200);
    CHECK(admitted(busy, at) == 401);
}

TEST_CASE_FIXTURE(Fixture, "a session that was signed out admits no more") {
    const Request request = carrying(opened());
    CHECK(admitted(request, morning) == 200);
    CHECK(guard.sign_out(request).find("Max-Age=0") != std::string::npos);
    CHECK(admitted(request, morning) == 401);
}

TEST_CASE_FIXTURE(Fixture, "a session ended elsewhere is forgotten within seconds") {
    const Request request = carrying(opened());
    CHECK(admitted(request, morning) == 200);
    accounts.close_sessions_of(PersonId{"p-1"});
    CHECK(admitted(request, morning + 11s) == 401);
}

TEST_CASE_FIXTURE(Fixture, "a program's token admits without CSRF") {
    accounts.put_token(app::sha256_hex("token"), {PersonId{"p-1"}, {"nightly"}, morning});
    Request post = with(get("/"), Header::authorization, "Bearer token");
    post.method = Method::post;
    CHECK(admitted(post, morning) == 200);
    accounts.remove_token(app::sha256_hex("token"));
    CHECK(admitted(post, morning + 11s) == 401);
}

TEST_CASE_FIXTURE(Fixture,
                  "a wrong password, an unknown login and a closed account look the same") {
    accounts.put({{"gone"},
                  PersonId{"p-2"},
                  accounts.account(clerk)->password_hash,
                  app::AccountState::closed});
    for (const auto& [login, word] :
         {std::pair{"clerk", "wrong"}, std::pair{"nobody", "correct horse"},
          std::pair{"gone", "correct horse"}}) {
        const auto session = guard.sign_in(app::Login{login}, word, morning);
        REQUIRE(!session);
        CHECK(session.error().status == 401);
        CHECK(session.error().detail.key == "http.wrong_password");
    }
}

TEST_CASE_FIXTURE(Fixture, "after too many failures even the right password must wait") {
    for (int i = 0; i < 5; ++i) accounts.note_failure(clerk, morning + i * 1min);
    const auto locked = guard.sign_in(clerk, password, morning + 5min);
    REQUIRE(!locked);
    CHECK(locked.error().status == 429);
    CHECK(locked.error().retry_after_seconds == 600);
    CHECK(locked.error().detail.gaps[0].second == "10");
    CHECK(guard.sign_in(clerk, password, morning + 15min + 1s));
    CHECK(accounts.failures(clerk, morning).empty());
}

TEST_CASE("a password that is proven opens no session, and a wrong one counts as when signing in") {
    struct NoSessions : app::AccountsInMemory {
        void open_session(const app::SecretDigest&, const app::Session&) override {
            FAIL("a session was opened");
        }
    } accounts;
    SessionGuard guard{accounts, SessionRules{.failures_max = 1}};
    accounts.put({clerk, PersonId{"p-1"}, hash_password(password), app::AccountState::active});
    CHECK(guard.prove(clerk, password, morning)->person == PersonId{"p-1"});
    CHECK(guard.prove(clerk, "wrong", morning).error().status == 401);
    CHECK(guard.prove(clerk, password, morning).error().status == 429);
}

TEST_CASE("secrets are long, different and comparable") {
    CHECK(random_secret().size() == 43);
    CHECK(random_secret() != random_secret());
    CHECK(equal_secrets("abc", "abc"));
    CHECK(!equal_secrets("abc", "abd"));
    CHECK(!equal_secrets("abc", "ab"));
}

} // namespace
} // namespace huiyin::http
