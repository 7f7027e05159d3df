#include "app/activity_service.hpp"

#include "app/answer.hpp"
#include "app/codec.hpp"
#include "app/identifier.hpp"
#include "app/names.hpp"
#include "app/record.hpp"
#include "app/sha256.hpp"
#include "app/world.hpp"

namespace huiyin::app {
namespace {

using supervision::ActivityKind;

// A case as it was before the activity changed it, and after.
struct MovedCase {
    std::shared_ptr<const LoadedCase> before = {};
    std::shared_ptr<const LoadedCase> after = {};
};

struct ActivityJob {
    ActivityChange change = {};
    std::vector<MovedCase> cases = {};
};

// --- what a decision may know --------------------------------------------------------------------

bool is_commissioned(const suggestion::Case& current, const CongressId& congress) {
    return std::ranges::count(current.commissions, congress,
                              &suggestion::Commission::commissioned) > 0;
}

std::vector<supervision::KnownCase> known_cases(Transaction& transaction, CaseCache& cache,
                                                const ActivityChange& change) {
    std::vector<supervision::KnownCase> known;
    for (const CaseId& id : supervision::cases_in(change.command)) {
        const auto loaded = load_case(transaction, cache, id);
        // What the level above reads of this one it does not act on; what it commissioned this one
        // to supervise, this one does.
        const bool own = loaded->state.congress == change.congress;
        if (loaded->version == 0 || !(own || is_commissioned(loaded->state, change.congress)) ||
            !access::may_see(change.actor, loaded->state))
            continue;
        supervision::KnownCase found{.id = id,
                                     .assigned = loaded->state.assigned_on.has_value(),
                                     .strands = {},
                                     .key = loaded->state.key.has_value(),
                                     .own = own};
        for (const suggestion::Strand& strand : loaded->state.strands)
            if (suggestion::is_active(strand)) found.strands.push_back(strand.strand);
        known.push_back(std::move(found));
    }
    return known;
}

std::vector<PersonId> people_of(const CongressView& view) {
    std::vector<PersonId> people;
    for (const auto& [id, person] : view.directory.people) people.push_back(id);
    return people;
}

// A visit that nobody is to know of needs a veil that hides it.
bool needs_a_veil(ActivityKind kind) {
    return kind == ActivityKind::unannounced_visit || kind == ActivityKind::spot_check;
}

Result<LoadedActivity> grown_by(LoadedActivity before,
                                const std::vector<supervision::Event>& events,
                                const Occasion& occasion, const CongressView& view) {
    for (const supervision::Event& event : events) {
        before.events.push_back({++before.version, occasion, event});
        before.state = supervision::evolve(std::move(before.state), before.events.back());
    }
    const bool planned = before.version == std::ssize(events) && !events.empty();
    if (planned && needs_a_veil(before.state.kind) &&
        access::through_cases(hidden_from(view, before)).units)
        return refused("app.adopt_a_veil_first");
    // The files of its suggestions tell of it at once.
    if (planned && before.state.kind == ActivityKind::commission &&
        !access::through_cases(hidden_from(view, before)).units)
        return refused("app.commission_under_a_veil");
    return before;
}

// --- what becomes of it in the files of its cases ------------------------------------------------

// What the cases have not been told: the sessions from `first` on, and with a report its findings;
// of a commission, those which it was about before.
struct News {
    std::size_t first = 0;
    bool report = false;
    std::vector<CaseId> before = {};
};

bool is_known_to_units(const CongressView& view, const LoadedActivity& loaded) {
    return loaded.version > 0 && access::through_cases(hidden_from(view, loaded)).units;
}

std::vector<CaseId> planned_in(const supervision::Plan& plan) {
    std::vector<CaseId> all;
    for (const supervision::PlannedCase& planned : plan.cases) all.push_back(planned.id);
    return all;
}

News news_of(const CongressView& view, const LoadedActivity& before, const LoadedActivity& after) {
    const std::size_t told = is_known_to_units(view, before) ? before.state.sessions.size() : 0;
    return {.first = is_known_to_units(view, after) ? told : after.state.sessions.size(),
            .report = after.state.report.has_value() && !before.state.report,
            .before = before.state.plan.commissioned ? planned_in(before.state.plan)
                                                     : std::vector<CaseId>{}};
}

// What a commission tells the file of a suggestion, so that it stands there as the plan says now.
std::optional<suggestion::Event> commission_in_file(const LoadedActivity& activity,
                                                    const CaseId& id,
                                                    const suggestion::Case& current) {
    const supervision::Activity& state = activity.state;
    if (!state.plan.commissioned) return {};
    const auto found =
        std::ranges::find(current.commissions, activity.id, &suggestion::Commission::activity);
    const bool had = found != current.commissions.end();
    const suggestion::Commission now{activity.id, *state.plan.commissioned, state.plan.ends_on};
    if (!supervision::stands_as_commission(state) || !supervision::concerns(state.plan, id)) {
        if (!had) return {};
        return suggestion::Event{suggestion::CommissionEnded{now.activity, now.commissioned}};
    }
    if (had && *found == now) return {};
    return suggestion::Event{
        suggestion::SupervisionCommissioned{now.activity, now.commissioned, now.report_by}};
}

// Deputies of a congress below stand in the activity alone: another's file knows its own deputies.
suggestion::Command in_file(const supervision::ActivitySession& held,
                            suggestion::SupervisionKind form, bool own) {
    return suggestion::RecordSupervision{form,
                                         held.held_on,
                                         held.place,
                                         own ? held.deputies : std::vector<DeputyId>{},
                                         held.participants,
                                         held.minutes,
                                         held.files};
}

// What a unit of work stands on.
struct Ground {
    Transaction& transaction;
    const Congresses& congresses;
    CaseCache& cache;
};

// Writes the news of an activity into the files of its cases, by whoever acts and as a command
// would do it. What a case cannot take any more stays in the activity alone: a case that was
// withdrawn does not stand in the way of a report on ten others.
class Courier {
public:
    Courier(const Ground& on, const LoadedActivity& activity, const News& news,
            const Occasion& occasion)
        : on_(on), activity_(activity), news_(news), occasion_(occasion) {}

