// 抽签: the candidates are frozen and the seed is promised first; then the seed is shown.

#include "supervision/rules.hpp"

namespace huiyin::supervision::rules {
namespace {

bool is_sha256(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

Decision rule(const Activity& current, const CommitDraw& asked, const Occasion&,
              const Context& context) {
    if (current.draw) return refused("supervision.draw_committed");
    std::vector<CaseId> candidates = asked.candidates;
    std::ranges::sort(candidates);
    if (std::ranges::adjacent_find(candidates) != candidates.end())
        return invalid("candidates", "supervision.named_twice");
    if (asked.count < 1 || asked.count >= std::ssize(candidates))
        return invalid("count", "supervision.draws_fewer_than_there_are");
    if (!is_sha256(asked.commitment.value))
        return invalid("commitment", "supervision.commitment_is_a_digest");
    for (std::size_t i = 0; i < asked.candidates.size(); ++i) {
        const KnownCase* known = find_case(context, asked.candidates[i]);
        if (known == nullptr) return invalid(item_of("candidates", i), "app.no_such_case");
        if (!known->assigned)
            return invalid(item_of("candidates", i), "suggestion.not_assigned_yet");
    }
    return happens(DrawCommitted{std::move(candidates), asked.count, asked.commitment});
}

Decision rule(const Activity& current, const MakeDraw& asked, const Occasion&,
              const Context& context) {
    if (!current.draw) return refused("supervision.draw_not_committed");
    if (!current.draw->seed.value.empty()) return refused("supervision.draw_made");
    if (context.sha256(asked.seed.value) != current.draw->commitment.value)
        return invalid("seed", "supervision.another_seed");
    return happens(DrawMade{asked.seed, draw(current.draw->candidates, current.draw->count,
                                             asked.seed.value, context.sha256)});
}

} // namespace huiyin::supervision::rules
