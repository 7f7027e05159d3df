#pragma once

// given(history).when(command, on).then(events): the language of this room's tests.

#include "directory/directory.hpp"

#include <doctest/doctest.h>

namespace huiyin::directory {

inline Date day(int year, unsigned month, unsigned day_of_month) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day_of_month};
}

inline Directory after(const std::vector<Event>& history) {
    Directory state;
    for (const Event& event : history) {
        const Occasion occasion{.by = {"clerk"}, .at = start_of(day(2024, 1, 2))};
        const Version next = state.version + 1;
        state = evolve(std::move(state), {next, occasion, event});
    }
    return state;
}

struct Scenario {
    std::vector<Event> history = {};
    Result<std::vector<Event>> decided = {};

    Scenario& when(const Command& command, Date on = day(2024, 6, 3)) {
        decided = decide(after(history), command, {.by = {"clerk"}, .at = start_of(on)});
        return *this;
    }
    void then(const std::vector<Event>& expected) const {
        REQUIRE_MESSAGE(decided.has_value(), decided.error().message.key);
        CHECK(*decided == expected);
    }
    void then_refuses(const std::string& field, const std::string& sentence) const {
        REQUIRE_FALSE(decided.has_value());
        CHECK(decided.error().field == field);
        CHECK(decided.error().message.key == "directory." + sentence);
    }
};

inline Scenario given(std::vector<Event> history) { return {std::move(history)}; }

} // namespace huiyin::directory
