// 销号, 结转, 并案 and links between cases.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

std::int64_t year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

Barrier linkable(const Case& current) {
    return current.phase == Phase::unopened || current.phase == Phase::discarded
               ? refuse("suggestion.not_linkable")
               : nothing();
}

} // namespace

Barrier bar(const Case& current, const Close&, const Scene&) {
    return in_phase(current, {Phase::settled}, "suggestion.not_settled");
}

Decision rule(const Case&, const Close& asked, const Scene&) { return happens(Closed{asked.note}); }

void apply(Case& current, const Closed&, const Occasion& occasion) {
    current.phase = Phase::closed;
    current.closed_on = occasion.today();
}

Barrier bar(const Case& current, const CarryOver&, const Scene&) {
    return in_phase(current, {Phase::docketed, Phase::handling, Phase::answered, Phase::tracking},
                    "suggestion.not_unfinished");
}

Decision rule(const Case& current, const CarryOver& asked, const Scene& scene) {
    const Date today = scene.occasion.today();
    const std::int64_t year =
        current.carried_to_year.value_or(year_of(current.submitted_on.value_or(today)));
    const std::int64_t term = current.carried_to_term.value_or(current.term);
    if (asked.year < year || asked.year > year_of(today) + 1)
        return invalid("year", "suggestion.carry_to_next_year");
    if (asked.term < term || asked.term > std::max(scene.context.term, term) + 1)
        return invalid("term", "suggestion.carry_to_next_term");
    if (asked.year == year && asked.term == term)
        return invalid("year", "suggestion.carry_to_next_year");
    return happens(CarriedOver{asked.year, asked.term, asked.reason});
}

void apply(Case& current, const CarriedOver& happened, const Occasion&) {
    current.carried_to_year = happened.year;
    current.carried_to_term = happened.term;
}

Barrier bar(const Case& current, const JoinHandling&, const Scene&) {
    if (auto why = in_phase(current, {Phase::handling}, "suggestion.not_joinable")) return why;
    return current.joined_to ? refuse("suggestion.already_joined") : nothing();
}

Decision rule(const Case&, const JoinHandling& asked, const Scene& scene) {
    if (asked.lead == scene.context.self || asked.lead.empty())
        return invalid("lead", "suggestion.name_another_case");
    if (!scene.context.joins_assigned_lead) return invalid("lead", "suggestion.joins_other_unit");
    return happens(JoinedHandling{asked.lead, asked.reason});
}

void apply(Case& current, const JoinedHandling& happened, const Occasion&) {
    current.joined_to = happened.lead;
}

Barrier bar(const Case& current, const LeaveJoinedHandling&, const Scene&) {
    if (auto why = running(current)) return why;
    return current.joined_to ? nothing() : refuse("suggestion.not_joined");
}

Decision rule(const Case& current, const LeaveJoinedHandling& asked, const Scene&) {
    return happens(JoinedHandlingLeft{current.joined_to.value_or(CaseId{}), asked.reason});
}

void apply(Case& current, const JoinedHandlingLeft&, const Occasion&) { current.joined_to.reset(); }

Barrier bar(const Case& current, const LinkCase&, const Scene&) { return linkable(current); }

Decision rule(const Case& current, const LinkCase& asked, const Scene& scene) {
    if (asked.other == scene.context.self || asked.other.empty())
        return invalid("other", "suggestion.name_another_case");
    if (contains(current.links, Link{asked.other, asked.kind})) return unchanged();
    return happens(CaseLinked{asked.other, asked.kind});
}

// One link to a case: linking it otherwise replaces the former.
void apply(Case& current, const CaseLinked& happened, const Occasion&) {
    std::erase_if(current.links, [&](const Link& link) { return link.other == happened.other; });
    current.links.push_back({happened.other, happened.kind});
}

Barrier bar(const Case& current, const UnlinkCase&, const Scene&) {
    if (auto why = linkable(current)) return why;
    return current.links.empty() ? refuse("suggestion.no_links") : nothing();
}

Decision rule(const Case& current, const UnlinkCase& asked, const Scene&) {
    if (!contains(current.links, asked.other, &Link::other))
        return not_found("suggestion.no_such_link");
    return happens(CaseUnlinked{asked.other});
}

void apply(Case& current, const CaseUnlinked& happened, const Occasion&) {
    std::erase_if(current.links, [&](const Link& link) { return link.other == happened.other; });
}

void apply(Case&, const DatesRecounted&, const Occasion&) {
    // Read from the history; dates are no part of the state.
}

void apply(Case&, const PastRecorded&, const Occasion&) {
    // A mark in the history; what was recorded stands before it.
}

} // namespace huiyin::suggestion::rules
