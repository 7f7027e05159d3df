// user add, password, close, token.

#include "app/sha256.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "http/password.hpp"

#include <iostream>

namespace huiyin::cli {
namespace {

// Opens the accounts, hands over, and reports what is refused.
template <class Work>
int with_accounts(const ops::Settings& settings, Work work) {
    return with_program(settings, [&](Program& program) {
        const Result<void> done = work(program);
        return done ? 0 : report(program.texts, done.error());
    });
}

Result<std::string> new_password() {
    std::string password = ask_secretly("Password: ");
    if (character_count(password) < http::password_characters_min)
        return invalid("password", {"cli.password_too_short",
                                    {{"min", std::to_string(http::password_characters_min)}}});
    if (ask_secretly("Again: ") != password) return invalid("password", "cli.passwords_differ");
    return password;
}

Result<app::Account> account_of(Program& program, const std::string& login) {
    auto account = program.accounts.account({login});
    if (!account) return not_found({"cli.no_such_account", {{"login", login}}});
    return *std::move(account);
}

bool is_known(const Program& program, const PersonId& person) {
    const auto views = program.congresses->all();
    return std::any_of(views.begin(), views.end(),
                       [&](const auto& view) { return view->directory.people.contains(person); });
}

} // namespace

int user_add(const ops::Settings& settings, const UserOptions& options) {
    return with_accounts(settings, [&](Program& program) -> Result<void> {
        if (program.accounts.account({options.login}))
            return refused({"cli.account_exists", {{"login", options.login}}});
        if (!is_known(program, {options.person}))
            return not_found({"cli.no_such_person", {{"person", options.person}}});
        const auto password = new_password();
        if (!password) return Failure{password.error()};
        program.accounts.put({.login = {options.login},
                              .person = {options.person},
                              .password_hash = http::hash_password(*password),
                              .state = app::AccountState::active});
        return {};
    });
}

int user_password(const ops::Settings& settings, const UserOptions& options) {
    return with_accounts(settings, [&](Program& program) -> Result<void> {
        auto account = account_of(program, options.login);
        if (!account) return Failure{account.error()};
        const auto password = new_password();
        if (!password) return Failure{password.error()};
        account->password_hash = http::hash_password(*password);
        program.accounts.put(*account);
        program.accounts.close_sessions_of(account->person);
        return {};
    });
}

int user_close(const ops::Settings& settings, const UserOptions& options) {
    return with_accounts(settings, [&](Program& program) -> Result<void> {
        auto account = account_of(program, options.login);
        if (!account) return Failure{account.error()};
        account->state = app::AccountState::closed;
        program.accounts.put(*account);
        program.accounts.close_sessions_of(account->person);
        return {};
    });
}

int user_token(const ops::Settings& settings, const UserOptions& options) {
    return with_accounts(settings, [&](Program& program) -> Result<void> {
        const auto account = account_of(program, options.login);
        if (!account) return Failure{account.error()};
        const std::string secret = http::random_secret();
        program.accounts.put_token(
            app::sha256_hex(secret),
            {.person = account->person, .name = {options.login}, .made_at = program.clock.now()});
        std::cout << secret << '\n';
        return {};
    });
}

} // namespace huiyin::cli
