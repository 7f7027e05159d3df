#pragma once

// What the opinions of the public look like in answers, and what is asked of them.

#include "app/opinions.hpp"
#include "opinion/rules.hpp"

namespace huiyin::app {

// --- for the public ------------------------------------------------------------------------------

// What the page behind a code shows, before anybody has said who he is.
struct PublicDoor {
    Line<100, 0> owner = {};
    Line<100, 0> congress = {};
    opinion::OwnerKind kind = {};
    std::int64_t days_kept = {};
    // The terms of the proof of work that must come with an opinion.
    Line<100, 0> challenge = {};
    std::int64_t bits = {};
};
BOOST_DESCRIBE_STRUCT(PublicDoor, (), (owner, congress, kind, days_kept, challenge, bits))

// `secret` is the SHA-256 of what the person's device made up and keeps: with it he asks what
// became of it, and erases it. The program never sees the secret before.
struct TellOpinion {
    Text<2000> text = {};
    std::optional<Line<60>> name = {};
    std::optional<Line<40>> phone = {};
    bool consent = {};
    opinion::SecretDigest secret = {};
};
BOOST_DESCRIBE_STRUCT(TellOpinion, (), (text, name, phone, consent, secret))

struct PublicOpinion {
    opinion::OpinionState state = {};
    Text<2000, 0> text = {};
    bool contact_kept = {};
    Line<100, 0> owner = {};
    Date received_on = {};
    Date changed_on = {};
    Date keep_until = {};
    Text<1000, 0> fate = {}; // what became of it, in the asked language
    std::optional<Text<2000>> answer = {};
};
BOOST_DESCRIBE_STRUCT(PublicOpinion, (),
                      (state, text, contact_kept, owner, received_on, changed_on, keep_until, fate,
                       answer))

// --- for deputies, stations and the deputies' office ---------------------------------------------

struct DoorView {
    opinion::OwnerKind kind = {};
    Id<opinion::OwnerIdKind> owner = {};
    Line<100, 0> name = {};
    std::optional<opinion::Code> code = {};
    std::optional<Instant> made_at = {};
};
BOOST_DESCRIBE_STRUCT(DoorView, (), (kind, owner, name, code, made_at))

// Those that the asker may keep, whether they have a code or not.
struct DoorList {
    std::vector<DoorView> rows = {};
};
BOOST_DESCRIBE_STRUCT(DoorList, (), (rows))

struct MakeDoor {
    CongressId congress = {};
    opinion::OwnerKind kind = {};
    Id<opinion::OwnerIdKind> owner = {};
};
BOOST_DESCRIBE_STRUCT(MakeDoor, (), (congress, kind, owner))

struct OpinionView {
    opinion::OpinionId id = {};
    opinion::OpinionState state = {};
    std::int64_t version = {};
    opinion::OwnerKind kind = {};
    Id<opinion::OwnerIdKind> owner = {};
    Line<100, 0> owner_name = {};
    opinion::OpinionWay way = {};
    std::optional<opinion::MeetingId> meeting = {};
    Text<2000, 0> text = {};
    std::optional<Line<60>> name = {};  // as may_see_contact() says
    std::optional<Line<40>> phone = {}; // likewise
    Instant received_at = {};
    Instant changed_at = {};
    Date keep_until = {};
    std::optional<opinion::SetAsideReason> reason = {};
    std::optional<Text<2000>> answer = {};
    std::optional<DeputyId> taken_by = {};
    Line<100, 0> taken_by_name = {};
    std::optional<CaseId> of_case = {}; // where the asker may see it
    std::vector<opinion::OpinionAct> acts = {};
};
BOOST_DESCRIBE_STRUCT(OpinionView, (),
                      (id, state, version, kind, owner, owner_name, way, meeting, text, name, phone,
                       received_at, changed_at, keep_until, reason, answer, taken_by, taken_by_name,
                       of_case, acts))

struct OpinionList {
    std::vector<OpinionView> rows = {};
    std::optional<opinion::OpinionId> next = {};
};
BOOST_DESCRIBE_STRUCT(OpinionList, (), (rows, next))

// As whom somebody reads a list who is both.
enum class ReadsAs : std::uint8_t { moderator, deputy };
BOOST_DESCRIBE_ENUM(ReadsAs, moderator, deputy)

struct OpinionFilter {
    CongressId congress = {};
    std::vector<opinion::OpinionState> state = {};
    std::optional<ReadsAs> as = {}; // moderator, where the asker moderates anything
    bool mine = {};                 // of a deputy: told to him
    std::optional<opinion::MeetingId> meeting = {};
    std::optional<opinion::OpinionId> cursor = {};
    std::optional<std::int64_t> limit = {}; // 1 to 200; 50
};
BOOST_DESCRIBE_STRUCT(OpinionFilter, (), (congress, state, as, mine, meeting, cursor, limit))

// `version` is the one that was seen. Taking goes by the draft: see TakeOpinions.
struct ActOnOpinion {
    opinion::OpinionAct act = {};
    std::int64_t version = {};
    std::optional<opinion::SetAsideReason> reason = {};
    std::optional<Text<2000>> answer = {};
};
BOOST_DESCRIBE_STRUCT(ActOnOpinion, (), (act, version, reason, answer))

// What was said at a meeting or at the counter, written down by a station or a deputy. With a
// secret, the person gets the link that belongs to it.
struct RecordOpinion {
    CongressId congress = {};
    opinion::OwnerKind kind = {};
    Id<opinion::OwnerIdKind> owner = {};
    std::optional<opinion::MeetingId> meeting = {};
    Text<2000> text = {};
    std::optional<Line<60>> name = {};
    std::optional<Line<40>> phone = {};
    bool consent = {}; // the person agreed that it is kept
    std::optional<opinion::SecretDigest> secret = {};
};
BOOST_DESCRIBE_STRUCT(RecordOpinion, (),
                      (congress, kind, owner, meeting, text, name, phone, consent, secret))

struct OpinionRecorded {
    opinion::OpinionId id = {};
};
BOOST_DESCRIBE_STRUCT(OpinionRecorded, (), (id))

// Into a draft of the asker: all of them or none.
struct TakeOpinions {
    std::vector<opinion::OpinionId> opinions = {};
};
BOOST_DESCRIBE_STRUCT(TakeOpinions, (), (opinions))

// What a suggestion was written from. Whoever sees the suggestion sees how many; the words are for
// those who may read them.
struct CaseOpinions {
    std::int64_t count = {};
    std::vector<OpinionView> rows = {};
};
BOOST_DESCRIBE_STRUCT(CaseOpinions, (), (count, rows))

struct OpinionTodoFilter {
    CongressId congress = {};
};
BOOST_DESCRIBE_STRUCT(OpinionTodoFilter, (), (congress))

// An opinion that waits, without who said it.
struct WaitingOpinion {
    opinion::OpinionId id = {};
    Text<2000, 0> text = {};
    Line<100, 0> owner_name = {};
    Date received_on = {};
};
BOOST_DESCRIBE_STRUCT(WaitingOpinion, (), (id, text, owner_name, received_on))

struct OpinionTodo {
    opinion::OpinionState state = {};
    std::int64_t count = {};
    std::vector<WaitingOpinion> oldest = {}; // at most 3
};
BOOST_DESCRIBE_STRUCT(OpinionTodo, (), (state, count, oldest))

// The states in which the person has no answer yet, in the order of their way: to be looked at, to
// be taken up or answered, taken up. Those that nothing is in are left out.
struct OpinionTodos {
    std::vector<OpinionTodo> rows = {};
};
BOOST_DESCRIBE_STRUCT(OpinionTodos, (), (rows))

struct OpinionFiguresFilter {
    CongressId congress = {};
    std::optional<std::int64_t> term = {};
    std::optional<std::int64_t> session = {};
};
BOOST_DESCRIBE_STRUCT(OpinionFiguresFilter, (), (congress, term, session))

struct OpinionFigures {
    std::vector<StateCount> states = {};
    std::int64_t suggestions = {};   // that have a number
    std::int64_t from_opinions = {}; // of these
};
BOOST_DESCRIBE_STRUCT(OpinionFigures, (), (states, suggestions, from_opinions))

struct RecordMeeting {
    CongressId congress = {};
    opinion::OwnerKind kind = {};
    Id<opinion::OwnerIdKind> owner = {};
    Date held_on = {};
    Line<100> place = {};
    std::int64_t voters = {}; // 0 to 100,000
    Text<4000, 0> minutes = {};
};
BOOST_DESCRIBE_STRUCT(RecordMeeting, (), (congress, kind, owner, held_on, place, voters, minutes))

struct MeetingRecorded {
    opinion::MeetingId id = {};
};
BOOST_DESCRIBE_STRUCT(MeetingRecorded, (), (id))

struct VoterMeetingView {
    opinion::MeetingId id = {};
    opinion::OwnerKind kind = {};
    Id<opinion::OwnerIdKind> owner = {};
    Line<100, 0> owner_name = {};
    Date held_on = {};
    Line<100> place = {};
    std::int64_t voters = {};
    Text<4000, 0> minutes = {};
};
BOOST_DESCRIBE_STRUCT(VoterMeetingView, (),
                      (id, kind, owner, owner_name, held_on, place, voters, minutes))

struct VoterMeetingList {
    std::vector<VoterMeetingView> rows = {};
    std::optional<opinion::MeetingId> next = {};
};
BOOST_DESCRIBE_STRUCT(VoterMeetingList, (), (rows, next))

struct VoterMeetingFilter {
    CongressId congress = {};
    std::optional<opinion::MeetingId> cursor = {};
};
BOOST_DESCRIBE_STRUCT(VoterMeetingFilter, (), (congress, cursor))

} // namespace huiyin::app
