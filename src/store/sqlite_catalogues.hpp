#pragma once

#include "app/catalogues.hpp"
#include "store/database.hpp"

namespace huiyin::store {

// Catalogues of duties in the same database as the events.
class SqliteCatalogues final : public app::Catalogues {
public:
    explicit SqliteCatalogues(Database& database) : database_(database) {}

    std::vector<app::UnitCatalogue> of(const CongressId&) override;
    std::int64_t edition(const CongressId&) override;
    Result<void> replace(const app::CatalogueChange&, std::span<const app::UnitCatalogue>) override;

private:
    Database& database_;
};

} // namespace huiyin::store
