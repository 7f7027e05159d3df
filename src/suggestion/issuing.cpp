// The reply goes out: to every proposer a copy, and its promises into the ledger.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

// Co-units that have neither given their opinion nor been noted as missing.
std::vector<OfficeId> opinions_awaited(const Case& current) {
    std::vector<OfficeId> awaited;
    for (const Strand& strand : current.strands)
        if (is_active(strand) && strand.role == StrandRole::co &&
            strand.state != StrandState::opinion_given &&
            strand.state != StrandState::opinion_missing)
            awaited.push_back(strand.unit);
    return awaited;
}

// 代表法 2025 第五十一条: the unit talks with the deputies. This unit, for this round, before it
// replies.
bool anyone_heard(const Case& current, const Strand& strand) {
    return std::ranges::any_of(current.contacts, [&](const Contact& contact) {
        return contact.record.strand == strand.strand &&
               contact.round == current_round(strand)->round &&
               contact.record.stage != ContactStage::after;
    });
}

Barrier not_ready(const Case& current, StrandNumber number) {
    const Strand& strand = *find_strand(current, number);
    if (!anyone_heard(current, strand))
        return refuse({"suggestion.no_reply_without_contact",
                       {{"deputies", ids_in_words(signatories(current))}}});
    const auto awaited = opinions_awaited(current);
    if (strand.role == StrandRole::main && !awaited.empty())
        return refuse({"suggestion.opinions_awaited", {{"units", ids_in_words(awaited)}}});
    return nothing();
}

// A round that has come this far has a reply.
const Reply& reply_of(const Round& round) {
    static const Reply none;
    return round.reply ? *round.reply : none;
}

bool answers(const Round& round, std::int64_t demand) {
    return contains(reply_of(round).answers, demand, &DemandAnswer::demand);
}

// Of separate units the last to reply leaves no demand without an answer from any of them.
Barrier left_unanswered(const Case& current, const Strand& last) {
    const auto demands = static_cast<std::int64_t>(current.content.demands.size());
    for (std::int64_t demand = 1; demand <= demands; ++demand) {
        bool answered = answers(*current_round(last), demand);
        for (const Strand& other : current.strands) {
            if (other.strand == last.strand || !is_active(other) || !is_answering(other)) continue;
            const Round* issued = last_issued_round(other);
            if (!issued) return nothing(); // Somebody else is still to reply.
            answered = answered || answers(*issued, demand);
        }
        if (!answered)
            return refuse(
                {"suggestion.nobody_answers_demand", {{"demand", std::to_string(demand)}}});
    }
    return nothing();
}

Barrier outdated_promise(const Round& round, const Scene& scene) {
    for (const PromiseLine& promise : reply_of(round).promises)
        if (promise.due <= scene.occasion.today())
            return refuse({"suggestion.promise_outdated", {{"due", iso(promise.due)}}});
    return nothing();
}

} // namespace

Barrier bar(const Case& current, const IssueReply& asked, const Scene& scene) {
    if (auto why = first_of({reply_in_work(current, asked.strand), in_hand(current, asked.strand)}))
        return why;
    const Strand& strand = *find_strand(current, asked.strand);
    const Round& round = *current_round(strand);
    if (round.stage != ReplyStage::passed) return refuse("suggestion.not_passed");
    return first_of({not_ready(current, asked.strand), left_unanswered(current, strand),
                     outdated_promise(round, scene)});
}

Decision rule(const Case& current, const IssueReply& asked, const Scene&) {
    const auto proposers = signatories(current);
    std::vector<DeputyId> named;
    for (std::size_t i = 0; i < asked.deliveries.size(); ++i) {
        const std::string field = item_of("deliveries", i) + ".deputy";
        if (!contains(proposers, asked.deliveries[i].deputy))
            return invalid(field, "suggestion.not_a_proposer");
        if (contains(named, asked.deliveries[i].deputy))
            return invalid(field, "suggestion.named_twice");
        named.push_back(asked.deliveries[i].deputy);
    }
    auto deliveries = asked.deliveries;
    for (const DeputyId& deputy : proposers)
        if (!contains(named, deputy)) deliveries.push_back({deputy, DeliveryWay::in_system});

    const Round& round = *current_round(*find_strand(current, asked.strand));
    auto decision =
        happens(ReplyIssued{asked.strand, round.round, reply_of(round).kind, deliveries});
    auto number = static_cast<PromiseNumber>(current.promises.size());
    for (const PromiseLine& line : reply_of(round).promises)
        decision.add(
            PromiseMade{++number, asked.strand, round.round, line.what, line.who, line.due});
    return decision;
}

void apply(Case& current, const ReplyIssued& happened, const Occasion& occasion) {
    Round* round = round_of(current, happened.strand, happened.round);
    if (!round) return;
    round->stage = ReplyStage::issued;
    round->issued_on = occasion.today();
    for (const Delivery& delivery : happened.deliveries)
        round->receipts.push_back({delivery.deputy, delivery.way, {}});
    strand_of(current, happened.strand)->extension.reset();
    // A withdrawal that not all had agreed to comes too late now.
    current.withdrawal_reason.reset();
    for (Proposer& proposer : current.proposers) proposer.agrees_to_withdrawal = false;
}

Barrier bar(const Case& current, const AcknowledgeReply& asked, const Scene& scene) {
    if (auto why = in_play(current, asked.strand)) return why;
    const Round* round = last_issued_round(*find_strand(current, asked.strand));
    if (!round) return refuse("suggestion.not_issued");
    return contains(round->receipts, scene.occasion.deputy, &Receipt::deputy)
               ? nothing()
               : forbid("suggestion.proposers_only");
}

Decision rule(const Case& current, const AcknowledgeReply& asked, const Scene& scene) {
    const DeputyId& acting = scene.occasion.deputy;
    const Round& round = *last_issued_round(*find_strand(current, asked.strand));
    const auto receipt = std::ranges::find(round.receipts, acting, &Receipt::deputy);
    if (receipt->acknowledged_on) return unchanged();
    return happens(ReplyAcknowledged{asked.strand, round.round, acting});
}

void apply(Case& current, const ReplyAcknowledged& happened, const Occasion& occasion) {
    if (Round* round = round_of(current, happened.strand, happened.round))
        for (Receipt& receipt : round->receipts)
            if (receipt.deputy == happened.deputy) receipt.acknowledged_on = occasion.today();
}

Barrier bar(const Case& current, const DecidePublication&, const Scene&) {
    return is_running(current) || current.phase == Phase::closed ? nothing()
                                                                 : refuse("suggestion.not_running");
}

Decision rule(const Case&, const DecidePublication& asked, const Scene&) {
    return happens(PublicationDecided{asked.publicity, asked.reason});
}

void apply(Case& current, const PublicationDecided& happened, const Occasion&) {
    current.publication = happened.publicity;
}

} // namespace huiyin::suggestion::rules
