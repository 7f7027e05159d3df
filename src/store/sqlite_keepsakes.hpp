#pragma once

#include "app/keepsakes.hpp"
#include "store/database.hpp"

namespace huiyin::store {

// Keepsakes in the same database as the events.
class SqliteKeepsakes final : public app::Keepsakes {
public:
    explicit SqliteKeepsakes(Database& database) : database_(database) {}

    std::vector<app::Keepsake> of(const PersonId&) override;
    Result<void> keep(const PersonId&, const app::Keepsake&) override;
    Result<void> forget(const PersonId&, const Line<60>& name) override;

private:
    Database& database_;
};

} // namespace huiyin::store
