#include "suggestion/commands.hpp"
#include "suggestion/consequences.hpp"
#include "suggestion/events.hpp"

#include <doctest/doctest.h>

#include <set>

namespace huiyin::suggestion {
namespace {

TEST_CASE("every command has an outcome, and every event a command that leads to it") {
    std::set<std::string> commands;
    std::set<std::string> events;
    for (const Consequence& outcome : consequences()) {
        commands.emplace(outcome.command);
        events.emplace(outcome.event);
    }
    for (const Alternative& command : alternatives<Command>())
        CHECK_MESSAGE(commands.erase(command.name) == 1, command.name);
    for (const Alternative& event : alternatives<Event>())
        // Nobody asks the case for these: the calendar changed; a list of old years was entered; an
        // activity commissioned the congress below.
        if (event.name != "dates_recounted" && event.name != "past_recorded" &&
            event.name != "supervision_commissioned" && event.name != "commission_ended")
            CHECK_MESSAGE(events.erase(event.name) == 1, event.name);
    CHECK(commands.empty());
    CHECK(events.empty());
}

} // namespace
} // namespace huiyin::suggestion
