#include "cli/commands.hpp"
#include "ops/file_text.hpp"
#include "ops/flat_toml.hpp"

namespace huiyin::cli {

Result<ops::Choices> settings_file(const std::string& path) {
    const auto text = ops::file_text(path);
    if (!text) return Failure{text.error()};
    return ops::read_flat_toml(*text);
}

} // namespace huiyin::cli
