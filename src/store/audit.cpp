#include "store/audit.hpp"

#include "store/events.hpp"
#include "store/moment.hpp"

#include <array>
#include <map>

namespace huiyin::store {
namespace {

using app::Alteration;
using app::Damage;
using app::StreamId;
using enum ColumnType;

// A digester for each kind, so that a chain may go on in another kind than it began.
class Digesters {
public:
    Digester* of(std::string_view digest) {
        const auto kind = kind_of(digest);
        return kind ? &both_[static_cast<std::size_t>(*kind)] : nullptr;
    }

private:
    std::array<Digester, 2> both_{Digester(DigestKind::sm3), Digester(DigestKind::sha256)};
};

class Findings {
public:
    // Only the first of a stream counts: what follows it in the chain is in doubt anyway.
    void add(const StreamId& stream, Version version, Damage damage) {
        found_.try_emplace(stream, Alteration{stream, version, damage});
    }
    [[nodiscard]] bool none() const { return found_.empty(); }
    [[nodiscard]] std::vector<Alteration> all() const {
        std::vector<Alteration> out;
        for (const auto& [stream, alteration] : found_) out.push_back(alteration);
        return out;
    }

private:
    std::map<StreamId, Alteration> found_;
};

app::StoredEvent event_in(const Rows& rows) {
    return {.version = rows.integer(3),
            .occasion = {.by = {rows.text(5)},
                         .office = {rows.text(6)},
                         .deputy = {rows.text(7)},
                         .at = instant(rows.integer(4))},
            .name = rows.text(8),
            .body = rows.text(9)};
}

void check_streams(Connection& connection, Digesters& digesters, Findings& findings) {
    auto types = EventColumns::types();
    types.push_back(text);
    Statement all(connection,
                  "SELECT " + std::string(EventColumns::list) +
                      ", digest FROM event ORDER BY stream, version",
                  {}, types);
    StreamId stream;
    Version version = 0;
    std::string before;
    Rows rows = all.rows();
    while (rows.next()) {
        if (rows.text(2) != stream.value) {
            stream = {rows.text(2)};
            version = 0;
            before.clear();
        }
        const EventPlace place{rows.integer(0), rows.text(1), rows.text(2), rows.integer(3)};
        const std::string& digest = rows.text(10);
        Digester* const digester = digesters.of(digest);
        if (place.version != ++version)
            findings.add(stream, version, Damage::missing);
        else if (digester == nullptr ||
                 digest_of(*digester, before, place, event_in(rows)) != digest)
            findings.add(stream, version, Damage::altered);
        version = place.version;
        before = digest;
    }
}

// A stream that is gone as a whole leaves no row that could tell, only a gap in the positions.
void check_positions(Connection& connection, Findings& findings) {
    if (!findings.none()) return; // A gap is what any missing row leaves.
    Statement gaps(connection,
                   "SELECT e.position FROM event e WHERE e.position > 1 AND NOT EXISTS "
                   "(SELECT 1 FROM event p WHERE p.position = e.position - 1)",
                   {}, {integer});
    Rows rows = gaps.rows();
    if (rows.next()) findings.add({}, rows.integer(0) - 1, Damage::missing);
}

struct Head {
    StreamId stream;
    Version version;
    std::string digest;
};

struct Anchor {
    std::string congress;
    std::string day;
    std::int64_t position;
    std::string digest;
};

std::string digest_of(Digester& digester, std::string_view before, const Anchor& anchor,
                      const std::vector<Head>& heads) {
    digester.begin();
    digester.add(before);
    digester.add(anchor.congress);
    digester.add(anchor.day);
    digester.add(anchor.position);
    for (const Head& head : heads) {
        digester.add(head.stream.value);
        digester.add(head.version);
        digester.add(head.digest);
    }
    return std::string(digester.end());
}

std::vector<Head> heads_in(Rows& rows) {
    std::vector<Head> out;
    while (rows.next()) out.push_back({{rows.text(0)}, rows.integer(1), rows.text(2)});
    return out;
}

class AnchorCheck {
public:
    explicit AnchorCheck(Connection& connection)
        : heads_(connection,
                 "SELECT stream, version, digest FROM anchor_head "
                 "WHERE congress = :congress AND day = :day ORDER BY stream",
                 {text, text}, {text, integer, text}),
          stored_(connection,
                  "SELECT digest FROM event WHERE stream = :stream AND version = :version",
                  {text, integer}, {text}),
          reached_(connection, "SELECT max(version) FROM event WHERE stream = :stream", {text},
                   {integer}) {}

