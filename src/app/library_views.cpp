#include "app/library_views.hpp"

#include "app/duty_views.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using mechanism::Mechanism;

MechanismRow row_of(const Congresses& congresses, const CongressView& view, const Mechanism& of) {
    MechanismRow row{.mechanism = {of.id},
                     .title = bilingual(of.title),
                     .origin = {of.origin},
                     .law = of.law,
                     .reach = of.reach,
                     .in_force = of.law,
                     .since = {},
                     .duties = std::ssize(of.duties),
                     .gates = std::ssize(of.gates)};
    if (const auto* adopted = directory::find_mechanism(view.directory, of.id)) {
        row.in_force = true;
        row.since = china_date(adopted->since);
    }
    for (const auto& each : congresses.all())
        row.congresses += directory::find_mechanism(each->directory, of.id) ? 1 : 0;
    return row;
}

DutyRuleView view_of(const mechanism::Library& library, const mechanism::DutyRule& rule) {
    DutyRuleView shown{.duty = {rule.id},
                       .title = bilingual(rule.title),
                       .repeats = rule.repeats,
                       .force = rule.force,
                       .tightens = {rule.tightens},
                       .why = {rule.why},
                       .article = {rule.article}};
    if (!rule.tightens.empty()) return shown; // Its bearer is the other duty's.
    shown.bearer = {library.words.roles[rule.bearer].id};
    shown.bearer_title = bilingual(library.words.roles[rule.bearer].title);
    return shown;
}

VeilView view_of(const mechanism::Library& library, const mechanism::Veil& veil) {
    VeilView shown{.veil = {veil.id}, .until = {library.vocabulary.events[veil.until].name}};
    for (const mechanism::Before& hidden : veil.hides) {
        shown.events.push_back({library.vocabulary.events[hidden.event].name});
        for (const mechanism::Condition& condition : hidden.where)
            for (std::string& kind : condition.kinds()) shown.kinds.push_back({std::move(kind)});
    }
    for (const std::size_t role : veil.from)
        shown.from.push_back(bilingual(library.words.roles[role].title));
    return shown;
}

// A quantity as the congress has it now.
std::string said(const mechanism::Quantity& quantity, const std::vector<ParameterView>& values) {
    const auto found = std::ranges::find(
        values, quantity.parameter, [](const ParameterView& view) { return view.parameter.value; });
    return quantity.parameter.empty() || found == values.end() ? quantity.value.text
                                                               : found->value.value;
}

ChaseView view_of(const CongressView& view, const mechanism::Chase& chase,
                  const std::vector<ParameterView>& values) {
    const std::size_t dot = chase.duty.rfind('.');
    return {.chase = {chase.id},
            .duty_title =
                title_of(view.rules, chase.duty.substr(0, dot), chase.duty.substr(dot + 1)),
            .after = {said(chase.after, values)},
            .answer_within = {said(chase.answer_within, values)},
            .words = bilingual(chase.words)};
}

std::vector<Line<60>> events_in(const mechanism::Library& library,
                                const std::vector<mechanism::Before>& happened) {
    std::vector<Line<60>> names;
    for (const mechanism::Before& one : happened)
        names.push_back({library.vocabulary.events[one.event].name});
    return names;
}

ScoreView view_of(const CongressView& view, const mechanism::Score& score,
                  const std::vector<ParameterView>& values) {
    const mechanism::Library& library = *view.rules.mechanisms.library;
    ScoreView shown{.score = {score.id},
                    .title = bilingual(score.title),
                    .kind = score.kind,
                    .counts = events_in(library, score.counts),
                    .among = events_in(library, score.among),
                    .why = {score.why},
                    .article = {score.article}};
    if (score.kind != mechanism::ScoreKind::veto)
        shown.points = Line<60>{said(score.points, values)};
    if (score.most) shown.most = Line<60>{said(*score.most, values)};
    if (const std::size_t dot = score.duty.rfind('.'); dot != std::string::npos)
        shown.duty_title =
            title_of(view.rules, score.duty.substr(0, dot), score.duty.substr(dot + 1));
    return shown;
}

void add_adoptions(const CongressView& view, const Names& names, std::string_view mechanism,
                   std::vector<AdoptionView>& found) {
    const std::size_t first = found.size();
    for (const directory::RecordedEvent& happened : view.events) {
        if (const auto* adopted = std::get_if<directory::MechanismAdopted>(&happened.event);
            adopted && adopted->mechanism.value == mechanism)
            found.push_back({.congress = view.id,
                             .congress_title = {names.of(view.id)},
                             .since = happened.occasion.today(),
                             .by = {names.of(happened.occasion.by)},
                             .decision = {adopted->decision.value}});
        if (const auto* ended = std::get_if<directory::MechanismEnded>(&happened.event);
            ended && ended->mechanism.value == mechanism && found.size() > first) {
            found.back().until = happened.occasion.today();
            found.back().ended_because = {ended->reason.value};
        }
    }
}

} // namespace

MechanismList mechanisms_of(const Congresses& congresses, const CongressView& view) {
    MechanismList list;
    for (const Mechanism& each : view.rules.mechanisms.library->mechanisms)
        list.rows.push_back(row_of(congresses, view, each));
    std::ranges::stable_partition(list.rows, &MechanismRow::law);
    return list;
}

Result<MechanismPage> mechanism_page(const Congresses& congresses, const CongressView& view,
                                     std::string_view id) {
    const mechanism::Library& library = *view.rules.mechanisms.library;
    const Mechanism* const found = mechanism::find_mechanism(library, id);
    if (found == nullptr)
        return not_found({"mechanism.no_such_mechanism", {{"found", std::string{id}}}});
    MechanismPage page{.row = row_of(congresses, view, *found),
                       .parameters = parameters_of(view, *found),
                       .file = {found->text}};
    for (const mechanism::SourceText& source : found->sources)
        page.sources.push_back({{source.law}, {source.article}, {source.text}});
    for (const mechanism::DutyRule& rule : found->duties)
        page.duties.push_back(view_of(library, rule));
    for (const mechanism::Gate& gate : found->gates)
        page.gates.push_back(
            {{gate.id}, {library.vocabulary.commands[gate.command].name}, bilingual(gate.message)});
    for (const mechanism::Veil& veil : found->veils) page.veils.push_back(view_of(library, veil));
    for (const mechanism::Chase& chase : found->chases)
        page.chases.push_back(view_of(view, chase, page.parameters));
    for (const mechanism::Score& score : found->scores)
        page.scores.push_back(view_of(view, score, page.parameters));
    for (const mechanism::Check& check : found->checks)
        page.checks.push_back({{check.id},
                               bilingual(check.title),
                               bilingual(check.advice),
                               {check.why},
                               {check.article}});
    for (const mechanism::ScoredBy& criterion : found->criteria)
        page.rubric.push_back({{criterion.id},
                               bilingual(criterion.title),
                               bilingual(criterion.hint),
                               {said(criterion.points, page.parameters)},
                               !criterion.lost_by.empty()});
    for (const auto& each : congresses.all())
        add_adoptions(*each, Names{congresses, china_date(each->events.back().occasion.at)}, id,
                      page.adoptions);
    std::ranges::stable_sort(page.adoptions, {}, &AdoptionView::since);
    return page;
}

} // namespace huiyin::app
