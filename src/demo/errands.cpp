#include "demo/errands.hpp"

#include "demo/steps.hpp"

#include <algorithm>

namespace huiyin::demo {
namespace {

using namespace suggestion;

// The strand whose unit works on the reply, or nullptr.
const Strand* strand_in_work(const Case& state) {
    for (const Strand& strand : state.strands) {
        const Round* round = current_round(strand);
        if (strand.state == StrandState::signed_in && round != nullptr &&
            round->stage == ReplyStage::none)
            return &strand;
    }
    return nullptr;
}

std::optional<Deed> report_progress(const Case& state, const Scene& scene) {
    const Strand* strand = strand_in_work(state);
    const Unit* unit = strand != nullptr ? steps::unit_of(scene, strand->unit) : nullptr;
    if (unit == nullptr) return {};
    return Deed{unit->clerk,
                ReportProgress{strand->strand, {"已到现场查看，正与有关单位会商方案。"}, {}}};
}

std::optional<Deed> remind(const Case& state, const Scene& scene) {
    const Strand* strand = strand_in_work(state);
    if (strand == nullptr || strand->assigned_by != scene.roster.desk.office) return {};
    return Deed{scene.roster.desk.person, Remind{strand->strand, {{"请按期办理，并与代表沟通。"}}}};
}

std::optional<Deed> report_promise(const Case& state, const Scene& scene) {
    for (const Promise& promise : state.promises) {
        const Strand* strand = find_strand(state, promise.strand);
        const Unit* unit = strand != nullptr ? steps::unit_of(scene, strand->unit) : nullptr;
        if (promise.state == PromiseState::open && unit != nullptr)
            return Deed{unit->clerk,
                        ReportPromise{promise.promise, {"已完成招标，正在施工。"}, {}}};
    }
    return {};
}

std::optional<Deed> join(const Errand& errand, const Case& state, const Case* other,
                         const Scene& scene) {
    const Strand* mine = strand_in_work(state);
    const Strand* theirs = other != nullptr ? strand_in_work(*other) : nullptr;
    if (mine == nullptr || theirs == nullptr || mine->unit != theirs->unit || state.joined_to ||
        other->joined_to)
        return {};
    return Deed{scene.roster.desk.person,
                JoinHandling{errand.other, {"两件建议内容相同，由同一单位并案办理、分别答复。"}}};
}

} // namespace

std::optional<Deed> deed_for(const Errand& errand, const Case& state, const Case* other,
                             const Scene& scene) {
    if (!state.assigned_on || !steps::after_working_days(scene, *state.assigned_on, errand.after))
        return {};
    if (auto deed = steps::supervise(errand, state, scene)) return deed;
    if (!is_running(state)) return {};
    const PersonId desk = scene.roster.desk.person;
    switch (errand.kind) {
    case ErrandKind::report_progress: return report_progress(state, scene);
    case ErrandKind::remind: return remind(state, scene);
    case ErrandKind::report_promise: return report_promise(state, scene);
    case ErrandKind::join: return join(errand, state, other, scene);
    case ErrandKind::leave_joined:
        if (!state.joined_to) return {};
        return Deed{desk, LeaveJoinedHandling{{"地点不同，改为分别办理。"}}};
    case ErrandKind::link:
        if (other == nullptr || !other->docket) return {};
        return Deed{desk, LinkCase{errand.other, errand.link}};
    case ErrandKind::unlink:
        if (state.links.empty()) return {};
        return Deed{desk, UnlinkCase{errand.other}};
    default: return {}; // supervision, above
    }
}

} // namespace huiyin::demo
