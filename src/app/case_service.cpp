#include "app/case_service.hpp"

#include "access/table.hpp"
#include "app/answer.hpp"
#include "app/codec.hpp"
#include "app/duties.hpp"
#include "app/identifier.hpp"
#include "app/project.hpp"
#include "app/world.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using suggestion::Command;

// What one change has worked out so far; lives until its group is durable.
struct Job {
    CongressId congress = {};
    Change change = {};
    std::shared_ptr<const LoadedCase> after = {};
};

// The case at the version the stream has now.
std::shared_ptr<const LoadedCase> load(Transaction& transaction, CaseCache& cache,
                                       const CaseId& id) {
    const StreamId stream{id.value};
    const Version version = transaction.version(stream);
    auto kept = cache.find(id);
    if (kept && kept->version == version) return kept;
    const bool usable = kept && kept->version < version;
    LoadedCase before = usable ? *kept : LoadedCase{.id = id};
    const auto since = transaction.read(stream, before.version);
    return std::make_shared<const LoadedCase>(grown(std::move(before), since));
}

Result<void> check_version(const Change& change, const LoadedCase& loaded) {
    if (!change.seen || *change.seen == loaded.version) return {};
    return conflict({"app.case_moved_on", {{"version", std::to_string(loaded.version)}}});
}

std::optional<DelegationId> delegation_of(const suggestion::Case& state, const Command& command) {
    if (const auto* open = std::get_if<suggestion::OpenDraft>(&command)) return open->delegation;
    return state.delegation;
}

// "number-16-4": docket numbers run within a term and session.
std::string number_series(const suggestion::Case& state) {
    return "number-" + std::to_string(state.term) + "-" + std::to_string(state.session);
}

bool shares_answering_unit(const suggestion::Case& a, const suggestion::Case& b) {
    const auto answers = [](const suggestion::Strand& strand) {
        return suggestion::is_active(strand) && suggestion::is_answering(strand);
    };
    return std::any_of(a.strands.begin(), a.strands.end(), [&](const auto& mine) {
        return answers(mine) &&
               std::any_of(b.strands.begin(), b.strands.end(), [&](const auto& other) {
                   return answers(other) && other.unit == mine.unit;
               });
    });
}

bool joins_assigned_lead(Transaction& transaction, CaseCache& cache, const Job& job,
                         const LoadedCase& loaded) {
    const auto* join = std::get_if<suggestion::JoinHandling>(&job.change.command);
    if (join == nullptr || join->lead == loaded.id) return false;
    const auto lead = load(transaction, cache, join->lead);
    return lead->version > 0 && lead->state.congress == loaded.state.congress &&
           !lead->state.joined_to && lead->state.phase == suggestion::Phase::handling &&
           shares_answering_unit(lead->state, loaded.state);
}

// Puts the events into the stream and the rows into the read models.
Result<std::shared_ptr<const LoadedCase>> record(Transaction& transaction, const CongressView& view,
                                                 const std::shared_ptr<const LoadedCase>& before,
                                                 const std::vector<suggestion::Event>& events,
                                                 const Occasion& occasion) {
    std::vector<StoredEvent> stored_events;
    LoadedCase after = *before;
    for (const suggestion::Event& event : events) {
        stored_events.push_back(stored(event, occasion));
        after.events.push_back({++after.version, occasion, event});
        after.state = suggestion::evolve(std::move(after.state), after.events.back());
    }
    const auto version =
        transaction.append(view.id, StreamId{before->id.value}, before->version, stored_events);
    if (!version) return Failure{version.error()};
    write_difference(transaction, rows_of(*before, duty_rows(view, *before)),
                     rows_of(after, duty_rows(view, after)));
    return std::make_shared<const LoadedCase>(std::move(after));
}

