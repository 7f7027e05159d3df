#include "app/case_service.hpp"

#include "access/sight.hpp"
#include "access/table.hpp"
#include "app/answer.hpp"
#include "app/codec.hpp"
#include "app/duties.hpp"
#include "app/entrance_views.hpp"
#include "app/gates.hpp"
#include "app/history.hpp"
#include "app/identifier.hpp"
#include "app/names.hpp"
#include "app/record.hpp"
#include "app/world.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using suggestion::Command;

// What one change has worked out so far; lives until its group is durable.
struct CaseJob {
    CongressId congress = {};
    Change change = {};
    std::shared_ptr<const LoadedCase> before = {};
    std::shared_ptr<const LoadedCase> after = {};
    // The other case of a link, where the link was written down there too.
    std::shared_ptr<const LoadedCase> other_before = {};
    std::shared_ptr<const LoadedCase> other_after = {};
};

// A refusal with names for ids, those of deputies only for whoever may know them.
Error in_words(Error why, const Congresses& congresses, const CaseJob& job) {
    const Names names{congresses, china_date(job.change.at)};
    const bool opened = job.before && job.before->version > 0;
    const access::Names deputies =
        opened ? access::sight(job.change.actor, job.before->state).proposers
               : access::Names::shown;
    why.message = names.in_words(std::move(why.message), deputies);
    return why;
}

Result<void> check_version(const Change& change, const LoadedCase& loaded) {
    if (!change.seen) return {};
    const Version now = access::visible_version(change.actor, loaded.state, loaded.events);
    if (*change.seen == now) return {};
    return conflict({"app.case_moved_on", {{"version", std::to_string(now)}}});
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

// The case that the command would lead to; nothing when it leads to none.
const CaseId* other_case(const Command& command) {
    if (const auto* link = std::get_if<suggestion::LinkCase>(&command)) return &link->other;
    if (const auto* join = std::get_if<suggestion::JoinHandling>(&command)) return &join->lead;
    return nullptr;
}

// What somebody may not see, he cannot lead to: else the answer would tell whether it is there.
Result<void> check_other_case(Transaction& transaction, CaseCache& cache, const Change& change) {
    const CaseId* other = other_case(change.command);
    if (other == nullptr || *other == change.id) return {};
    const auto loaded = load_case(transaction, cache, *other);
    if (loaded->version > 0 && access::may_see(change.actor, loaded->state)) return {};
    const bool links = std::holds_alternative<suggestion::LinkCase>(change.command);
    return invalid(links ? "other" : "lead", "app.no_such_case");
}

bool joins_assigned_lead(Transaction& transaction, CaseCache& cache, const CaseJob& job,
                         const LoadedCase& loaded) {
    const auto* join = std::get_if<suggestion::JoinHandling>(&job.change.command);
    if (join == nullptr || join->lead == loaded.id) return false;
    const auto lead = load_case(transaction, cache, join->lead);
    return lead->version > 0 && lead->state.congress == loaded.state.congress &&
           !lead->state.joined_to && lead->state.phase == suggestion::Phase::handling &&
           shares_answering_unit(lead->state, loaded.state);
}

// As whom the change is made, if it may be made at all now.
Result<Occasion> admit(const CongressView& view, const LoadedCase& loaded, const Change& change,
                       const suggestion::Context& context, const Names& names) {
    auto occasion = access::permit(change.actor, change.command, loaded.state, context, change.at);
    if (!occasion) return occasion;
    if (auto current = check_version(change, loaded); !current) return Failure{current.error()};
    const AtGate here{change.actor, names, china_date(change.at)};
    if (auto barred = barred_by_gate(view, loaded, change.command, here))
        return Failure{*std::move(barred)};
    if (auto why = cannot_waive(view, loaded, change.command)) return Failure{*std::move(why)};
    return occasion;
}

// The roll of the congress that the actor acts for: a county's government office gives the city's
// suggestion to its own bureaus and to nobody else's.
std::shared_ptr<const Roll> roll_of_actor(const Congresses& congresses, const CongressView& view,
                                          const Occasion& occasion, Date today) {
    const CongressId home = occasion.office.empty() ? view.id : congresses.home_of(occasion.office);
    const auto other = home == view.id ? nullptr : congresses.find(home);
    return congresses.roll(other ? *other : view, today);
}

// The case after the change, in the store but not yet durable.
Result<std::shared_ptr<const LoadedCase>> apply(Transaction& transaction,
                                                const Congresses& congresses,
                                                const CongressView& view, CaseCache& cache,
                                                const CaseJob& job) {
    const Change& change = job.change;
    const auto& loaded = job.before;
    const Date today = china_date(change.at);
    const World world{congresses, view, today, delegation_of(loaded->state, change.command)};
    suggestion::Context context = world.context(change.id);
    const auto occasion = admit(view, *loaded, change, context, Names{congresses, today});
    if (!occasion) return Failure{occasion.error()};
    if (auto other = check_other_case(transaction, cache, change); !other)
        return Failure{other.error()};
    const auto roll = roll_of_actor(congresses, view, *occasion, today);
    // Whoever acts for the case's own congress may refer it to the government above; whoever has it
    // from there hands it on within his own.
    const bool own =
        roll->congress == view.id && !std::holds_alternative<suggestion::SubAssign>(change.command);
    context.offices = own ? &roll->reach : &roll->offices;
    if (std::holds_alternative<suggestion::Docket>(change.command))
        context.next_number = transaction.next_number(view.id, number_series(loaded->state));
    std::vector<suggestion::Criterion> rubric;
    if (std::holds_alternative<suggestion::ScoreQuality>(change.command)) {
        rubric = rubric_for(view, loaded->state.content);
        context.rubric = &rubric;
    }
    context.joins_assigned_lead = joins_assigned_lead(transaction, cache, job, *loaded);
    const auto events = suggestion::decide(loaded->state, change.command, *occasion, context);
    if (!events) return Failure{events.error()};
    if (events->empty()) return loaded;
    return record(transaction, view, rows_under(congresses, view), loaded, {*occasion, *events});
}

suggestion::LinkKind seen_from_there(suggestion::LinkKind kind) {
    using enum suggestion::LinkKind;
    switch (kind) {
    case follow_up_of: return followed_by;
    case followed_by: return follow_up_of;
    case raised_before: return raised_again;
    case raised_again: return raised_before;
    case related:
    case different: break;
    }
    return kind; // the same from both sides
}

std::optional<Command> seen_from_there(const Command& command, const CaseId& self) {
    if (const auto* link = std::get_if<suggestion::LinkCase>(&command))
        return suggestion::LinkCase{self, seen_from_there(link->kind)};
    if (std::holds_alternative<suggestion::UnlinkCase>(command))
        return suggestion::UnlinkCase{self};
    return {};
}

// Writes a link down in the other case as well, where the actor might have done so himself.
Result<void> link_back(Transaction& transaction, const Congresses& congresses, CaseCache& cache,
                       const Occasion& occasion, CaseJob& job) {
    const Change& change = job.change;
    const auto back = seen_from_there(change.command, change.id);
    if (!back) return {};
    const CaseId& id = std::holds_alternative<suggestion::LinkCase>(change.command)
                           ? std::get<suggestion::LinkCase>(change.command).other
                           : std::get<suggestion::UnlinkCase>(change.command).other;
    const auto other = load_case(transaction, cache, id);
    const auto view = congresses.find(other->state.congress);
    if (!view) return {};
    const World world{congresses, *view, occasion.today(), other->state.delegation};
    const suggestion::Context context = world.context(id);
    if (!access::permit(change.actor, *back, other->state, context, change.at)) return {};
    const auto events = suggestion::decide(other->state, *back, occasion, context);
    if (!events || events->empty()) return {};
    auto after =
        record(transaction, *view, rows_under(congresses, *view), other, {occasion, *events});
    if (!after) return Failure{after.error()};
    job.other_before = other;
    job.other_after = *std::move(after);
    return {};
}

// Leaves the case after the change in the job, and its rows in the transaction.
Result<void> prepare(Transaction& transaction, const Congresses& congresses, CaseCache& cache,
                     CaseJob& job) {
    const Change& change = job.change;
    const auto loaded = load_case(transaction, cache, change.id);
    job.before = loaded;
    const bool opens = std::holds_alternative<suggestion::OpenDraft>(change.command);
    if (loaded->version == 0 && !opens) return not_found("app.no_such_case");
    if (loaded->version > 0) job.congress = loaded->state.congress;
    const auto view = congresses.find(job.congress);
    if (!view) return not_found("app.no_such_congress");

    auto after = apply(transaction, congresses, *view, cache, job);
    if (!after) return Failure{after.error()};
    job.after = *std::move(after);
    if (job.after->version == loaded->version) return {};
    return link_back(transaction, congresses, cache, job.after->events.back().occasion, job);
}

Result<std::string> run(Transaction& transaction, const Congresses& congresses, CaseCache& cache,
                        CaseJob& job) {
    const Change& change = job.change;
    if (!change.key.empty())
        if (auto answer = transaction.recall(change.actor.person, change.key)) return *answer;
    if (auto ready = prepare(transaction, congresses, cache, job); !ready)
        return Failure{ready.error()};
    const Version seen = access::visible_version(change.actor, job.after->state, job.after->events);
    std::string answer = wire::to_json(Changed{job.congress, change.id, seen});
    if (!change.key.empty())
        transaction.remember(change.actor.person, change.key, answer, change.at);
    return answer;
}

} // namespace