    Result<std::vector<MovedCase>> tell_all() {
        std::vector<MovedCase> moved;
        for (const CaseId& id : cases()) {
            const auto before = load_case(on_.transaction, on_.cache, id);
            const auto view = on_.congresses.find(before->state.congress);
            const auto events = view ? told_to(*view, *before) : std::vector<suggestion::Event>{};
            if (events.empty()) continue;
            const Rows rows = rows_under(on_.congresses, *view);
            auto told = record(on_.transaction, *view, rows, before, {occasion_, events});
            if (!told) return Failure{told.error()};
            moved.push_back({before, *std::move(told)});
        }
        return moved;
    }

private:
    // Those of the plan, and those that it has left out since.
    [[nodiscard]] std::vector<CaseId> cases() const {
        std::vector<CaseId> all = planned_in(activity_.state.plan);
        for (const CaseId& id : news_.before)
            if (std::ranges::count(all, id) == 0) all.push_back(id);
        return all;
    }

    std::vector<suggestion::Event> told_to(const CongressView& view, const LoadedCase& loaded) {
        const World world{on_.congresses, view, occasion_.today(), loaded.state.delegation};
        const suggestion::Context context = world.context(loaded.id);
        std::vector<suggestion::Event> told;
        suggestion::Case state = loaded.state;
        if (auto commission = commission_in_file(activity_, loaded.id, state))
            told.push_back(*std::move(commission));
        for (const suggestion::Command& command : commands_for(loaded)) {
            auto events = suggestion::decide(state, command, occasion_, context);
            if (!events) continue;
            for (suggestion::Event& event : *events) {
                sign(event);
                state = suggestion::evolve(std::move(state), {0, occasion_, event});
                told.push_back(std::move(event));
            }
        }
        return told;
    }

    [[nodiscard]] std::vector<suggestion::Command> commands_for(const LoadedCase& loaded) const {
        const CaseId& id = loaded.id;
        const bool own = loaded.state.congress == activity_.state.congress;
        std::vector<suggestion::Command> commands;
        const auto& sessions = activity_.state.sessions;
        for (std::size_t i = news_.first; i < sessions.size(); ++i)
            if (sessions[i].form && std::ranges::count(sessions[i].cases, id) > 0)
                commands.push_back(in_file(sessions[i], *sessions[i].form, own));
        if (!news_.report) return commands;
        for (const supervision::Finding& finding : activity_.state.findings)
            if (finding.id == id && finding.strand && finding.put_right_by)
                commands.emplace_back(suggestion::OrderRectification{*finding.strand, finding.what,
                                                                     *finding.put_right_by});
        return commands;
    }

    // Of which activity it is a part.
    void sign(suggestion::Event& event) const {
        if (auto* recorded = std::get_if<suggestion::SupervisionRecorded>(&event))
            recorded->activity = activity_.id;
        if (auto* ordered = std::get_if<suggestion::RectificationOrdered>(&event))
            ordered->activity = activity_.id;
    }

