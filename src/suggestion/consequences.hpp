#pragma once

// Which events each command can lead to: what makes it possible to see, without running anything,
// that a gate waits for something which only the gated command could bring about.

#include <span>
#include <string_view>

namespace huiyin::suggestion {

// By the names of commands.hpp and events.hpp. A command with several outcomes has several lines.
struct Consequence {
    std::string_view command;
    std::string_view event;
};

[[nodiscard]] std::span<const Consequence> consequences();

} // namespace huiyin::suggestion
