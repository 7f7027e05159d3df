#pragma once

// Who may see what of a case.

#include "access/actor.hpp"
#include "suggestion/case.hpp"

#include <span>

namespace huiyin::access {

// A circle of people who may see a case; every case has some, every person is in some. Lists and
// counts are filtered by them in the query.
//   desk-<congress>        the deputies' office: everything submitted
//   congress-<congress>    general readers: everything that has a number
//   superior-<congress>    who supervises in the congress above: its key suggestions
//   commissioned-<congress>  who supervises there: what it was commissioned to supervise
//   office-<office>        units: what they are to handle; the office that entered a paper form
//   deputy-<deputy>        lead and co-proposers, and whoever is invited to a draft
//   delegation-<delegation>  its members: the suggestions of the delegation
using Audience = std::string;

// Both sorted, without repeats.
[[nodiscard]] std::vector<Audience> audiences_of(const suggestion::Case&);
// Those of an actor say what he may open. Key suggestions of the level below, and what the level
// above commissioned his to supervise, are in none of his lists: each level counts a case once.
[[nodiscard]] std::vector<Audience> audiences_of(const Actor&);
// Those of what somebody is in one office, or from one seat: for a list in that capacity.
[[nodiscard]] std::vector<Audience> audiences_of(const Capacity&);
[[nodiscard]] std::vector<Audience> audiences_of(const Seat&);

[[nodiscard]] bool may_see(const Actor&, const suggestion::Case&);

enum class Names : std::uint8_t { hidden, shown };
BOOST_DESCRIBE_ENUM(Names, hidden, shown)

// Whose single ratings somebody sees. Whoever sees none sees the outcome once the rating is closed.
enum class Ballots : std::uint8_t { none, after_closing, always };
BOOST_DESCRIBE_ENUM(Ballots, none, after_closing, always)

// How far a reply has to have come before somebody reads it, who did not write it.
enum class Replies : std::uint8_t { issued, signed_by_head, drafted };
BOOST_DESCRIBE_ENUM(Replies, issued, signed_by_head, drafted)

// What parts of a case somebody may see who may see the case at all.
struct Sight {
    Names proposers = {};
    Ballots ballots = {}; // of others; one's own always
    Replies replies = {}; // of other units; one's own always
};

[[nodiscard]] Sight sight(const Actor&, const suggestion::Case&);

// Whether the names of the proposers of a confidential suggestion are the actor's to know, where
// only a row of a list is at hand. `lead` is empty for a delegation's draft.
[[nodiscard]] Names names_in_row(const Actor&, const CongressId&, const DeputyId& lead);

// He acts for a unit that was asked for a talk on a draft, whether he may see the draft or not:
// most may not. He answers his own talk and learns nothing else of it.
[[nodiscard]] bool is_asked_to_talk(const Actor&, const suggestion::Case&);

// He acts for a station or deputies' office that was asked to read a draft and reads it still. He
// sees its text and his comments in his list of readings, and no other trace of it.
[[nodiscard]] bool is_asked_to_read(const Actor&, const suggestion::Case&);

// The roles in which somebody answers for a unit that is asked, and reads for an office that is.
[[nodiscard]] bool answers_talks(directory::Role);
[[nodiscard]] bool reads_drafts(directory::Role);

// He is asked to talk or was asked to read, and may not see the draft: nothing of the case is his
// but what was asked of him.
[[nodiscard]] bool sees_requests_only(const Actor&, const suggestion::Case&);

// How many events are about what was asked of him, a talk or a reading.
[[nodiscard]] Version version_of_requests(const Actor&, const suggestion::Case&,
                                          std::span<const suggestion::RecordedEvent>);

// The case as the actor may see it: what is hidden is empty, as if it were not there.
[[nodiscard]] suggestion::Case redacted(const Actor&, suggestion::Case);

// Of a case that the actor may see, or of what was asked of him where he sees nothing else.
[[nodiscard]] bool may_see_event(const Actor&, const suggestion::Case&,
                                 const suggestion::RecordedEvent&);

// How many events of the case the actor may see: its version as he knows it. What is hidden from
// him neither shows in it nor stands in the way of his commands.
[[nodiscard]] Version visible_version(const Actor&, const suggestion::Case&,
                                      std::span<const suggestion::RecordedEvent>);

// Whether the actor may know if a deputy has rated a round, and how.
[[nodiscard]] bool may_see_ballot(const Actor&, const suggestion::Case&, suggestion::StrandNumber,
                                  suggestion::RoundNumber, const DeputyId&);

// An event that the actor may see, without the names that he may not.
[[nodiscard]] suggestion::RecordedEvent redacted(const Actor&, const suggestion::Case&,
                                                 suggestion::RecordedEvent);

} // namespace huiyin::access
