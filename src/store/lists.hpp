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
// What is found by its words, newest first. Columns: place, the whole CaseRow, the whole TextRow.
[[nodiscard]] Question search_walk(const app::SearchQuery&);
// The newest of it with the words in the title, or anywhere. Columns: place, relevance.
enum class WordsIn : std::uint8_t { title, anywhere };
[[nodiscard]] Question relevance_walk(const app::SearchQuery&, WordsIn, std::int64_t limit);
// Column: place.
[[nodiscard]] Question term_walk(const std::string& term, std::int64_t limit);
// Columns of both: place, the whole CaseRow, the whole TextRow.
[[nodiscard]] Question texts_walk(const std::vector<app::AudienceId>&,
                                  const std::vector<app::TextPlace>&);
[[nodiscard]] Question text_walk(const std::optional<CongressId>&,
                                 const std::optional<std::string>& after, std::int64_t limit);
// Columns: the whole DutyRow.
[[nodiscard]] Question mechanism_duty_walk(const app::MechanismDutyQuery&);
// Columns: the whole DutyRow.
[[nodiscard]] Question late_duty_walk(const CongressId&, Date today);
// Columns: the whole ActivityRow. `audiences` are never none: everybody has that of his person.
[[nodiscard]] Question activity_walk(const app::ActivityQuery&);
// The id, when one of the audiences may see it.
[[nodiscard]] Question activity_sight(const std::vector<app::AudienceId>&, const ActivityId&);
// Columns: the whole TalkRow. `offices` are never none.
[[nodiscard]] Question talk_walk(const app::TalkQuery&);
// Likewise of the `authors`, who are never none.
[[nodiscard]] Question answered_talk_walk(const app::TalkQuery&);
// Columns: the whole ReadingRow. `offices` are never none.
[[nodiscard]] Question reading_walk(const app::ReadingQuery&);
[[nodiscard]] std::vector<Question> duty_walks(const app::DutyQuery&);
// Columns: at, id, version (0 of a rung), duty (empty of an event), kind of rung; newest first.
[[nodiscard]] std::vector<Question> notice_walks(const app::NoticeQuery&);
// Columns: the whole CaseRow. Of at most `cases_at_once`.
[[nodiscard]] Question case_walk(std::span<const CaseId>);
inline constexpr std::size_t cases_at_once = 100;
// Columns: how many were submitted, how many scored, the scores added up.
[[nodiscard]] Question quality_count(const app::QualityQuery&);
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
    std::vector<app::TextPlace> term_places(const std::string& term, std::int64_t at_most);
    std::vector<app::FoundCase> texts_at(const std::vector<app::AudienceId>&,
                                         const std::vector<app::TextPlace>&);
    app::TextPlace newest_place();
    app::SearchPage newest_texts(const std::optional<CongressId>&,
                                 const std::optional<std::string>& after, std::int64_t limit);
    std::vector<app::MechanismDuty> mechanism_duties(const app::MechanismDutyQuery&);
    std::vector<app::ActivityRow> activities(const app::ActivityQuery&);
    std::vector<app::TalkRow> talks(const app::TalkQuery&);
    std::vector<app::ReadingRow> readings(const app::ReadingQuery&);
    bool may_see_activity(const std::vector<app::AudienceId>&, const ActivityId&);
    std::vector<app::DutyRow> late_duties(const CongressId&, Date today);
    app::QualitySum quality(const app::QualityQuery&);
    app::NoticePage notices(const app::NoticeQuery&);
    std::optional<app::CaseRow> case_row(const CaseId&);
    std::vector<app::CaseRow> case_rows(std::span<const CaseId>);
    std::vector<app::DutyRow> case_duties(const CaseId&);
    std::vector<app::RungRow> case_rungs(const CaseId&);
    bool is_audience(const app::AudienceId&, const CaseId&);
    std::string basis(const CongressId&);
    std::vector<std::pair<suggestion::Phase, std::int64_t>>
    phase_counts(const std::vector<app::AudienceId>&);

private:
    Statement& ready(const Question& asked, const std::vector<ColumnType>& columns);
    template <class Row>
    std::vector<Row> all_rows(const Question& asked);
    app::SearchPage most_relevant(const app::SearchQuery&);
    template <class Give>
    void walk_texts(const Question& asked, const Give& give);
    app::SearchPage texts(const Question& asked, std::int64_t limit);

    Statements statements_;
    Statement case_;
    Statement duties_of_case_;
    Statement rungs_of_case_;
    Statement duty_;
    Statement is_audience_;
    Statement basis_;
    Statement newest_place_;
};

} // namespace huiyin::store
