#include "http/changes.hpp"

#include <doctest/doctest.h>

namespace huiyin::http {
namespace {

Change change_of(const char* id, Version version) {
    return {.of_case = CaseId{id}, .congress = {}, .version = version, .at = {}};
}

TEST_CASE("a listener is told of what it may know") {
    Changes changes;
    int woken = 0;
    const auto listener =
        changes.listen([](const Change& c) { return c.of_case->value != "veiled"; });
    listener->wake_by([&] { ++woken; });
    changes.publish(change_of("c-1", 4));
    changes.publish(change_of("veiled", 9));
    CHECK(woken == 2);
    CHECK(listener->take() == "data: {\"case\":\"c-1\",\"version\":4}\n\n");
    CHECK(listener->take().empty());
}

TEST_CASE("what came before somebody waited still wakes") {
    Changes changes;
    const auto listener = changes.listen([](const Change&) { return true; });
    changes.publish({.of_case = {}, .congress = CongressId{"4407"}, .version = 2, .at = {}});
    int woken = 0;
    listener->wake_by([&] { ++woken; });
    CHECK(woken == 1);
    CHECK(listener->take() == "data: {\"congress\":\"4407\",\"version\":2}\n\n");
}

TEST_CASE("a listener who does not keep up is dropped, the others are not") {
    Changes changes;
    const auto slow = changes.listen([](const Change&) { return true; });
    const auto quick = changes.listen([](const Change&) { return true; });
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
        CHECK(changes.listen([](const Change&) { return true; }) != nullptr);
    const auto last = changes.listen([](const Change&) { return true; });
    CHECK(last != nullptr);
}

} // namespace
} // namespace huiyin::http
