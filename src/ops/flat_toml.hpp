#pragma once

#include "base/result.hpp"

#include <map>
#include <string>
#include <string_view>

namespace huiyin::ops {

// The keys of a TOML document without tables or lists, each with its value as plain text. Refuses
// anything else, naming line and column.
[[nodiscard]] Result<std::map<std::string, std::string>> read_flat_toml(std::string_view toml);

} // namespace huiyin::ops
