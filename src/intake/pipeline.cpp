#include "intake/pipeline.hpp"

#include <utility>

namespace huiyin::intake {
namespace {

// Two full groups of the writer, so that one waits while another is written, and few beside what it
// lets wait for everybody.
constexpr std::size_t under_way_max = 512;

} // namespace

struct Pipeline::Task {
    PlannedCase planned = {};
    std::size_t command = 0; // the next one
    Version seen = 0;
};

void Pipeline::take(PlannedCase planned) {
    {
        std::unique_lock hold(turn_);
        room_.wait(hold, [this] { return under_way_ < under_way_max; });
        ++under_way_;
    }
    const Version seen = planned.seen;
    step(std::make_shared<Task>(Task{std::move(planned), 0, seen}));
}

// One command after the other: the next one is given when the one before is durable, so that it
// stands on nothing that was refused.
void Pipeline::step(const std::shared_ptr<Task>& task) {
    const auto go_on = [this, task](const Result<app::Changed>& changed) {
        if (!changed || task->command == task->planned.commands.size())
            return done(task->planned.row, changed);
        task->seen = changed->version;
        step(task);
    };
    const PlannedCase& planned = task->planned;
    if (!planned.history.empty()) {
        task->command = planned.commands.size();
        return cases_.enter({by_.actor, congress_, planned.id, planned.history, by_.at}, go_on);
    }
    app::Change change{.actor = by_.actor,
                       .id = planned.id,
                       .seen = task->seen,
                       .command = planned.commands[task->command++],
                       .at = by_.at};
    if (std::holds_alternative<suggestion::OpenDraft>(change.command))
        cases_.open(congress_, std::move(change), go_on);
    else
        cases_.carry_out(std::move(change), go_on);
}

void Pipeline::done(std::size_t row, const Result<app::Changed>& changed) {
    const std::lock_guard hold(turn_);
    if (!changed) refused_.push_back({row, changed.error()});
    --under_way_;
    room_.notify_all();
}

std::vector<Pipeline::Refused> Pipeline::finish() {
    std::unique_lock hold(turn_);
    room_.wait(hold, [this] { return under_way_ == 0; });
    return std::exchange(refused_, {});
}

} // namespace huiyin::intake
