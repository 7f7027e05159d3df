#pragma once

// The lists that people work from: queues of cases and duties.

#include "app/store.hpp"
#include "store/statements.hpp"

namespace huiyin::store {

// The walks that answer a query, each in the order asked for; together they are the list. Their
// columns: due, id, number, term, session, then the whole CaseRow.
[[nodiscard]] std::vector<Question> queue_walks(const app::QueueQuery&);
[[nodiscard]] Question queue_count(const app::QueueQuery&);
// Columns: the whole PromiseRow, then the whole CaseRow.
[[nodiscard]] Question promise_walk(const app::PromiseQuery&);
// Columns: the whole CaseRow.
[[nodiscard]] Question supervised_walk(const app::SupervisedQuery&);
// Columns: the whole DutyRow.
[[nodiscard]] Question search_walk(const app::SearchQuery&);
[[nodiscard]] Question text_walk(const std::optional<CongressId>&,
                                 const std::optional<std::string>& after, std::int64_t limit);
[[nodiscard]] Question mechanism_duty_walk(const app::MechanismDutyQuery&);
// Columns: the whole DutyRow.
[[nodiscard]] Question late_duty_walk(const CongressId&, Date today);
// Columns: the whole ActivityRow. `audiences` are never none: everybody has that of his person.
[[nodiscard]] Question activity_walk(const app::ActivityQuery&);
// The id, when one of the audiences may see it.
[[nodiscard]] Question activity_sight(const std::vector<app::AudienceId>&, const ActivityId&);
[[nodiscard]] std::vector<Question> duty_walks(const app::DutyQuery&);
// Columns: at, id, version (0 of a rung), duty (empty of an event), kind of rung; newest first.
[[nodiscard]] std::vector<Question> notice_walks(const app::NoticeQuery&);
[[nodiscard]] Question phase_count(const std::vector<app::AudienceId>&);

class ListReader {
public:
    explicit ListReader(Connection&);

    app::QueuePage queue(const app::QueueQuery&);
    std::int64_t count(const app::QueueQuery&);
    app::DutyPage duties(const app::DutyQuery&);
    app::PromisePage promises(const app::PromiseQuery&);
    std::vector<app::CaseRow> supervised(const app::SupervisedQuery&);
    app::SearchPage search(const app::SearchQuery&);
    std::vector<std::int64_t> term_frequencies(const std::vector<std::string>& terms);
    app::SearchPage newest_texts(const std::optional<CongressId>&,
                                 const std::optional<std::string>& after, std::int64_t limit);
    std::vector<app::MechanismDuty> mechanism_duties(const app::MechanismDutyQuery&);
    std::vector<app::ActivityRow> activities(const app::ActivityQuery&);
    bool may_see_activity(const std::vector<app::AudienceId>&, const ActivityId&);
    std::vector<app::DutyRow> late_duties(const CongressId&, Date today);
    app::NoticePage notices(const app::NoticeQuery&);
    std::optional<app::CaseRow> case_row(const CaseId&);
    std::vector<app::DutyRow> case_duties(const CaseId&);
    std::vector<app::RungRow> case_rungs(const CaseId&);
    bool is_audience(const app::AudienceId&, const CaseId&);
    std::string basis(const CongressId&);
    std::vector<std::pair<suggestion::Phase, std::int64_t>>
    phase_counts(const std::vector<app::AudienceId>&);

private:
    template <class Row>
    std::vector<Row> all_rows(const Question& asked);
    app::SearchPage texts(const Question& asked, std::int64_t limit);

    Statements statements_;
    Statement case_;
    Statement duties_of_case_;
    Statement rungs_of_case_;
    Statement duty_;
    Statement is_audience_;
    Statement basis_;
    Statement frequency_;
};

} // namespace huiyin::store
