#include "app/entrance_views.hpp"

#include "app/duty_views.hpp"
#include "entrance/findings.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using directory::Role;

// A text that is being written has not been assigned: the newest rules hold for it.
const mechanism::RuleSet& rules_in_force(const CongressView& view) {
    return *edition_for(view.rules, std::nullopt).rules;
}

bool has_role(const access::Actor& actor, const CongressId& congress,
              std::initializer_list<Role> roles) {
    return std::ranges::any_of(actor.capacities, [&](const access::Capacity& held) {
        return held.congress == congress && std::ranges::count(roles, held.role) > 0;
    });
}

std::optional<suggestion::ReviewReason> reason_named(const std::string& name) {
    const auto& names = type_of<suggestion::ReviewReason>().names;
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return {};
    return static_cast<suggestion::ReviewReason>(found - names.begin());
}

FindingView finding_view(const entrance::Finding& finding) {
    return {.check = {finding.check->id},
            .field = {finding.field},
            .from = finding.from,
            .to = finding.to,
            .title = bilingual(finding.check->title),
            .advice = bilingual(finding.check->advice),
            .reason = reason_named(finding.check->reason),
            .why = {finding.check->why},
            .article = {finding.check->article}};
}

std::vector<FindingView> findings_in(const CongressView& view, const suggestion::Content& content) {
    std::vector<FindingView> rows;
    for (const entrance::Finding& finding :
         entrance::findings(content, rules_in_force(view).checks))
        rows.push_back(finding_view(finding));
    return rows;
}

// The text in the form in which texts are compared: its parts are paragraphs.
DraftText compared_text(const WrittenDraft& draft) {
    DraftText text{.congress = draft.congress, .of = draft.of, .title = draft.title};
    const auto add = [&](const std::string& part) {
        if (part.empty()) return;
        if (!text.body.value.empty()) text.body.value += '\n';
        text.body.value += part;
    };
    add(draft.cause.value);
    add(draft.analysis.value);
    for (const auto& demand : draft.demands) add(demand.value);
    return text;
}

std::vector<FindingView> copies_found(const CongressView& view, TextDesk& texts, const Asker& asker,
                                      const WrittenDraft& draft) {
    const auto& checks = rules_in_force(view).checks;
    const auto check = std::ranges::find(checks, name_of(entrance::Detector::near_copy),
                                         &mechanism::Check::detector);
    if (check == checks.end()) return {};
    std::vector<FindingView> rows;
    for (const Name& other : texts.copies(asker, compared_text(draft))) {
        if (rows.size() == entrance::findings_of_check_max) break;
        rows.push_back(finding_view({.check = &*check, .field = "title"}));
        rows.back().other = other;
    }
    return rows;
}

// The checks that found something and cost the points of the criterion.
std::vector<Line<160>> speaking_against(const mechanism::ScoredBy& criterion,
                                        const std::vector<entrance::Finding>& found) {
    std::vector<Line<160>> checks;
    for (const std::string& name : criterion.lost_by)
        if (std::ranges::any_of(found, [&](const auto& one) { return one.check->id == name; }))
            checks.push_back({name});
    return checks;
}

std::vector<CriterionView> criteria_of(const CongressView& view,
                                       const std::vector<entrance::Finding>& found) {
    std::vector<CriterionView> rows;
    for (const mechanism::ScoredBy& criterion : rules_in_force(view).criteria)
        rows.push_back({.criterion = {criterion.id},
                        .title = bilingual(criterion.title),
                        .hint = bilingual(criterion.hint),
                        .points = criterion.points.value.number,
                        .by_checks = !criterion.lost_by.empty(),
                        .findings = speaking_against(criterion, found)});
    return rows;
}

bool starts_with_sending_back(const mechanism::DutyRule& rule, mechanism::EventIndex sent_back) {
    return rule.due.kind == mechanism::DueKind::period &&
           std::ranges::any_of(rule.starts,
                               [&](const auto& start) { return start.event == sent_back; });
}

// The earliest date of the duties that sending back today would lead to.
std::optional<Date> correction_date(const CongressView& view, Date today) {
    const auto& vocabulary = view.rules.mechanisms.library->vocabulary;
    const mechanism::EventIndex sent_back = mechanism::find_word(vocabulary.events, "sent_back");
    std::optional<Date> earliest;
    for (const mechanism::DutyRule& rule : rules_in_force(view).rules) {
        if (!starts_with_sending_back(rule, sent_back)) continue;
        const Date due =
            calendar::due_date(today, rule.due.quantity.value.period, view.calendar, rule.roll);
        if (!earliest || due < *earliest) earliest = due;
    }
    return earliest;
}

} // namespace

Result<FindingList> writing_checks(const Congresses& congresses, TextDesk& texts,
                                   const Asker& asker, const WrittenDraft& draft) {
    const auto view = congresses.find(draft.congress);
    if (!view) return not_found("app.no_such_congress");
    suggestion::Content content;
    content.title.value = draft.title.value;
    content.cause = draft.cause;
    content.analysis = draft.analysis;
    for (const auto& demand : draft.demands) content.demands.push_back({demand.value});
    FindingList list{copies_found(*view, texts, asker, draft)};
    std::ranges::move(findings_in(*view, content), std::back_inserter(list.rows));
    return list;
}

Result<ReviewSheet> review_sheet(const Congresses& congresses, const Asker& asker,
                                 const suggestion::Case& state) {
    if (!has_role(asker.actor, state.congress, {Role::deputies_office}))
        return forbidden("app.nothing_to_see_here");
    const auto view = congresses.find(state.congress);
    if (!view) return not_found("app.no_such_congress");
    const auto found = entrance::findings(state.content, rules_in_force(*view).checks);
    return ReviewSheet{.findings = findings_in(*view, state.content),
                       .criteria = criteria_of(*view, found),
                       .correct_by = correction_date(*view, china_date(asker.at))};
}

Result<QualityView> quality_of(Store& store, const Congresses& congresses, const Asker& asker,
                               const QualityFilter& filter) {
    const auto view = congresses.find(filter.congress);
    if (!view) return not_found("app.no_such_congress");
    if (!has_role(asker.actor, filter.congress,
                  {Role::deputies_office, Role::committee, Role::chair, Role::auditor}))
        return forbidden("app.nothing_to_see_here");
    const QualitySum sum = store.quality({filter.congress, filter.term, filter.session});
    QualityView quality{.submitted = sum.submitted, .scored = sum.scored};
    if (sum.scored > 0) quality.mean = sum.percent / sum.scored;
    quality.rubric = criteria_of(*view, {});
    return quality;
}

std::vector<suggestion::Criterion> rubric_for(const CongressView& view,
                                              const suggestion::Content& content) {
    const mechanism::RuleSet& rules = rules_in_force(view);
    std::vector<suggestion::Criterion> rubric;
    if (rules.criteria.empty()) return rubric;
    const auto found = entrance::findings(content, rules.checks);
    for (const mechanism::ScoredBy& criterion : rules.criteria)
        rubric.push_back({.id = {criterion.id},
                          .edition = criterion.edition,
                          .title_zh = {criterion.title.zh},
                          .title_en = {criterion.title.en},
                          .points = criterion.points.value.number,
                          .by_checks = !criterion.lost_by.empty(),
                          .findings = speaking_against(criterion, found)});
    return rubric;
}

} // namespace huiyin::app
