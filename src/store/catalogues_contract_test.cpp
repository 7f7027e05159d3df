// What app/catalogues.hpp promises, asked of every implementation there is.

#include "store/sqlite_catalogues.hpp"
#include "store/store_for_test.hpp"

#include <doctest/doctest.h>

#define ADAPTERS CataloguesOnSqlite

namespace huiyin::store {
namespace {

class CataloguesOnSqlite {
public:
    CataloguesOnSqlite() { reopen(); }
    void reopen() {
        catalogues_.reset();
        database_.reset();
        database_ = std::make_unique<Database>(
            StoreOptions{.writer = {.database = folder_.path() / "huiyin.sqlite"}});
        catalogues_ = std::make_unique<SqliteCatalogues>(*database_);
    }
    app::Catalogues* operator->() { return catalogues_.get(); }

private:
    TemporaryFolder folder_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<SqliteCatalogues> catalogues_;
};

const app::CatalogueChange here{.congress = {"440704"}, .by = {"p-clerk"}, .at = {}};
const app::CatalogueChange there{.congress = {"4407"}, .by = {"p-clerk"}, .at = {}};
const app::UnitCatalogue roads{
    {"440704-traffic"}, {{{"A01"}, {"农村公路养护"}, {"《公路法》"}}, {{}, {"公交线路审批"}, {}}}};
const app::UnitCatalogue schools{{"440704-edu"}, {{{}, {"学前教育管理"}, {}}}};

TEST_CASE_TEMPLATE("catalogues are found as they were put, in the order of their lists", Adapter,
                   ADAPTERS) {
    Adapter catalogues;
    CHECK(catalogues->of(here.congress).empty());
    CHECK(catalogues->edition(here.congress) == 0);
    CHECK(catalogues->replace(here, std::vector{roads, schools}));
    catalogues.reopen();
    CHECK(catalogues->of(here.congress) == std::vector{schools, roads});
    CHECK(catalogues->of(there.congress).empty());
    CHECK(catalogues->edition(here.congress) == 1);
    CHECK(catalogues->edition(there.congress) == 0);
}

TEST_CASE_TEMPLATE("a catalogue takes the place of its unit's former one and of no other", Adapter,
                   ADAPTERS) {
    Adapter catalogues;
    CHECK(catalogues->replace(here, std::vector{roads, schools}));
    CHECK(catalogues->replace(there, std::vector{roads}));
    const app::UnitCatalogue shorter{roads.unit, {{{}, {"桥梁养护"}, {}}}};
    CHECK(catalogues->replace(here, std::vector{shorter}));
    CHECK(catalogues->of(here.congress) == std::vector{schools, shorter});
    CHECK(catalogues->of(there.congress) == std::vector{roads});
    CHECK(catalogues->edition(here.congress) == 2);
    CHECK(catalogues->replace(here, std::vector{app::UnitCatalogue{roads.unit, {}}}));
    CHECK(catalogues->of(here.congress) == std::vector{schools});
}

} // namespace
} // namespace huiyin::store
