#pragma once

// Who may sign in, and who has. Secrets never come here: a session or token is known by the
// SHA-256 of its secret, a password by its Argon2id hash. Every function may be called from any
// thread.

#include "base/described.hpp"

namespace huiyin::app {

using Login = Line<64>;
using SecretDigest = std::string; // 64 hexadecimal digits

enum class AccountState : std::uint8_t { active, closed };
BOOST_DESCRIBE_ENUM(AccountState, active, closed)

struct Account {
    Login login = {};
    PersonId person = {};
    std::string password_hash = {}; // as libsodium's crypto_pwhash_str gives it
    AccountState state = {};
};

struct Session {
    PersonId person = {};
    std::string csrf = {}; // what every changing request must repeat
    Instant began_at = {};
    Instant used_at = {};
};

// For programs. It has no end but being removed.
struct ProgramToken {
    PersonId person = {};
    Line<100> name = {};
    Instant made_at = {};
};

class Accounts {
public:
    virtual ~Accounts() = default;

    virtual std::optional<Account> account(const Login&) = 0;
    // Every account, in the order of logins.
    virtual std::vector<Account> accounts() = 0;
    // The logins by which a person may sign in, in their order.
    virtual std::vector<Login> logins_of(const PersonId&) = 0;
    // Adds the account or replaces the one of this login.
    virtual void put(const Account&) = 0;

    // Wrong passwords, of known and unknown logins alike.
    virtual void note_failure(const Login&, Instant at) = 0;
    virtual void forget_failures(const Login&) = 0;
    // Those at or after an instant, oldest first. Older ones may be forgotten.
    virtual std::vector<Instant> failures(const Login&, Instant since) = 0;

    virtual void open_session(const SecretDigest&, const Session&) = 0;
    virtual std::optional<Session> session(const SecretDigest&) = 0;
    // Never waits for the disk: it may be written later.
    virtual void touch_session(const SecretDigest&, Instant used_at) = 0;
    virtual void close_session(const SecretDigest&) = 0;
    virtual void close_sessions_of(const PersonId&) = 0;
    // Removes those that ended before these instants.
    virtual void sweep_sessions(Instant used_before, Instant began_before) = 0;

    virtual void put_token(const SecretDigest&, const ProgramToken&) = 0;
    virtual std::optional<ProgramToken> token(const SecretDigest&) = 0;
    virtual void remove_token(const SecretDigest&) = 0;
};

} // namespace huiyin::app
