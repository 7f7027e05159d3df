#pragma once

#include "mechanism/tree.hpp"

#include <optional>

namespace huiyin::mechanism {

constexpr std::size_t file_bytes_max = 256 * 1024;

// The table that a TOML text is. None, with a complaint, when it is not TOML or is too long.
[[nodiscard]] std::optional<Node> read_toml(std::string_view text, Notes& notes);

} // namespace huiyin::mechanism
