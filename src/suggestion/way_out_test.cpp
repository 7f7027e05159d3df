// The shortest way from wherever a case stands to its end: no state is a dead end.

#include "suggestion/random_life.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace huiyin::suggestion {
namespace {

Reply full_reply(const Case& current) {
    Reply written = reply();
    written.answers.clear();
    for (std::size_t i = 0; i < current.content.demands.size(); ++i)
        written.answers.push_back({static_cast<std::int64_t>(i) + 1, {"Done."}});
    return written;
}

bool is_complete(const Content& written) {
    return !is_blank(written.title.value) && !is_blank(written.cause.value) &&
           !written.demands.empty() &&
           std::ranges::none_of(written.demands,
                                [](const auto& demand) { return is_blank(demand.value); });
}

Step step_of_author(const Case& current, Date today) {
    const Occasion author = by(current.delegation ? ann : current.proposers.front().deputy, today);
    if (!is_complete(current.content)) return {SaveDraft{content()}, author};
    return {Submit{}, author};
}

Step step_to_issue(const Case& current, const Strand& strand, Date today) {
    const Occasion unit = by(strand.unit, today);
    const IssueReply issue{strand.strand, {}};
    const auto why = barrier(current, issue, unit, world());
    if (!why) return {issue, unit};
    if (why->message.key == "suggestion.no_reply_without_contact") {
        RecordContact record = contact(strand.strand, today);
        record.deputies = signatories(current);
        return {record, unit};
    }
    return {DraftReply{strand.strand, full_reply(current)}, unit};
}

Step step_to_reply(const Case& current, const Strand& strand, Date today) {
    const Occasion unit = by(strand.unit, today);
    switch (current_round(strand)->stage) {
    case ReplyStage::none: return {DraftReply{strand.strand, full_reply(current)}, unit};
    case ReplyStage::drafted: return {ApproveReply{strand.strand, {}}, unit};
    case ReplyStage::approved:
        return {SignReply{strand.strand, {{"Zhou"}, {"Director"}}, {"Roads 2026-7"}}, unit};
    case ReplyStage::signed_by_head: return {PassReply{strand.strand}, by(congress_office, today)};
    default: return step_to_issue(current, strand, today);
    }
}

// What the strand waits for before its reply can be written, if anything.
std::optional<Step> step_to_hand(const Strand& strand, Date today) {
    if (strand.state == StrandState::return_requested)
        return Step{RefuseReturn{strand.strand, {"It is yours."}},
                    by(waits_for_leader(strand) ? leaders : strand.assigned_by, today)};
    if (strand.state == StrandState::assigned)
        return Step{SignIn{strand.strand}, by(strand.unit, today)};
    if (strand.role == StrandRole::co && strand.state == StrandState::signed_in)
        return Step{NoteMissingCoOpinion{strand.strand, {"Overdue."}}, by(roads, today)};
    return std::nullopt;
}

Step step_of_handling(const Case& current, Date today) {
    for (const Strand& strand : current.strands)
        if (is_active(strand))
            if (auto step = step_to_hand(strand, today)) return *step;
    for (const Strand& strand : current.strands)
        if (is_active(strand) && is_answering(strand) &&
            current_round(strand)->stage < ReplyStage::issued)
            return step_to_reply(current, strand, today);
    return {Close{}, by(congress_office, today)};
}

Step step_of_answered(const Case& current, Date today) {
    const Occasion office = by(congress_office, today);
    for (const Strand& strand : current.strands) {
        if (!is_active(strand) || !is_answering(strand)) continue;
        const ReplyStage stage = current_round(strand)->stage;
        if (stage == ReplyStage::issued) return {CloseRating{strand.strand}, office};
        if (stage == ReplyStage::disputed)
            return {ExplainInstead{strand.strand, {"No money this year."}}, office};
    }
    return {Close{}, office};
}

Step step_of_tracking(const Case& current, Date today) {
    const Occasion office = by(congress_office, today);
    for (const Promise& promise : current.promises) {
        if (promise.state == PromiseState::open)
            return {ClaimPromiseKept{promise.promise, {"Built."}, {}}, office};
        if (promise.state == PromiseState::claimed)
            return {ConfirmPromiseKept{promise.promise, {}}, office};
    }
    for (const Rectification& ordered : current.rectifications) {
        if (ordered.state == RectificationState::ordered)
            return {ReportRectification{ordered.rectification, {"Mended."}, {}}, office};
        if (ordered.state == RectificationState::reported)
            return {VerifyRectification{ordered.rectification, {}}, office};
    }
    return {Close{}, office};
}

} // namespace

std::optional<Step> next_step_to_end(const Case& current, Date today) {
    const Occasion office = by(congress_office, today);
    switch (current.phase) {
    case Phase::unopened: return Step{OpenDraft{{}, {}, {}, content()}, by(ann, today)};
    case Phase::draft:
    case Phase::sent_back: return step_of_author(current, today);
    case Phase::submitted: return Step{Docket{}, office};
    case Phase::docketed: return Step{Assign{{{roads, StrandRole::main, {}}}, {}}, office};
    case Phase::handling: return step_of_handling(current, today);
    case Phase::answered: return step_of_answered(current, today);
    case Phase::tracking: return step_of_tracking(current, today);
    case Phase::settled: return Step{Close{}, office};
    default: return std::nullopt;
    }
}

TEST_CASE("a case comes from nothing to its end in thirteen steps, each with one command") {
    Case current;
    Version version = 0;
    int steps = 0;
    while (const auto step = next_step_to_end(current, assigned_day)) {
        const auto events = decide(current, step->command, step->occasion, world());
        REQUIRE(events.has_value());
        for (const Event& event : *events)
            current = evolve(std::move(current), {++version, step->occasion, event});
        ++steps;
    }
    CHECK(steps == 13);
    CHECK(current.phase == Phase::closed);
}

} // namespace huiyin::suggestion
