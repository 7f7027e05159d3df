#pragma once

// The entrance (M6): what is missing or doubtful in a text, by what it is scored, and how good the
// suggestions of a congress are.

#include "app/text_desk.hpp"
#include "suggestion/decide.hpp"

namespace huiyin::app {

// A suggestion as far as it is written. Nothing of it is kept.
struct WrittenDraft {
    CongressId congress = {};
    std::optional<CaseId> of = {}; // whose text it is: it is no copy of itself
    Line<200, 0> title = {};
    Text<4000, 0> cause = {};
    Text<4000, 0> analysis = {};
    std::vector<Text<1000, 0>> demands = {};
};
BOOST_DESCRIBE_STRUCT(WrittenDraft, (), (congress, of, title, cause, analysis, demands))

// Something to look at again. `field` is "title", "cause", "analysis", "demands" or "demands.0";
// with a length, it is about the characters (code points) from `from` until before `to`.
struct FindingView {
    Line<160> check = {};
    Line<60> field = {};
    std::int64_t from = {};
    std::int64_t to = {};
    Bilingual title = {};
    Bilingual advice = {};
    std::optional<suggestion::ReviewReason> reason = {}; // for which it could be turned down
    Text<2000, 0> why = {};
    Line<200, 0> article = {};
    std::optional<Name> other = {}; // the suggestion that the text is a copy of
};
BOOST_DESCRIBE_STRUCT(FindingView, (),
                      (check, field, from, to, title, advice, reason, why, article, other))

struct FindingList {
    std::vector<FindingView> rows = {}; // in the order in which they should be looked at
};
BOOST_DESCRIBE_STRUCT(FindingList, (), (rows))

// A criterion of the rubric, put to a text.
struct CriterionView {
    Line<160> criterion = {};
    Bilingual title = {};
    Bilingual hint = {};
    std::int64_t points = {};
    bool by_checks = {};                  // else the reviewer judges it
    std::vector<Line<160>> findings = {}; // the checks that speak against it
};
BOOST_DESCRIBE_STRUCT(CriterionView, (), (criterion, title, hint, points, by_checks, findings))

// What a reviewer has beside a submitted text.
struct ReviewSheet {
    std::vector<FindingView> findings = {};
    std::vector<CriterionView> criteria = {};
    std::optional<Date> correct_by = {}; // if it were sent back today
};
BOOST_DESCRIBE_STRUCT(ReviewSheet, (), (findings, criteria, correct_by))

struct QualityFilter {
    CongressId congress = {};
    std::optional<std::int64_t> term = {};
    std::optional<std::int64_t> session = {};
};
BOOST_DESCRIBE_STRUCT(QualityFilter, (), (congress, term, session))

struct QualityView {
    std::int64_t submitted = {};
    std::int64_t scored = {};
    std::optional<std::int64_t> mean = {};  // of a hundred, of those that were scored
    std::vector<CriterionView> rubric = {}; // as the congress has published it
};
BOOST_DESCRIBE_STRUCT(QualityView, (), (submitted, scored, mean, rubric))

// By the rules of the congress; open to whoever may sign in. What it is a copy of comes first.
[[nodiscard]] Result<FindingList> writing_checks(const Congresses&, TextDesk&, const Asker&,
                                                 const WrittenDraft&);
// For the deputies' office of the case's congress.
[[nodiscard]] Result<ReviewSheet> review_sheet(const Congresses&, const Asker&,
                                               const suggestion::Case&);
// For those who supervise in the congress.
[[nodiscard]] Result<QualityView> quality_of(Store&, const Congresses&, const Asker&,
                                             const QualityFilter&);

// The rubric in force, put to a text: what ScoreQuality is decided on.
[[nodiscard]] std::vector<suggestion::Criterion> rubric_for(const CongressView&,
                                                            const suggestion::Content&);

} // namespace huiyin::app