    void check(const Anchor& anchor, std::string_view before, Digesters& digesters,
               Findings& findings) {
        Rows rows = heads_.rows(anchor.congress, anchor.day);
        const std::vector<Head> heads = heads_in(rows);
        Digester* const digester = digesters.of(anchor.digest);
        if (digester == nullptr || digest_of(*digester, before, anchor, heads) != anchor.digest)
            findings.add({anchor.congress + "." + anchor.day}, 0, Damage::anchor);
        for (const Head& head : heads) check(head, findings);
    }

private:
    void check(const Head& head, Findings& findings) {
        Rows stored = stored_.rows(head.stream.value, head.version);
        if (!stored.next()) {
            Rows reached = reached_.rows(head.stream.value);
            const Version last = reached.next() ? reached.integer(0) : 0;
            findings.add(head.stream, last + 1, Damage::cut_off);
        } else if (stored.text(0) != head.digest) {
            findings.add(head.stream, head.version, Damage::altered);
        }
    }

    Statement heads_;
    Statement stored_;
    Statement reached_;
};

void check_anchors(Connection& connection, Digesters& digesters, Findings& findings) {
    Statement anchors(connection,
                      "SELECT congress, day, position, digest FROM anchor ORDER BY congress, day",
                      {}, {text, text, integer, text});
    AnchorCheck check(connection);
    Anchor before{};
    Rows rows = anchors.rows();
    while (rows.next()) {
        Anchor anchor{rows.text(0), rows.text(1), rows.integer(2), rows.text(3)};
        if (anchor.congress != before.congress) before = {};
        check.check(anchor, before.digest, digesters, findings);
        before = std::move(anchor);
    }
}

} // namespace

std::vector<Alteration> verify(Connection& connection) {
    Digesters digesters;
    Findings findings;
    check_streams(connection, digesters, findings);
    check_anchors(connection, digesters, findings);
    check_positions(connection, findings);
    return findings.all();
}

void write_anchor(Connection& connection, DigestKind kind, const CongressId& congress, Date day) {
    Anchor before{};
    {
        Statement newest(connection,
                         "SELECT day, position, digest FROM anchor WHERE congress = :congress "
                         "ORDER BY day DESC LIMIT 1",
                         {text}, {text, integer, text});
        Rows rows = newest.rows(congress.value);
        if (rows.next()) before = {congress.value, rows.text(0), rows.integer(1), rows.text(2)};
    }
    Anchor made{congress.value, iso(day), 0, {}};
    if (before.day >= made.day) return;

    {
        Statement last(connection, "SELECT coalesce(max(position), 0) FROM event", {}, {integer});
        Rows rows = last.rows();
        if (rows.next()) made.position = rows.integer(0);
    }
    // SQLite gives the digest of the row that has the maximum.
    Statement moved(connection,
                    "SELECT stream, max(version), digest FROM event WHERE position > :after "
                    "AND congress = :congress GROUP BY stream ORDER BY stream",
                    {integer, text}, {text, integer, text});
    Rows rows = moved.rows(before.position, congress.value);
    const std::vector<Head> heads = heads_in(rows);
    Digester digester(kind);
    made.digest = digest_of(digester, before.digest, made, heads);

    Statement insert_head(connection,
                          "INSERT INTO anchor_head (congress, day, stream, version, digest) "
                          "VALUES (:congress, :day, :stream, :version, :digest)",
                          {text, text, text, integer, text});
    for (const Head& head : heads)
        insert_head.run(made.congress, made.day, head.stream.value, head.version, head.digest);
    Statement(connection,
              "INSERT INTO anchor (congress, day, position, digest) "
              "VALUES (:congress, :day, :position, :digest)",
              {text, text, integer, text})
        .run(made.congress, made.day, made.position, made.digest);
}

} // namespace huiyin::store
