#pragma once

// What the use cases need of a place for the opinions of the public. They lie beside the events and
// not among them: what somebody told of himself can be erased (decision 0025).

#include "base/result.hpp"
#include "opinion/opinion.hpp"
#include "text/grams.hpp"

namespace huiyin::app {

// Newest first, or oldest first.
struct OpinionQuery {
    CongressId congress = {};
    std::vector<opinion::OpinionState> states = {}; // none: every state
    // Only of these owners; none named: of all.
    std::vector<opinion::OpinionOwner> owners = {};
    std::optional<opinion::MeetingId> meeting = {};
    std::optional<CaseId> of_case = {};
    std::optional<opinion::OpinionId> before = {}; // the last of the page before
    std::int64_t limit = 50;
    bool oldest_first = false; // one page only
};

struct MeetingQuery {
    CongressId congress = {};
    std::vector<opinion::OpinionOwner> owners = {}; // as above
    std::optional<opinion::MeetingId> before = {};
    std::int64_t limit = 50;
};

struct StateCount {
    opinion::OpinionState state = {};
    std::int64_t count = {};
    bool operator==(const StateCount&) const = default;
};
BOOST_DESCRIBE_STRUCT(StateCount, (), (state, count))

// Where an opinion that texts are compared with stands among those of its congress: newer ones
// have higher places. One that is set aside or erased has none.
using OpinionPlace = std::int64_t;

// Every function may be called from any thread. What changes waits until it is durable.
class Opinions {
public:
    virtual ~Opinions() = default;

    // The open door that a code leads to.
    virtual std::optional<opinion::Door> door(const opinion::Code&) = 0;
    // The open doors of a congress, by owner.
    virtual std::vector<opinion::Door> doors(const CongressId&) = 0;
    // Opens it and closes the one that the owner had.
    virtual Result<void> open(const opinion::Door&) = 0;
    virtual Result<void> close(const opinion::Code&, Instant) = 0;

    // Adds it; when there is one of this secret already, that one stays and nothing is added: the
    // same words sent twice over a bad line are told once. Gives the id of the one that is there.
    virtual Result<opinion::OpinionId> add(const opinion::Opinion&,
                                           const std::optional<opinion::SecretDigest>&) = 0;
    // Puts them in the place of those of their ids. Fails with conflict when one of those is not of
    // the version before, and then changes none. An erased one loses its secret.
    virtual Result<void> replace(const std::vector<opinion::Opinion>&) = 0;
    virtual std::optional<opinion::Opinion> find(const opinion::OpinionId&) = 0;
    virtual std::optional<opinion::Opinion> find(const opinion::SecretDigest&) = 0;
    virtual std::vector<opinion::Opinion> page(const OpinionQuery&) = 0;
    // Those that are to be erased on this day or before, of all congresses; at most `limit`.
    virtual std::vector<opinion::Opinion> out_of_term(Date today, std::int64_t limit) = 0;

    // --- found by what they say: the index is of the same moment as the rows.
    // The highest place, about as high as there are opinions in it; 0 when there is none.
    virtual OpinionPlace newest_place(const CongressId&) = 0;
    // For each gram the newest places of opinions that have it, newest first; at most `each`.
    virtual std::vector<std::vector<OpinionPlace>>
    places_of(const CongressId&, const std::vector<text::Gram>&, std::int64_t each) = 0;
    // In the order of the places; what is gone meanwhile is left out.
    virtual std::vector<opinion::Opinion> at(const CongressId&,
                                             const std::vector<OpinionPlace>&) = 0;
    // Takes in at most `limit` that are not in the index and should be; gives how many. There are
    // some in a database from before the index.
    virtual std::int64_t index_missed(std::int64_t limit) = 0;

    virtual Result<void> add(const opinion::VoterMeeting&) = 0;
    virtual std::optional<opinion::VoterMeeting> meeting(const opinion::MeetingId&) = 0;
    virtual std::vector<opinion::VoterMeeting> meetings(const MeetingQuery&) = 0;
    virtual Result<void> remove(const opinion::MeetingId&) = 0;

    // By state, in the order of their names; of these owners, or of all when none is named.
    virtual std::vector<StateCount> counts(const CongressId&,
                                           const std::vector<opinion::OpinionOwner>&) = 0;
    // The suggestions with a number that an opinion led to; of one term and session, if given.
    virtual std::int64_t cases_from_opinions(const CongressId&, std::optional<std::int64_t> term,
                                             std::optional<std::int64_t> session) = 0;
};

} // namespace huiyin::app
