#include "store/migrations.hpp"

#include <array>

namespace huiyin::store {
namespace {

// Dates are ISO text, instants milliseconds since 1970 (UTC), enumerators their names, yes and no
// 1 and 0. Whatever belongs to a congress says to which.
constexpr std::string_view events = R"sql(
CREATE TABLE event (
    position INTEGER PRIMARY KEY,  -- 1, 2, 3 … over all streams: the order of writing
    congress TEXT    NOT NULL,
    stream   TEXT    NOT NULL,
    version  INTEGER NOT NULL,     -- 1, 2, 3 … in the stream
    at       INTEGER NOT NULL,
    by       TEXT    NOT NULL,
    office   TEXT    NOT NULL,
    deputy   TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    body     TEXT    NOT NULL,
    digest   TEXT    NOT NULL,     -- "sm3:" or "sha256:", over the one before and this row
    UNIQUE (stream, version)       -- the second fence: append() already refuses a taken version
) STRICT;
CREATE INDEX event_stream ON event (congress, stream) WHERE version = 1;

CREATE TABLE series (
    congress TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    last     INTEGER NOT NULL,
    PRIMARY KEY (congress, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (              -- what was answered to an idempotency key
    person TEXT    NOT NULL,
    key    TEXT    NOT NULL,
    answer TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (person, key)
) STRICT;
CREATE INDEX answer_at ON answer (at);

CREATE TABLE anchor (              -- one a day and congress, chained
    congress TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    position INTEGER NOT NULL,     -- every event up to this one is under it
    digest   TEXT    NOT NULL,     -- over the anchor before and the heads of this one
    PRIMARY KEY (congress, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE probe (               -- written to see whether writing works
    id    INTEGER PRIMARY KEY,
    count INTEGER NOT NULL
) STRICT;

CREATE TABLE anchor_head (         -- where the streams stood that had moved since the last anchor
    congress TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    stream   TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    digest   TEXT    NOT NULL,
    PRIMARY KEY (congress, day, stream)
) STRICT, WITHOUT ROWID;
)sql";

// The columns of each table are the fields of its row in app/rows.hpp, in their order.
constexpr std::string_view read_models = R"sql(
CREATE TABLE case_row (
    id               TEXT    NOT NULL,
    congress         TEXT    NOT NULL,
    version          INTEGER NOT NULL,
    phase            TEXT    NOT NULL,
    number           INTEGER,
    term             INTEGER NOT NULL,
    session          INTEGER NOT NULL,
    channel          TEXT    NOT NULL,
    kind             TEXT    NOT NULL,
    title            TEXT    NOT NULL,
    lead             TEXT,
    delegation       TEXT,
    proposer_count   INTEGER NOT NULL,
    main_unit        TEXT,
    subject          TEXT,
    next_duty        TEXT,
    next_warn        TEXT,
    next_due         TEXT,
    waits_for_office TEXT,
    waits_for_deputy TEXT,
    submitted_on     TEXT,
    assigned_on      TEXT,
    closed_on        TEXT,
    answer_kind      TEXT,
    satisfaction     TEXT,
    promises_open    INTEGER NOT NULL,
    joined_to        TEXT,
    confidential     INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE audience_row (
    audience TEXT    NOT NULL,
    id       TEXT    NOT NULL,
    phase    TEXT    NOT NULL,
    due      TEXT    NOT NULL,
    warn     TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    term     INTEGER NOT NULL,
    session  INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    channel  TEXT    NOT NULL,
    PRIMARY KEY (audience, id)     -- newest first, walked backwards
) STRICT, WITHOUT ROWID;
-- Each holds every column that a filter asks for, so that a walk over what does not match never
-- leaves the index.
CREATE INDEX audience_phase ON audience_row
    (audience, phase, due, id, warn, term, session, kind, channel, number);
CREATE INDEX audience_session ON audience_row
    (audience, term, session, phase, due, id, warn, kind, channel, number);
CREATE INDEX audience_number ON audience_row
    (audience, number, term, session, id, due, warn, phase, kind, channel);

CREATE TABLE strand_row (
    id           TEXT    NOT NULL,
    strand       INTEGER NOT NULL,
    congress     TEXT    NOT NULL,
    unit         TEXT    NOT NULL,
    role         TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    stage        TEXT,
    assigned_on  TEXT    NOT NULL,
    signed_in_on TEXT,
    next_due     TEXT,
    PRIMARY KEY (id, strand)
) STRICT, WITHOUT ROWID;

CREATE TABLE duty_row (
    id            TEXT    NOT NULL,
    duty          TEXT    NOT NULL,
    congress      TEXT    NOT NULL,
    mechanism     TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    strand        INTEGER,
    round         INTEGER,
    promise       INTEGER,
    bearer_role   TEXT    NOT NULL,
    bearer_office TEXT,
    bearer_deputy TEXT,
    starts_on     TEXT    NOT NULL,
    warn_on       TEXT,
    due_on        TEXT    NOT NULL,
    state         TEXT    NOT NULL,
    met_on        TEXT,
    PRIMARY KEY (id, duty)
) STRICT, WITHOUT ROWID;
CREATE INDEX duty_of_office ON duty_row (bearer_office, due_on, id, duty)
    WHERE state = 'open' AND bearer_office IS NOT NULL;
CREATE INDEX duty_of_deputy ON duty_row (bearer_deputy, due_on, id, duty)
    WHERE state = 'open' AND bearer_deputy IS NOT NULL;
CREATE INDEX duty_of_desk ON duty_row (congress, bearer_role, due_on, id, duty)
    WHERE state = 'open' AND bearer_office IS NULL AND bearer_deputy IS NULL;

CREATE TABLE promise_row (
    id        TEXT    NOT NULL,
    promise   INTEGER NOT NULL,
    congress  TEXT    NOT NULL,
    unit      TEXT    NOT NULL,
    what      TEXT    NOT NULL,
    who       TEXT    NOT NULL,
    first_due TEXT    NOT NULL,
    due       TEXT    NOT NULL,
    state     TEXT    NOT NULL,
    kept_on   TEXT,
    PRIMARY KEY (id, promise)
) STRICT, WITHOUT ROWID;

CREATE TABLE rating_row (
    id       TEXT    NOT NULL,
    strand   INTEGER NOT NULL,
    round    INTEGER NOT NULL,
    congress TEXT    NOT NULL,
    unit     TEXT    NOT NULL,
    attitude TEXT    NOT NULL,
    result   TEXT    NOT NULL,
    ballots  INTEGER NOT NULL,
    asked    INTEGER NOT NULL,
    PRIMARY KEY (id, strand, round)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view accounts = R"sql(
CREATE TABLE account (
    login         TEXT NOT NULL PRIMARY KEY,
    person        TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    state         TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE login_failure (
    login TEXT    NOT NULL,
    at    INTEGER NOT NULL
) STRICT;
CREATE INDEX login_failure_login ON login_failure (login, at);
CREATE INDEX login_failure_at ON login_failure (at);

CREATE TABLE session (
    digest   TEXT    NOT NULL PRIMARY KEY, -- of the secret, which is stored nowhere
    person   TEXT    NOT NULL,
    csrf     TEXT    NOT NULL,
    began_at INTEGER NOT NULL,
    used_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_person ON session (person);
CREATE INDEX session_used_at ON session (used_at);
CREATE INDEX session_began_at ON session (began_at);

CREATE TABLE token (
    digest  TEXT    NOT NULL PRIMARY KEY,
    person  TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view files = R"sql(
CREATE TABLE upload (
    id     TEXT    NOT NULL PRIMARY KEY,
    person TEXT    NOT NULL,
    title  TEXT    NOT NULL,
    size   INTEGER NOT NULL,               -- bytes announced
    offset INTEGER NOT NULL,               -- bytes that are on the disk for certain
    at     INTEGER NOT NULL,
    file   TEXT                            -- once complete
) STRICT, WITHOUT ROWID;
CREATE INDEX upload_at ON upload (at);
CREATE INDEX upload_person ON upload (person) WHERE file IS NULL;

CREATE TABLE file (
    id    TEXT    NOT NULL PRIMARY KEY,    -- SHA-256 of the content
    title TEXT    NOT NULL,
    type  TEXT    NOT NULL,
    size  INTEGER NOT NULL,
    by    TEXT    NOT NULL                 -- who was first to upload it
) STRICT, WITHOUT ROWID;

CREATE TABLE file_uploader (
    file   TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (file, person)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view ballots_and_basis = R"sql(
ALTER TABLE duty_row ADD COLUMN ballot INTEGER NOT NULL DEFAULT 0;

CREATE TABLE basis_row (
    congress TEXT NOT NULL,
    basis    TEXT NOT NULL,
    PRIMARY KEY (congress)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view keepsakes_and_ledger = R"sql(
CREATE TABLE keepsake (
    person TEXT NOT NULL,
    name   TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX promise_due ON promise_row (due, id, promise);
CREATE INDEX promise_of_unit ON promise_row (unit, due, id, promise);
)sql";

// The rows of what is told are filled by the recount that follows, and by `huiyin rebuild`.
constexpr std::string_view notices = R"sql(
CREATE TABLE notice_row (
    addressee TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    id        TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    by        TEXT    NOT NULL,
    PRIMARY KEY (addressee, at, id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE rung_row (
    id        TEXT    NOT NULL,
    duty      TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    addressee TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    PRIMARY KEY (id, duty, at, addressee)
) STRICT, WITHOUT ROWID;
CREATE INDEX rung_told ON rung_row (addressee, at, id, duty, kind);

CREATE TABLE notice_read (         -- one by one; whole stretches by notice_read_until
    person TEXT    NOT NULL,
    notice TEXT    NOT NULL,
    at     INTEGER NOT NULL,       -- of the notice
    PRIMARY KEY (person, notice)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_read_at ON notice_read (at);

CREATE TABLE notice_read_until (
    person TEXT    NOT NULL PRIMARY KEY,
    until  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE notice_habits (
    person          TEXT    NOT NULL PRIMARY KEY,
    digest_at       TEXT    NOT NULL,
    quiet_from      TEXT    NOT NULL,
    quiet_until     TEXT    NOT NULL,
    rest_days_quiet INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view jobs = R"sql(
CREATE TABLE job (
    id       TEXT    NOT NULL PRIMARY KEY, -- sorts by time
    kind     TEXT    NOT NULL,
    congress TEXT    NOT NULL,
    by       TEXT,                         -- NULL: the program itself
    name     TEXT    NOT NULL,
    applies  INTEGER NOT NULL,
    state    TEXT    NOT NULL,
    done     INTEGER NOT NULL,
    total    INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    began_at INTEGER,
    ended_at INTEGER,                      -- NULL: it waits or runs
    said     TEXT    NOT NULL,             -- a sentence with its gaps
    report   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX job_of_person ON job (by, id);
CREATE INDEX job_of_congress ON job (congress, id);
CREATE INDEX job_unfinished ON job (id) WHERE ended_at IS NULL;
CREATE INDEX job_ended_at ON job (ended_at);

CREATE TABLE job_line (
    job    TEXT    NOT NULL,
    row    INTEGER NOT NULL,               -- as a spreadsheet counts it
    action TEXT    NOT NULL,
    key    TEXT    NOT NULL,
    title  TEXT    NOT NULL,
    field  TEXT    NOT NULL,
    why    TEXT    NOT NULL,
    PRIMARY KEY (job, row)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view supervision = R"sql(
ALTER TABLE case_row ADD COLUMN key_item INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_row ADD COLUMN supervisor TEXT;
ALTER TABLE duty_row ADD COLUMN closed_by INTEGER; -- the version of the event

CREATE INDEX case_key ON case_row (congress, number, id) WHERE key_item = 1;
CREATE INDEX case_unsupervised ON case_row (congress, number, id)
    WHERE supervisor IS NULL AND phase IN ('docketed', 'handling', 'answered', 'tracking', 'settled');
CREATE INDEX case_of_supervisor ON case_row (supervisor, number, id) WHERE supervisor IS NOT NULL;
CREATE INDEX duty_of_mechanism ON duty_row (congress, mechanism, due_on);
)sql";

constexpr std::string_view activities = R"sql(
CREATE TABLE activity_row (
    id        TEXT    NOT NULL PRIMARY KEY,
    congress  TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    state     TEXT    NOT NULL,
    title     TEXT    NOT NULL,
    organiser TEXT    NOT NULL,
    starts_on TEXT    NOT NULL,
    ends_on   TEXT    NOT NULL,
    cases     INTEGER NOT NULL,
    sessions  INTEGER NOT NULL
) STRICT;

CREATE TABLE activity_audience_row (
    audience TEXT NOT NULL,
    id       TEXT NOT NULL,
    congress TEXT NOT NULL,
    PRIMARY KEY (audience, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_case_row (
    id           TEXT    NOT NULL,
    of_case      TEXT    NOT NULL,
    congress     TEXT    NOT NULL,
    to_units     INTEGER NOT NULL,
    to_proposers INTEGER NOT NULL,
    PRIMARY KEY (id, of_case)
) STRICT, WITHOUT ROWID;
-- What a veil hides is in none of these: looking for it costs nothing that could be timed.
CREATE INDEX activity_of_units ON activity_case_row (congress, id, of_case) WHERE to_units = 1;
CREATE INDEX activity_of_proposers ON activity_case_row (congress, id, of_case)
    WHERE to_proposers = 1;
CREATE INDEX activity_to_units ON activity_case_row (id, of_case) WHERE to_units = 1;
CREATE INDEX activity_to_proposers ON activity_case_row (id, of_case) WHERE to_proposers = 1;

CREATE INDEX duty_late ON duty_row (congress, due_on) WHERE state = 'open';
)sql";

// Newest texts have the highest places. The index keeps terms alone, see store/text_index.hpp.
constexpr std::string_view full_text = R"sql(
CREATE TABLE text_row (
    place    INTEGER NOT NULL PRIMARY KEY,
    id       TEXT    NOT NULL UNIQUE,
    title    TEXT    NOT NULL,
    body     TEXT    NOT NULL,
    replies  TEXT    NOT NULL,
    progress TEXT    NOT NULL,
    opinions TEXT    NOT NULL
) STRICT;
CREATE VIRTUAL TABLE text_index USING fts5 (
    title, body, replies, progress, opinions, content = '', tokenize = 'ascii'
);
CREATE VIRTUAL TABLE text_terms USING fts5vocab ('text_index', 'row');
)sql";

// `titles` holds the title once more as terms of titles, see text/fts5.hpp. Texts from before are
// found again after `huiyin rebuild`.
constexpr std::string_view terms_of_titles = R"sql(
DROP TABLE text_terms;
DROP TABLE text_index;
DELETE FROM text_row;
CREATE VIRTUAL TABLE text_index USING fts5 (
    title, body, replies, progress, opinions, titles, content = '', tokenize = 'ascii'
);
)sql";

// The notices of activities are filled by the recount that follows, and by `huiyin rebuild`; whose
// key suggestions the level above may open stands in the rows already.
constexpr std::string_view told_and_levels = R"sql(
CREATE TABLE activity_notice_row (
    addressee TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    id        TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    by        TEXT    NOT NULL,
    PRIMARY KEY (addressee, at, id, version)
) STRICT, WITHOUT ROWID;

INSERT INTO audience_row
    (audience, id, phase, due, warn, number, term, session, kind, channel)
SELECT 'superior-' || c.congress, a.id, a.phase, a.due, a.warn, a.number, a.term, a.session,
       a.kind, a.channel
FROM case_row c JOIN audience_row a ON a.id = c.id AND a.audience = 'congress-' || c.congress
WHERE c.key_item = 1;
)sql";

constexpr std::string_view quality = R"sql(
ALTER TABLE case_row ADD COLUMN quality INTEGER;
CREATE INDEX case_quality ON case_row (congress, term, session, quality)
    WHERE submitted_on IS NOT NULL;
)sql";

// Rows that may be erased: no event and no digest speaks of them.
constexpr std::string_view opinions = R"sql(
CREATE TABLE opinion_door (
    code      TEXT    NOT NULL PRIMARY KEY,
    congress  TEXT    NOT NULL,
    kind      TEXT    NOT NULL,     -- of the owner: station or deputy
    owner     TEXT    NOT NULL,
    made_by   TEXT    NOT NULL,
    made_at   INTEGER NOT NULL,
    closed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX opinion_door_open ON opinion_door (congress, kind, owner)
    WHERE closed_at IS NULL;

CREATE TABLE opinion (
    id          TEXT    NOT NULL PRIMARY KEY,
    congress    TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    way         TEXT    NOT NULL,
    meeting     TEXT,
    state       TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    text        TEXT    NOT NULL,   -- from here to phone, and answer: emptied when it is erased
    name        TEXT,
    phone       TEXT,
    received_at INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    keep_until  TEXT    NOT NULL,
    reason      TEXT,
    answer      TEXT,
    taken_by    TEXT,
    of_case     TEXT,
    erased_by   TEXT,
    secret      TEXT                -- SHA-256 of what only the person knows; gone when erased
) STRICT;
CREATE UNIQUE INDEX opinion_secret ON opinion (secret) WHERE secret IS NOT NULL;
CREATE INDEX opinion_state ON opinion (congress, state, id);
CREATE INDEX opinion_case ON opinion (congress, of_case) WHERE of_case IS NOT NULL;
CREATE INDEX opinion_keep ON opinion (keep_until) WHERE state <> 'erased';

CREATE TABLE voter_meeting (
    id          TEXT    NOT NULL PRIMARY KEY,
    congress    TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    held_on     TEXT    NOT NULL,
    place       TEXT    NOT NULL,
    voters      INTEGER NOT NULL,
    minutes     TEXT    NOT NULL,
    recorded_by TEXT    NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX voter_meeting_congress ON voter_meeting (congress, id);
)sql";

// What units are there for: reference data, replaced as a whole (decision 0026).
constexpr std::string_view catalogues = R"sql(
CREATE TABLE competence (
    congress TEXT    NOT NULL,
    unit     TEXT    NOT NULL,
    place    INTEGER NOT NULL, -- in the unit's list
    code     TEXT    NOT NULL,
    duty     TEXT    NOT NULL,
    basis    TEXT    NOT NULL,
    PRIMARY KEY (congress, unit, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue_change (
    congress TEXT    NOT NULL,
    edition  INTEGER NOT NULL,
    by       TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (congress, edition)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view opinion_index = R"sql(
ALTER TABLE opinion ADD COLUMN place INTEGER; -- among those that texts are compared with
CREATE UNIQUE INDEX opinion_place ON opinion (congress, place) WHERE place IS NOT NULL;
CREATE INDEX opinion_missed ON opinion (id)
    WHERE place IS NULL AND state IN ('moderated', 'taken', 'answered');

CREATE TABLE opinion_gram (
    congress TEXT    NOT NULL,
    gram     INTEGER NOT NULL,
    place    INTEGER NOT NULL,
    PRIMARY KEY (congress, gram, place)
) STRICT, WITHOUT ROWID;
)sql";

// Filled by the events to come: before this step nobody was asked for a talk.
constexpr std::string_view talks = R"sql(
CREATE TABLE talk_row (
    id       TEXT    NOT NULL,
    talk     INTEGER NOT NULL,
    congress TEXT    NOT NULL,
    unit     TEXT    NOT NULL,
    state    TEXT    NOT NULL,
    asked_on TEXT    NOT NULL,
    due      TEXT,
    PRIMARY KEY (id, talk)
) STRICT, WITHOUT ROWID;
CREATE INDEX talk_of_unit ON talk_row (unit, congress, asked_on, id);
)sql";

// Filled by the events to come: before this step nobody was asked to read a draft.
constexpr std::string_view readings = R"sql(
CREATE TABLE reading_row (
    id       TEXT    NOT NULL,
    reading  INTEGER NOT NULL,
    congress TEXT    NOT NULL,
    reader   TEXT    NOT NULL,
    state    TEXT    NOT NULL,
    asked_on TEXT    NOT NULL,
    PRIMARY KEY (id, reading)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_of_office ON reading_row (reader, congress, state, asked_on, id);
)sql";

// Empty of every activity from before: nobody was commissioned.
constexpr std::string_view commissions = R"sql(
ALTER TABLE activity_row ADD COLUMN commissioned TEXT;
)sql";

constexpr std::array steps{
    Migration{1, "events", events},
    Migration{2, "read models", read_models},
    Migration{3, "accounts", accounts},
    Migration{4, "files", files},
    Migration{5, "ballots and basis", ballots_and_basis},
    Migration{6, "keepsakes and ledger", keepsakes_and_ledger},
    Migration{7, "notices", notices},
    Migration{8, "jobs", jobs},
    Migration{9, "supervision", supervision},
    Migration{10, "activities and chasing", activities},
    Migration{11, "full text", full_text},
    Migration{12, "terms of titles", terms_of_titles},
    Migration{13, "notices of activities, and levels", told_and_levels},
    Migration{14, "quality", quality},
    Migration{15, "opinions of the public", opinions},
    Migration{16, "catalogues", catalogues},
    Migration{17, "opinions by what they say", opinion_index},
    Migration{18, "talks before filing", talks},
    Migration{19, "drafts read before filing", readings},
    Migration{20, "commissions", commissions},
};

std::int64_t step_reached(Connection& connection) {
    Statement newest(connection, "SELECT coalesce(max(number), 0) FROM migration", {},
                     {ColumnType::integer});
    Rows rows = newest.rows();
    return rows.next() ? rows.integer(0) : 0;
}

void take(Connection& connection, const Migration& step) {
    connection.run("BEGIN IMMEDIATE");
    // Another process may have been faster while this one waited for the lock.
    if (step_reached(connection) < step.number) {
        connection.run(std::string(step.sql));
        Statement(connection, "INSERT INTO migration (number, name) VALUES (:number, :name)",
                  {ColumnType::integer, ColumnType::text})
            .run(step.number, step.name);
    }
    connection.run("COMMIT");
}

} // namespace

std::span<const Migration> migrations() { return steps; }

void migrate(Connection& connection) {
    connection.run("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, "
                   "name TEXT NOT NULL) STRICT");
    const std::int64_t reached = step_reached(connection);
    if (reached > steps.back().number)
        throw app::Fault("the database is of a newer version of the program (step " +
                         std::to_string(reached) + ")");
    for (const Migration& step : steps)
        if (step.number > reached) take(connection, step);
}

} // namespace huiyin::store
