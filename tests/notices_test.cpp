// Who is told what, when, and what is read of it.

#include "app/activity_service.hpp"
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
        for (const Table& table : {notice_table, rung_table, activity_notice_table})
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

TEST_CASE_FIXTURE(
    Told, "a unit is told of a requested talk with the title that it was shown, not the text") {
    const CaseId id = draft_of_ann(content("关于扩宽礼睦路的建议"));
    done("ann", id,
         RequestTalk{
             .unit = roads, .question = {"有没有改造计划？"}, .shows = TalkScope::whole_text});
    Content later = content("另有内情的新标题");
    done("ann", id, SaveDraft{later});
    for (const char* reader : {"clerk", "head"}) {
        const auto told = rows(reader).rows;
        REQUIRE(told.size() == 1);
        CHECK(told[0].case_title.value == "关于扩宽礼睦路的建议");
        CHECK_FALSE(told[0].phase);
        const std::string whole = list(reader);
        CHECK(contains(whole, "\"event\":\"talk_requested\""));
        CHECK(contains(whole, "有没有改造计划？"));
        CHECK_FALSE(contains(whole, later.cause.value));
        CHECK_FALSE(contains(whole, later.title.value));
    }
    CHECK(rows("water").rows.empty());
    done("clerk", id, AnswerTalk{.talk = 1, .held_on = today(), .words = {"已列入计划。"}});
    CHECK(contains(list("ann"), "\"event\":\"talk_answered\""));
    done("ann", id, Submit{});
    CHECK(rows("clerk").rows.empty()); // What is filed is not the unit's to see.
}

TEST_CASE_FIXTURE(
    Told,
    "an office is told of a draft that it is asked to read, with the title that stood there") {
    const CaseId id = draft_of_ann(content("关于扩宽礼睦路的建议"));
    done("ann", id, RequestReading{desk_office, Text<500>{"请看看事由写清楚没有。"}});
    const auto asked = rows("desk").rows;
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].case_title.value == "关于扩宽礼睦路的建议");
    CHECK_FALSE(asked[0].phase);
    CHECK(count("desk").unread + count("desk").held == 1);
    CHECK(contains(list("desk"), "\"event\":\"reading_requested\""));
    CHECK(contains(list("desk"), "请看看事由写清楚没有。"));
    CHECK_FALSE(contains(list("desk"), content().cause.value));
    done("desk", id, CommentDraft{.reading = 1, .words = {"写明年份。"}});
    CHECK(contains(list("ann"), "\"event\":\"draft_commented\""));

    done("ann", id, WithdrawReading{1});
    const Content later = content("另有内情的新标题");
    done("ann", id, SaveDraft{later});
    CHECK(rows("desk").rows.size() == 2);
    CHECK(contains(list("desk"), "\"event\":\"reading_withdrawn\""));
    CHECK_FALSE(contains(list("desk"), later.title.value));
    for (const char* other : {"clerk", "government", "committee", "bob", "county-desk"})
        CHECK(rows(other).rows.empty());
    done("ann", id, Submit{});
    CHECK_FALSE(contains(list("desk"), "reading_")); // It was told of a draft, and that is over.
}

