// Who is told what, when, and what is read of it.

#include "app/notice_service.hpp"
#include "app/rebuild.hpp"
#include "small_world.hpp"
#include "store/sqlite_notice_readers.hpp"

namespace huiyin::app {
namespace {

using namespace suggestion;
using std::chrono::hours;

class Told : public SmallWorld {
public:
    [[nodiscard]] NoticeService service() {
        return {*store(), congresses(), cache(), queries(), readers_};
    }
    [[nodiscard]] std::string list(const char* person, NoticeFilter filter = {}) {
        return service().list(asker(person), filter).value();
    }
    [[nodiscard]] NoticeList rows(const char* person, NoticeFilter filter = {}) {
        return wire::from_json<NoticeList>(without_events(list(person, filter))).value();
    }
    [[nodiscard]] NoticeCount count(const char* person) { return service().count(asker(person)); }
    void read(const char* person, const NoticesRead& these) {
        CHECK(service().read(asker(person), these));
    }
    [[nodiscard]] std::string rungs_and_notices() {
        std::string out;
        for (const Table& table : {notice_table, rung_table})
            store()->dump(table, [&](std::string_view line) { out.append(line).append("\n"); });
        return out;
    }

private:
    // The events of a list have no schema of their own; they stand last in their rows.
    static std::string without_events(std::string json) {
        constexpr std::string_view begins = ",\"happened\":{";
        for (std::size_t at = json.find(begins); at != std::string::npos; at = json.find(begins)) {
            std::size_t end = at + begins.size();
            for (int depth = 1; depth > 0; ++end)
                depth += json[end] == '{' ? 1 : json[end] == '}' ? -1 : 0;
            json.erase(at, end - at);
        }
        return json;
    }

