#pragma once

#include "app/accounts.hpp"
#include "store/database.hpp"

namespace huiyin::store {

// Accounts, sessions and tokens in the same database as the events. What changes them waits until
// it is durable and throws a fault when it cannot be; only touch_session does neither.
class SqliteAccounts final : public app::Accounts {
public:
    explicit SqliteAccounts(Database& database) : database_(database) {}

    std::optional<app::Account> account(const app::Login&) override;
    std::vector<app::Account> accounts() override;
    std::vector<app::Login> logins_of(const PersonId&) override;
    void put(const app::Account&) override;
    void note_failure(const app::Login&, Instant at) override;
    void forget_failures(const app::Login&) override;
    std::vector<Instant> failures(const app::Login&, Instant since) override;
    void open_session(const app::SecretDigest&, const app::Session&) override;
    std::optional<app::Session> session(const app::SecretDigest&) override;
    void touch_session(const app::SecretDigest&, Instant used_at) override;
    void close_session(const app::SecretDigest&) override;
    void close_sessions_of(const PersonId&) override;
    void sweep_sessions(Instant used_before, Instant began_before) override;
    void put_token(const app::SecretDigest&, const app::ProgramToken&) override;
    std::optional<app::ProgramToken> token(const app::SecretDigest&) override;
    void remove_token(const app::SecretDigest&) override;

private:
    void change(const std::vector<Question>&);

    Database& database_;
};

} // namespace huiyin::store
