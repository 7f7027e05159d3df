#pragma once

#include "app/jobs.hpp"
#include "store/database.hpp"

namespace huiyin::store {

// Jobs in the same database as the events.
class SqliteJobs final : public app::Jobs {
public:
    explicit SqliteJobs(Database& database) : database_(database) {}

    void put(const app::Job&) override;
    void progress(const app::JobId&, std::int64_t done, std::int64_t total) override;
    void add_rows(const app::JobId&, std::span<const app::JobRow>) override;
    void remove_rows(const app::JobId&) override;
    std::optional<app::Job> find(const app::JobId&) override;
    std::vector<app::Job> page(const app::JobQuery&) override;
    std::vector<app::JobRow> rows(const app::JobRowQuery&) override;
    std::vector<app::Job> unfinished() override;
    void sweep(Instant ended_before) override;

private:
    void change(const std::vector<Question>&);
    std::vector<app::Job> jobs(const Question&);

    Database& database_;
};

} // namespace huiyin::store
