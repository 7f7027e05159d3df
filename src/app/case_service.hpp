#pragma once

// The use case of the whole program: run one command on one case.

#include "access/actor.hpp"
#include "app/case_cache.hpp"
#include "app/congresses.hpp"
#include "suggestion/commands.hpp"

namespace huiyin::app {

struct Change {
    access::Actor actor = {};
    CaseId id = {};
    std::optional<Version> seen = {}; // the page the actor had before him; none: whatever it is
    suggestion::Command command = {};
    std::string key = {}; // of idempotency, or empty
    Instant at = {};
};

// The answer to a change. `version` is that of the case as the actor sees it.
struct Changed {
    CongressId congress = {};
    CaseId id = {};
    Version version = {};
    bool operator==(const Changed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Changed, (), (congress, id, version))

// What is told to whoever watches, after a change is durable: versions of the stream.
struct CaseMoved {
    CongressId congress = {};
    CaseId id = {};
    Version before = {};
    Version after = {};
};

// A case of the past as a list tells it (suggestion/past.hpp), to be entered as a whole.
struct PastEntry {
    access::Actor actor = {}; // of the deputies' office
    CongressId congress = {};
    CaseId id = {};
    std::vector<suggestion::RecordedEvent> history = {};
    Instant at = {};
};

using ChangeDone = std::function<void(Result<Changed>)>;
// What would have happened, as JSON: {"version":8,"happens":[…]}, items as in the history.
using RehearsalDone = std::function<void(Result<std::string>)>;

class CaseService {
public:
    // `watch` is called from the writer after each durable change.
    CaseService(Store&, Congresses&, CaseCache&, std::function<void(const CaseMoved&)> watch);

    // Opens a draft in a congress under a fresh id; `change.command` is an OpenDraft.
    void open(const CongressId&, Change, ChangeDone);
    void carry_out(Change, ChangeDone);
    // The same without leaving anything behind: refused for what it would be refused for, or what
    // the actor would see of it.
    void rehearse(Change, RehearsalDone);

    // Enters a case with its whole past, all of it or nothing. Conflict when there is a case of
    // this id already.
    void enter(PastEntry, ChangeDone);

    // The same, waiting for the answer: for imports and the demonstration.
    Result<Changed> open_and_wait(const CongressId&, Change);
    Result<Changed> carry_out_and_wait(Change);

private:
    void submit(const CongressId& opened_in, Change, ChangeDone);

    Store& store_;
    Congresses& congresses_;
    CaseCache& cache_;
    std::function<void(const CaseMoved&)> watch_;
};

} // namespace huiyin::app
