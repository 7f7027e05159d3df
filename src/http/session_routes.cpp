// Signing in and out. Passwords are checked on a queue of their own: they are slow by intent, and
// must not hold up those who are already in.

#include "http/routes.hpp"

namespace huiyin::http {
namespace {

struct SignInForm {
    app::Login login = {};
    Line<200> password = {};
};
BOOST_DESCRIBE_STRUCT(SignInForm, (), (login, password))

app::Me me_of(const Desk& desk, const Request& request) {
    app::Me me = desk.services.queries.me(desk.asker(request));
    me.logins = desk.services.accounts.logins_of(me.person);
    me.csrf.value = request.asker->csrf;
    return me;
}

Answer sign_in(const Desk& desk, SessionGuard& guard, Request request, const SignInForm& form) {
    const auto session = guard.sign_in(form.login, form.password.value, request.at);
    if (!session) return tl::unexpected<Problem>{session.error()};
    request.asker = session->asker;
    Response response = json_response(me_of(desk, request));
    response.headers.emplace_back("Set-Cookie", session->set_cookie);
    return response;
}

LaterHandler signing_in(const Desk& desk, SessionGuard& guard, WorkQueue& checks) {
    return [&desk, &guard, &checks](const RequestRef& request, const Reply& reply) {
        const auto form = body_of<SignInForm>(*request);
        if (!form) return reply(tl::unexpected<Problem>{form.error()});
        const auto check = [&desk, &guard, request, reply, form = *form] {
            reply.from([&] { return sign_in(desk, guard, *request, form); });
        };
        if (checks.offer(check) == WorkQueue::Place::full)
            reply(problem(503, "unavailable", "http.busy"));
    };
}

Answer sign_out(SessionGuard& guard, const Request& request) {
    Response response{.status = 204};
    response.headers.emplace_back("Set-Cookie", guard.sign_out(request));
    return response;
}

} // namespace

void add_session_routes(Router& router, const Desk& desk, SessionGuard& guard, WorkQueue& checks) {
    const std::string address = "/api/v1/session";
    router.add({.method = Method::post,
                .pattern = address,
                .name = "open_session",
                .request = &type_of<SignInForm>(),
                .response = &type_of<app::Me>(),
                .open_to = OpenTo::anyone,
                .runs = Runs::at_once,
                .handler = signing_in(desk, guard, checks)});
    router.add({.pattern = address,
                .name = "session",
                .response = &type_of<app::Me>(),
                .handler = now([&desk](const Request& request) -> Answer {
                    return json_response(me_of(desk, request));
                })});
    router.add(
        {.method = Method::del,
         .pattern = address,
         .name = "close_session",
         .status = 204,
         .handler = now([&guard](const Request& request) { return sign_out(guard, request); })});
}

} // namespace huiyin::http
