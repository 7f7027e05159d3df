#pragma once

// What the use cases need of a store of events and read models. SQLite implements it; PostgreSQL
// will. The conformance tests in store/store_contract_test.cpp are written against this page.

#include "app/rows.hpp"
#include "base/occasion.hpp"
#include "base/result.hpp"
#include "text/query.hpp"

#include <functional>
#include <memory>
#include <span>

namespace huiyin::app {

// The id of a case, of a supervision activity, or of a congress for its directory.
using StreamId = Id<struct StreamKind>;

// An event as stored: its name and its JSON.
struct StoredEvent {
    Version version = 0;
    Occasion occasion = {};
    std::string name = {};
    std::string body = {};
};

// What one unit of work may do. All of it happens, or nothing.
class Transaction {
public:
    virtual ~Transaction() = default;

    // 0 when the stream does not exist.
    virtual Version version(const StreamId&) = 0;
    // The events after a version, oldest first.
    virtual std::vector<StoredEvent> read(const StreamId&, Version after) = 0;
    // Numbers the events expected+1, expected+2, … and chains their digests.
    // Fails with conflict when the stream is not at `expected`.
    virtual Result<Version> append(const CongressId&, const StreamId&, Version expected,
                                   std::span<const StoredEvent>) = 0;

    // The next number of a series, from 1 without gaps among what is committed.
    virtual std::int64_t next_number(const CongressId&, const std::string& series) = 0;

    // The answer once given to this person's idempotency key.
    virtual std::optional<std::string> recall(const PersonId&, const std::string& key) = 0;
    virtual void remember(const PersonId&, const std::string& key, const std::string& answer,
                          Instant at) = 0;

