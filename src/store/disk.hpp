#pragma once

// Files that are there after a power cut, because every step is synced before it is answered.

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace huiyin::store {

// Writes the bytes at an offset of a file, which is made when missing. Whatever stood behind them
// is cut off. Fails with unavailable when there is no room.
[[nodiscard]] Result<void> write_durably(const std::filesystem::path&, std::int64_t offset,
                                         std::string_view bytes);

// Gives a file a second name, whose folders are made when missing. Done already: all the better.
[[nodiscard]] Result<void> link_durably(const std::filesystem::path& from,
                                        const std::filesystem::path& to);

} // namespace huiyin::store
