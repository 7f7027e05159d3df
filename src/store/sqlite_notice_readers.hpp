#pragma once

#include "app/notices.hpp"
#include "store/database.hpp"

namespace huiyin::store {

class SqliteNoticeReaders final : public app::NoticeReaders {
public:
    explicit SqliteNoticeReaders(Database& database) : database_(database) {}

    app::NoticeHabits habits(const PersonId&) override;
    Result<void> choose(const PersonId&, const app::NoticeHabits&) override;
    Instant read_until(const PersonId&) override;
    Result<void> read_until(const PersonId&, Instant) override;
    std::set<std::string> read_since(const PersonId&, Instant since) override;
    Result<void> read(const PersonId&, const std::vector<app::NoticeMark>&) override;

private:
    Database& database_;
};

} // namespace huiyin::store