CaseService::CaseService(Store& store, Congresses& congresses, CaseCache& cache,
                         std::function<void(const CaseMoved&)> watch)
    : store_(store), congresses_(congresses), cache_(cache), watch_(std::move(watch)) {}

void CaseService::submit(const CongressId& opened_in, Change change, ChangeDone done) {
    auto job =
        std::make_shared<CaseJob>(CaseJob{.congress = opened_in, .change = std::move(change)});
    store_.submit(
        [this, job](Transaction& transaction) {
            auto answer = run(transaction, congresses_, cache_, *job);
            if (!answer) answer = Failure{in_words(answer.error(), congresses_, *job)};
            return answer;
        },
        [this, job, done = std::move(done)](const Result<std::string>& answer) {
            if (!answer) return done(Failure{answer.error()});
            const auto moved = [&](const auto& before, const auto& after) {
                if (!after) return;
                cache_.keep(after);
                if (watch_)
                    watch_({after->state.congress, after->id, before->version, after->version});
            };
            moved(job->before, job->after);
            moved(job->other_before, job->other_after);
            done(wire::from_json<Changed>(*answer));
        });
}

void CaseService::rehearse(Change change, RehearsalDone done) {
    auto job = std::make_shared<CaseJob>(CaseJob{.change = std::move(change)});
    auto told = std::make_shared<std::optional<std::string>>();
    store_.submit(
        [this, job, told](Transaction& transaction) -> Result<std::string> {
            if (auto ready = prepare(transaction, congresses_, cache_, *job); !ready)
                return Failure{in_words(ready.error(), congresses_, *job)};
            *told = rehearsal_json({.actor = job->change.actor, .at = job->change.at}, congresses_,
                                   *job->after, job->before->version);
            return refused("app.only_rehearsed"); // Undoes the unit of work.
        },
        [told, done = std::move(done)](const Result<std::string>& undone) {
            if (*told) return done(**told);
            done(Failure{undone.error()});
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
