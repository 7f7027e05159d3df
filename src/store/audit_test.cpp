// Each way of tampering with the file behind the program's back, and what the audit says to it.

#include "store/audit.hpp"
#include "store/store_for_test.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace huiyin::store {
namespace {

using app::Alteration;
using app::Damage;

// Two streams of three events, the database closed.
class Written {
public:
    explicit Written(DigestKind kind = DigestKind::sm3) {
        store.options.writer.digest = kind;
        store.reopen();
        for (const char* name : {"case-1", "case-2"}) append(name, 0, 3);
    }
    void append(const char* stream, Version expected, int count) {
        std::vector<app::StoredEvent> events;
        for (int i = 0; i < count; ++i)
            events.push_back(event_called("progress_reported", R"({"text":"on the way"})"));
        for (app::StoredEvent& event : events) event.occasion.deputy = {"d-1"};
        if (!carry_out(*store, appending({stream}, expected, events)))
            throw app::Fault("cannot append");
    }
    std::vector<Alteration> after(const std::string& sql) {
        Connection(store.options.writer.database).run(sql);
        return store->verify();
    }
    OnSqlite store;
};

TEST_CASE("what nobody touched is in order, in both kinds of digest and mixed") {
    for (const DigestKind kind : {DigestKind::sm3, DigestKind::sha256}) {
        Written written(kind);
        CHECK(written.store->verify().empty());
        REQUIRE(written.store->anchor(jiangmen, Date(std::chrono::days(20000))));
        CHECK(written.store->verify().empty());
        written.store.options.writer.digest = DigestKind::sha256;
        written.store.reopen();
        written.append("case-1", 3, 2);
        REQUIRE(written.store->anchor(jiangmen, Date(std::chrono::days(20001))));
        CHECK(written.store->verify().empty());
    }
}

TEST_CASE("a changed column of an event is found, whichever it is") {
    struct Change {
        const char* column;
        const char* value;
    };
    for (const Change& change :
         {Change{"position", "position + 100"},
          {"congress", "congress || '0'"},
          {"at", "at + 1"},
          {"by", "'p-2'"},
          {"office", "''"},
          {"deputy", "'d-2'"},
          {"name", "'progress_reportee'"},
          {"body", "replace(body, 'way', 'wax')"},
          {"digest", "replace(digest, 'sm3:', 'sha256:')"},
          {"digest",
           "substr(digest, 1, 67) || CASE substr(digest, 68) WHEN '0' THEN '1' ELSE '0' END"},
          {"digest", "''"}}) {
        CAPTURE(change.column);
        for (const int version : {1, 2, 3}) {
            Written written;
            CHECK(written.after(
                      "UPDATE event SET " + std::string(change.column) + " = " + change.value +
                      " WHERE stream = 'case-2' AND version = " + std::to_string(version)) ==
                  std::vector<Alteration>{{{"case-2"}, version, Damage::altered}});
        }
    }
}

TEST_CASE("an event moved to another stream is missed in its own") {
    Written written;
    const auto found =
        written.after("UPDATE event SET stream = 'case-3' WHERE stream = 'case-1' AND version = 2");
    REQUIRE(found.size() == 2);
    CHECK(found[0] == Alteration{{"case-1"}, 2, Damage::missing});
    CHECK(found[1] == Alteration{{"case-3"}, 1, Damage::missing});
}

TEST_CASE("a removed event is missed, and so is a whole stream") {
    Written one;
    CHECK(one.after("DELETE FROM event WHERE stream = 'case-1' AND version = 2") ==
          std::vector<Alteration>{{{"case-1"}, 2, Damage::missing}});
    Written first;
    CHECK(first.after("DELETE FROM event WHERE stream = 'case-1' AND version = 1") ==
          std::vector<Alteration>{{{"case-1"}, 1, Damage::missing}});
    Written whole;
    CHECK(whole.after("DELETE FROM event WHERE stream = 'case-1'") ==
          std::vector<Alteration>{{{}, 3, Damage::missing}});
}

TEST_CASE("events in another order are found") {
    Written written;
    CHECK(written.after("UPDATE event SET version = -version WHERE stream = 'case-1' "
                        "AND version > 1;"
                        "UPDATE event SET version = 5 + version WHERE version < 0") ==
          std::vector<Alteration>{{{"case-1"}, 2, Damage::altered}});
}

TEST_CASE("an end that was cut off is found by the anchor") {
    Written written;
    REQUIRE(written.store->anchor(jiangmen, Date(std::chrono::days(20000))));
    CHECK(written.after("DELETE FROM event WHERE stream = 'case-2' AND version = 3") ==
          std::vector<Alteration>{{{"case-2"}, 3, Damage::cut_off}});
}

TEST_CASE("a chain that was computed anew is found by the anchor") {
    Written written;
    REQUIRE(written.store->anchor(jiangmen, Date(std::chrono::days(20000))));
    // As whoever knows the algorithm would do it: the last event with another body and its digest.
    Connection connection(written.store.options.writer.database);
    Statement before(connection, "SELECT digest FROM event WHERE stream = 'case-2' AND version = 2",
                     {}, {ColumnType::text});
    std::string digest;
    {
        Rows rows = before.rows();
        REQUIRE(rows.next());
        app::StoredEvent event = event_called("progress_reported", "{}");
        event.occasion.deputy = {"d-1"};
        Digester digester(DigestKind::sm3);
        digest = digest_of(digester, rows.text(0), {6, "4407", "case-2", 3}, event);
    }
    CHECK(written.after("UPDATE event SET body = '{}', digest = '" + digest +
                        "' WHERE stream = 'case-2' AND version = 3") ==
          std::vector<Alteration>{{{"case-2"}, 3, Damage::altered}});
}

TEST_CASE("an altered or removed anchor is found") {
    const Date day(std::chrono::days(20000));
    for (const char* change :
         {"UPDATE anchor_head SET version = 2 WHERE stream = 'case-2'",
          "DELETE FROM anchor_head WHERE stream = 'case-2'", "UPDATE anchor SET position = 1",
          "UPDATE anchor SET digest = 'sm3:00'", "UPDATE anchor SET digest = ''"}) {
        Written written;
        REQUIRE(written.store->anchor(jiangmen, day));
        const auto found = written.after(change);
        CHECK(std::ranges::count(found, Alteration{{"4407." + iso(day)}, 0, Damage::anchor}) == 1);
    }
    Written written;
    REQUIRE(written.store->anchor(jiangmen, day));
    REQUIRE(written.store->anchor(jiangmen, day + std::chrono::days(1)));
    CHECK(
        written.after("DELETE FROM anchor WHERE day = '" + iso(day) + "'") ==
        std::vector<Alteration>{{{"4407." + iso(day + std::chrono::days(1))}, 0, Damage::anchor}});
}

TEST_CASE("a day has one anchor, of what moved since the last") {
    Written written;
    const Date day(std::chrono::days(20000));
    REQUIRE(written.store->anchor(jiangmen, day));
    written.append("case-1", 3, 1);
    REQUIRE(written.store->anchor(jiangmen, day));
    REQUIRE(written.store->anchor(jiangmen, day - std::chrono::days(1)));
    REQUIRE(written.store->anchor(jiangmen, day + std::chrono::days(1)));
    REQUIRE(written.store->anchor({"4499"}, day));

    Connection connection(written.store.options.writer.database);
    Statement heads(connection,
                    "SELECT day || ' ' || stream || ' ' || version FROM anchor_head "
                    "ORDER BY day, stream",
                    {}, {ColumnType::text});
    std::vector<std::string> found;
    Rows rows = heads.rows();
    while (rows.next()) found.push_back(rows.text(0));
    CHECK(found == std::vector<std::string>{"2024-10-04 case-1 3", "2024-10-04 case-2 3",
                                            "2024-10-05 case-1 4"});
}

TEST_CASE("the digests are those of OpenSSL's command line") {
    // printf '\0\0\0\0\0\0\0\3abc\0\0\0\0\0\0\0\7' | openssl dgst -sm3 (and -sha256)
    Digester sm3(DigestKind::sm3);
    Digester sha256(DigestKind::sha256);
    for (int again = 0; again < 2; ++again)
        for (Digester* digester : {&sm3, &sha256}) {
            digester->begin();
            digester->add("abc");
            digester->add(std::int64_t{7});
            CHECK(
                digester->end() ==
                (digester == &sm3
                     ? "sm3:df4a91044c9cd34d9760ed09b853dc1511d31eecf1681838308c9bc831560d96"
                     : "sha256:6cb8129b1455234c03bbcb2dd132625db0851b0658440d32ca73c6b6a8018f4a"));
        }
}

} // namespace
} // namespace huiyin::store
