// What app/accounts.hpp promises, asked of every implementation there is.

#include "store/sqlite_accounts.hpp"
#include "store/store_for_test.hpp"

#include <doctest/doctest.h>

#define ADAPTERS AccountsOnSqlite

namespace huiyin::store {
namespace {

using namespace std::chrono_literals;
using app::AccountState;

class AccountsOnSqlite {
public:
    void reopen() {
        accounts_.reset();
        database_.reset();
        open();
    }
    AccountsOnSqlite() { open(); }
    app::Accounts* operator->() { return accounts_.get(); }

private:
    void open() {
        database_ = std::make_unique<Database>(
            StoreOptions{.writer = {.database = folder_.path() / "huiyin.sqlite"}});
        accounts_ = std::make_unique<SqliteAccounts>(*database_);
    }
    TemporaryFolder folder_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<SqliteAccounts> accounts_;
};

const Instant now = start_of(Date(std::chrono::days(20000)));
const app::Login ada{"ada"};

TEST_CASE_TEMPLATE("an account is kept under its login and can be replaced", Adapter, ADAPTERS) {
    Adapter accounts;
    CHECK_FALSE(accounts->account(ada));
    accounts->put({ada, {"p-1"}, "$argon2id$1", AccountState::active});
    accounts->put({{"bob"}, {"p-2"}, "$argon2id$2", AccountState::active});
    accounts->put({ada, {"p-1"}, "$argon2id$3", AccountState::closed});
    accounts.reopen();
    const auto found = accounts->account(ada);
    REQUIRE(found);
    CHECK(found->login == ada);
    CHECK(found->person == PersonId{"p-1"});
    CHECK(found->password_hash == "$argon2id$3");
    CHECK(found->state == AccountState::closed);
    CHECK(accounts->account({"bob"})->state == AccountState::active);

    const auto all = accounts->accounts();
    REQUIRE(all.size() == 2);
    CHECK(all[0].password_hash == "$argon2id$3");
    CHECK(all[1].login == app::Login{"bob"});
}

TEST_CASE_TEMPLATE("a person's logins are those that are open", Adapter, ADAPTERS) {
    Adapter accounts;
    accounts->put({{"carol"}, {"p-1"}, "$argon2id$1", AccountState::active});
    accounts->put({ada, {"p-1"}, "$argon2id$1", AccountState::active});
    accounts->put({{"bob"}, {"p-2"}, "$argon2id$2", AccountState::active});
    CHECK(accounts->logins_of({"p-1"}) == std::vector{ada, app::Login{"carol"}});
    accounts->put({ada, {"p-1"}, "$argon2id$1", AccountState::closed});
    CHECK(accounts->logins_of({"p-1"}) == std::vector{app::Login{"carol"}});
    CHECK(accounts->logins_of({"p-3"}).empty());
}

TEST_CASE_TEMPLATE("wrong passwords are counted by login since an instant", Adapter, ADAPTERS) {
    Adapter accounts;
    for (const auto ago : {3min, 1min, 2min}) accounts->note_failure(ada, now - ago);
    accounts->note_failure({"nobody"}, now);
    accounts.reopen();
    CHECK(accounts->failures(ada, now - 2min) == std::vector<Instant>{now - 2min, now - 1min});
    CHECK(accounts->failures({"nobody"}, now - 1h).size() == 1);
    accounts->forget_failures(ada);
    CHECK(accounts->failures(ada, now - 1h).empty());
    CHECK(accounts->failures({"nobody"}, now - 1h).size() == 1);
}

TEST_CASE_TEMPLATE("a session is known by its digest until it is closed", Adapter, ADAPTERS) {
    Adapter accounts;
    accounts->open_session("d1", {{"p-1"}, "csrf-1", now, now});
    accounts->open_session("d2", {{"p-1"}, "csrf-2", now, now});
    accounts->open_session("d3", {{"p-2"}, "csrf-3", now, now});
    accounts->touch_session("d1", now + 5min);
    accounts->touch_session("gone", now);
    accounts.reopen();
    const auto found = accounts->session("d1");
    REQUIRE(found);
    CHECK(found->person == PersonId{"p-1"});
    CHECK(found->csrf == "csrf-1");
    CHECK(found->began_at == now);
    CHECK(found->used_at == now + 5min);
    CHECK_FALSE(accounts->session("d4"));

    accounts->close_session("d3");
    CHECK_FALSE(accounts->session("d3"));
    accounts->close_sessions_of({"p-1"});
    CHECK_FALSE(accounts->session("d1"));
    CHECK_FALSE(accounts->session("d2"));
}

TEST_CASE_TEMPLATE("sessions that were not used, or are too old, are swept", Adapter, ADAPTERS) {
    Adapter accounts;
    accounts->open_session("idle", {{"p"}, "c", now - 2h, now - 2h});
    accounts->open_session("old", {{"p"}, "c", now - 48h, now});
    accounts->open_session("fresh", {{"p"}, "c", now - 2h, now});
    accounts->sweep_sessions(now - 1h, now - 24h);
    CHECK_FALSE(accounts->session("idle"));
    CHECK_FALSE(accounts->session("old"));
    CHECK(accounts->session("fresh"));
}

TEST_CASE_TEMPLATE("a token is known by its digest until it is removed", Adapter, ADAPTERS) {
    Adapter accounts;
    accounts->put_token("t1", {{"p-1"}, {"import"}, now});
    accounts->put_token("t1", {{"p-1"}, {"nightly import"}, now});
    accounts.reopen();
    const auto found = accounts->token("t1");
    REQUIRE(found);
    CHECK(found->person == PersonId{"p-1"});
    CHECK(found->name.value == "nightly import");
    CHECK(found->made_at == now);
    accounts->remove_token("t1");
    CHECK_FALSE(accounts->token("t1"));
}

} // namespace
} // namespace huiyin::store
