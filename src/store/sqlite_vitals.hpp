#pragma once

#include "app/vitals.hpp"
#include "store/database.hpp"

namespace huiyin::store {

class SqliteVitals final : public app::Vitals {
public:
    SqliteVitals(Database& database, std::filesystem::path file)
        : database_(database), file_(std::move(file)) {}

    app::StoreFigures figures(Instant used_since, Instant began_since) override;

private:
    Database& database_;
    std::filesystem::path file_;
};

} // namespace huiyin::store
