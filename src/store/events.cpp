#include "store/events.hpp"

#include "store/moment.hpp"

namespace huiyin::store {
namespace {

using enum ColumnType;

} // namespace

std::vector<ColumnType> EventColumns::types() {
    return {integer, text, text, integer, integer, text, text, text, text, text};
}

std::string_view digest_of(Digester& digester, std::string_view before, const EventPlace& place,
                           const app::StoredEvent& event) {
    digester.begin();
    digester.add(before);
    digester.add(place.position);
    digester.add(place.congress);
    digester.add(place.stream);
    digester.add(place.version);
    digester.add(milliseconds(event.occasion.at));
    digester.add(event.occasion.by.value);
    digester.add(event.occasion.office.value);
    digester.add(event.occasion.deputy.value);
    digester.add(event.name);
    digester.add(event.body);
    return digester.end();
}

EventReader::EventReader(Connection& connection)
    : version_(connection, "SELECT max(version) FROM event WHERE stream = :stream", {text},
               {integer}),
      read_(connection,
            "SELECT version, at, by, office, deputy, name, body FROM event "
            "WHERE stream = :stream AND version > :after ORDER BY version",
            {text, integer}, {integer, integer, text, text, text, text, text}),
      streams_(connection,
               "SELECT stream FROM event WHERE congress = :congress AND version = 1 "
               "ORDER BY stream",
               {text}, {text}),
      congresses_(connection,
                  "SELECT DISTINCT congress FROM event WHERE version = 1 ORDER BY congress", {},
                  {text}) {}

Version EventReader::version(const app::StreamId& stream) {
    Rows rows = version_.rows(stream.value);
    return rows.next() ? rows.integer(0) : 0;
}

std::vector<app::StoredEvent> EventReader::read(const app::StreamId& stream, Version after) {
    std::vector<app::StoredEvent> out;
    Rows rows = read_.rows(stream.value, after);
    while (rows.next()) {
        app::StoredEvent& event = out.emplace_back();
        event.version = rows.integer(0);
        event.occasion = {.by = {rows.text(2)},
                          .office = {rows.text(3)},
                          .deputy = {rows.text(4)},
                          .at = instant(rows.integer(1))};
        event.name = rows.text(5);
        event.body = rows.text(6);
    }
    return out;
}

std::vector<app::StreamId> EventReader::streams(const CongressId& congress) {
    std::vector<app::StreamId> out;
    Rows rows = streams_.rows(congress.value);
    while (rows.next()) out.push_back({rows.text(0)});
    return out;
}

std::vector<CongressId> EventReader::congresses() {
    std::vector<CongressId> out;
    Rows rows = congresses_.rows();
    while (rows.next()) out.push_back({rows.text(0)});
    return out;
}

EventWriter::EventWriter(Connection& connection, DigestKind digest)
    : digester_(digest),
      head_(connection,
            "SELECT version, congress, digest FROM event WHERE stream = :stream "
            "ORDER BY version DESC LIMIT 1",
            {text}, {integer, text, text}),
      last_position_(connection, "SELECT max(position) FROM event", {}, {integer}),
      insert_(connection,
              "INSERT INTO event (" + std::string(EventColumns::list) +
                  ", digest) VALUES (:position, :congress, :stream, :version, :at, :by, :office, "
                  ":deputy, :name, :body, :digest)",
              [] {
                  auto types = EventColumns::types();
                  types.push_back(text);
                  return types;
              }()) {}

Result<Version> EventWriter::append(const CongressId& congress, const app::StreamId& stream,
                                    Version expected, std::span<const app::StoredEvent> events) {
    Version version = 0;
    std::string digest;
    {
        Rows head = head_.rows(stream.value);
        if (head.next()) {
            if (head.text(1) != congress.value)
                throw app::Fault("stream " + stream.value + " belongs to congress " + head.text(1));
            version = head.integer(0);
            digest = head.text(2);
        }
    }
    if (version != expected) return conflict("store.stale");

    std::int64_t position = 0;
    if (Rows last = last_position_.rows(); last.next()) position = last.integer(0);
    for (const app::StoredEvent& event : events) {
        const EventPlace place{++position, congress.value, stream.value, ++version};
        digest = digest_of(digester_, digest, place, event);
        insert_.run(place.position, place.congress, place.stream, place.version,
                    milliseconds(event.occasion.at), event.occasion.by.value,
                    event.occasion.office.value, event.occasion.deputy.value, event.name,
                    event.body, digest);
    }
    return version;
}

} // namespace huiyin::store