    const Ground& on_;
    const LoadedActivity& activity_;
    const News& news_;
    const Occasion& occasion_;
};

// --- one change ----------------------------------------------------------------------------------

Result<LoadedActivity> loaded_for(Transaction& transaction, const ActivityChange& change) {
    if (change.id.empty()) return refused("app.no_such_activity");
    LoadedActivity loaded{.id = change.id};
    if (std::holds_alternative<supervision::PlanActivity>(change.command)) {
        loaded.state.congress = change.congress;
        return loaded;
    }
    // Asked of the rows first: what somebody may not know of takes as long as what is not there.
    if (!transaction.may_see_activity(activity_circles(change.actor), change.id))
        return not_found("app.no_such_activity");
    return grown(std::move(loaded), transaction.read(StreamId{change.id.value}, 0));
}

Result<Occasion> admit(const ActivityChange& change, const LoadedActivity& loaded) {
    auto occasion =
        access::permit_activity(change.actor, change.command.index(), loaded.state, change.at);
    if (occasion && change.seen && *change.seen != loaded.version)
        return conflict({"app.activity_moved_on", {{"version", std::to_string(loaded.version)}}});
    return occasion;
}

Result<Version> apply(Transaction& transaction, const Congresses& congresses, CaseCache& cache,
                      ActivityJob& job) {
    const auto before = loaded_for(transaction, job.change);
    if (!before) return Failure{before.error()};
    job.change.congress = before->state.congress;
    const ActivityChange& change = job.change;
    const auto view = congresses.find(before->state.congress);
    if (!view) return not_found("app.no_such_congress");
    const auto occasion = admit(change, *before);
    if (!occasion) return Failure{occasion.error()};

    const auto roll = congresses.roll(*view, occasion->today());
    const std::vector<PersonId> people = people_of(*view);
    const auto events = supervision::decide(before->state, change.command, *occasion,
                                            {.congress = view->id,
                                             .deputies = &roll->deputies,
                                             .leaders = &roll->leaders,
                                             .people = &people,
                                             .below = &roll->below,
                                             .cases = known_cases(transaction, cache, change),
                                             .sha256 = sha256_hex});
    if (!events) return Failure{events.error()};
    const auto after = grown_by(*before, *events, *occasion, *view);
    if (!after) return Failure{after.error()};
    std::vector<StoredEvent> stored_events;
    for (const supervision::Event& event : *events)
        stored_events.push_back(stored(event, *occasion));
    const auto version =
        transaction.append(view->id, StreamId{change.id.value}, before->version, stored_events);
    if (!version) return Failure{version.error()};
    write_difference(transaction, rows_of(*view, *before), rows_of(*view, *after));
    const News news = news_of(*view, *before, *after);
    const Ground ground{transaction, congresses, cache};
    auto moved = Courier{ground, *after, news, *occasion}.tell_all();
    if (!moved) return Failure{moved.error()};
    job.cases = *std::move(moved);
    return version;
}

Result<std::string> run(Transaction& transaction, const Congresses& congresses, CaseCache& cache,
                        ActivityJob& job) {
    const ActivityChange& change = job.change;
    if (!change.key.empty())
        if (auto answer = transaction.recall(change.actor.person, change.key)) return *answer;
    const auto version = apply(transaction, congresses, cache, job);
    if (!version) {
        Error why = version.error();
        const Names names{congresses, china_date(change.at)};
        why.message = names.in_words(std::move(why.message), access::Names::shown);
        return Failure{std::move(why)};
    }
    std::string answer = wire::to_json(ActivityChanged{change.congress, change.id, *version});
    if (!change.key.empty())
        transaction.remember(change.actor.person, change.key, answer, change.at);
    return answer;
}

} // namespace

ActivityService::ActivityService(Store& store, const Congresses& congresses, CaseCache& cache,
                                 std::function<void(const CaseMoved&)> watch,
                                 std::function<void(const ActivityChanged&)> watch_activities)
    : store_(store),
      congresses_(congresses),
      cache_(cache),
      watch_(std::move(watch)),
      watch_activities_(std::move(watch_activities)) {}

void ActivityService::carry_out(ActivityChange change, ActivityDone done) {
    auto job = std::make_shared<ActivityJob>(ActivityJob{.change = std::move(change), .cases = {}});
    if (std::holds_alternative<supervision::PlanActivity>(job->change.command) &&
        job->change.id.empty())
        job->change.id = fresh_activity(fresh_identifier(job->change.at));
    store_.submit(
        [this, job](Transaction& transaction) {
            return run(transaction, congresses_, cache_, *job);
        },
        [this, job, done = std::move(done)](const Result<std::string>& answer) {
            if (!answer) return done(Failure{answer.error()});
            for (const MovedCase& moved : job->cases) {
                cache_.keep(moved.after);
                if (watch_)
                    watch_({moved.after->state.congress, moved.after->id, moved.before->version,
                            moved.after->version});
            }
            auto changed = wire::from_json<ActivityChanged>(*answer);
            if (changed && watch_activities_) watch_activities_(*changed);
            done(std::move(changed));
        });
}

Result<ActivityChanged> ActivityService::carry_out_and_wait(ActivityChange change) {
    return answer_of<ActivityChanged>(
        [&](ActivityDone done) { carry_out(std::move(change), std::move(done)); });
}

} // namespace huiyin::app
