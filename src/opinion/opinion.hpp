#pragma once

// An opinion of the public (群众意见): what somebody told a station or a deputy, and how far it has
// come. Personal data must be erasable, so it is a row that changes and no stream of events.

#include "base/described.hpp"

namespace huiyin::opinion {

using OpinionId = Id<struct OpinionIdKind>; // sorts by time
using MeetingId = Id<struct MeetingIdKind>; // likewise
using Code = Line<40>;                      // of a door
using SecretDigest = Line<64, 64>;          // SHA-256 of what only the person knows, hexadecimal

// 代表之家、代表联络站, or a deputy.
enum class OwnerKind : std::uint8_t { station, deputy };
BOOST_DESCRIBE_ENUM(OwnerKind, station, deputy)

// Whom an opinion is told to: the id is an office's or a deputy's.
struct OpinionOwner {
    OwnerKind kind = {};
    Id<struct OwnerIdKind> id = {};
    auto operator<=>(const OpinionOwner&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpinionOwner, (), (kind, id))

// What a code leads to. A replaced code is closed and never opens again.
struct Door {
    Code code = {};
    CongressId congress = {};
    OwnerKind kind = {};
    Id<OwnerIdKind> owner = {};
    PersonId made_by = {};
    Instant made_at = {};
    std::optional<Instant> closed_at = {};
    bool operator==(const Door&) const = default;
};
BOOST_DESCRIBE_STRUCT(Door, (), (code, congress, kind, owner, made_by, made_at, closed_at))

enum class OpinionState : std::uint8_t {
    received,  // nobody but its moderators may read it
    moderated, // deputies may read it
    taken,     // a deputy writes a suggestion from it
    answered,
    set_aside,
    erased, // nothing of the person or the words is left
};
BOOST_DESCRIBE_ENUM(OpinionState, received, moderated, taken, answered, set_aside, erased)

enum class OpinionWay : std::uint8_t { code, meeting };
BOOST_DESCRIBE_ENUM(OpinionWay, code, meeting)

// Why an opinion goes no further. Each has a public wording that says where to turn instead.
enum class SetAsideReason : std::uint8_t {
    personal_matter,
    petition_or_case, // 信访、诉讼、举报: there are other doors for these
    outside_powers,
    repeats_another,
    no_content,
    abusive,
    about_others, // personal data of other people
};
BOOST_DESCRIBE_ENUM(SetAsideReason, personal_matter, petition_or_case, outside_powers,
                    repeats_another, no_content, abusive, about_others)

enum class ErasedBy : std::uint8_t { person, office, term };
BOOST_DESCRIBE_ENUM(ErasedBy, person, office, term)

struct Opinion {
    OpinionId id = {};
    CongressId congress = {};
    OwnerKind kind = {};
    Id<OwnerIdKind> owner = {};
    OpinionWay way = {};
    std::optional<MeetingId> meeting = {};
    OpinionState state = {};
    std::int64_t version = {}; // grows with every change
    Text<2000, 0> text = {};
    std::optional<Line<60>> name = {};
    std::optional<Line<40>> phone = {};
    Instant received_at = {};
    Instant changed_at = {};
    Date keep_until = {}; // erased on this day
    std::optional<SetAsideReason> reason = {};
    std::optional<Text<2000>> answer = {};
    std::optional<DeputyId> taken_by = {};
    std::optional<CaseId> of_case = {};
    std::optional<ErasedBy> erased_by = {};
    bool operator==(const Opinion&) const = default;
};
BOOST_DESCRIBE_STRUCT(Opinion, (),
                      (id, congress, kind, owner, way, meeting, state, version, text, name, phone,
                       received_at, changed_at, keep_until, reason, answer, taken_by, of_case,
                       erased_by))

// 接待选民: a meeting with voters, as a station or a deputy recorded it.
struct VoterMeeting {
    MeetingId id = {};
    CongressId congress = {};
    OwnerKind kind = {};
    Id<OwnerIdKind> owner = {};
    Date held_on = {};
    Line<100> place = {};
    std::int64_t voters = {}; // how many came
    Text<4000, 0> minutes = {};
    PersonId recorded_by = {};
    Instant recorded_at = {};
    bool operator==(const VoterMeeting&) const = default;
};
BOOST_DESCRIBE_STRUCT(VoterMeeting, (),
                      (id, congress, kind, owner, held_on, place, voters, minutes, recorded_by,
                       recorded_at))

} // namespace huiyin::opinion
