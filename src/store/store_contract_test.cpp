// What app/store.hpp promises, asked of every store there is. A new one is one more type in
// ADAPTERS.

#include "store/store_for_test.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#define ADAPTERS OnSqlite

namespace huiyin::store {
namespace {

using app::StoredEvent;
using app::StreamId;
using app::Transaction;
using app::Work;
using suggestion::Phase;

const StreamId stream{"case-1"};

std::vector<std::string> names(const std::vector<StoredEvent>& events) {
    std::vector<std::string> out;
    for (const StoredEvent& event : events) out.push_back(event.name);
    return out;
}

ErrorCode code_of(const Result<std::string>& result) {
    REQUIRE(!result);
    return result.error().code;
}

TEST_CASE_TEMPLATE("a stream", Adapter, ADAPTERS) {
    Adapter store;

    SUBCASE("that was never written has version 0 and no events") {
        CHECK(store->version(stream) == 0);
        CHECK(store->read(stream, 0).empty());
        CHECK(store->streams(jiangmen).empty());
        CHECK(store->congresses().empty());
    }
    SUBCASE("gives back what was appended, in order and whole") {
        StoredEvent first = event_called("draft_started", R"({"title":"路灯\n'\"%_"})");
        first.occasion.deputy = {"d-7"};
        first.occasion.at += std::chrono::milliseconds(123);
        CHECK(carry_out(*store, appending(stream, 0, {first, event_called("submitted")})) == "2");

        const auto events = store->read(stream, 0);
        REQUIRE(events.size() == 2);
        CHECK(events[0].version == 1);
        CHECK(events[1].version == 2);
        CHECK(events[0].name == first.name);
        CHECK(events[0].body == first.body);
        CHECK(events[0].occasion.by == first.occasion.by);
        CHECK(events[0].occasion.office == first.occasion.office);
        CHECK(events[0].occasion.deputy == first.occasion.deputy);
        CHECK(events[0].occasion.at == first.occasion.at);
        CHECK(names(store->read(stream, 1)) == std::vector<std::string>{"submitted"});
        CHECK(store->version(stream) == 2);
    }
    SUBCASE("refuses a writer who saw an older version, and one not yet reached") {
        REQUIRE(carry_out(*store, appending(stream, 0, {event_called("a")})));
        CHECK(code_of(carry_out(*store, appending(stream, 0, {event_called("b")}))) ==
              ErrorCode::conflict);
        CHECK(code_of(carry_out(*store, appending(stream, 9, {event_called("b")}))) ==
              ErrorCode::conflict);
        CHECK(names(store->read(stream, 0)) == std::vector<std::string>{"a"});
    }
    SUBCASE("belongs to one congress for ever") {
        REQUIRE(carry_out(*store, appending(stream, 0, {event_called("a")})));
        CHECK_FALSE(carry_out(*store, appending(stream, 1, {event_called("b")}, {"4499"})));
        CHECK(store->version(stream) == 1);
    }
    SUBCASE("is listed under its congress") {
        REQUIRE(carry_out(*store, appending({"b"}, 0, {event_called("x"), event_called("y")})));
        REQUIRE(carry_out(*store, appending({"a"}, 0, {event_called("x")})));
        REQUIRE(carry_out(*store, appending({"c"}, 0, {event_called("x")}, {"440703"})));
        CHECK(store->streams(jiangmen) == std::vector<StreamId>{{"a"}, {"b"}});
        CHECK(store->congresses() == std::vector<CongressId>{{"4407"}, {"440703"}});
    }
    SUBCASE("is seen by later units of work of the same group, and by the same unit at once") {
        const auto outcomes = carry_out_together(
            *store,
            {[](Transaction& t) -> Result<std::string> {
                 const auto one = t.append(jiangmen, stream, 0, std::array{event_called("a")});
                 const auto two = t.append(jiangmen, stream, *one, std::array{event_called("b")});
                 return std::to_string(*two + t.version(stream));
             },
             [](Transaction& t) -> Result<std::string> {
                 return std::to_string(t.read(stream, 1).size());
             }});
        CHECK(outcomes[0] == "4");
        CHECK(outcomes[1] == "1");
    }
    SUBCASE("is the same after the store was closed and opened") {
        REQUIRE(carry_out(*store, appending(stream, 0, {event_called("a"), event_called("b")})));
        store.reopen();
        CHECK(names(store->read(stream, 0)) == std::vector<std::string>{"a", "b"});
        CHECK(carry_out(*store, appending(stream, 2, {event_called("c")})) == "3");
        CHECK(store->verify().empty());
    }
}

TEST_CASE_TEMPLATE("a refused unit of work takes no other of its group with it", Adapter,
                   ADAPTERS) {
    Adapter store;
    const auto outcomes = carry_out_together(
        *store, {appending({"good-1"}, 0, {event_called("a")}),
                 [](Transaction& t) -> Result<std::string> {
                     (void)t.append(jiangmen, {"bad"}, 0, std::array{event_called("a")});
                     t.next_number(jiangmen, "docket");
                     t.remember({"p-1"}, "key", "answer", {});
                     return refused("no");
                 },
                 [](Transaction& t) -> Result<std::string> {
                     (void)t.append(jiangmen, {"thrown"}, 0, std::array{event_called("a")});
                     throw app::Fault("unreadable");
                 },
                 [](Transaction& t) -> Result<std::string> {
                     (void)t.append(jiangmen, {"good-2"}, 0, std::array{event_called("a")});
                     return std::to_string(t.next_number(jiangmen, "docket"));
                 }});
    CHECK(outcomes[0] == "1");
    CHECK(outcomes[1].error() == Error{ErrorCode::refused, "no"});
    CHECK(code_of(outcomes[2]) == ErrorCode::unavailable);
    CHECK(outcomes[3] == "1");
    CHECK(store->streams(jiangmen) == std::vector<StreamId>{{"good-1"}, {"good-2"}});
    CHECK(carry_out(*store, [](Transaction& t) -> Result<std::string> {
              return t.recall({"p-1"}, "key").value_or("nothing");
          }) == "nothing");
    CHECK(store->verify().empty());
}

TEST_CASE_TEMPLATE("the numbers of a series have no gaps", Adapter, ADAPTERS) {
    Adapter store;
    const auto number = [&](const CongressId& congress, const std::string& series) {
        return carry_out(*store, [=](Transaction& t) -> Result<std::string> {
            return std::to_string(t.next_number(congress, series));
        });
    };
    CHECK(number(jiangmen, "16/2") == "1");
    CHECK(number(jiangmen, "16/2") == "2");
    CHECK(number(jiangmen, "16/3") == "1");
    CHECK(number({"440703"}, "16/2") == "1");
    CHECK_FALSE(carry_out(*store, [](Transaction& t) -> Result<std::string> {
        t.next_number(jiangmen, "16/2");
        return refused("no");
    }));
    store.reopen();
    CHECK(number(jiangmen, "16/2") == "3");
}

TEST_CASE_TEMPLATE("an answer is remembered by person and key for two days", Adapter, ADAPTERS) {
    Adapter store;
    const Instant monday = start_of(Date(std::chrono::days(20000)));
    const auto remember = [&](const std::string& key, Instant at) {
        return carry_out(*store, [=](Transaction& t) -> Result<std::string> {
            t.remember({"p-1"}, key, "answer to " + key, at);
            return "";
        });
    };
    const auto recall = [&](const PersonId& person, const std::string& key) {
        return carry_out(*store, [=](Transaction& t) -> Result<std::string> {
            return t.recall(person, key).value_or("nothing");
        });
    };
    REQUIRE(remember("k", monday));
    REQUIRE(remember("l", monday + std::chrono::hours(47)));
    CHECK(recall({"p-1"}, "k") == "answer to k");
    CHECK(recall({"p-2"}, "k") == "nothing");
    CHECK(recall({"p-1"}, "other") == "nothing");

    REQUIRE(remember("m", monday + std::chrono::hours(49)));
    CHECK(recall({"p-1"}, "k") == "nothing");
    CHECK(recall({"p-1"}, "l") == "answer to l");
}

TEST_CASE_TEMPLATE("too many waiting works are turned away at once", Adapter, ADAPTERS) {
    Adapter store;
    store.options.writer.waiting_max = 2;
    store.reopen();
    std::latch begun(1);
    std::latch go_on(1);
    std::vector<Result<std::string>> outcomes;
    std::mutex turn;
    const auto note = [&](Result<std::string> result) {
        const std::lock_guard hold(turn);
        outcomes.push_back(std::move(result));
    };
    store->submit(
        [&](Transaction&) -> Result<std::string> {
            begun.count_down();
            go_on.wait();
            return "first";
        },
        note);
    begun.wait();
    for (int i = 0; i < 3; ++i)
        store->submit([](Transaction&) -> Result<std::string> { return "later"; }, note);
    {
        const std::lock_guard hold(turn);
        REQUIRE(outcomes.size() == 1);
        CHECK(outcomes[0].error() == Error{ErrorCode::unavailable, "store.busy"});
    }
    go_on.count_down();
    store.close(); // Finishes what waits.
    CHECK(std::ranges::count(outcomes, Result<std::string>("later")) == 2);
}

TEST_CASE_TEMPLATE("what somebody else writes is told, and what this store writes is not", Adapter,
                   ADAPTERS) {
    Adapter store;
    std::atomic<int> times = 0;
    store->watch_others([&] { ++times; });
    REQUIRE(carry_out(*store, appending({"s-1"}, 0, {event_called("one")})));
    REQUIRE(carry_out(*store, appending({"s-1"}, 1, {event_called("two")})));
    CHECK(times == 0);

    Adapter other{store};
    std::promise<void> again;
    store->watch_others([&, once = std::make_shared<std::once_flag>()] {
        std::call_once(*once, [&] { again.set_value(); });
    });
    REQUIRE(carry_out(*other, appending({"s-2"}, 0, {event_called("three")})));
    CHECK(again.get_future().wait_for(std::chrono::seconds{20}) == std::future_status::ready);
    CHECK(store->version({"s-2"}) == 1);
}

} // namespace
} // namespace huiyin::store
