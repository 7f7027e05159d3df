// 承诺事项台账: what a reply promised stays in the ledger until it is kept.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

Barrier known(const Case& current, PromiseNumber promise) {
    if (auto why = running(current)) return why;
    return find_promise(current, promise) ? nothing() : missing("suggestion.no_such_promise");
}

// Neither kept nor waiting for the office to say so.
Barrier open(const Case& current, PromiseNumber promise) {
    if (auto why = known(current, promise)) return why;
    switch (find_promise(current, promise)->state) {
    case PromiseState::open: return nothing();
    case PromiseState::claimed: return refuse("suggestion.promise_claimed");
    case PromiseState::kept: return refuse("suggestion.promise_kept");
    }
    return nothing();
}

Barrier claimed(const Case& current, PromiseNumber promise) {
    if (auto why = known(current, promise)) return why;
    return find_promise(current, promise)->state == PromiseState::claimed
               ? nothing()
               : refuse("suggestion.promise_not_claimed");
}

} // namespace

void apply(Case& current, const PromiseMade& happened, const Occasion& occasion) {
    Promise promise;
    promise.promise = happened.promise;
    promise.strand = happened.strand;
    promise.round = happened.round;
    promise.what = happened.what;
    promise.who = happened.who;
    promise.made_on = occasion.today();
    promise.first_due = happened.due;
    promise.due = happened.due;
    current.promises.push_back(std::move(promise));
}

Barrier bar(const Case& current, const ReportPromise& asked, const Scene&) {
    return open(current, asked.promise);
}

Decision rule(const Case&, const ReportPromise& asked, const Scene&) {
    return happens(PromiseReported{asked.promise, asked.progress, asked.files});
}

void apply(Case&, const PromiseReported&, const Occasion&) {
    // Read from the history; nothing is decided by it.
}

Barrier bar(const Case& current, const ProlongPromise& asked, const Scene&) {
    return open(current, asked.promise);
}

Decision rule(const Case& current, const ProlongPromise& asked, const Scene& scene) {
    const Date due = find_promise(current, asked.promise)->due;
    if (asked.until <= due)
        return invalid("until", {"suggestion.not_later_than_due", {{"due", iso(due)}}});
    if (asked.until <= scene.occasion.today())
        return invalid("until", "suggestion.date_not_future");
    return happens(PromiseProlonged{asked.promise, due, asked.until, asked.reason});
}

void apply(Case& current, const PromiseProlonged& happened, const Occasion&) {
    if (Promise* promise = promise_of(current, happened.promise)) promise->due = happened.until;
}

Barrier bar(const Case& current, const ClaimPromiseKept& asked, const Scene&) {
    return open(current, asked.promise);
}

Decision rule(const Case&, const ClaimPromiseKept& asked, const Scene&) {
    return happens(PromiseClaimedKept{asked.promise, asked.result, asked.evidence});
}

void apply(Case& current, const PromiseClaimedKept& happened, const Occasion&) {
    if (Promise* promise = promise_of(current, happened.promise))
        promise->state = PromiseState::claimed;
}

Barrier bar(const Case& current, const ConfirmPromiseKept& asked, const Scene&) {
    return claimed(current, asked.promise);
}

Decision rule(const Case&, const ConfirmPromiseKept& asked, const Scene&) {
    return happens(PromiseKept{asked.promise, asked.note});
}

void apply(Case& current, const PromiseKept& happened, const Occasion& occasion) {
    if (Promise* promise = promise_of(current, happened.promise)) {
        promise->state = PromiseState::kept;
        promise->kept_on = occasion.today();
    }
}

Barrier bar(const Case& current, const RejectPromiseClaim& asked, const Scene&) {
    return claimed(current, asked.promise);
}

Decision rule(const Case&, const RejectPromiseClaim& asked, const Scene&) {
    return happens(PromiseClaimRejected{asked.promise, asked.reason});
}

void apply(Case& current, const PromiseClaimRejected& happened, const Occasion&) {
    if (Promise* promise = promise_of(current, happened.promise))
        promise->state = PromiseState::open;
}

Barrier bar(const Case& current, const RatePromise& asked, const Scene& scene) {
    if (auto why = known(current, asked.promise)) return why;
    if (find_promise(current, asked.promise)->state != PromiseState::kept)
        return refuse("suggestion.promise_not_kept");
    return by_signatory(current, scene);
}

Decision rule(const Case& current, const RatePromise& asked, const Scene& scene) {
    if (asked.satisfaction == Satisfaction::dissatisfied && !asked.words)
        return invalid("words", "suggestion.say_why_dissatisfied");
    const PromiseVote vote{scene.occasion.deputy, asked.satisfaction, asked.words};
    if (contains(find_promise(current, asked.promise)->votes, vote)) return unchanged();
    return happens(PromiseRated{asked.promise, vote.deputy, vote.satisfaction, vote.words});
}

void apply(Case& current, const PromiseRated& happened, const Occasion&) {
    Promise* promise = promise_of(current, happened.promise);
    if (!promise) return;
    std::erase_if(promise->votes, [&](const auto& vote) { return vote.deputy == happened.deputy; });
    promise->votes.push_back({happened.deputy, happened.satisfaction, happened.words});
}

} // namespace huiyin::suggestion::rules
