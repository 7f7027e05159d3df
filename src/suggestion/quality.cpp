// 质量评分: what a reviewer makes of the rubric of the congress (M6).

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

const Criterion* find_criterion(const Scene& scene, const Line<160>& id) {
    const auto& rubric = *scene.context.rubric;
    const auto found = std::ranges::find(rubric, id, &Criterion::id);
    return found == rubric.end() ? nullptr : &*found;
}

// Each names a criterion, once, that is the reviewer's to judge: of his own, or of those that the
// checks judge, which he overrules.
Barrier wrong_names(const std::vector<Line<160>>& named, const std::string& field, bool by_checks,
                    const Scene& scene) {
    if (const auto again = first_repeated(named))
        return wrong(item_of(field, *again), "suggestion.named_twice");
    for (std::size_t i = 0; i < named.size(); ++i) {
        const Criterion* criterion = find_criterion(scene, named[i]);
        if (!criterion) return wrong(item_of(field, i), "suggestion.no_such_criterion");
        if (criterion->by_checks != by_checks)
            return wrong(item_of(field, i), by_checks ? Sentence{"suggestion.reviewer_judges"}
                                                      : Sentence{"suggestion.checks_judge"});
        if (by_checks && criterion->findings.empty())
            return wrong(item_of(field, i), "suggestion.nothing_to_overrule");
    }
    return nothing();
}

QualityMark mark_of(const Criterion& criterion, const ScoreQuality& asked) {
    QualityMark mark{.criterion = criterion.id,
                     .edition = criterion.edition,
                     .title_zh = criterion.title_zh,
                     .title_en = criterion.title_en,
                     .basis = criterion.by_checks ? MarkBasis::checks : MarkBasis::reviewer,
                     .most = criterion.points,
                     .findings = criterion.findings};
    const bool overruled = contains(asked.overruled, criterion.id);
    if (overruled) mark.basis = MarkBasis::overruled;
    const bool met = criterion.by_checks ? criterion.findings.empty() || overruled
                                         : contains(asked.met, criterion.id);
    if (met) mark.points = mark.most;
    return mark;
}

} // namespace

Barrier bar(const Case& current, const ScoreQuality&, const Scene&) {
    return in_phase(current, {Phase::submitted, Phase::docketed}, "suggestion.not_scorable");
}

Decision rule(const Case& current, const ScoreQuality& asked, const Scene& scene) {
    if (scene.context.rubric == nullptr || scene.context.rubric->empty())
        return refused("suggestion.no_rubric");
    if (auto why = wrong_names(asked.met, "met", false, scene)) return Failure{*why};
    if (auto why = wrong_names(asked.overruled, "overruled", true, scene)) return Failure{*why};
    QualityScore score{.content_version = current.content_version};
    score.words = asked.words;
    for (const Criterion& criterion : *scene.context.rubric) {
        score.marks.push_back(mark_of(criterion, asked));
        score.points += score.marks.back().points;
        score.most += criterion.points;
    }
    if (current.quality == score) return unchanged();
    return happens(QualityScored{score});
}

void apply(Case& current, const QualityScored& happened, const Occasion&) {
    current.quality = happened.score;
}

} // namespace huiyin::suggestion::rules
