#pragma once

// One case and the people around it, for the tests of this room.

#include "access/sight.hpp"
#include "access/table.hpp"
#include "base/alternatives.hpp"

#include <doctest/doctest.h>

namespace huiyin::access {

using namespace suggestion;

inline const CongressId congress{"440704"};
inline const OfficeId desk{"desk"};
inline const OfficeId government{"government"};
inline const OfficeId traffic{"traffic"};
inline const OfficeId finance{"finance"};
inline const OfficeId elsewhere{"elsewhere"};
inline const OfficeId supervising{"supervising"}; // the committee that supervises
inline const OfficeId leading{"leading"};         // of the official who leads
inline const OfficeId home{"home"};               // the deputies' station
inline const DelegationId north{"north"};
inline const DeputyId lead{"lead"};
inline const DeputyId co_proposer{"co"};
inline const DeputyId guest{"guest"};
inline const DeputyId stranger{"stranger"};
inline const Instant now = start_of(std::chrono::year{2026} / 11 / 23);

inline Actor in_office(directory::Role role, const OfficeId& office) {
    return {.person = {"p-" + office.value}, .capacities = {{role, office, congress, {}}}};
}
inline Actor on_seat(const DeputyId& deputy) {
    return {.person = {"p-" + deputy.value}, .seats = {{deputy, congress, north, false, false}}};
}
inline Actor clerk() { return in_office(directory::Role::deputies_office, desk); }
inline Actor clerk_of(const OfficeId& unit = traffic) {
    return in_office(directory::Role::unit_clerk, unit);
}

// Reads what has a number, and gives no command.
inline Actor& let_read(Actor& actor) {
    actor.capacities.push_back({directory::Role::auditor, {"auditor"}, congress, {}});
    return actor;
}

inline Strand strand(StrandNumber number, const OfficeId& unit, StrandRole role,
                     const OfficeId& assigned_by) {
    Strand made;
    made.strand = number;
    made.unit = unit;
    made.role = role;
    made.state = StrandState::signed_in;
    made.assigned_by = assigned_by;
    if (role != StrandRole::co) made.rounds.push_back({.round = 1});
    return made;
}

// Strand 1 is the transport bureau's, 2 the finance bureau's opinion, 3 the government office's, 4
// one that the government office assigned, 5 one whose second dispute waits for the leader. Talk
// 1 was asked of the transport bureau, 2 of the government office. Reading 1 was asked of the
// deputies' office, 2 of the station.
inline Case case_in(Phase phase) {
    Case made;
    made.phase = phase;
    made.congress = congress;
    made.proposers = {{lead, ProposerState::lead, 1, {}},
                      {co_proposer, ProposerState::confirmed, 1, {}},
                      {guest, ProposerState::invited, 0, {}}};
    made.docket = DocketNumber{7, 8, 2, Channel::in_session};
    made.planned = {{traffic, StrandRole::main, {}}, {government, StrandRole::co, {}}};
    made.strands = {strand(1, traffic, StrandRole::main, desk),
                    strand(2, finance, StrandRole::co, desk),
                    strand(3, government, StrandRole::main, desk),
                    strand(4, traffic, StrandRole::separate, government),
                    strand(5, finance, StrandRole::separate, desk)};
    made.strands[4].state = StrandState::return_requested;
    made.strands[4].disputes = {{.instance = 1}, {.instance = 2}};
    made.contacts.push_back({});
    made.contacts.back().record.contact = 1;
    made.contacts.back().record.strand = 1;
    made.contacts.back().record.deputies = {lead};
    made.promises.push_back({.promise = 1, .strand = 1, .round = 1});
    made.promises.push_back({.promise = 2, .strand = 3, .round = 1});
    made.supervisor = Supervisor{supervising, {}, {}};
    made.leading_official = LeadingOfficial{{"p-" + leading.value}, {}};
    for (const std::int64_t number : {1, 2}) {
        const StrandNumber strand = number == 1 ? 1 : 3;
        made.papers.push_back({.paper = number, .strand = strand, .round = 1});
        made.rectifications.push_back({.rectification = number, .strand = strand});
    }
    for (const std::int64_t number : {1, 2}) {
        made.talks.push_back({.talk = number, .unit = number == 1 ? traffic : government});
        made.talks.back().shown = ShownText{{"事由"}, {}, {}};
    }
    for (const std::int64_t number : {1, 2})
        made.readings.push_back({.reading = number, .reader = number == 1 ? desk : home});
    return made;
}

inline const std::vector<OfficeId> standing_offices{desk, elsewhere, finance, government, traffic};
inline const std::vector<DeputyId> sitting_deputies{co_proposer, guest, lead, stranger};

inline Context world() {
    Context context;
    context.self = {"case"};
    context.congress = congress;
    context.offices = &standing_offices;
    context.deputies = &sitting_deputies;
    return context;
}

inline Result<Occasion> ask(const Actor& actor, const Command& command, const Case& current) {
    return permit(actor, command, current, world(), now);
}

inline std::string key_of(const Result<Occasion>& answer) {
    return answer ? "permitted" : answer.error().message.key;
}

} // namespace huiyin::access
