#pragma once

#include "app/files.hpp"

#include <filesystem>

namespace huiyin::store {

// What an office document may unpack to.
struct UnpackLimits {
    std::int64_t entries_max = 5'000;
    std::int64_t bytes_max = 300'000'000;
    std::int64_t ratio_max = 200; // unpacked bytes for each packed byte
};

// Tells a file by its content. Refuses what is none of FileType, and an archive that is damaged,
// locked or unpacks to too much. The whole archive is unpacked to nowhere to find out: what its
// table of contents says of sizes may be a lie.
[[nodiscard]] Result<app::FileType> type_of_file(const std::filesystem::path&,
                                                 const UnpackLimits& = {});

} // namespace huiyin::store
