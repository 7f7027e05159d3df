#include "store/sqlite_accounts.hpp"

#include "store/moment.hpp"

namespace huiyin::store {
namespace {

using namespace std::chrono_literals;
using enum ColumnType;
using app::AccountState;
using app::Login;
using app::SecretDigest;

constexpr std::chrono::milliseconds failures_kept_for = 48h;

AccountState state_in(const std::string& name) {
    return name == name_of(AccountState::active) ? AccountState::active : AccountState::closed;
}

app::Account account_in(const Rows& rows) {
    return {.login = {rows.text(0)},
            .person = {rows.text(1)},
            .password_hash = rows.text(2),
            .state = state_in(rows.text(3))};
}

} // namespace

void SqliteAccounts::change(const std::vector<Question>& changes) {
    const auto changed = database_.change(changes);
    if (!changed) throw app::Fault("accounts cannot be written: " + changed.error().message.key);
}

std::optional<app::Account> SqliteAccounts::account(const Login& login) {
    return database_.first(
        Question("SELECT login, person, password_hash, state FROM account WHERE login = :login",
                 login.value),
        {text, text, text, text}, account_in);
}

std::vector<app::Account> SqliteAccounts::accounts() {
    const Question question(
        "SELECT login, person, password_hash, state FROM account ORDER BY login");
    return database_.ask([&](Database::Reader& reader) {
        Rows rows(reader.statements.find(question, {text, text, text, text}));
        std::vector<app::Account> out;
        while (rows.next()) out.push_back(account_in(rows));
        return out;
    });
}

std::vector<Login> SqliteAccounts::logins_of(const PersonId& person) {
    const Question question("SELECT login FROM account WHERE person = :person AND state = :state "
                            "ORDER BY login",
                            person.value, std::string(name_of(AccountState::active)));
    return database_.ask([&](Database::Reader& reader) {
        Statement& statement = reader.statements.find(question, {text});
        question.bind(statement);
        Rows rows(statement);
        std::vector<Login> out;
        while (rows.next()) out.push_back({rows.text(0)});
        return out;
    });
}

void SqliteAccounts::put(const app::Account& account) {
    change({Question("INSERT INTO account (login, person, password_hash, state) "
                     "VALUES (:login, :person, :hash, :state) ON CONFLICT (login) DO UPDATE SET "
                     "person = excluded.person, password_hash = excluded.password_hash, "
                     "state = excluded.state",
                     account.login.value, account.person.value, account.password_hash,
                     std::string(name_of(account.state)))});
}

void SqliteAccounts::note_failure(const Login& login, Instant at) {
    // As with answers: two old ones go for each that comes.
    change({Question("INSERT INTO login_failure (login, at) VALUES (:login, :at)", login.value,
                     milliseconds(at)),
            Question("DELETE FROM login_failure WHERE rowid IN (SELECT rowid FROM login_failure "
                     "WHERE at < :before ORDER BY at LIMIT 2)",
                     milliseconds(at - failures_kept_for))});
}

void SqliteAccounts::forget_failures(const Login& login) {
    change({Question("DELETE FROM login_failure WHERE login = :login", login.value)});
}

std::vector<Instant> SqliteAccounts::failures(const Login& login, Instant since) {
    const Question question(
        "SELECT at FROM login_failure WHERE login = :login AND at >= :since ORDER BY at",
        login.value, milliseconds(since));
    return database_.ask([&](Database::Reader& reader) {
        Statement& statement = reader.statements.find(question, {integer});
        question.bind(statement);
        std::vector<Instant> out;
        Rows rows(statement);
        while (rows.next()) out.push_back(instant(rows.integer(0)));
        return out;
    });
}

void SqliteAccounts::open_session(const SecretDigest& digest, const app::Session& session) {
    change({Question("INSERT INTO session (digest, person, csrf, began_at, used_at) "
                     "VALUES (:digest, :person, :csrf, :began_at, :used_at)",
                     digest, session.person.value, session.csrf, milliseconds(session.began_at),
                     milliseconds(session.used_at))});
}

std::optional<app::Session> SqliteAccounts::session(const SecretDigest& digest) {
    return database_.first(
        Question("SELECT person, csrf, began_at, used_at FROM session WHERE digest = :digest",
                 digest),
        {text, text, integer, integer}, [](const Rows& rows) {
            return app::Session{.person = {rows.text(0)},
                                .csrf = rows.text(1),
                                .began_at = instant(rows.integer(2)),
                                .used_at = instant(rows.integer(3))};
        });
}

// Nobody waits for it: when it is lost, a session ends a little earlier.
void SqliteAccounts::touch_session(const SecretDigest& digest, Instant used_at) {
    database_.change_some_time({Question("UPDATE session SET used_at = :at WHERE digest = :digest",
                                         milliseconds(used_at), digest)});
}

void SqliteAccounts::close_session(const SecretDigest& digest) {
    change({Question("DELETE FROM session WHERE digest = :digest", digest)});
}

void SqliteAccounts::close_sessions_of(const PersonId& person) {
    change({Question("DELETE FROM session WHERE person = :person", person.value)});
}

void SqliteAccounts::sweep_sessions(Instant used_before, Instant began_before) {
    change({Question("DELETE FROM session WHERE used_at < :used", milliseconds(used_before)),
            Question("DELETE FROM session WHERE began_at < :began", milliseconds(began_before))});
}

void SqliteAccounts::put_token(const SecretDigest& digest, const app::ProgramToken& token) {
    change({Question("INSERT INTO token (digest, person, name, made_at) "
                     "VALUES (:digest, :person, :name, :made_at) ON CONFLICT (digest) DO UPDATE "
                     "SET person = excluded.person, name = excluded.name, "
                     "made_at = excluded.made_at",
                     digest, token.person.value, token.name.value, milliseconds(token.made_at))});
}

std::optional<app::ProgramToken> SqliteAccounts::token(const SecretDigest& digest) {
    return database_.first(
        Question("SELECT person, name, made_at FROM token WHERE digest = :digest", digest),
        {text, text, integer}, [](const Rows& rows) {
            return app::ProgramToken{.person = {rows.text(0)},
                                     .name = {rows.text(1)},
                                     .made_at = instant(rows.integer(2))};
        });
}

void SqliteAccounts::remove_token(const SecretDigest& digest) {
    change({Question("DELETE FROM token WHERE digest = :digest", digest)});
}

} // namespace huiyin::store