TEST_CASE_FIXTURE(Told, "who is asked about a draft hears that it moves, and nobody else does") {
    const CaseId id = draft_of_ann(content());
    const auto heard = [&](const char* person) {
        return queries().news(asker(person), moved.back()).has_value();
    };
    done("ann", id, SaveDraft{content("关于礼睦路的建议")});
    CHECK_FALSE(heard("desk"));
    done("ann", id, RequestReading{desk_office, {}});
    CHECK(heard("desk"));
    CHECK_FALSE(heard("clerk"));
    CHECK_FALSE(heard("county-desk"));
    done("ann", id, SaveDraft{content("关于礼睦路全线的建议")});
    CHECK(heard("desk")); // It reads the text as it stands.
    done("ann", id, RequestTalk{.unit = roads, .question = {"有没有改造计划？"}});
    CHECK(heard("clerk"));
    CHECK_FALSE(heard("water"));
    done("ann", id, SaveDraft{content("关于扩宽礼睦路的建议")});
    CHECK_FALSE(heard("clerk")); // It was shown what stood there when it was asked.
    done("ann", id, Submit{});
    CHECK(heard("clerk")); // There is nothing more to answer.
    CHECK_FALSE(heard("water"));
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

// The city's committee plans activities over a suggestion in hand at the roads office.
class Supervised : public Told {
public:
    Supervised() {
        record(city, "desk",
               {directory::AdoptMechanism{{"enping.unannounced-visits"}, {}, {"纪要第5号"}}});
        now += std::chrono::minutes{1};
        about = in_hand(content());
        now += std::chrono::minutes{1};
        for (const char* person : everybody) read(person, {.until = now});
    }
    static constexpr std::array everybody{"desk",  "committee",  "clerk", "head",
                                          "water", "government", "ann",   "bob"};

    [[nodiscard]] supervision::Plan plan() const {
        return {.title = {"礼睦路座谈"},
                .starts_on = today(),
                .ends_on = today() + std::chrono::days{9},
                .deputies = {bob},
                .cases = {{about, {}}}};
    }
    Result<ActivityChanged> give(supervision::Command command) {
        now += std::chrono::minutes{1};
        ActivityService service{
            *store(), congresses(), cache(), {}, [this](const ActivityChanged& one) {
                changed.push_back(one);
            }};
        return service.carry_out_and_wait({.actor = actor("committee"),
                                           .id = activity,
                                           .congress = city,
                                           .command = std::move(command),
                                           .at = now});
    }
    void must(supervision::Command command) {
        const auto done = give(std::move(command));
        if (!done) FAIL(told(done.error()));
        activity = done->id;
    }
    // The names of what somebody was told of activities, newest first.
    [[nodiscard]] std::vector<std::string> news(const char* person) {
        std::vector<std::string> events;
        for (const NoticeView& row : rows(person, {.unread = true}).rows) {
            if (!row.activity) continue;
            CHECK(row.activity->id == activity);
            CHECK_FALSE(row.id);
            events.push_back(row.activity->event.value);
        }
        CHECK(count(person).unread >= std::ssize(events));
        return events;
    }
    using Events = std::vector<std::string>;

    CaseId about;
    ActivityId activity = {};
    std::vector<ActivityChanged> changed = {};
};

TEST_CASE_FIXTURE(Supervised, "who takes part in an activity, and the units and proposers of its "
                              "suggestions, are told of its plan, its changes and its end") {
    must(supervision::PlanActivity{supervision::ActivityKind::forum, plan()});
    for (const char* person : {"desk", "clerk", "head", "bob", "ann"}) {
        CAPTURE(person);
        CHECK(news(person) == Events{"activity_planned"});
    }
    CHECK(news("committee").empty()); // It did it itself.
    CHECK(news("water").empty());
    auto later = plan();
    later.ends_on += std::chrono::days{5};
    must(supervision::ChangePlan{later});
    must(supervision::CallOff{{"台风。"}});
    CHECK(news("clerk") == Events{"activity_called_off", "activity_replanned", "activity_planned"});
    // Each says how it stood then.
    const auto told = rows("clerk", {.unread = true}).rows;
    CHECK(told[1].activity->ends_on == later.ends_on);
    CHECK(told[2].activity->ends_on == plan().ends_on);
    CHECK(changed.size() == 3);
    CHECK(changed.back() == ActivityChanged{city, activity, 3});

    // Whoever is given the suggestion afterwards finds them; whoever gives it away does not.
    done("clerk", about, RequestReturn{1, ReturnReason::not_our_duty, {"不属我局职责。"}, water});
    done("desk", about, GrantReturn{1, water});
    CHECK(news("water").size() == 3);
    CHECK(news("clerk").empty());

    read("bob", {.notices = {rows("bob", {.unread = true}).rows.front().notice}});
    CHECK(news("bob").size() == 2);
}

TEST_CASE_FIXTURE(Supervised, "nobody on the unit's side is told of an unannounced visit before "
                              "its report, which is then the first that they hear of it") {
    must(supervision::PlanActivity{supervision::ActivityKind::unannounced_visit, plan()});
    auto longer = plan();
    longer.ends_on += std::chrono::days{1};
    must(supervision::ChangePlan{longer});
    must(supervision::HoldActivity{
        .held_on = today(), .deputies = {bob}, .minutes = {"排水口堵塞。"}});
    const std::vector<const char*> their_side{"clerk", "head", "government", "ann"};
    for (const char* person : their_side) {
        CAPTURE(person);
        CHECK(rows(person, {.unread = true}).rows.empty());
        CHECK(count(person).unread == 0);
    }
    CHECK(news("bob") == Events{"activity_replanned", "activity_planned"});
    CHECK(news("desk") == Events{"activity_replanned", "activity_planned"});

    must(supervision::ReportActivity{{"请限期整改。"}, {}});
    for (const char* person : {"clerk", "head", "ann"}) {
        CAPTURE(person);
        CHECK(news(person) == Events{"activity_reported"});
    }
    CHECK(news("bob").front() == "activity_reported");
    const std::string before = rungs_and_notices();
    CHECK(contains(before, activity.value));
    REQUIRE(rebuild(*store(), congresses()));
    CHECK(rungs_and_notices() == before);
}

} // namespace
} // namespace huiyin::app
