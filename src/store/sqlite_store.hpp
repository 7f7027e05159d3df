#pragma once

// Events and read models in one SQLite file.

#include "store/database.hpp"

namespace huiyin::store {

class SqliteStore final : public app::Store {
public:
    explicit SqliteStore(StoreOptions options) : database_(std::move(options)) {}

    void submit(app::Work, app::Done) override;
    void watch_others(std::function<void()> changed) override;
    Version version(const app::StreamId&) override;
    std::vector<app::StoredEvent> read(const app::StreamId&, Version after) override;
    std::vector<app::StreamId> streams(const CongressId&) override;
    std::vector<CongressId> congresses() override;
    app::QueuePage queue(const app::QueueQuery&) override;
    std::int64_t count(const app::QueueQuery&) override;
    app::DutyPage duties(const app::DutyQuery&) override;
    app::PromisePage promises(const app::PromiseQuery&) override;
    std::vector<app::CaseRow> supervised(const app::SupervisedQuery&) override;
    app::QualitySum quality(const app::QualityQuery&) override;
    app::SearchPage search(const app::SearchQuery&) override;
    std::vector<app::TextPlace> term_places(const std::string& term, std::int64_t at_most) override;
    std::vector<app::FoundCase> texts_at(const std::vector<app::AudienceId>&,
                                         const std::vector<app::TextPlace>&) override;
    app::TextPlace newest_place() override;
    app::SearchPage newest_texts(const std::optional<CongressId>&,
                                 const std::optional<std::string>& after,
                                 std::int64_t limit) override;
    std::vector<app::MechanismDuty> mechanism_duties(const app::MechanismDutyQuery&) override;
    std::vector<app::ActivityRow> activities(const app::ActivityQuery&) override;
    std::vector<app::TalkRow> talks(const app::TalkQuery&) override;
    std::vector<app::ReadingRow> readings(const app::ReadingQuery&) override;
    bool may_see_activity(const std::vector<app::AudienceId>&, const ActivityId&) override;
    std::vector<app::DutyRow> late_duties(const CongressId&, Date today) override;
    app::NoticePage notices(const app::NoticeQuery&) override;
    std::optional<app::CaseRow> case_row(const CaseId&) override;
    std::vector<app::CaseRow> case_rows(std::span<const CaseId>) override;
    std::vector<app::DutyRow> case_duties(const CaseId&) override;
    std::vector<app::RungRow> case_rungs(const CaseId&) override;
    bool is_audience(const app::AudienceId&, const CaseId&) override;
    std::string basis(const CongressId&) override;
    std::vector<std::pair<suggestion::Phase, std::int64_t>>
    phase_counts(const std::vector<app::AudienceId>&) override;
    Result<void> rebuild(const std::function<void(app::Transaction&)>& refill) override;
    void dump(const app::Table&, const std::function<void(std::string_view)>& give) override;
    std::vector<app::Alteration> verify() override;
    Result<void> anchor(const CongressId&, Date) override;
    bool ready() override;

    Database& database() { return database_; }

private:
    Database database_;
};

} // namespace huiyin::store
