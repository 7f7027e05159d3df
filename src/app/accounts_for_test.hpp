#pragma once

#include "app/accounts.hpp"

#include <algorithm>
#include <map>
#include <mutex>

namespace huiyin::app {

// Accounts in memory, for tests.
class AccountsInMemory : public Accounts {
public:
    std::optional<Account> account(const Login& login) override {
        const std::lock_guard turn{turn_};
        const auto found = accounts_.find(login);
        return found == accounts_.end() ? std::nullopt : std::optional{found->second};
    }
    std::vector<Account> accounts() override {
        const std::lock_guard turn{turn_};
        std::vector<Account> all;
        for (const auto& [login, account] : accounts_) all.push_back(account);
        return all;
    }
    std::vector<Login> logins_of(const PersonId& person) override {
        const std::lock_guard turn{turn_};
        std::vector<Login> all;
        for (const auto& [login, account] : accounts_)
            if (account.person == person && account.state == AccountState::active)
                all.push_back(login);
        return all;
    }
    void put(const Account& account) override {
        const std::lock_guard turn{turn_};
        accounts_[account.login] = account;
    }

    void note_failure(const Login& login, Instant at) override {
        const std::lock_guard turn{turn_};
        failures_[login].push_back(at);
    }
    void forget_failures(const Login& login) override {
        const std::lock_guard turn{turn_};
        failures_.erase(login);
    }
    std::vector<Instant> failures(const Login& login, Instant since) override {
        const std::lock_guard turn{turn_};
        std::vector<Instant> recent = failures_[login];
        std::erase_if(recent, [&](Instant at) { return at < since; });
        return recent;
    }

    void open_session(const SecretDigest& digest, const Session& session) override {
        const std::lock_guard turn{turn_};
        sessions_[digest] = session;
    }
    std::optional<Session> session(const SecretDigest& digest) override {
        const std::lock_guard turn{turn_};
        const auto found = sessions_.find(digest);
        return found == sessions_.end() ? std::nullopt : std::optional{found->second};
    }
    void touch_session(const SecretDigest& digest, Instant used_at) override {
        const std::lock_guard turn{turn_};
        sessions_[digest].used_at = used_at;
    }
    void close_session(const SecretDigest& digest) override {
        const std::lock_guard turn{turn_};
        sessions_.erase(digest);
    }
    void close_sessions_of(const PersonId& person) override {
        const std::lock_guard turn{turn_};
        std::erase_if(sessions_, [&](const auto& one) { return one.second.person == person; });
    }
    void sweep_sessions(Instant used_before, Instant began_before) override {
        const std::lock_guard turn{turn_};
        std::erase_if(sessions_, [&](const auto& one) {
            return one.second.used_at < used_before || one.second.began_at < began_before;
        });
    }

    void put_token(const SecretDigest& digest, const ProgramToken& token) override {
        const std::lock_guard turn{turn_};
        tokens_[digest] = token;
    }
    std::optional<ProgramToken> token(const SecretDigest& digest) override {
        const std::lock_guard turn{turn_};
        const auto found = tokens_.find(digest);
        return found == tokens_.end() ? std::nullopt : std::optional{found->second};
    }
    void remove_token(const SecretDigest& digest) override {
        const std::lock_guard turn{turn_};
        tokens_.erase(digest);
    }

private:
    std::mutex turn_;
    std::map<Login, Account> accounts_;
    std::map<Login, std::vector<Instant>> failures_;
    std::map<SecretDigest, Session> sessions_;
    std::map<SecretDigest, ProgramToken> tokens_;
};

} // namespace huiyin::app
