#include "opinion/rules.hpp"

#include "access/roles.hpp"

#include <algorithm>
#include <array>

namespace huiyin::opinion {
namespace {

using directory::Role;

using S = OpinionState;

constexpr unsigned in(OpinionState state) { return 1U << static_cast<unsigned>(state); }

using Who = bool (*)(const Standing&);

bool moderators(const Standing& who) { return who.moderates; }
bool deputies(const Standing& who) { return who.deputy; }
bool whoever_has_it(const Standing& who) { return who.moderates || who.took; }
bool whoever_answers(const Standing& who) { return who.moderates || who.took || who.addressee; }

struct Row {
    OpinionAct act;
    unsigned from;
    OpinionState to;
    Who who;
};

constexpr std::array rows{
    Row{OpinionAct::pass, in(S::received), S::moderated, moderators},
    Row{OpinionAct::set_aside, in(S::received) | in(S::moderated), S::set_aside, moderators},
    Row{OpinionAct::restore, in(S::set_aside), S::received, moderators},
    Row{OpinionAct::take, in(S::moderated), S::taken, deputies},
    Row{OpinionAct::give_back, in(S::taken), S::moderated, whoever_has_it},
    // An answer may be put better.
    Row{OpinionAct::answer, in(S::moderated) | in(S::taken) | in(S::answered), S::answered,
        whoever_answers},
    Row{OpinionAct::erase,
        in(S::received) | in(S::moderated) | in(S::taken) | in(S::answered) | in(S::set_aside),
        S::erased, moderators},
};

const Row& row_of(OpinionAct act) { return *std::ranges::find(rows, act, &Row::act); }

bool moderates(const access::Capacity& held, const CongressId& congress,
               const OpinionOwner& owner) {
    if (held.congress != congress) return false;
    if (held.role == Role::deputies_office) return true;
    return held.role == Role::station && owner.kind == OwnerKind::station &&
           access::stands_for(held, {owner.id.value});
}

Result<void> check_details(OpinionAct act, const ActDetails& details) {
    if (act == OpinionAct::set_aside && !details.reason)
        return invalid("reason", "opinions.reason_missing");
    if (act == OpinionAct::answer && !details.answer)
        return invalid("answer", "opinions.answer_missing");
    if (act == OpinionAct::take && (!details.deputy || !details.of_case))
        return invalid("act", "opinions.taken_by_draft");
    return {};
}

} // namespace

Standing standing(const access::Actor& actor, const CongressId& congress, const OpinionOwner& owner,
                  const std::optional<DeputyId>& taken_by) {
    Standing out;
    for (const access::Capacity& held : actor.capacities)
        out.moderates = out.moderates || moderates(held, congress, owner);
    for (const access::Seat& seat : actor.seats) {
        if (seat.congress != congress || seat.former) continue;
        out.deputy = true;
        out.took = out.took || seat.deputy == taken_by;
        out.addressee = out.addressee ||
                        (owner.kind == OwnerKind::deputy && owner.id.value == seat.deputy.value);
    }
    return out;
}

Standing standing(const access::Actor& actor, const Opinion& of) {
    return standing(actor, of.congress, {of.kind, of.owner}, of.taken_by);
}

bool may_see(const Standing& who, OpinionState state) {
    if (who.moderates) return true;
    return who.deputy && (state == S::moderated || state == S::taken || state == S::answered);
}

bool is_compared(OpinionState state) { return may_see({.deputy = true}, state); }

bool may_see_contact(const Standing& who, OpinionState state) {
    return may_see(who, state) && (who.moderates || who.addressee || who.took);
}

bool may_keep_door(const Standing& who) { return who.moderates || who.addressee; }

Result<void> check(OpinionAct act, const Standing& who, OpinionState state) {
    const Row& row = row_of(act);
    if (!may_see(who, state)) return not_found("opinions.no_such_opinion");
    if (!row.who(who)) return forbidden("opinions.not_yours");
    if ((row.from & in(state)) == 0) return refused("opinions.not_now");
    return {};
}

std::vector<OpinionAct> possible(const Standing& who, OpinionState state) {
    std::vector<OpinionAct> out;
    for (const Row& row : rows)
        if (check(row.act, who, state)) out.push_back(row.act);
    return out;
}

Date keep_until(Instant received_at, const KeepRules& rules) {
    return china_date(received_at) + std::chrono::days(rules.days);
}

Result<Opinion> acted(Opinion opinion, OpinionAct act, const ActDetails& details,
                      const KeepRules& rules, Instant at) {
    if (act == OpinionAct::erase) return opinion::erased(opinion, ErasedBy::office, at);
    if (auto complete = check_details(act, details); !complete) return Failure{complete.error()};
    opinion.state = row_of(act).to;
    opinion.changed_at = at;
    ++opinion.version;
    opinion.keep_until = keep_until(opinion.received_at, rules);
    opinion.reason = act == OpinionAct::set_aside ? details.reason : std::nullopt;
    if (act == OpinionAct::set_aside)
        opinion.keep_until =
            std::min(opinion.keep_until, china_date(at) + std::chrono::days(rules.days_set_aside));
    if (act == OpinionAct::answer) opinion.answer = details.answer;
    if (act == OpinionAct::take || act == OpinionAct::give_back) {
        opinion.taken_by = details.deputy;
        opinion.of_case = details.of_case;
    }
    return opinion;
}

Opinion erased(const Opinion& opinion, ErasedBy by, Instant at) {
    Opinion out{.id = opinion.id,
                .congress = opinion.congress,
                .kind = opinion.kind,
                .owner = opinion.owner,
                .way = opinion.way,
                .meeting = opinion.meeting,
                .state = OpinionState::erased,
                .version = opinion.version + 1,
                .received_at = opinion.received_at,
                .changed_at = at,
                .keep_until = opinion.keep_until,
                .taken_by = opinion.taken_by,
                .of_case = opinion.of_case};
    out.erased_by = by;
    return out;
}

} // namespace huiyin::opinion
