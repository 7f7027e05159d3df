// Who may sign in. The security administrator of a congress gives, closes and opens the accounts of
// its people; he sees nothing of the cases. Everybody changes his own password.

#include "access/roles.hpp"
#include "http/password.hpp"
#include "http/routes.hpp"

namespace huiyin::http {
namespace {

using app::Account;
using app::AccountState;

struct AccountView {
    app::Login login = {};
    PersonId person = {};
    Line<60, 0> name = {};
    AccountState state = {};
};
BOOST_DESCRIBE_STRUCT(AccountView, (), (login, person, name, state))
struct AccountList {
    std::vector<AccountView> rows = {};
};
BOOST_DESCRIBE_STRUCT(AccountList, (), (rows))

struct NewAccount {
    CongressId congress = {};
    app::Login login = {};
    PersonId person = {};
    Line<200> password = {}; // to be changed by whoever gets it
};
BOOST_DESCRIBE_STRUCT(NewAccount, (), (congress, login, person, password))

// What is to be different; what is left out stays.
struct AccountChange {
    CongressId congress = {};
    app::Login login = {};
    std::optional<AccountState> state = {};
    std::optional<Line<200>> password = {};
};
BOOST_DESCRIBE_STRUCT(AccountChange, (), (congress, login, state, password))

struct NewPassword {
    app::Login login = {};
    Line<200> present = {};
    Line<200> wanted = {};
};
BOOST_DESCRIBE_STRUCT(NewPassword, (), (login, present, wanted))

using Refusal = tl::unexpected<Problem>;

// The people of a congress whose security administrator asks.
tl::expected<std::shared_ptr<const app::CongressView>, Problem>
administered(const Desk& desk, const Request& request, const CongressId& congress) {
    const auto view = desk.services.congresses.find(congress);
    if (!view) return problem(404, "not_found", "http.no_such_congress");
    if (!access::holds(desk.actor(request), directory::Role::security_administrator, congress))
        return problem(403, "forbidden", "http.security_administrator_only");
    return view;
}

tl::expected<void, Problem> check_password(const Line<200>& password, const std::string& field) {
    if (character_count(password.value) >= password_characters_min) return {};
    Problem weak{422,
                 "invalid",
                 {"http.password_too_short", {{"min", std::to_string(password_characters_min)}}}};
    weak.field = field;
    return Refusal{std::move(weak)};
}

Answer accounts(const Desk& desk, const Request& request) {
    const auto filter = query_of<OfCongress>(request);
    if (!filter) return Refusal{filter.error()};
    const auto view = administered(desk, request, filter->congress);
    if (!view) return Refusal{view.error()};
    AccountList list;
    for (const Account& account : desk.services.accounts.accounts()) {
        const auto& people = (*view)->directory.people;
        if (const auto person = people.find(account.person); person != people.end())
            list.rows.push_back(
                {account.login, account.person, {person->second.title.value}, account.state});
    }
    return json_response(list);
}

Answer give_account(const Desk& desk, const Request& request) {
    const auto form = body_of<NewAccount>(request);
    if (!form) return Refusal{form.error()};
    const auto view = administered(desk, request, form->congress);
    if (!view) return Refusal{view.error()};
    if (!(*view)->directory.people.contains(form->person)) {
        Problem unknown{422, "invalid", "http.no_such_person"};
        unknown.field = "person";
        return Refusal{std::move(unknown)};
    }
    if (auto strong = check_password(form->password, "password"); !strong)
        return Refusal{strong.error()};
    if (desk.services.accounts.account(form->login)) {
        Problem taken{409, "refused", "http.login_taken"};
        taken.field = "login";
        return Refusal{std::move(taken)};
    }
    desk.services.accounts.put({.login = form->login,
                                .person = form->person,
                                .password_hash = hash_password(form->password.value),
                                .state = AccountState::active});
    return Response{.status = 204};
}

Answer change_account(const Desk& desk, const Request& request) {
    const auto form = body_of<AccountChange>(request);
    if (!form) return Refusal{form.error()};
    const auto view = administered(desk, request, form->congress);
    if (!view) return Refusal{view.error()};
    auto account = desk.services.accounts.account(form->login);
    if (!account || !(*view)->directory.people.contains(account->person))
        return problem(404, "not_found", "http.no_such_account");
    if (form->password)
        if (auto strong = check_password(*form->password, "password"); !strong)
            return Refusal{strong.error()};
    if (form->password) account->password_hash = hash_password(form->password->value);
    account->state = form->state.value_or(account->state);
    desk.services.accounts.put(*account);
    desk.services.accounts.close_sessions_of(account->person);
    return Response{.status = 204};
}

// Other sessions of the person end: whoever had the old password is out.
Answer change_own_password(const Desk& desk, SessionGuard& guard, const Request& request) {
    const auto form = body_of<NewPassword>(request);
    if (!form) return Refusal{form.error()};
    if (auto strong = check_password(form->wanted, "wanted"); !strong)
        return Refusal{strong.error()};
    // As when signing in, and with the same lock-out.
    auto account = guard.prove(form->login, form->present.value, request.at);
    if (!account) return Refusal{account.error()};
    if (account->person != request.asker->person)
        return problem(403, "forbidden", "http.not_your_account");
    account->password_hash = hash_password(form->wanted.value);
    desk.services.accounts.put(*account);
    desk.services.accounts.close_sessions_of(account->person);
    return Response{.status = 204};
}

} // namespace

void add_account_routes(Router& router, const Desk& desk, SessionGuard& guard) {
    const std::string address = "/api/v1/accounts";
    router.add(
        {.pattern = address,
         .name = "accounts",
         .response = &type_of<AccountList>(),
         .query = &type_of<OfCongress>(),
         .handler = now([&desk](const Request& request) { return accounts(desk, request); })});
    router.add(
        {.method = Method::post,
         .pattern = address,
         .name = "give_account",
         .request = &type_of<NewAccount>(),
         .status = 204,
         .handler = now([&desk](const Request& request) { return give_account(desk, request); })});
    router.add({.method = Method::patch,
                .pattern = address,
                .name = "change_account",
                .request = &type_of<AccountChange>(),
                .status = 204,
                .handler = now(
                    [&desk](const Request& request) { return change_account(desk, request); })});
    router.add({.method = Method::put,
                .pattern = "/api/v1/password",
                .name = "change_password",
                .request = &type_of<NewPassword>(),
                .status = 204,
                .handler = now([&desk, &guard](const Request& request) {
                    return change_own_password(desk, guard, request);
                })});
}

} // namespace huiyin::http
