#pragma once

// The table of events: reading streams and appending to them.

#include "app/store.hpp"
#include "store/digest.hpp"
#include "store/sql.hpp"

namespace huiyin::store {

// The columns of an event in the order in which events are read and hashed.
struct EventColumns {
    static constexpr std::string_view list =
        "position, congress, stream, version, at, by, office, deputy, name, body";
    static std::vector<ColumnType> types();
};

// Where an event stands.
struct EventPlace {
    std::int64_t position;
    std::string_view congress;
    std::string_view stream;
    Version version;
};

// The digest of an event's row: over the digest before it in the stream (empty before the first)
// and every column. Valid until the digester begins anew.
[[nodiscard]] std::string_view digest_of(Digester&, std::string_view before, const EventPlace&,
                                         const app::StoredEvent&);

class EventReader {
public:
    explicit EventReader(Connection&);

    Version version(const app::StreamId&);
    std::vector<app::StoredEvent> read(const app::StreamId&, Version after);
    std::vector<app::StreamId> streams(const CongressId&);
    std::vector<CongressId> congresses();

private:
    Statement version_;
    Statement read_;
    Statement streams_;
    Statement congresses_;
};

class EventWriter {
public:
    EventWriter(Connection&, DigestKind);

    // Must run inside a transaction that holds the write lock: nobody can slip in after the check.
    Result<Version> append(const CongressId&, const app::StreamId&, Version expected,
                           std::span<const app::StoredEvent>);

private:
    Digester digester_;
    Statement head_;
    Statement last_position_;
    Statement insert_;
};

} // namespace huiyin::store