// As whom the change is made, if it may be made at all now.
Result<Occasion> admit(const CongressView& view, const LoadedCase& loaded, const Change& change,
                       const suggestion::Context& context) {
    auto occasion = access::permit(change.actor, change.command, loaded.state, context, change.at);
    if (!occasion) return occasion;
    if (auto current = check_version(change, loaded); !current) return Failure{current.error()};
    if (auto barred = barred_by_gate(view, loaded, change.command, china_date(change.at)))
        return Failure{*std::move(barred)};
    return occasion;
}

// The case after the change, in the store but not yet durable.
Result<std::shared_ptr<const LoadedCase>> apply(Transaction& transaction, const CongressView& view,
                                                CaseCache& cache, const Job& job,
                                                std::shared_ptr<const LoadedCase> loaded) {
    const Change& change = job.change;
    const World world{view, china_date(change.at), delegation_of(loaded->state, change.command)};
    suggestion::Context context = world.context(change.id);
    const auto occasion = admit(view, *loaded, change, context);
    if (!occasion) return Failure{occasion.error()};
    if (std::holds_alternative<suggestion::Docket>(change.command))
        context.next_number = transaction.next_number(view.id, number_series(loaded->state));
    context.joins_assigned_lead = joins_assigned_lead(transaction, cache, job, *loaded);
    const auto events = suggestion::decide(loaded->state, change.command, *occasion, context);
    if (!events) return Failure{events.error()};
    if (events->empty()) return loaded;
    return record(transaction, view, loaded, *events, *occasion);
}

Result<std::string> run(Transaction& transaction, const Congresses& congresses, CaseCache& cache,
                        Job& job) {
    const Change& change = job.change;
    if (!change.key.empty())
        if (auto answer = transaction.recall(change.actor.person, change.key)) return *answer;

    const auto loaded = load(transaction, cache, change.id);
    const bool opens = std::holds_alternative<suggestion::OpenDraft>(change.command);
    if (loaded->version == 0 && !opens) return not_found("app.no_such_case");
    if (loaded->version > 0) job.congress = loaded->state.congress;
    const auto view = congresses.find(job.congress);
    if (!view) return not_found("app.no_such_congress");

    auto after = apply(transaction, *view, cache, job, loaded);
    if (!after) return Failure{after.error()};
    job.after = *std::move(after);
    std::string answer = wire::to_json(Changed{view->id, change.id, job.after->version});
    if (!change.key.empty())
        transaction.remember(change.actor.person, change.key, answer, change.at);
    return answer;
}

} // namespace

CaseService::CaseService(Store& store, Congresses& congresses, CaseCache& cache,
                         std::function<void(const Changed&)> watch)
    : store_(store), congresses_(congresses), cache_(cache), watch_(std::move(watch)) {}

void CaseService::submit(const CongressId& opened_in, Change change, ChangeDone done) {
    auto job = std::make_shared<Job>(Job{.congress = opened_in, .change = std::move(change)});
    store_.submit(
        [this, job](Transaction& transaction) {
            return run(transaction, congresses_, cache_, *job);
        },
        [this, job, done = std::move(done)](const Result<std::string>& answer) {
            if (!answer) return done(Failure{answer.error()});
            auto changed = wire::from_json<Changed>(*answer);
            if (job->after) {
                cache_.keep(job->after);
                if (changed && watch_) watch_(*changed);
            }
            done(std::move(changed));
        });
}

void CaseService::open(const CongressId& congress, Change change, ChangeDone done) {
    if (change.id.empty()) change.id = CaseId{fresh_identifier(change.at)};
    submit(congress, std::move(change), std::move(done));
}

void CaseService::carry_out(Change change, ChangeDone done) {
    submit({}, std::move(change), std::move(done));
}

Result<Changed> CaseService::open_and_wait(const CongressId& congress, Change change) {
    return answer_of<Changed>(
        [&](ChangeDone done) { open(congress, std::move(change), std::move(done)); });
}

Result<Changed> CaseService::carry_out_and_wait(Change change) {
    return answer_of<Changed>(
        [&](ChangeDone done) { carry_out(std::move(change), std::move(done)); });
}

} // namespace huiyin::app
