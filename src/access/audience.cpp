// The circles of people who may see a case.

#include "access/in_order.hpp"
#include "access/sight.hpp"

#include <algorithm>

namespace huiyin::access {
namespace {

using namespace suggestion;

Audience desk(const CongressId& id) { return "desk-" + id.value; }
Audience readers(const CongressId& id) { return "congress-" + id.value; }
Audience superiors(const CongressId& id) { return "superior-" + id.value; }
Audience commissioned(const CongressId& id) { return "commissioned-" + id.value; }
Audience members(const DelegationId& id) { return "delegation-" + id.value; }
Audience audience(const OfficeId& id) { return "office-" + id.value; }
Audience audience(const DeputyId& id) { return "deputy-" + id.value; }

void append(std::vector<Audience>& to, const std::vector<Audience>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

bool was_submitted(Phase phase) {
    return phase != Phase::unopened && phase != Phase::draft && phase != Phase::discarded;
}

// A unit whose strand went to another has no more part in the case.
bool has_part(const Strand& strand) { return strand.state != StrandState::left; }

// The unit, and the government's office that handed it on and decides whether it goes back.
std::vector<Audience> parties_to(const Case& current, const Strand& strand) {
    std::vector<Audience> found{audience(strand.unit)};
    const Strand* before = strand.replaces ? find_strand(current, *strand.replaces) : nullptr;
    if (before && before->unit == strand.assigned_by) found.push_back(audience(before->unit));
    return found;
}

// Who handles, supervises or reads what has a number.
std::vector<Audience> once_docketed(const Case& current) {
    std::vector<Audience> found{readers(current.congress)};
    for (const PlannedStrand& planned : current.planned) found.push_back(audience(planned.unit));
    for (const Strand& strand : current.strands)
        if (has_part(strand)) append(found, parties_to(current, strand));
    if (current.supervisor) found.push_back(audience(current.supervisor->committee));
    if (current.key) found.push_back(superiors(current.congress));
    for (const Commission& commission : current.commissions)
        found.push_back(commissioned(commission.commissioned));
    return found;
}

} // namespace

std::vector<Audience> audiences_of(const Case& current) {
    std::vector<Audience> found;
    for (const Proposer& proposer : current.proposers)
        if (proposer.state != ProposerState::declined) found.push_back(audience(proposer.deputy));
    if (current.delegation) found.push_back(members(*current.delegation));
    if (current.entered_by) found.push_back(audience(*current.entered_by));
    if (was_submitted(current.phase)) found.push_back(desk(current.congress));
    if (current.docket) append(found, once_docketed(current));
    return in_order(std::move(found));
}

std::vector<Audience> audiences_of(const Capacity& capacity) {
    std::vector<Audience> found{audience(capacity.office)};
    for (const OfficeId& office : capacity.carries_on) found.push_back(audience(office));
    switch (capacity.role) {
    case directory::Role::deputies_office:
        found.push_back(desk(capacity.congress));
        found.push_back(readers(capacity.congress));
        break;
    case directory::Role::government_office:
    case directory::Role::committee:
    case directory::Role::chair:
    case directory::Role::leader:
    case directory::Role::auditor: found.push_back(readers(capacity.congress)); break;
    case directory::Role::unit_clerk:
    case directory::Role::unit_head: break;
    // Who helps deputies or runs the program reads no cases.
    case directory::Role::station:
    case directory::Role::system_administrator:
    case directory::Role::security_administrator: return {};
    }
    return in_order(std::move(found));
}

std::vector<Audience> audiences_of(const Seat& seat) {
    std::vector<Audience> found{audience(seat.deputy)};
    if (!seat.former) found.push_back(members(seat.delegation));
    return in_order(std::move(found));
}

std::vector<Audience> audiences_of(const Actor& actor) {
    std::vector<Audience> found;
    for (const Capacity& capacity : actor.capacities) {
        append(found, audiences_of(capacity));
        if (is_supervisor(capacity.role)) found.push_back(commissioned(capacity.congress));
    }
    for (const Seat& seat : actor.seats) append(found, audiences_of(seat));
    for (const CongressId& below : actor.below) found.push_back(superiors(below));
    return in_order(std::move(found));
}

bool may_see(const Actor& actor, const Case& current) {
    const auto his = audiences_of(actor);
    return std::ranges::any_of(audiences_of(current), [&](const Audience& audience) {
        return std::ranges::binary_search(his, audience);
    });
}

} // namespace huiyin::access
