#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace huiyin::ops {

// The whole content of a file; refused as not found when it cannot be read.
[[nodiscard]] Result<std::string> file_text(const std::filesystem::path& path);

} // namespace huiyin::ops
