#include "suggestion/rules.hpp"

#include <algorithm>

namespace huiyin::suggestion {
namespace {

bool any_answering_strand(const Case& current, bool (*holds)(const Round&)) {
    return std::ranges::any_of(current.strands, [&](const Strand& strand) {
        const Round* round = current_round(strand);
        return is_active(strand) && round && holds(*round);
    });
}

// Where an assigned case stands follows from its strands and promises alone.
Phase standing(const Case& current) {
    if (!any_answering_strand(current, [](const Round&) { return true; })) return Phase::handling;
    if (any_answering_strand(current, [](const Round& r) { return r.stage < ReplyStage::issued; }))
        return Phase::handling;
    if (any_answering_strand(current, [](const Round& r) { return r.stage < ReplyStage::settled; }))
        return Phase::answered;
    const bool all_kept = std::ranges::all_of(
        current.promises, [](const Promise& p) { return p.state == PromiseState::kept; });
    const bool all_put_right =
        std::ranges::all_of(current.rectifications, [](const Rectification& rectification) {
            return rectification.state == RectificationState::verified;
        });
    return all_kept && all_put_right ? Phase::settled : Phase::tracking;
}

} // namespace

Case evolve(Case before, const RecordedEvent& happened) {
    Case after = std::move(before);
    std::visit([&](const auto& event) { rules::apply(after, event, happened.occasion); },
               happened.event);
    if (is_running(after)) after.phase = standing(after);
    return after;
}

} // namespace huiyin::suggestion