    store::SqliteNoticeReaders readers_{store().database()};
};

TEST_CASE_FIXTURE(Told,
                  "a deputy hears what becomes of his suggestion, and not what he did himself") {
    const CaseId id = in_hand(content());
    const std::string ann = list("ann");
    CHECK(contains(ann, "\"event\":\"docketed\""));
    CHECK(contains(ann, "\"event\":\"assigned\""));
    CHECK_FALSE(contains(ann, "\"event\":\"submitted\""));
    CHECK_FALSE(contains(ann, "\"event\":\"signed_in\""));
    CHECK(contains(list("bob"), "\"event\":\"co_proposers_invited\""));
    CHECK(contains(list("clerk"), "\"event\":\"strand_assigned\""));
    CHECK(rows("water").rows.empty());
    CHECK(rows("leader").rows.empty());
    CHECK(rows("admin").rows.empty());
    for (const NoticeView& row : rows("ann").rows) CHECK(row.id == id);
}

TEST_CASE_FIXTURE(Told, "the lists of notices tell nobody who proposed a confidential suggestion") {
    issued(confidential());
    CHECK(contains(list("bob"), "张安"));
    for (const char* reader : {"clerk", "head"}) {
        const std::string told = list(reader);
        CHECK(contains(told, "strand_assigned"));
        for (const char* name : {"张安", "李博", "4407-ann", "4407-bob"})
            CHECK_FALSE(contains(told, name));
    }
}

TEST_CASE_FIXTURE(Told, "a rung is told on its day, once, and is gone when the duty is done") {
    const CaseId id = assigned(content());
    CHECK(rows("head", {.kind = NoticeKind::escalation}).rows.empty());
    wait_until("2026-03-31"); // Nobody has signed in; three working days were given.
    const auto late = rows("head", {.kind = NoticeKind::escalation}).rows;
    REQUIRE(late.size() == 1);
    REQUIRE(late[0].duty);
    CHECK(late[0].id == id);
    CHECK(late[0].duty->lamp == Lamp::late);
    CHECK(rows("clerk", {.kind = NoticeKind::escalation}).rows.empty()); // Only its head.
    CHECK_FALSE(rows("clerk", {.kind = NoticeKind::reminder}).rows.empty());

    done("clerk", id, SignIn{1});
    CHECK(rows("head", {.kind = NoticeKind::escalation}).rows.empty());
}

TEST_CASE_FIXTURE(Told, "what is read is counted no more, and may be taken back") {
    const CaseId id = docketed(content());
    now += hours{1};
    done("desk", id, Assign{{{roads, StrandRole::main, {}}}, {}});
    const NoticeCount before = count("ann");
    REQUIRE(before.unread >= 2);
    CHECK(before.held == 0);
    CHECK(count("bob").unread >= before.unread);

    const auto first = rows("ann", {.unread = true}).rows.front();
    read("ann", {.notices = {first.notice}});
    CHECK(count("ann").unread < before.unread);
    CHECK(rows("ann").rows.front().read);
    for (const NoticeView& row : rows("ann", {.unread = true}).rows) CHECK(row.at != first.at);

    read("ann", {.until = now});
    CHECK(count("ann").unread == 0);
    CHECK(rows("ann", {.unread = true}).rows.empty());
    CHECK(count("bob").unread >= before.unread);
    read("ann", {.until = before.read_until});
    CHECK(count("ann").unread > 0);

    const auto wrong = service().read(asker("ann"), {.notices = {{"nothing"}}});
    REQUIRE(!wrong);
    CHECK(wrong.error().field == "notices");
}

TEST_CASE_FIXTURE(Told, "in the quiet hours notices are held back, and can be read all the same") {
    const CaseId id = submitted(content());
    read("ann", {.until = now});
    now += hours{13}; // ten at night
    done("desk", id, Docket{});
    CHECK(count("ann").unread == 0);
    CHECK(count("ann").held == 1);
    CHECK(count("ann").quiet_until == start_of(today()) + hours{32});
    CHECK(rows("ann", {.unread = true}).rows.size() == 1);
    now += hours{11};
    CHECK(count("ann").unread == 1);
    CHECK(count("ann").held == 0);
}

TEST_CASE_FIXTURE(Told, "the digest of the day is about what came since the one before") {
    now += hours{2};
    const CaseId id = submitted(content());
    done("desk", id, Docket{});
    CHECK(contains(service().digest(asker("ann")), "\"rows\":[]"));
    wait_until("2026-03-11");
    CHECK(contains(service().digest(asker("ann")), "\"event\":\"docketed\""));
    wait_until("2026-03-12");
    CHECK_FALSE(contains(service().digest(asker("ann")), "\"event\":\"docketed\""));

    CHECK_FALSE(service().choose(asker("ann"), {.digest_at = {"25:00"}}));
    CHECK(service().choose(asker("ann"), {.digest_at = {"10:00"}}));
    CHECK(contains(service().digest(asker("ann")), "\"event\":\"docketed\""));
}

TEST_CASE_FIXTURE(Told, "page by page everything is given once") {
    for (int i = 0; i < 4; ++i) {
        now += hours{1};
        issued(content());
    }
    std::vector<std::string> paged;
    NoticeFilter filter{.limit = 2};
    do {
        const NoticeList page = rows("ann", filter);
        for (const NoticeView& row : page.rows) paged.push_back(row.notice.value);
        filter.cursor = page.next;
    } while (filter.cursor);
    std::vector<std::string> whole;
    for (const NoticeView& row : rows("ann", {.limit = 200}).rows)
        whole.push_back(row.notice.value);
    CHECK(paged == whole);
    CHECK(whole.size() >= 16);
    std::ranges::sort(whole);
    CHECK(std::ranges::adjacent_find(whole) == whole.end());
}

TEST_CASE_FIXTURE(Told, "who was told what is worked out again from the events alone") {
    const CaseId id = issued(content());
    in_hand(confidential());
    done("clerk", assigned(content()),
         RequestReturn{1, ReturnReason::not_our_duty, {"不属我局职责。"}, water});
    const std::string before = rungs_and_notices();
    CHECK(contains(before, id.value));
    REQUIRE(rebuild(*store(), congresses()));
    CHECK(rungs_and_notices() == before);
}

} // namespace
} // namespace huiyin::app