    // The duties of a case as their rows stand, in the order of their keys.
    virtual std::vector<DutyRow> case_duties(const CaseId&) = 0;
    // Likewise the rungs of their ladders.
    virtual std::vector<RungRow> case_rungs(const CaseId&) = 0;
    // Whether one of the audiences may see the activity, as its rows stand.
    virtual bool may_see_activity(const std::vector<Id<AudienceKind>>&, const ActivityId&) = 0;
    // Inserts the row or replaces the one with its key.
    virtual void put(const Table&, const void* row) = 0;
    // Removes the row with this row's key.
    virtual void remove(const Table&, const void* row) = 0;
};

// Runs on the writer. Refusing undoes this unit of work and no other.
using Work = std::function<Result<std::string>(Transaction&)>;

// Called once, from the writer, after the work is durable or refused. When the store itself fails
// (no room on the disk) the error has the code `unavailable` and nothing was stored.
using Done = std::function<void(Result<std::string>)>;

// `relevance` is an order of what was searched for; a list without words has none.
enum class QueueOrder : std::uint8_t { due, newest, number, relevance };
BOOST_DESCRIBE_ENUM(QueueOrder, due, newest, number, relevance)

enum class Lamp : std::uint8_t { on_time, due_soon, late, paused, done, done_late };
BOOST_DESCRIBE_ENUM(Lamp, on_time, due_soon, late, paused, done, done_late)

using AudienceId = Id<AudienceKind>;

// A page of a list of cases. `audiences` are the asker's right to see them: what any of them may
// see, once. A list that asks for one number is in the order of number, whatever `order` says.
struct QueueQuery {
    std::vector<AudienceId> audiences = {};
    QueueOrder order = {};
    Date today = {};
    std::optional<CongressId> congress = {};
    std::vector<suggestion::Phase> phases = {}; // none: every phase
    std::optional<Lamp> lamp = {};              // late, due_soon or on_time
    std::optional<suggestion::ItemKind> kind = {};
    std::optional<suggestion::Channel> channel = {};
    std::optional<std::int64_t> term = {};
    std::optional<std::int64_t> session = {};
    std::optional<std::int64_t> number = {};
    std::optional<OfficeId> unit = {};                  // has a strand of the case and may see it
    std::optional<suggestion::StrandState> strand = {}; // that the unit's strand is in
    std::optional<DeputyId> deputy = {}; // is a proposer: is of the audience "deputy-…"
    // Who of the audiences may know the proposers of confidential cases; others do not find these
    // by `deputy`.
    std::vector<AudienceId> know_names = {};
    std::optional<std::string> after = {}; // the cursor that the page before gave
    std::int64_t limit = 50;
};

struct QueuePage {
    std::vector<CaseRow> rows = {};
    std::optional<std::string> next = {};
};

// What is found by its words; `of` says among what. The order is newest, or relevance: then of the
// hundred newest with the words in the title and the hundred newest with the words anywhere, those
// first that say most about them (text/relevance.hpp). What is older is found by more words.
struct SearchQuery {
    QueueQuery of = {};
    text::Query words = {};
};

// Where a text stands among all, of any congress: the newer, the higher.
using TextPlace = std::int64_t;

struct FoundCase {
    CaseRow row = {};
    TextRow text = {};
};

struct SearchPage {
    std::vector<FoundCase> rows = {};
    std::optional<std::string> next = {};
};

// A page of the promise ledger, nearest date first. `audiences` and `know_names` as in a queue.
struct PromiseQuery {
    std::vector<AudienceId> audiences = {};
    std::vector<AudienceId> know_names = {};
    std::optional<CongressId> congress = {};
    std::optional<OfficeId> unit = {};
    std::optional<DeputyId> deputy = {};
    std::vector<suggestion::PromiseState> states = {}; // none: every state
    std::optional<Date> until = {};                    // due on this day or before
    std::optional<std::string> after = {};
    std::int64_t limit = 50;
};

struct PromisePage {
    struct Item {
        PromiseRow promise = {};
        CaseRow of = {};
    };
    std::vector<Item> items = {};
    std::optional<std::string> next = {};
};

// A duty that no office or deputy is named for is borne by a role of the congress.
struct Desk {
    CongressId congress = {};
    Line<60> role = {};
};

// Open duties of a bearer, oldest date first: of these offices, these deputies, these desks.
struct DutyQuery {
    std::vector<OfficeId> offices = {};
    std::vector<DeputyId> deputies = {};
    std::vector<Desk> desks = {};
    Date today = {}; // those that have begun by this day
    std::optional<std::string> after = {};
    std::int64_t limit = 50;
};

struct DutyPage {
    struct Item {
        DutyRow duty = {};
        CaseRow of = {};
    };
    std::vector<Item> items = {};
    std::optional<std::string> next = {};
};

enum class Supervised : std::uint8_t {
    key,         // key suggestions
    nobody,      // in hand, and no committee named
    by_committee // that a committee supervises
};
BOOST_DESCRIBE_ENUM(Supervised, key, nobody, by_committee)

// Cases by how they are supervised, by number; at most `limit`.
struct SupervisedQuery {
    std::vector<AudienceId> audiences = {};
    Supervised which = {};
    CongressId congress = {};
    OfficeId committee = {}; // of by_committee
    std::int64_t limit = 500;
};

// The suggestions of a congress that were submitted, and their quality scores. Without term and
// session: of all.
struct QualityQuery {
    CongressId congress = {};
    std::optional<std::int64_t> term = {};
    std::optional<std::int64_t> session = {};
};

struct QualitySum {
    std::int64_t submitted = 0;
    std::int64_t scored = 0;
    std::int64_t percent = 0; // of all that were scored, added up
};

// The duties of one mechanism that fall due in a span of days, as far as the audiences may see the
// cases, in the order of cases and keys.
struct MechanismDutyQuery {
    std::vector<AudienceId> audiences = {};
    CongressId congress = {};
    Line<100> mechanism = {};
    Date from = {};
    Date until = {};
};

// What a matrix shows of a duty.
struct MechanismDuty {
    CaseId id = {};
    Line<200> duty = {}; // as in DutyRow
    Line<100> name = {};
    Date starts_on = {};
    std::optional<Date> warn_on = {};
    Date due_on = {};
    DutyState state = {};
    std::optional<Date> met_on = {};
    std::optional<std::int64_t> closed_by = {};
};
BOOST_DESCRIBE_STRUCT(MechanismDuty, (),
                      (id, duty, name, starts_on, warn_on, due_on, state, met_on, closed_by))

// Activities of a congress, latest first; at most `limit`.
struct ActivityQuery {
    std::vector<AudienceId> audiences = {}; // of access::activity_audiences
    CongressId congress = {};
    std::optional<CaseId> of_case = {};
    Date from = {};  // those that have a day from here …
    Date until = {}; // … to here
    std::int64_t limit = 200;
};

using AddresseeId = Id<AddresseeKind>;

// The talks before filing that these offices were asked for, newest first; at most `limit`.
struct TalkQuery {
    std::vector<OfficeId> offices = {}; // that were asked
    // Where no office is named: of the drafts of these authors, those that wait for their word.
    std::vector<AudienceId> authors = {};
    CongressId congress = {};
    bool open = {}; // only those that wait for an answer
    std::int64_t limit = 100;
};

// The drafts that these offices read, newest first; at most `limit`.
struct ReadingQuery {
    std::vector<OfficeId> offices = {}; // none: no drafts
    CongressId congress = {};
    std::int64_t limit = 100;
};

// A circle of activities, of which only those count that are about a case of one of the audiences.
struct ToldByCases {
    AddresseeId addressee = {};
    std::vector<AudienceId> audiences = {};
};

// What these circles were told after `since` and not after `until`, newest first, without what the
// asker did himself. A page does not end inside what one moment brought to one case.
struct NoticeQuery {
    std::vector<AddresseeId> addressees = {};
    std::vector<ToldByCases> by_cases = {};
    PersonId not_by = {};
    Instant since = {};
    Instant until = {};
    std::optional<std::string> after = {};
    std::int64_t limit = 50;
};

// Either an event of a case or an activity, by its version in the stream, or the rung of a duty.
struct Notice {
    Instant at = {};
    StreamId id = {};
    bool of_activity = false;
    std::optional<Version> event = {};
    std::optional<Line<200>> duty = {};
    RungKind rung = {};
};

struct NoticePage {
    std::vector<Notice> items = {};
    std::optional<std::string> next = {};
};

enum class Damage : std::uint8_t {
    altered, // a stored column is not what it was
    missing, // a row before one that is there is gone
    cut_off, // rows that an anchor has seen are gone from the end
    anchor,  // an anchor itself is not what it was
};
BOOST_DESCRIBE_ENUM(Damage, altered, missing, cut_off, anchor)

// What an audit found: the first event of a stream that is not as it was written. Of an anchor,
// `stream` is "<congress>.<day>".
struct Alteration {
    StreamId stream = {};
    Version version = 0;
    Damage damage = {};
    bool operator==(const Alteration&) const = default;
};

class Store {
public:
    virtual ~Store() = default;

