// What app/keepsakes.hpp promises, asked of every implementation there is.

#include "store/sqlite_keepsakes.hpp"
#include "store/store_for_test.hpp"

#include <doctest/doctest.h>

#define ADAPTERS KeepsakesOnSqlite

namespace huiyin::store {
namespace {

class KeepsakesOnSqlite {
public:
    KeepsakesOnSqlite() { reopen(); }
    void reopen() {
        keepsakes_.reset();
        database_.reset();
        database_ = std::make_unique<Database>(
            StoreOptions{.writer = {.database = folder_.path() / "huiyin.sqlite"}});
        keepsakes_ = std::make_unique<SqliteKeepsakes>(*database_);
    }
    app::Keepsakes* operator->() { return keepsakes_.get(); }

private:
    TemporaryFolder folder_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<SqliteKeepsakes> keepsakes_;
};

const PersonId ada{"p-ada"};
const PersonId bob{"p-bob"};

TEST_CASE_TEMPLATE("everybody finds what he kept, as it was, and nobody else's", Adapter,
                   ADAPTERS) {
    Adapter keepsakes;
    CHECK(keepsakes->of(ada).empty());
    CHECK(keepsakes->keep(ada, {{"queue.columns"}, {"[\"number\",\"标题\"]"}}));
    CHECK(keepsakes->keep(ada, {{"face"}, {"{}"}}));
    CHECK(keepsakes->keep(bob, {{"face"}, {"large"}}));
    CHECK(keepsakes->keep(ada, {{"face"}, {"{\"type\":150}"}}));
    keepsakes.reopen();
    const std::vector<app::Keepsake> expected{{{"face"}, {"{\"type\":150}"}},
                                              {{"queue.columns"}, {"[\"number\",\"标题\"]"}}};
    CHECK(keepsakes->of(ada) == expected);
    CHECK(keepsakes->forget(ada, {"face"}));
    CHECK(keepsakes->forget(ada, {"never kept"}));
    CHECK(keepsakes->of(ada).size() == 1);
    CHECK(keepsakes->of(bob).size() == 1);
}

TEST_CASE_TEMPLATE("one more than there may be is refused, and nothing is lost by it", Adapter,
                   ADAPTERS) {
    Adapter keepsakes;
    for (std::size_t i = 0; i < app::keepsakes_max; ++i)
        CHECK(keepsakes->keep(ada, {{"list." + std::to_string(i)}, {"1"}}));
    const auto refusal = keepsakes->keep(ada, {{"one.more"}, {"1"}});
    REQUIRE(!refusal);
    CHECK(refusal.error().message.key == "app.keepsakes_full");
    CHECK(keepsakes->of(ada).size() == app::keepsakes_max);
    CHECK(keepsakes->keep(ada, {{"list.7"}, {"2"}}));
    CHECK(keepsakes->keep(bob, {{"one.more"}, {"1"}}));
}

} // namespace
} // namespace huiyin::store
