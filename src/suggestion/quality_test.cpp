#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

// One criterion of the reviewer's, one that the checks found met, one that they found wanting.
const std::vector<Criterion> rubric{
    {{"x.facts"}, 1, {"情况清楚"}, {"Clear facts"}, 20, false, {}},
    {{"x.private"}, 1, {"无个人信息"}, {"No personal data"}, 5, true, {}},
    {{"x.one-matter"}, 2, {"一事一议"}, {"One matter"}, 10, true, {{"law.writing.two-titles"}}},
};

Context with_rubric() {
    Context context = world();
    context.rubric = &rubric;
    return context;
}

QualityScore score(std::int64_t facts, MarkBasis one_matter_by, std::int64_t one_matter) {
    QualityScore score{.content_version = 1, .points = facts + 5 + one_matter, .most = 35};
    score.marks = {
        {{"x.facts"}, 1, {"情况清楚"}, {"Clear facts"}, MarkBasis::reviewer, facts, 20, {}},
        {{"x.private"}, 1, {"无个人信息"}, {"No personal data"}, MarkBasis::checks, 5, 5, {}},
        {{"x.one-matter"},
         2,
         {"一事一议"},
         {"One matter"},
         one_matter_by,
         one_matter,
         10,
         {{"law.writing.two-titles"}}}};
    return score;
}

ScoreQuality ticked(std::vector<Line<160>> met, std::vector<Line<160>> overruled) {
    return {std::move(met), std::move(overruled), {}};
}

TEST_CASE("a score adds what the checks found met and what the reviewer ticked") {
    given(submitted())
        .in(with_rubric())
        .when(ticked({{"x.facts"}}, {}), by(congress_office))
        .then(QualityScored{score(20, MarkBasis::checks, 0)});
    given(submitted())
        .in(with_rubric())
        .when(ticked({}, {}), by(congress_office))
        .then(QualityScored{score(0, MarkBasis::checks, 0)});
}

TEST_CASE("a reviewer who finds the checks mistaken overrules them, and it shows") {
    given(docketed())
        .in(with_rubric())
        .when(ticked({}, {{"x.one-matter"}}), by(congress_office))
        .then(QualityScored{score(0, MarkBasis::overruled, 10)});
}

TEST_CASE("only criteria of the rubric are ticked, each by whoever judges it, and once") {
    const auto fails = [](const ScoreQuality& asked, std::string_view key, std::string_view field) {
        given(submitted())
            .in(with_rubric())
            .when(asked, by(congress_office))
            .then_fails(ErrorCode::invalid, key, field);
    };
    fails(ticked({{"x.unknown"}}, {}), "no_such_criterion", "met.0");
    fails(ticked({{"x.private"}}, {}), "checks_judge", "met.0");
    fails(ticked({}, {{"x.facts"}}), "reviewer_judges", "overruled.0");
    fails(ticked({}, {{"x.private"}}), "nothing_to_overrule", "overruled.0");
    fails(ticked({{"x.facts"}, {"x.facts"}}, {}), "named_twice", "met.1");
}

TEST_CASE("without a rubric, before submission and after assignment nothing is scored") {
    given(submitted())
        .when(ticked({}, {}), by(congress_office))
        .then_fails(ErrorCode::refused, "no_rubric");
    given(drafted())
        .in(with_rubric())
        .when(ticked({}, {}), by(congress_office))
        .then_fails(ErrorCode::refused, "not_scorable");
    given(assigned())
        .in(with_rubric())
        .when(ticked({}, {}), by(congress_office))
        .then_fails(ErrorCode::refused, "not_scorable");
}

TEST_CASE("the last score stands, and the same again is no event") {
    const History scored = submitted() + QualityScored{score(0, MarkBasis::checks, 0)};
    CHECK(scored.state().quality->points == 5);
    given(scored)
        .in(with_rubric())
        .when(ticked({}, {}), by(congress_office))
        .then_nothing_happens();
    CHECK((scored + QualityScored{score(20, MarkBasis::checks, 0)}).state().quality->points == 25);
}

} // namespace
} // namespace huiyin::suggestion