    // Queues the work. Waiting works are committed together, each in a savepoint of its own.
    // At once calls `done` with `unavailable` when too many wait.
    virtual void submit(Work, Done) = 0;

    // From now on calls `changed` from the writer, before any further work, when somebody else has
    // written to the database: another node, or a command at the terminal. Comes within seconds.
    virtual void watch_others(std::function<void()> changed) = 0;

    virtual Version version(const StreamId&) = 0;
    virtual std::vector<StoredEvent> read(const StreamId&, Version after) = 0;
    virtual std::vector<StreamId> streams(const CongressId&) = 0;
    virtual std::vector<CongressId> congresses() = 0;

    virtual QueuePage queue(const QueueQuery&) = 0;
    // How many cases the whole list holds.
    virtual std::int64_t count(const QueueQuery&) = 0;
    virtual DutyPage duties(const DutyQuery&) = 0;
    virtual SearchPage search(const SearchQuery&) = 0;
    // The newest texts that have a term (text/terms.hpp), at most so many, whoever may see them.
    virtual std::vector<TextPlace> term_places(const std::string& term, std::int64_t at_most) = 0;
    // Of the texts at these places those that one of the audiences may see, in the order of places.
    virtual std::vector<FoundCase> texts_at(const std::vector<AudienceId>&,
                                            const std::vector<TextPlace>&) = 0;
    // The highest place, about as high as there are texts; 0 when there is none.
    virtual TextPlace newest_place() = 0;
    // Texts of one congress or of all, newest first, whoever may see them: to learn from, never to
    // show. `after` as in a queue.
    virtual SearchPage newest_texts(const std::optional<CongressId>&,
                                    const std::optional<std::string>& after,
                                    std::int64_t limit) = 0;
    virtual PromisePage promises(const PromiseQuery&) = 0;
    virtual std::vector<CaseRow> supervised(const SupervisedQuery&) = 0;
    virtual QualitySum quality(const QualityQuery&) = 0;
    // In no order.
    virtual std::vector<MechanismDuty> mechanism_duties(const MechanismDutyQuery&) = 0;
    virtual std::vector<ActivityRow> activities(const ActivityQuery&) = 0;
    virtual std::vector<TalkRow> talks(const TalkQuery&) = 0;
    virtual std::vector<ReadingRow> readings(const ReadingQuery&) = 0;
    // Whether one of the audiences may see the activity.
    virtual bool may_see_activity(const std::vector<AudienceId>&, const ActivityId&) = 0;
    // The open duties of a congress that were due before a day, in the order of cases and keys.
    virtual std::vector<DutyRow> late_duties(const CongressId&, Date today) = 0;
    virtual NoticePage notices(const NoticeQuery&) = 0;
    virtual std::optional<CaseRow> case_row(const CaseId&) = 0;
    // Those that there are, in no order.
    virtual std::vector<CaseRow> case_rows(std::span<const CaseId>) = 0;
    virtual std::vector<DutyRow> case_duties(const CaseId&) = 0;
    virtual std::vector<RungRow> case_rungs(const CaseId&) = 0;
    virtual bool is_audience(const AudienceId&, const CaseId&) = 0;
    // The basis that the rows of a congress were last worked out under; empty: never.
    virtual std::string basis(const CongressId&) = 0;
    // How many cases that any of the audiences may see are in each phase.
    virtual std::vector<std::pair<suggestion::Phase, std::int64_t>>
    phase_counts(const std::vector<AudienceId>&) = 0;

    // Empties the read models and lets `refill` put every row again, in one transaction. Waits for
    // it; not to be called from a unit of work. `refill` may read this store.
    virtual Result<void> rebuild(const std::function<void(Transaction&)>& refill) = 0;
    // Every row of a read model in the order of its key, as text: equal tables give equal text.
    virtual void dump(const Table&, const std::function<void(std::string_view line)>& give) = 0;

    // Recomputes every digest; empty when nothing was altered.
    virtual std::vector<Alteration> verify() = 0;
    // Chains the heads of the streams that moved since the last anchor into the day's anchor.
    // Changes nothing when the day has one.
    virtual Result<void> anchor(const CongressId&, Date) = 0;
    // Answers whether reads and writes work now.
    virtual bool ready() = 0;
};

} // namespace huiyin::app
