// What app/notices.hpp promises, asked of every implementation there is.

#include "store/sqlite_notice_readers.hpp"
#include "store/store_for_test.hpp"

#include <doctest/doctest.h>

#define ADAPTERS ReadersOnSqlite

namespace huiyin::store {
namespace {

class ReadersOnSqlite {
public:
    ReadersOnSqlite() { reopen(); }
    void reopen() {
        readers_.reset();
        database_.reset();
        database_ = std::make_unique<Database>(
            StoreOptions{.writer = {.database = folder_.path() / "huiyin.sqlite"}});
        readers_ = std::make_unique<SqliteNoticeReaders>(*database_);
    }
    app::NoticeReaders* operator->() { return readers_.get(); }

private:
    TemporaryFolder folder_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<SqliteNoticeReaders> readers_;
};

const PersonId ada{"p-ada"};
const PersonId bob{"p-bob"};

Instant second(int number) { return Instant{std::chrono::seconds{1'800'000'000 + number}}; }

TEST_CASE_TEMPLATE("everybody is told when he chose, and as usual until he chooses", Adapter,
                   ADAPTERS) {
    Adapter readers;
    CHECK(readers->habits(ada) == app::NoticeHabits{});
    const app::NoticeHabits late{{"10:00"}, {"22:00"}, {"09:00"}, false};
    CHECK(readers->choose(ada, {}));
    CHECK(readers->choose(ada, late));
    readers.reopen();
    CHECK(readers->habits(ada) == late);
    CHECK(readers->habits(bob) == app::NoticeHabits{});
}

TEST_CASE_TEMPLATE("what was read is known by whom, one by one and up to a moment", Adapter,
                   ADAPTERS) {
    Adapter readers;
    CHECK(readers->read_until(ada) == Instant{});
    CHECK(readers->read(ada, {{{"a~1"}, second(1)}, {{"b~2"}, second(2)}}));
    CHECK(readers->read(ada, {{{"b~2"}, second(2)}}));
    CHECK(readers->read_until(ada, second(9)));
    CHECK(readers->read_until(ada, second(1))); // It may be taken back.
    readers.reopen();
    CHECK(readers->read_until(ada) == second(1));
    CHECK(readers->read_since(ada, {}) == std::set<std::string>{"a~1", "b~2"});
    CHECK(readers->read_since(ada, second(1)) == std::set<std::string>{"b~2"});
    CHECK(readers->read_since(bob, {}).empty());
}

TEST_CASE_TEMPLATE("marks of what nobody counts any more go by themselves", Adapter, ADAPTERS) {
    Adapter readers;
    CHECK(readers->read(ada, {{{"old~1"}, second(1)}}));
    const Instant much_later = second(1) + std::chrono::days{200};
    CHECK(readers->read(ada, {{{"new~2"}, much_later}}));
    CHECK(readers->read_since(ada, {}) == std::set<std::string>{"new~2"});
}

} // namespace
} // namespace huiyin::store
