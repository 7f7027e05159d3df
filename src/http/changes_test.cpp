#include "http/changes.hpp"

#include <doctest/doctest.h>

namespace huiyin::http {
namespace {

Change change_of(const char* id, Version version) {
    return {.of_case = CaseId{id}, .before = version - 1, .version = version};
}

std::optional<Version> everything(const Change& change) { return change.version; }

TEST_CASE("a listener is told of what it may know") {
    Changes changes;
    int woken = 0;
    const auto listener = changes.listen([](const Change& c) -> std::optional<Version> {
        if (c.of_case->value == "veiled") return {};
        return c.version - 1; // One event before was not his to see.
    });
    listener->wake_by([&] { ++woken; });
    changes.publish(change_of("c-1", 4));
    changes.publish(change_of("veiled", 9));
    CHECK(woken == 2);
    CHECK(listener->take() == "data: {\"case\":\"c-1\",\"version\":3}\n\n");
    CHECK(listener->take().empty());
}

TEST_CASE("what came before somebody waited still wakes") {
    Changes changes;
    const auto listener = changes.listen(everything);
    changes.publish({.congress = CongressId{"4407"}, .before = 1, .version = 2});
    int woken = 0;
    listener->wake_by([&] { ++woken; });
    CHECK(woken == 1);
    CHECK(listener->take() == "data: {\"congress\":\"4407\",\"version\":2}\n\n");
}

TEST_CASE("an activity that moved on is told as one, to those who may know of it") {
    Changes changes;
    const auto listener = changes.listen([](const Change& c) -> std::optional<Version> {
        if (c.of_activity == ActivityId{"activity-veiled"}) return {};
        return c.version;
    });
    changes.publish({.of_activity = ActivityId{"activity-veiled"}, .version = 1});
    changes.publish(
        {.of_activity = ActivityId{"activity-1"}, .congress = CongressId{"4407"}, .version = 2});
    CHECK(listener->take() ==
          "data: {\"activity\":\"activity-1\",\"congress\":\"4407\",\"version\":2}\n\n");
}

TEST_CASE("a listener who does not keep up is dropped, the others are not") {
    Changes changes;
    const auto slow = changes.listen(everything);
    const auto quick = changes.listen(everything);
    for (std::size_t i = 0; i <= Changes::waiting_max; ++i) {
        changes.publish(change_of("c-1", 1));
        CHECK(!quick->take().empty());
    }
    CHECK(slow->is_dropped());
    CHECK(!quick->is_dropped());
}

TEST_CASE("a listener who left is forgotten") {
    Changes changes;
    for (std::size_t i = 0; i < Changes::listeners_max; ++i)
        CHECK(changes.listen(everything) != nullptr);
    const auto last = changes.listen(everything);
    CHECK(last != nullptr);
}

} // namespace
} // namespace huiyin::http
