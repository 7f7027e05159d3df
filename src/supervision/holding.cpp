// 实施: what was held, what was found, and the report.

#include "supervision/rules.hpp"

namespace huiyin::supervision::rules {
namespace {

using Barrier = std::optional<Error>;

constexpr std::size_t parts_of_face_to_face = 3;

// As what a day of the activity stands in the file of a suggestion; none of a campaign, whose days
// take their own forms, of a training, which stands in no file, and of a commission, which is not
// held.
std::optional<SupervisionKind> form_of(ActivityKind kind) {
    switch (kind) {
    case ActivityKind::campaign:
    case ActivityKind::training:
    case ActivityKind::commission: return {};
    case ActivityKind::forum: return SupervisionKind::forum;
    case ActivityKind::face_to_face: return SupervisionKind::face_to_face;
    case ActivityKind::meeting_request: return SupervisionKind::meeting_request;
    case ActivityKind::door_visit: return SupervisionKind::door_visit;
    case ActivityKind::site_visit: return SupervisionKind::site_visit;
    case ActivityKind::inspection: return SupervisionKind::inspection;
    case ActivityKind::spot_check: return SupervisionKind::spot_check;
    case ActivityKind::unannounced_visit: return SupervisionKind::unannounced_visit;
    case ActivityKind::look_back: return SupervisionKind::inspection;
    }
    return {};
}

Barrier wrong_form(const Activity& current, const HoldActivity& asked) {
    const bool campaign = current.kind == ActivityKind::campaign;
    if (campaign && !asked.form) return invalid("form", "supervision.name_the_form").value();
    if (!campaign && asked.form && asked.form != form_of(current.kind))
        return invalid("form", "supervision.has_its_form").value();
    return {};
}

Barrier wrong_day(const Activity& current, const HoldActivity& asked, const Occasion& occasion) {
    if (asked.held_on > occasion.today())
        return invalid("held_on", "suggestion.date_in_future").value();
    if (asked.held_on < current.plan.starts_on || asked.held_on > current.plan.ends_on)
        return invalid("held_on", "supervision.outside_its_days").value();
    return {};
}

Barrier wrong_cases(const Activity& current, const HoldActivity& asked) {
    if (current.plan.cases.empty() && current.kind != ActivityKind::training)
        return refused("supervision.name_its_cases").value();
    for (std::size_t i = 0; i < asked.cases.size(); ++i)
        if (!concerns(current.plan, asked.cases[i]))
            return invalid(item_of("cases", i), "supervision.not_of_the_plan").value();
    return {};
}

Barrier wrong_people(const Activity& current, const HoldActivity& asked, const Context& context) {
    if (current.kind == ActivityKind::training && asked.deputies.empty())
        return invalid("deputies", "supervision.name_those_trained").value();
    if (const auto place = first_unlisted(asked.deputies, context.deputies))
        return invalid(item_of("deputies", *place), "suggestion.no_such_deputy").value();
    for (std::size_t i = 0; i < asked.signed_by.size(); ++i)
        if (std::ranges::count(asked.deputies, asked.signed_by[i]) == 0)
            return invalid(item_of("signed_by", i), "supervision.was_not_there").value();
    return {};
}

Barrier wrong_parts(const Activity& current, const HoldActivity& asked) {
    if (!asked.parts.empty() && current.kind != ActivityKind::face_to_face)
        return invalid("parts", "supervision.has_no_parts").value();
    for (std::size_t i = 0; i < asked.parts.size(); ++i)
        if (std::ranges::count(asked.parts, asked.parts[i].part, &SessionPart::part) > 1)
            return invalid(item_of("parts", i), "supervision.named_twice").value();
    return {};
}

std::vector<CaseId> all_cases(const Plan& plan) {
    std::vector<CaseId> all;
    for (const PlannedCase& planned : plan.cases) all.push_back(planned.id);
    return all;
}

} // namespace

Decision rule(const Activity& current, const StartActivity&, const Occasion&, const Context&) {
    return happens(ActivityStarted{current.kind});
}

Decision rule(const Activity& current, const HoldActivity& asked, const Occasion& occasion,
              const Context& context) {
    if (auto why = wrong_form(current, asked)) return Failure{*why};
    if (auto why = wrong_day(current, asked, occasion)) return Failure{*why};
    if (auto why = wrong_cases(current, asked)) return Failure{*why};
    if (auto why = wrong_people(current, asked, context)) return Failure{*why};
    if (auto why = wrong_parts(current, asked)) return Failure{*why};
    const auto form = form_of(current.kind);
    ActivitySession held{.session = std::ssize(current.sessions) + 1,
                         .form = form ? form : asked.form,
                         .held_on = asked.held_on,
                         .place = asked.place ? asked.place : current.plan.place,
                         .cases = asked.cases.empty() ? all_cases(current.plan) : asked.cases,
                         .deputies = asked.deputies,
                         .participants = asked.participants,
                         .parts = asked.parts,
                         .minutes = asked.minutes,
                         .deputies_say = asked.deputies_say,
                         .signed_by = asked.signed_by,
                         .files = asked.files};
    const bool all_parts = asked.parts.size() == parts_of_face_to_face;
    const std::chrono::year_month_day day{asked.held_on};
    return happens(
        ActivityHeld{current.kind, std::move(held), static_cast<int>(day.year()), all_parts});
}

Decision rule(const Activity& current, const AddFinding& asked, const Occasion& occasion,
              const Context& context) {
    if (!concerns(current.plan, asked.id)) return invalid("id", "supervision.not_of_the_plan");
    const KnownCase* known = find_case(context, asked.id);
    if (known == nullptr) return invalid("id", "app.no_such_case");
    if (asked.strand && std::ranges::count(known->strands, *asked.strand) == 0)
        return invalid("strand", "suggestion.no_such_strand");
    if (asked.put_right_by && !asked.strand) return invalid("strand", "supervision.name_the_unit");
    // What its units have to put right, a congress orders itself.
    if (asked.put_right_by && (current.plan.commissioned || !known->own))
        return invalid("put_right_by", "supervision.others_units");
    if (asked.put_right_by && *asked.put_right_by <= occasion.today())
        return invalid("put_right_by", "suggestion.date_not_future");
    return happens(FindingAdded{current.kind,
                                {std::ssize(current.findings) + 1, asked.id, asked.strand,
                                 asked.what, asked.put_right_by, asked.files}});
}

Decision rule(const Activity& current, const ReportActivity& asked, const Occasion&,
              const Context&) {
    return happens(ActivityReported{current.kind, asked.words, asked.files});
}

} // namespace huiyin::supervision::rules
