// The whole past of a case, entered from a list in one unit of work.

#include "access/table.hpp"
#include "app/case_service.hpp"
#include "app/record.hpp"
#include "wire/json.hpp"

namespace huiyin::app {
namespace {

// Steps of the same occasion belong together.
std::vector<Happening> happenings_of(const std::vector<suggestion::RecordedEvent>& history) {
    std::vector<Happening> happenings;
    for (const suggestion::RecordedEvent& step : history) {
        const bool goes_on = !happenings.empty() &&
                             happenings.back().occasion.at == step.occasion.at &&
                             happenings.back().occasion.by == step.occasion.by;
        if (!goes_on) happenings.push_back({step.occasion, {}});
        happenings.back().events.push_back(step.event);
    }
    return happenings;
}

// Whoever may enter what came on paper may enter what was handled on paper.
Result<void> check_may_enter(const PastEntry& entry) {
    const suggestion::OpenDraft entered{.lead = DeputyId{"whoever"}};
    const auto occasion =
        access::permit(entry.actor, suggestion::Command{entered}, suggestion::Case{},
                       {.congress = entry.congress}, entry.at);
    if (!occasion) return Failure{occasion.error()};
    return {};
}

Result<std::shared_ptr<const LoadedCase>>
entered(Transaction& transaction, const Congresses& congresses, const PastEntry& entry) {
    const auto view = congresses.find(entry.congress);
    if (!view) return not_found("app.no_such_congress");
    if (auto may = check_may_enter(entry); !may) return Failure{std::move(may).error()};
    if (entry.history.empty()) return invalid("", "app.nothing_to_enter");
    if (const Version version = transaction.version(StreamId{entry.id.value}); version > 0)
        return conflict({"app.case_moved_on", {{"version", std::to_string(version)}}});
    const auto nothing = std::make_shared<const LoadedCase>(LoadedCase{.id = entry.id});
    return record(transaction, *view, Rows::current, nothing, happenings_of(entry.history));
}

} // namespace

void CaseService::enter(PastEntry asked, ChangeDone done) {
    auto entry = std::make_shared<const PastEntry>(std::move(asked));
    store_.submit(
        [this, entry](Transaction& transaction) -> Result<std::string> {
            const auto after = entered(transaction, congresses_, *entry);
            if (!after) return Failure{after.error()};
            return wire::to_json(Changed{entry->congress, entry->id, (*after)->version});
        },
        [this, entry, done = std::move(done)](const Result<std::string>& answer) {
            if (!answer) return done(Failure{answer.error()});
            auto changed = wire::from_json<Changed>(*answer);
            if (changed && watch_) watch_({entry->congress, entry->id, 0, changed->version});
            done(std::move(changed));
        });
}

} // namespace huiyin::app
