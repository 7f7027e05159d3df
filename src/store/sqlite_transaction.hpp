#pragma once

#include "store/events.hpp"
#include "store/lists.hpp"
#include "store/row_sql.hpp"
#include "store/statements.hpp"
#include "store/text_index.hpp"

namespace huiyin::store {

// What units of work do on the writer's connection. One object serves them all, one after another,
// so that every statement is prepared once.
class SqliteTransaction final : public app::Transaction {
public:
    SqliteTransaction(Connection&, DigestKind);

    Version version(const app::StreamId&) override;
    std::vector<app::StoredEvent> read(const app::StreamId&, Version after) override;
    Result<Version> append(const CongressId&, const app::StreamId&, Version expected,
                           std::span<const app::StoredEvent>) override;
    std::int64_t next_number(const CongressId&, const std::string& series) override;
    std::optional<std::string> recall(const PersonId&, const std::string& key) override;
    void remember(const PersonId&, const std::string& key, const std::string& answer,
                  Instant at) override;
    std::vector<app::DutyRow> case_duties(const CaseId&) override;
    std::vector<app::RungRow> case_rungs(const CaseId&) override;
    bool may_see_activity(const std::vector<app::AudienceId>&, const ActivityId&) override;
    void put(const app::Table&, const void* row) override;
    void remove(const app::Table&, const void* row) override;

    void clear_read_models();

    // Around the units of work of one transaction, see TextIndex.
    void begin() { texts_.begin(); }
    void keep() { texts_.keep(); }
    void drop() { texts_.drop(); }
    void finish() { texts_.write(); }

    Connection& connection() { return connection_; }
    // For statements that only some units of work need.
    Statements& statements() { return statements_; }

private:
    RowWriter& writer_of(const app::Table&);

    Connection& connection_;
    Statements statements_;
    EventReader events_;
    ListReader lists_;
    EventWriter appender_;
    Statement next_number_;
    Statement recall_;
    Statement remember_;
    Statement forget_;
    std::vector<std::pair<std::string_view, RowWriter>> row_writers_;
    TextIndex texts_;
};

} // namespace huiyin::store
