#include "access/sight.hpp"

#include "base/alternatives.hpp"

#include <algorithm>

namespace huiyin::access {
namespace {

using namespace suggestion;
using directory::Role;

bool has_role(const Actor& actor, const CongressId& congress, std::initializer_list<Role> roles) {
    return std::ranges::any_of(actor.capacities, [&](const Capacity& capacity) {
        return capacity.congress == congress && std::ranges::count(roles, capacity.role) > 0;
    });
}

bool is_own_seat(const Actor& actor, const DeputyId& deputy) {
    return std::ranges::count(actor.seats, deputy, &Seat::deputy) > 0;
}

bool proposes(const Actor& actor, const Case& current) {
    const auto his = [&](const Proposer& proposer) { return is_own_seat(actor, proposer.deputy); };
    const auto of_delegation = [&](const Seat& seat) {
        return !seat.former && current.delegation == seat.delegation;
    };
    return std::ranges::any_of(current.proposers, his) ||
           std::ranges::any_of(actor.seats, of_delegation);
}

bool acts_for(const Actor& actor, const OfficeId& office) {
    return std::ranges::any_of(actor.capacities, [&](const Capacity& capacity) {
        return stands_for(capacity, office) && answers_talks(capacity.role);
    });
}

// Whose reply it is: a strand's unit.
bool is_own_strand(const Actor& actor, const Case& current, StrandNumber number) {
    const Strand* strand = find_strand(current, number);
    return strand && acts_for(actor, strand->unit);
}

bool reads_for(const Actor& actor, const OfficeId& office) {
    return std::ranges::any_of(actor.capacities, [&](const Capacity& capacity) {
        return stands_for(capacity, office) && reads_drafts(capacity.role);
    });
}

bool is_in_the_making(const Case& current) {
    return current.phase == Phase::draft || current.phase == Phase::sent_back;
}

// Whether it reads the draft still, or the request was taken back: it was told of both.
bool was_asked_to_read(const Actor& actor, const Case& current) {
    return is_in_the_making(current) &&
           std::ranges::any_of(current.readings, [&](const Reading& reading) {
               return reads_for(actor, reading.reader);
           });
}

bool is_own_talk(const Actor& actor, const Case& current, TalkNumber number) {
    const Talk* talk = find_talk(current, number);
    return talk && acts_for(actor, talk->unit);
}

bool is_own_reading(const Actor& actor, const Case& current, ReadingNumber number) {
    const Reading* reading = find_reading(current, number);
    return reading && reads_for(actor, reading->reader);
}

bool handles(const Actor& actor, const Case& current) {
    return std::ranges::any_of(current.strands,
                               [&](const Strand& strand) { return acts_for(actor, strand.unit); });
}

// Whoever belongs to a unit that is rated sees no ballots, whatever else he is.
Ballots ballots_for(const Actor& actor, const Case& current) {
    if (has_role(actor, current.congress, {Role::deputies_office})) return Ballots::always;
    if (handles(actor, current)) return Ballots::none;
    if (has_role(actor, current.congress, {Role::committee, Role::chair, Role::auditor}) ||
        proposes(actor, current))
        return Ballots::after_closing;
    return Ballots::none;
}

Replies replies_for(const Actor& actor, const Case& current) {
    if (has_role(actor, current.congress, {Role::auditor})) return Replies::drafted;
    if (has_role(actor, current.congress, {Role::deputies_office, Role::government_office}))
        return Replies::signed_by_head;
    return Replies::issued;
}

// How good a text was is between its proposers and the congress: a unit answers it all the same.
bool sees_quality(const Actor& actor, const Case& current) {
    return proposes(actor, current) ||
           has_role(actor, current.congress,
                    {Role::deputies_office, Role::committee, Role::chair, Role::auditor});
}

// --- redacting -----------------------------------------------------------------------------------

bool names_proposer(const TypeInfo& type) {
    return type.kind == Kind::id && (type.name == "DeputyId" || type.name == "DelegationId");
}

// Empties every deputy's and delegation's id, wherever it stands: a field added later is hidden
// too.
void hide_proposers(void* value, const TypeInfo& type) {
    if (names_proposer(type)) static_cast<std::string*>(value)->clear();
    if (type.kind == Kind::record)
        for (const FieldInfo& field : type.fields)
            hide_proposers(field_of(value, field), field.type());
    if (type.kind != Kind::optional && type.kind != Kind::list) return;
    if (type.kind == Kind::optional && names_proposer(type.element())) {
        type.container.clear(value);
        return;
    }
    for (std::size_t i = 0; i < type.container.size(value); ++i)
        hide_proposers(const_cast<void*>(type.container.at(value, i)), // NOLINT: value is not const
                       type.element());
}

void hide_ballots(Round& round, const Actor& actor, Ballots ballots) {
    const bool closed = round.result.has_value();
    if (ballots == Ballots::always || (ballots == Ballots::after_closing && closed)) return;
    std::erase_if(round.votes, [&](const Vote& vote) { return !is_own_seat(actor, vote.deputy); });
}

bool can_be_read(ReplyStage stage, Replies replies) {
    switch (replies) {
    case Replies::issued: return stage >= ReplyStage::issued;
    case Replies::signed_by_head: return stage >= ReplyStage::signed_by_head;
    case Replies::drafted: return true;
    }
    return false;
}

void hide_draft(Round& round) {
    round.reply.reset();
    round.signatory.reset();
    round.document_no.reset();
    round.sent_back_because.reset();
}

// --- events --------------------------------------------------------------------------------------

template <class... Kinds>
bool is_one_of(const Event& event) {
    return (std::holds_alternative<Kinds>(event) || ...);
}

// The making of a draft is between its proposers, and the office that typed it in; so is what was
// said of it by those who read it early.
bool is_drafting(const Event& event) {
    return is_one_of<DraftOpened, DraftSaved, DraftDiscarded, CoProposersInvited,
                     InvitationWithdrawn, CoProposalDeclined, ReadingRequested, ReadingWithdrawn,
                     DraftCommented, CommentSettled>(event);
}

// The strand whose unit writes a reply in this event, and how public that step is.
struct InnerStep {
    StrandNumber strand = {};
    Replies seen_by = {};
};

std::optional<InnerStep> inner_step(const Event& event) {
    return std::visit(
        []<class Happened>(const Happened& happened) -> std::optional<InnerStep> {
            using Drafting = boost::mp11::mp_list<ReplyDrafted, ReplyApproved, ReplyRejected>;
            using Checking = boost::mp11::mp_list<ReplySigned, ReplyPassed, ReplySentBack>;
            if constexpr (boost::mp11::mp_contains<Drafting, Happened>::value)
                return InnerStep{happened.strand, Replies::drafted};
            else if constexpr (boost::mp11::mp_contains<Checking, Happened>::value)
                return InnerStep{happened.strand, Replies::signed_by_head};
            else
                return {};
        },
        event);
}

// All that is told to an office that was asked for a talk or a reading and may not see the case.
bool is_of_own_request(const Actor& actor, const Case& current, const RecordedEvent& happened) {
    return std::visit(
        [&](const auto& event) {
            if constexpr (requires { event.talk; })
                return is_own_talk(actor, current, event.talk);
            else if constexpr (requires { event.reading; })
                return is_own_reading(actor, current, event.reading);
            else
                return false;
        },
        happened.event);
}

bool is_closed(const Case& current, StrandNumber number, RoundNumber round) {
    const Strand* strand = find_strand(current, number);
    if (!strand) return false;
    const auto found = std::ranges::find(strand->rounds, round, &Round::round);
    return found != strand->rounds.end() && found->result.has_value();
}

bool drafted_it(const Actor& actor, const Case& current) {
    return proposes(actor, current) ||
           std::ranges::any_of(actor.capacities, [&](const Capacity& capacity) {
               return capacity.role == Role::deputies_office && current.entered_by &&
                      stands_for(capacity, *current.entered_by);
           });
}

} // namespace

Sight sight(const Actor& actor, const Case& current) {
    const bool kept = current.content.confidential && !proposes(actor, current) &&
                      !has_role(actor, current.congress, {Role::deputies_office});
    return {kept ? Names::hidden : Names::shown, ballots_for(actor, current),
            replies_for(actor, current)};
}

Names names_in_row(const Actor& actor, const CongressId& congress, const DeputyId& lead) {
    const bool his = is_own_seat(actor, lead) || has_role(actor, congress, {Role::deputies_office});
    return his ? Names::shown : Names::hidden;
}

bool is_asked_to_talk(const Actor& actor, const Case& current) {
    return is_in_the_making(current) && std::ranges::any_of(current.talks, [&](const Talk& talk) {
               return acts_for(actor, talk.unit);
           });
}

bool answers_talks(Role role) {
    return role == Role::unit_clerk || role == Role::unit_head || role == Role::government_office;
}

bool reads_drafts(Role role) { return role == Role::station || role == Role::deputies_office; }

bool is_asked_to_read(const Actor& actor, const Case& current) {
    return is_in_the_making(current) &&
           std::ranges::any_of(current.readings, [&](const Reading& reading) {
               return reading.state == ReadingState::open && reads_for(actor, reading.reader);
           });
}

bool sees_requests_only(const Actor& actor, const Case& current) {
    return (is_asked_to_talk(actor, current) || was_asked_to_read(actor, current)) &&
           !may_see(actor, current);
}

Version version_of_requests(const Actor& actor, const Case& current,
                            std::span<const RecordedEvent> events) {
    return std::ranges::count_if(events, [&](const RecordedEvent& event) {
        return is_of_own_request(actor, current, event);
    });
}

Case redacted(const Actor& actor, Case current) {
    const Sight seen = sight(actor, current);
    const bool drafted = drafted_it(actor, current);
    if (!drafted) current.readings.clear();
    for (Talk& talk : current.talks)
        if (!drafted && !acts_for(actor, talk.unit)) talk.shown.reset();
    for (Strand& strand : current.strands) {
        const bool own = acts_for(actor, strand.unit);
        for (Round& round : strand.rounds) {
            hide_ballots(round, actor, seen.ballots);
            if (!own && !can_be_read(round.stage, seen.replies)) hide_draft(round);
        }
    }
    if (!sees_quality(actor, current)) current.quality.reset();
    if (seen.proposers == Names::hidden) hide_proposers(&current, type_of<Case>());
    return current;
}

bool may_see_event(const Actor& actor, const Case& current, const RecordedEvent& happened) {
    if (sees_requests_only(actor, current)) return is_of_own_request(actor, current, happened);
    const Event& event = happened.event;
    // What an office was asked to read, and said of it, is its own too.
    if (is_drafting(event))
        return drafted_it(actor, current) || is_of_own_request(actor, current, happened);
    if (std::holds_alternative<QualityScored>(event)) return sees_quality(actor, current);
    if (const auto step = inner_step(event))
        return is_own_strand(actor, current, step->strand) ||
               replies_for(actor, current) >= step->seen_by;
    if (const auto* rated = std::get_if<ReplyRated>(&event))
        return may_see_ballot(actor, current, rated->strand, rated->round, rated->deputy);
    return true;
}

Version visible_version(const Actor& actor, const Case& current,
                        std::span<const RecordedEvent> events) {
    return std::ranges::count_if(
        events, [&](const RecordedEvent& event) { return may_see_event(actor, current, event); });
}

bool may_see_ballot(const Actor& actor, const Case& current, StrandNumber strand, RoundNumber round,
                    const DeputyId& deputy) {
    if (is_own_seat(actor, deputy)) return true;
    const Ballots ballots = ballots_for(actor, current);
    return ballots == Ballots::always ||
           (ballots == Ballots::after_closing && is_closed(current, strand, round));
}

RecordedEvent redacted(const Actor& actor, const Case& current, RecordedEvent happened) {
    if (auto* asked = std::get_if<TalkRequested>(&happened.event);
        asked && !drafted_it(actor, current) && !acts_for(actor, asked->unit))
        asked->shown.reset(); // An early text is a draft still.
    if (sight(actor, current).proposers == Names::shown) return happened;
    const Alternative& kind = alternatives<Event>()[happened.event.index()];
    hide_proposers(value_in(happened.event), *kind.type);
    if (!happened.occasion.deputy.empty()) happened.occasion.by = {};
    happened.occasion.deputy = {};
    return happened;
}

} // namespace huiyin::access
