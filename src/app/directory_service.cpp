#include "app/directory_service.hpp"

#include "access/directory_table.hpp"
#include "app/answer.hpp"
#include "app/codec.hpp"
#include "app/names.hpp"

namespace huiyin::app {
namespace {

enum class Trust : std::uint8_t { by_access, installer };

struct DirectoryJob {
    DirectoryChange change = {};
    std::shared_ptr<const CongressView> after = {};
};

// The events of all commands, each decided on what the ones before it led to.
Result<std::vector<StoredEvent>> decide_all(directory::Directory state, const DirectoryJob& job,
                                            Trust trust) {
    std::vector<StoredEvent> out;
    for (const directory::Command& command : job.change.commands) {
        Occasion occasion{.by = job.change.actor.person, .at = job.change.at};
        if (trust == Trust::by_access) {
            const auto permitted =
                access::permit(job.change.actor, command, job.change.congress, job.change.at);
            if (!permitted) return Failure{permitted.error()};
            occasion = *permitted;
        }
        const auto events = directory::decide(state, command, occasion);
        if (!events) return Failure{events.error()};
        for (const directory::Event& event : *events) {
            out.push_back(stored(event, occasion));
            const Version next = state.version + 1;
            state = directory::evolve(std::move(state), {next, occasion, event});
        }
    }
    return out;
}

Result<std::string> run(Transaction& transaction, const Congresses& congresses, DirectoryJob& job,
                        Trust trust) {
    const DirectoryChange& change = job.change;
    if (!change.key.empty())
        if (auto answer = transaction.recall(change.actor.person, change.key)) return *answer;
    const StreamId stream{change.congress.value};
    const auto kept = congresses.find(change.congress);
    const Version known = kept ? kept->version : 0;
    auto view = congresses.grown(change.congress, transaction.read(stream, known));
    if (!view) return Failure{view.error()};
    const Version version = (*view)->version;
    if (change.seen && *change.seen != version)
        return conflict({"app.congress_moved_on", {{"version", std::to_string(version)}}});
    if (version == 0 && trust == Trust::by_access) return not_found("app.no_such_congress");

    auto events = decide_all((*view)->directory, job, trust);
    if (!events) return Failure{events.error()};
    const auto appended = transaction.append(change.congress, stream, version, *events);
    if (!appended) return Failure{appended.error()};
    // The whole view again, so that a parameter which contradicts the law is refused here.
    auto after = congresses.grown(change.congress, transaction.read(stream, known));
    if (!after) return Failure{after.error()};
    job.after = *std::move(after);
    if (version == 0) { // It has no cases yet.
        const BasisRow basis{change.congress, {job.after->basis}};
        transaction.put(basis_table, &basis);
    }
    const std::string answer = wire::to_json(DirectoryChanged{change.congress, job.after->version});
    if (!change.key.empty())
        transaction.remember(change.actor.person, change.key, answer, change.at);
    return answer;
}

void submit(Store& store, Congresses& congresses, Trust trust, DirectoryChange change,
            std::function<void(Result<DirectoryChanged>)> done) {
    auto job = std::make_shared<DirectoryJob>(DirectoryJob{.change = std::move(change)});
    store.submit(
        [&congresses, job, trust](Transaction& transaction) -> Result<std::string> {
            auto answer = run(transaction, congresses, *job, trust);
            if (answer) return answer;
            Error why = answer.error();
            const Names names{congresses, china_date(job->change.at)};
            why.message = names.in_words(std::move(why.message), access::Names::shown);
            return Failure{std::move(why)};
        },
        [&congresses, job, done = std::move(done)](const Result<std::string>& answer) {
            if (!answer) return done(Failure{answer.error()});
            if (job->after) congresses.publish(job->after);
            done(wire::from_json<DirectoryChanged>(*answer));
        });
}

// The nearest first.
std::vector<CongressId> congresses_above(const Congresses& congresses, const CongressView& of) {
    constexpr std::size_t levels_max = 4; // whatever a wrong directory says
    std::vector<CongressId> above;
    std::shared_ptr<const CongressView> next;
    for (const CongressView* view = &of; view != nullptr && above.size() < levels_max;
         view = next.get()) {
        if (!view->directory.congress || !view->directory.congress->superior) break;
        above.push_back(*view->directory.congress->superior);
        next = congresses.find(above.back());
    }
    return above;
}

} // namespace

DirectoryService::DirectoryService(Store& store, Congresses& congresses,
                                   std::function<void(const DirectoryChanged&)> watch)
    : store_(store), congresses_(congresses), watch_(std::move(watch)) {}

void DirectoryService::carry_out(DirectoryChange change, DirectoryDone done) {
    submit(store_, congresses_, Trust::by_access, std::move(change),
           [this, done = std::move(done)](Result<DirectoryChanged> changed) {
               if (changed && watch_) watch_(*changed);
               done(std::move(changed));
           });
}

Result<DirectoryChanged> DirectoryService::carry_out_and_wait(DirectoryChange change) {
    return answer_of<DirectoryChanged>(
        [&](DirectoryDone done) { carry_out(std::move(change), std::move(done)); });
}

Result<DirectoryChanged> DirectoryService::rehearse(const DirectoryChange& change) const {
    const auto view = congresses_.find(change.congress);
    if (!view) return not_found("app.no_such_congress");
    auto events = decide_all(view->directory, {.change = change, .after = {}}, Trust::by_access);
    if (!events) return Failure{events.error()};
    Version version = view->version;
    for (StoredEvent& event : *events) event.version = ++version;
    const auto after = congresses_.grown(change.congress, *events);
    if (!after) return Failure{after.error()};
    return DirectoryChanged{change.congress, (*after)->version};
}

Result<DirectoryChanged> DirectoryService::found_and_wait(DirectoryChange change) {
    return answer_of<DirectoryChanged>([&](DirectoryDone done) {
        submit(store_, congresses_, Trust::installer, std::move(change), std::move(done));
    });
}

access::Actor actor_of(const Congresses& congresses, const PersonId& person, Date today) {
    access::Actor actor{.person = person};
    const auto views = congresses.all();
    for (const auto& view : views) access::add_capacities(actor, view->directory, today);
    if (!actor.capacities.empty())
        for (const auto& view : views)
            access::add_level(actor, view->id, congresses_above(congresses, *view));
    return actor;
}

} // namespace huiyin::app
